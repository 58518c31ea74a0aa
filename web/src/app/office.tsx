// The pages of a region: none of their code is on an operator's phone, nor the list of them.
import { useEffect } from 'preact/hooks';
import { Route, Router } from 'preact-iso';
import { followGrants } from '../features/access/own-grants.ts';
import { later } from '../lib/later.ts';
import { NotFoundPage } from './not-found-page.tsx';

const region = () => import('../features/region/region-page.tsx');
const changes = () => import('../features/region-changes/changes-page.tsx');
const sites = () => import('../features/registry/sites-page.tsx');
const kitchens = () => import('../features/registry/kitchens-page.tsx');
const calendar = () => import('../features/registry/calendar-page.tsx');
const contacts = () => import('../features/registry/contacts-page.tsx');
const kitchenContacts = () => import('../features/registry/kitchen-contacts-page.tsx');
const access = () => import('../features/registry/access-page.tsx');
const webhooks = () => import('../features/registry/webhooks-page.tsx');
const siteEdit = () => import('../features/registry/site-edit-page.tsx');
const kitchenEdit = () => import('../features/registry/kitchen-edit-page.tsx');
const certificates = () => import('../features/region/certificates-page.tsx');
const outcomes = () => import('../features/outcomes/outcomes-page.tsx');
const incidents = () => import('../features/incidents/incidents-page.tsx');
const incident = () => import('../features/incidents/incident-page.tsx');
const imports = () => import('../features/imports/imports-page.tsx');
const reports = () => import('../features/reports/reports-page.tsx');
const replication = () => import('../features/replication/replication.tsx');

const ChangesPage = later(() => changes().then((m) => m.ChangesPage));
const SitesPage = later(() => sites().then((m) => m.SitesPage));
const SiteEditPage = later(() => siteEdit().then((m) => m.SiteEditPage));
const KitchenEditPage = later(() => kitchenEdit().then((m) => m.KitchenEditPage));
const RegionPage = later(() => region().then((m) => m.RegionPage));

const KitchensPage = later(() => kitchens().then((m) => m.KitchensPage));
const CalendarPage = later(() => calendar().then((m) => m.CalendarPage));
const ContactsPage = later(() => contacts().then((m) => m.ContactsPage));
const KitchenContactsPage = later(() => kitchenContacts().then((m) => m.KitchenContactsPage));
const AccessPage = later(() => access().then((m) => m.AccessPage));
const WebhooksPage = later(() => webhooks().then((m) => m.WebhooksPage));
const CertificatesPage = later(() => certificates().then((m) => m.CertificatesPage));
const OutcomesPage = later(() => outcomes().then((m) => m.OutcomesPage));
const IncidentsPage = later(() => incidents().then((m) => m.IncidentsPage));
const IncidentPage = later(() => incident().then((m) => m.IncidentPage));
const ImportsPage = later(() => imports().then((m) => m.ImportsPage));
const ReportsPage = later(() => reports().then((m) => m.ReportsPage));
const Replication = later(() => replication().then((m) => m.Replication));

/** What stands after `/regions`. */
export function Office() {
  useEffect(() => void followGrants().catch(() => undefined), []);
  return (
    <Router>
      <Route path="/:code" component={RegionPage} />
      <Route path="/:code/days/:date" component={RegionPage} />
      <Route path="/:code/registry/changes" component={ChangesPage} />
      <Route path="/:code/registry" component={SitesPage} />
      <Route path="/:code/registry/sites" component={SitesPage} />
      <Route path="/:code/registry/kitchens" component={KitchensPage} />
      <Route path="/:code/registry/calendar" component={CalendarPage} />
      <Route path="/:code/registry/contacts" component={ContactsPage} />
      <Route path="/:code/registry/kitchens/:id/contacts" component={KitchenContactsPage} />
      <Route path="/:code/registry/access" component={AccessPage} />
      <Route path="/:code/registry/webhooks" component={WebhooksPage} />
      <Route path="/:code/registry/new-site" component={SiteEditPage} />
      <Route path="/:code/registry/new-kitchen" component={KitchenEditPage} />
      <Route path="/:code/certificates" component={CertificatesPage} />
      <Route path="/:code/outcomes" component={OutcomesPage} />
      <Route path="/:code/incidents" component={IncidentsPage} />
      <Route path="/:code/incidents/:id" component={IncidentPage} />
      <Route path="/:code/imports" component={ImportsPage} />
      <Route path="/:code/reports" component={ReportsPage} />
      <Route path="/:code/replication/*" component={Replication} />
      <Route path="/:code/replication" component={Replication} />
      <Route default component={NotFoundPage} />
    </Router>
  );
}
