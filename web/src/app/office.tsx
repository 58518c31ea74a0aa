// The regional office's pages: none of their code is on an operator's phone.
import { Route } from 'preact-iso';
import { later } from '../lib/later.ts';

const region = () => import('../features/region/region-page.tsx');
const sites = () => import('../features/registry/sites-page.tsx');
const kitchens = () => import('../features/registry/kitchens-page.tsx');
const calendar = () => import('../features/registry/calendar-page.tsx');
const siteEdit = () => import('../features/registry/site-edit-page.tsx');
const kitchenEdit = () => import('../features/registry/kitchen-edit-page.tsx');
const certificates = () => import('../features/region/certificates-page.tsx');
const imports = () => import('../features/imports/imports-page.tsx');
const reports = () => import('../features/reports/reports-page.tsx');
const report = () => import('../features/reports/report-page.tsx');

const SitesPage = later(() => sites().then((m) => m.SitesPage));
const SiteEditPage = later(() => siteEdit().then((m) => m.SiteEditPage));
const KitchenEditPage = later(() => kitchenEdit().then((m) => m.KitchenEditPage));
const RegionPage = later(() => region().then((m) => m.RegionPage));

const KitchensPage = later(() => kitchens().then((m) => m.KitchensPage));
const CalendarPage = later(() => calendar().then((m) => m.CalendarPage));
const CertificatesPage = later(() => certificates().then((m) => m.CertificatesPage));
const ImportsPage = later(() => imports().then((m) => m.ImportsPage));
const ReportsPage = later(() => reports().then((m) => m.ReportsPage));
const ReportPage = later(() => report().then((m) => m.ReportPage));

export const OFFICE_ROUTES = [
  <Route key="region" path="/regions/:code" component={RegionPage} />,
  <Route key="day" path="/regions/:code/days/:date" component={RegionPage} />,
  <Route key="registry" path="/regions/:code/registry" component={SitesPage} />,
  <Route key="sites" path="/regions/:code/registry/sites" component={SitesPage} />,
  <Route key="kitchens" path="/regions/:code/registry/kitchens" component={KitchensPage} />,
  <Route key="calendar" path="/regions/:code/registry/calendar" component={CalendarPage} />,
  <Route key="new-site" path="/regions/:code/registry/new-site" component={SiteEditPage} />,
  <Route key="new-kitchen" path="/regions/:code/registry/new-kitchen" component={KitchenEditPage} />,
  <Route key="certificates" path="/regions/:code/certificates" component={CertificatesPage} />,
  <Route key="imports" path="/regions/:code/imports" component={ImportsPage} />,
  <Route key="reports" path="/regions/:code/reports" component={ReportsPage} />,
  <Route key="report" path="/reports/:id" component={ReportPage} />,
  <Route key="site" path="/sites/:id/edit" component={SiteEditPage} />,
  <Route key="kitchen" path="/kitchens/:id/edit" component={KitchenEditPage} />,
];
