// The API as one Hono app: the same app under Lambda, on a laptop and in tests (`app.request()`).
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { Problem } from '../../shared/domain/problem.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Hosts } from '../deliver-webhooks/public-address.ts';
import { authenticate } from './http/authenticate.ts';
import { withLanguage } from './http/language.ts';
import { assertMediaType } from './http/media-type.ts';
import { type LogError, onError } from './http/on-error.ts';
import { createRoutes } from './http/routing.ts';
import type { VerifyToken } from './http/token.ts';
import { withAccess } from './http/with-access.ts';
import { withRegions } from './http/with-regions.ts';
import { accessRoutes } from './routes/access.ts';
import { acknowledgementRoutes } from './routes/acknowledgements.ts';
import { alertRoutes } from './routes/alerts.ts';
import { batchRoutes } from './routes/batches.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { certificateRoutes } from './routes/certificates.ts';
import { childImportRoutes } from './routes/child-imports.ts';
import { childRoutes } from './routes/children.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { contactRoutes } from './routes/contacts.ts';
import { copyRoutes } from './routes/copies.ts';
import { enrolmentRoutes } from './routes/enrolments.ts';
import { exceptionRoutes } from './routes/exceptions.ts';
import { factRoutes } from './routes/facts.ts';
import { foodImportRoutes } from './routes/food-imports.ts';
import { foodRoutes } from './routes/foods.ts';
import { gatePhotoRoutes } from './routes/gate-photos.ts';
import { gateRoutes } from './routes/gates.ts';
import { growthRoutes } from './routes/growth.ts';
import { illPersonRoutes } from './routes/ill-persons.ts';
import { importRoutes } from './routes/imports.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { kitchenDayRoutes } from './routes/kitchen-days.ts';
import { kitchenWeekRoutes } from './routes/kitchen-weeks.ts';
import { kitchenRoutes } from './routes/kitchens.ts';
import { launchRoutes } from './routes/launches.ts';
import { meRoutes } from './routes/me.ts';
import { menuRoutes } from './routes/menus.ts';
import { outcomeRoutes } from './routes/outcomes.ts';
import { priceRoutes } from './routes/prices.ts';
import { proposalListRoutes } from './routes/proposal-lists.ts';
import { proposalRunRoutes } from './routes/proposal-runs.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { recipeRoutes } from './routes/recipes.ts';
import { regionCertificateRoutes } from './routes/region-certificates.ts';
import { regionChangeRoutes } from './routes/region-changes.ts';
import { regionContextRoutes } from './routes/region-contexts.ts';
import { regionDayRoutes } from './routes/region-days.ts';
import { regionGateRoutes } from './routes/region-gates.ts';
import { regionIncidentRoutes } from './routes/region-incidents.ts';
import { regionRoutes } from './routes/regions.ts';
import { registryRoutes } from './routes/registry.ts';
import { reportRoutes } from './routes/reports.ts';
import { roundRoutes } from './routes/rounds.ts';
import { ruleRoutes } from './routes/rules.ts';
import { sampleRoutes } from './routes/samples.ts';
import { silentRoutes } from './routes/silent.ts';
import { siteChildRoutes } from './routes/site-children.ts';
import { siteDayRoutes } from './routes/site-days.ts';
import { siteRoutes } from './routes/sites.ts';
import { suspensionRoutes } from './routes/suspensions.ts';
import { templateRoutes } from './routes/templates.ts';
import { totalsRoutes } from './routes/totals.ts';
import { webhookRoutes } from './routes/webhooks.ts';

export type ApiSettings = {
  platform: Platform;
  verify: VerifyToken;
  logError: LogError;
  /** Where webhooks may lead. */
  hosts: Hosts;
};

const OPENAPI_PATH = '/v1/openapi.json';
/** A Lambda event holds 6 MB, and a body grows by a third where it has to be sent as base64. */
const MAX_BODY_MB = 4;

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'MBG Pilot',
    version: '1',
    description: 'Meals logged, totals live, reports that can be audited.',
  },
};

/** Builds the API on its collaborators. */
export function createApp({ platform, verify, logError, hosts }: ApiSettings) {
  const app = createRoutes();
  app.onError(onError(logError));
  app.notFound(() => {
    throw new Problem('not-found', { detail: 'no-route' });
  });
  app.use(requestId(), withLanguage, secureHeaders(), assertMediaType, limitBody());
  app.doc31(OPENAPI_PATH, { ...ABOUT, security: [{ bearer: [] }] });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  app.use('/v1/*', authenticate(verify), withAccess(platform), withRegions(platform));
  for (const routes of ROUTES) app.route('/', routes(platform));
  app.route('/', webhookRoutes(platform, hosts));
  return app;
}

const ROUTES = [
  meRoutes,
  regionRoutes,
  regionChangeRoutes,
  registryRoutes,
  siteRoutes,
  enrolmentRoutes,
  kitchenRoutes,
  certificateRoutes,
  suspensionRoutes,
  gateRoutes,
  gatePhotoRoutes,
  regionCertificateRoutes,
  regionGateRoutes,
  importRoutes,
  calendarRoutes,
  ruleRoutes,
  proposalRoutes,
  proposalListRoutes,
  proposalRunRoutes,
  launchRoutes,
  accessRoutes,
  factRoutes,
  siteDayRoutes,
  kitchenDayRoutes,
  batchRoutes,
  sampleRoutes,
  menuRoutes,
  foodRoutes,
  foodImportRoutes,
  recipeRoutes,
  priceRoutes,
  kitchenWeekRoutes,
  regionDayRoutes,
  silentRoutes,
  exceptionRoutes,
  acknowledgementRoutes,
  regionIncidentRoutes,
  incidentRoutes,
  illPersonRoutes,
  alertRoutes,
  contactRoutes,
  totalsRoutes,
  outcomeRoutes,
  reportRoutes,
  growthRoutes,
  templateRoutes,
  copyRoutes,
  comparisonRoutes,
  regionContextRoutes,
  roundRoutes,
  siteChildRoutes,
  childImportRoutes,
  childRoutes,
];

const limitBody = () =>
  bodyLimit({
    maxSize: MAX_BODY_MB * 1024 * 1024,
    onError: () => {
      throw new Problem('too-large', { detail: 'body-too-large', values: { max: MAX_BODY_MB } });
    },
  });
