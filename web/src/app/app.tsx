// Every page and its address. A page's code is loaded when it is first opened; an operator's pages are on the phone by then,
// the regional office's are not.
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { NotLoaded } from '../components/not-loaded.tsx';
import { later } from '../lib/later.ts';
import { session } from '../lib/me.ts';
import { Shell } from './shell.tsx';

const Office = later(() => import('./office.tsx').then((m) => m.Office));
const ReportPage = later(() => import('../features/reports/report-page.tsx').then((m) => m.ReportPage));
const SiteEditPage = later(() =>
  import('../features/registry/site-edit-page.tsx').then((m) => m.SiteEditPage),
);
const KitchenEditPage = later(() =>
  import('../features/registry/kitchen-edit-page.tsx').then((m) => m.KitchenEditPage),
);
const NotFoundPage = later(() => import('./not-found-page.tsx').then((m) => m.NotFoundPage));
const HomePage = later(() => import('./home-page.tsx').then((m) => m.HomePage));
const SignInPage = later(() => import('./sign-in-page.tsx').then((m) => m.SignInPage));
const SignedInPage = later(() => import('./signed-in-page.tsx').then((m) => m.SignedInPage));
const SiteDayPage = later(() => import('../features/site-day/site-day-page.tsx').then((m) => m.SiteDayPage));
const HistoryPage = later(() => import('../features/site-day/history-page.tsx').then((m) => m.HistoryPage));
const KitchenDayPage = later(() =>
  import('../features/kitchen-day/kitchen-day-page.tsx').then((m) => m.KitchenDayPage),
);
const NotesPage = later(() => import('../features/kitchen-day/notes-page.tsx').then((m) => m.NotesPage));
const MenuPage = later(() => import('../features/kitchen-day/menu-page.tsx').then((m) => m.MenuPage));
const Planner = later(() => import('../features/menu-planner/planner.tsx').then((m) => m.Planner));
const KitchenHistoryPage = later(() =>
  import('../features/kitchen-day/kitchen-history-page.tsx').then((m) => m.KitchenHistoryPage),
);
const BatchPage = later(() => import('../features/safety/batch-page.tsx').then((m) => m.BatchPage));
const PaperPages = later(() => import('../features/paper/paper-pages.tsx').then((m) => m.PaperPages));
const Measuring = later(() => import('../features/rounds/measuring.tsx').then((m) => m.Measuring));
const OutboxPage = later(() => import('../features/outbox/outbox-page.tsx').then((m) => m.OutboxPage));

export const App = () => (
  <LocationProvider>
    <Shell>
      <Content />
    </Shell>
  </LocationProvider>
);

/** A page that broke must not take the rest with it: whoever goes elsewhere leaves it behind. */
function Content() {
  const { path } = useLocation();
  const [error, forget] = useErrorBoundary();
  useEffect(() => forget, [path]);
  if (error) return <NotLoaded />;
  return session.value ? <Pages /> : <Door />;
}

const Door = () => (
  <Router>
    <Route path="/signed-in" component={SignedInPage} />
    <Route default component={SignInPage} />
  </Router>
);

const Pages = () => (
  <Router>
    <Route path="/" component={HomePage} />
    <Route path="/signed-in" component={SignedInPage} />
    <Route path="/outbox" component={OutboxPage} />
    <Route path="/sites/:id" component={SiteDayPage} />
    <Route path="/sites/:id/history" component={HistoryPage} />
    <Route path="/sites/:id/days/:date" component={SiteDayPage} />
    <Route path="/sites/:id/measuring/*" component={Measuring} />
    <Route path="/kitchens/:id" component={KitchenDayPage} />
    <Route path="/kitchens/:id/days/:date" component={KitchenDayPage} />
    <Route path="/kitchens/:id/history" component={KitchenHistoryPage} />
    <Route path="/kitchens/:id/days/:date/batches/:batchId" component={BatchPage} />
    <Route path="/kitchens/:id/days/:date/notes" component={NotesPage} />
    <Route path="/kitchens/:id/days/:date/menu" component={MenuPage} />
    <Route path="/kitchens/:id/plan/*" component={Planner} />
    <Route path="/regions/*" component={Office} />
    <Route path="/reports/:id" component={ReportPage} />
    <Route path="/sites/:id/edit" component={SiteEditPage} />
    <Route path="/kitchens/:id/edit" component={KitchenEditPage} />
    <Route path="/:of/:id/days/:date/:page" component={PaperPages} />
    <Route default component={NotFoundPage} />
  </Router>
);
