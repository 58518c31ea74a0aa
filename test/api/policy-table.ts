// Who may call what, written down a second time, by hand: every route of the API with the roles that may use it on a place in
// their scope. The matrix test walks it, and fails when a route of the API has no row here.
import type { Answer, Client } from '../support/api.ts';
import { outcomesOf, resultsOf } from '../support/api.ts';
import { makeCertificate, makeSuspension } from '../support/factories/certificates.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeIncident,
  makeIncidentUpdate,
  makeNoService,
  makeReceived,
  makeSensoryTest,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';
import { makeIllPerson } from '../support/factories/ill-persons.ts';
import { makeConsent, makeMeasurement, makePupil, makeRound } from '../support/factories/measurements.ts';
import { makeKitchen, makeMenu, makeSite } from '../support/factories/places.ts';
import { makeRecipe } from '../support/factories/recipes.ts';

export const ALL_ROLES = [
  'school-operator',
  'kitchen-operator',
  'coordinator',
  'planner',
  'auditor',
  'health-officer',
  'administrator',
] as const;
export type Role = (typeof ALL_ROLES)[number];

const SITE_PEOPLE = [
  'school-operator',
  'kitchen-operator',
  'coordinator',
  'planner',
  'auditor',
  'health-officer',
  'administrator',
] as const;
const REGION_PEOPLE = ['coordinator', 'planner', 'auditor', 'health-officer', 'administrator'] as const;
const KITCHEN_PEOPLE = ['kitchen-operator', ...REGION_PEOPLE] as const;
const WATCHERS = ['coordinator', 'auditor', 'health-officer', 'administrator'] as const;
const WRITERS = ['coordinator', 'administrator'] as const;
const HANDLERS = ['coordinator', 'health-officer', 'administrator'] as const;
const DOCTORS = ['health-officer'] as const;
const MEASURERS = ['school-operator', 'health-officer'] as const;
const REGISTRARS = [...MEASURERS, 'administrator'] as const;

export type Row = {
  /** As the API's own description names it. */
  route: string;
  what?: string;
  /** Roles that may, on a place in their scope; `everyone` who signed in. */
  roles: readonly Role[] | 'everyone';
  /** Where it happens: the district of the test region, or the whole nation. */
  at?: 'nation';
  call: (client: Client) => Promise<Answer>;
  /** Whether the answer lets it happen; by default any answer but a refusal. */
  isLetIn?: (answer: Answer) => boolean;
};

/** A fact that an administrator wrote before the matrix is walked. */
export const WRITTEN = makeServed({ serviceDate: '2026-11-20' });
/** An incident that is there before, too. */
export const INCIDENT = makeIncident({ serviceDate: '2026-11-20' });

const range = `from=${DAY}&to=${DAY}`;
const ROW = {
  npsn: '00200077',
  name: 'SD Uji 77',
  form: 'SD',
  province: 'Jawa Timur',
  regency: 'Jember',
  district: 'Kaliwates',
  students_total: 10,
};
const RULE = { value: 5, unit: 'day/week', source: 'uji', certainty: 'firm' };
const isTaken = (answer: Answer): boolean => !outcomesOf(resultsOf(answer)).includes('not-allowed');
/** A batch that nobody cooked: who may ask is told so. */
const BATCH = '01KAT000000000000000000000';

/** A silent school, as the watch names it: the matrix lets it be raised before it is walked. */
const ALERT = `35.09_${DAY}_silent_site_${SITE}`;
/** A webhook that nobody added: who may ask is told so. */
const WEBHOOK = `${DISTRICT}_00000000`;

/** A child that an administrator registered before, and one that nobody did. */
export const CHILD = '01KMV2Z0000000000000000001';
const NO_CHILD = '01KMV2Z0000000000000000009';
const ROUND = `/v1/sites/${SITE}/rounds/2026-08`;
const OF_CHILD = `/v1/sites/${SITE}/children/${CHILD}`;

const get = (path: string) => (client: Client) => client.get(path);
const log = (fact: () => unknown) => (client: Client) => client.post('/v1/facts', { facts: [fact()] });

export const ROWS: readonly Row[] = [
  { route: 'GET /v1/me', roles: 'everyone', call: get('/v1/me') },
  { route: 'GET /v1/rules', roles: 'everyone', call: get('/v1/rules') },
  { route: 'GET /v1/regions/{code}', roles: 'everyone', call: get(`/v1/regions/${DISTRICT}`) },
  {
    route: 'GET /v1/regions/{code}/children',
    roles: 'everyone',
    call: get(`/v1/regions/${DISTRICT}/children`),
  },
  {
    route: 'POST /v1/growth/z-scores',
    roles: 'everyone',
    call: (client) => client.post('/v1/growth/z-scores', { children: [{ sex: 'male', ageDays: 1000 }] }),
  },
  {
    route: 'PUT /v1/rules/{key}/{validFrom}',
    roles: ['administrator'],
    at: 'nation',
    call: (client) => client.put('/v1/rules/calendar.week/2027-01-04', RULE),
  },

  { route: 'GET /v1/sites/{id}', roles: SITE_PEOPLE, call: get(`/v1/sites/${SITE}`) },
  { route: 'GET /v1/sites/{id}/enrolments', roles: SITE_PEOPLE, call: get(`/v1/sites/${SITE}/enrolments`) },
  {
    route: 'GET /v1/sites/{id}/days/{date}',
    roles: ['school-operator', 'kitchen-operator', ...WATCHERS],
    call: get(`/v1/sites/${SITE}/days/${DAY}`),
  },
  {
    route: 'PUT /v1/sites/{id}',
    what: 'a site that exists',
    roles: WRITERS,
    call: (client) => client.put(`/v1/sites/${SITE}`, makeSite()),
  },
  {
    route: 'PUT /v1/sites/{id}',
    what: 'a new site',
    roles: WRITERS,
    call: (client) => client.put('/v1/sites/00200078', makeSite({ kitchenId: undefined })),
  },
  {
    route: 'PUT /v1/sites/{id}/enrolments/{validFrom}',
    roles: WRITERS,
    call: (client) =>
      client.put(`/v1/sites/${SITE}/enrolments/2026-07-13`, {
        groups: { SMP: { male: 50, female: 50 } },
        estimated: false,
      }),
  },

  {
    route: 'PUT /v1/sites/{id}/days/{date}/acknowledgement',
    roles: WRITERS,
    call: (client) => client.put(`/v1/sites/${SITE}/days/${DAY}/acknowledgement`, { note: 'Dicek' }),
  },

  { route: 'GET /v1/kitchens/{id}', roles: KITCHEN_PEOPLE, call: get(`/v1/kitchens/${KITCHEN}`) },
  { route: 'GET /v1/kitchens/{id}/sites', roles: KITCHEN_PEOPLE, call: get(`/v1/kitchens/${KITCHEN}/sites`) },
  {
    route: 'GET /v1/kitchens/{id}/days/{date}',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/days/${DAY}`),
  },
  {
    route: 'GET /v1/kitchens/{id}/days/{date}/batches/{batchId}',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/days/${DAY}/batches/${BATCH}`),
    isLetIn: ({ status }) => status === 404,
  },
  {
    route: 'GET /v1/kitchens/{id}/samples',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/samples`),
  },
  {
    route: 'PUT /v1/kitchens/{id}',
    what: 'a kitchen that exists',
    roles: WRITERS,
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}`, makeKitchen()),
  },
  {
    route: 'PUT /v1/kitchens/{id}',
    what: 'a new kitchen',
    roles: WRITERS,
    call: (client) => client.put('/v1/kitchens/K-UJI-NEW', makeKitchen()),
  },

  {
    route: 'GET /v1/kitchens/{id}/certificates',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/certificates`),
  },
  {
    route: 'GET /v1/kitchens/{id}/certificates/{kind}',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/certificates/SLHS`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/certificates/{kind}',
    roles: WRITERS,
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/certificates/SLHS`, makeCertificate()),
  },
  {
    route: 'GET /v1/regions/{code}/certificates',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/certificates`),
  },

  {
    route: 'GET /v1/kitchens/{id}/suspensions',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/suspensions`),
  },
  {
    route: 'GET /v1/kitchens/{id}/suspensions/{suspensionId}',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/suspensions/${BATCH}`),
    isLetIn: ({ status }) => status === 404 || status === 200,
  },
  {
    route: 'PUT /v1/kitchens/{id}/suspensions/{suspensionId}',
    roles: WRITERS,
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/suspensions/${BATCH}`, makeSuspension()),
  },

  {
    route: 'GET /v1/regions/{code}/incidents',
    roles: HANDLERS,
    call: get(`/v1/regions/${DISTRICT}/incidents`),
  },
  { route: 'GET /v1/incidents/{id}', roles: HANDLERS, call: get(`/v1/incidents/${INCIDENT.id}`) },
  {
    route: 'GET /v1/incidents/{id}/candidates',
    roles: HANDLERS,
    call: get(`/v1/incidents/${INCIDENT.id}/candidates`),
  },
  {
    route: 'GET /v1/incidents/{id}/persons',
    roles: DOCTORS,
    call: get(`/v1/incidents/${INCIDENT.id}/persons`),
  },
  {
    route: 'GET /v1/incidents/{id}/persons/{personId}',
    roles: DOCTORS,
    call: get(`/v1/incidents/${INCIDENT.id}/persons/${BATCH}`),
    isLetIn: ({ status }) => status === 404 || status === 200,
  },
  {
    route: 'PUT /v1/incidents/{id}/persons/{personId}',
    roles: DOCTORS,
    call: (client) => client.put(`/v1/incidents/${INCIDENT.id}/persons/${BATCH}`, makeIllPerson()),
  },
  {
    route: 'DELETE /v1/incidents/{id}/persons/{personId}',
    roles: DOCTORS,
    call: (client) => client.send('DELETE', `/v1/incidents/${INCIDENT.id}/persons/${BATCH}`),
  },

  { route: 'GET /v1/sites/{id}/rounds', roles: REGISTRARS, call: get(`/v1/sites/${SITE}/rounds`) },
  { route: 'GET /v1/sites/{id}/rounds/{month}', roles: REGISTRARS, call: get(ROUND) },
  {
    route: 'PUT /v1/sites/{id}/rounds/{month}',
    roles: REGISTRARS,
    call: (client) => client.put(ROUND, makeRound()),
  },
  {
    route: 'POST /v1/sites/{id}/rounds/{month}/measurements',
    roles: MEASURERS,
    call: (client) => client.post(`${ROUND}/measurements`, { measurements: [makeMeasurement()] }),
  },
  { route: 'GET /v1/sites/{id}/children', roles: MEASURERS, call: get(`/v1/sites/${SITE}/children`) },
  {
    route: 'PUT /v1/sites/{id}/children/{childId}',
    roles: REGISTRARS,
    call: (client) => client.put(OF_CHILD, makePupil()),
  },
  {
    route: 'PUT /v1/sites/{id}/children/{childId}/consent',
    roles: REGISTRARS,
    call: (client) => client.put(`${OF_CHILD}/consent`, makeConsent()),
  },
  {
    route: 'POST /v1/sites/{id}/children/{childId}/consent/withdrawal',
    roles: REGISTRARS,
    call: (client) => client.post(`/v1/sites/${SITE}/children/${NO_CHILD}/consent/withdrawal`),
  },
  {
    route: 'POST /v1/sites/{id}/children/import',
    roles: REGISTRARS,
    call: (client) => client.post(`/v1/sites/${SITE}/children/import?dryRun=true`, { rows: [{ row: 1 }] }),
  },
  { route: 'GET /v1/children/{id}', roles: MEASURERS, call: get(`/v1/children/${CHILD}`) },
  {
    route: 'DELETE /v1/children/{id}',
    roles: ['health-officer', 'administrator'],
    at: 'nation',
    call: (client) => client.send('DELETE', `/v1/children/${NO_CHILD}`),
  },

  {
    route: 'GET /v1/kitchens/{id}/menus/{date}/{meal}',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/menus/${DAY}/noon`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/menus/{date}/{meal}',
    roles: ['kitchen-operator', ...WRITERS],
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/menus/${DAY}/noon`, makeMenu()),
  },

  {
    route: 'GET /v1/regions/{code}/alerts',
    roles: WATCHERS,
    call: get(`/v1/regions/${DISTRICT}/alerts?open=true`),
  },
  {
    route: 'GET /v1/kitchens/{id}/alerts',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/alerts`),
  },
  {
    route: 'POST /v1/alerts/{id}/acknowledgement',
    roles: ['kitchen-operator', ...HANDLERS],
    call: (client) => client.post(`/v1/alerts/${ALERT}/acknowledgement`, { note: 'Ditelepon' }),
  },
  {
    route: 'GET /v1/regions/{code}/contacts',
    roles: WRITERS,
    call: get(`/v1/regions/${DISTRICT}/contacts`),
  },
  {
    route: 'PUT /v1/regions/{code}/contacts',
    roles: WRITERS,
    call: (client) => client.put(`/v1/regions/${DISTRICT}/contacts`, { contacts: [] }, { 'If-Match': '"0"' }),
  },
  {
    route: 'GET /v1/kitchens/{id}/contacts',
    roles: ['kitchen-operator', ...WRITERS],
    call: get(`/v1/kitchens/${KITCHEN}/contacts`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/contacts',
    roles: ['kitchen-operator', ...WRITERS],
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/contacts`, { contacts: [] }, { 'If-Match': '"0"' }),
  },
  {
    route: 'GET /v1/regions/{code}/webhooks',
    roles: WRITERS,
    call: get(`/v1/regions/${DISTRICT}/webhooks`),
  },
  {
    route: 'POST /v1/regions/{code}/webhooks',
    roles: WRITERS,
    call: (client) => client.post(`/v1/regions/${DISTRICT}/webhooks`, { url: 'https://10.0.0.1/' }),
  },
  {
    route: 'DELETE /v1/webhooks/{id}',
    roles: WRITERS,
    call: (client) => client.send('DELETE', `/v1/webhooks/${WEBHOOK}`),
  },
  {
    route: 'POST /v1/webhooks/{id}/secret',
    roles: WRITERS,
    call: (client) => client.post(`/v1/webhooks/${WEBHOOK}/secret`),
  },
  {
    route: 'GET /v1/webhooks/{id}/deliveries',
    roles: WRITERS,
    call: get(`/v1/webhooks/${WEBHOOK}/deliveries?state=dead`),
  },
  {
    route: 'POST /v1/webhooks/{id}/replay',
    roles: WRITERS,
    call: (client) => client.post(`/v1/webhooks/${WEBHOOK}/replay`, { after: '000000000000' }),
  },
  {
    route: 'POST /v1/kitchens/{id}/menus',
    roles: ['kitchen-operator', ...WRITERS],
    call: (client) =>
      client.post(`/v1/kitchens/${KITCHEN}/menus`, {
        from: DAY,
        to: DAY,
        meal: 'noon',
        cycle: [['NASI']],
      }),
    isLetIn: ({ text }) => text.includes('recipe-unknown') || text.includes('outcome'),
  },
  { route: 'GET /v1/foods', roles: 'everyone', call: get('/v1/foods') },
  { route: 'GET /v1/meal-targets', roles: 'everyone', call: get('/v1/meal-targets') },
  {
    route: 'GET /v1/kitchens/{id}/recipes',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/recipes`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/recipes/{recipeId}',
    roles: ['kitchen-operator', ...WRITERS],
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/recipes/NASI`, makeRecipe()),
  },
  {
    route: 'GET /v1/kitchens/{id}/recipes/{recipeId}',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/recipes/NASI`),
  },
  {
    route: 'GET /v1/kitchens/{id}/prices',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/prices`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/prices/{validFrom}',
    roles: ['kitchen-operator', ...WRITERS],
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/prices/${DAY}`, { prices: { 'rice-raw': 15_000 } }),
  },
  {
    route: 'GET /v1/kitchens/{id}/weeks/{monday}',
    roles: ['kitchen-operator', ...WATCHERS],
    call: get(`/v1/kitchens/${KITCHEN}/weeks/2026-11-23`),
  },

  { route: 'GET /v1/regions/{code}/sites', roles: REGION_PEOPLE, call: get(`/v1/regions/${DISTRICT}/sites`) },
  {
    route: 'GET /v1/regions/{code}/kitchens',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/kitchens`),
  },
  {
    route: 'GET /v1/regions/{code}/calendar',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/calendar?${range}`),
  },
  {
    route: 'PUT /v1/regions/{code}/calendar/{date}',
    roles: WRITERS,
    call: (client) =>
      client.put(`/v1/regions/${DISTRICT}/calendar/2026-12-01`, {
        service: false,
        kind: 'school',
        reason: 'Ujian',
      }),
  },
  {
    route: 'DELETE /v1/regions/{code}/calendar/{date}',
    roles: WRITERS,
    call: (client) => client.send('DELETE', `/v1/regions/${DISTRICT}/calendar/2026-12-02`),
  },
  {
    route: 'POST /v1/imports/sites',
    roles: WRITERS,
    call: (client) => client.post('/v1/imports/sites', { rows: [ROW] }),
    isLetIn: ({ status, text }) => status === 200 && !text.includes('row-not-allowed'),
  },

  {
    route: 'POST /v1/regions/{code}/days/{date}/open',
    roles: WRITERS,
    call: (client) => client.post(`/v1/regions/${DISTRICT}/days/${DAY}/open`),
  },
  {
    route: 'GET /v1/regions/{code}/days/{date}',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/days/${DAY}`),
  },
  {
    route: 'GET /v1/regions/{code}/days/{date}/silent',
    roles: WATCHERS,
    call: get(`/v1/regions/${DISTRICT}/days/${DAY}/silent`),
  },
  {
    route: 'GET /v1/regions/{code}/days/{date}/exceptions',
    roles: WATCHERS,
    call: get(`/v1/regions/${DISTRICT}/days/${DAY}/exceptions`),
  },
  {
    route: 'GET /v1/regions/{code}/totals',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/totals?${range}`),
  },
  {
    route: 'GET /v1/regions/{code}/outcomes',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/outcomes?round=2026-08`),
  },
  {
    route: 'GET /v1/regions/{code}/outcomes.csv',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/outcomes.csv?round=2026-08`),
  },
  {
    route: 'GET /v1/regions/{code}/outcome-rounds',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/outcome-rounds`),
  },
  {
    route: 'GET /v1/sites/{id}/outcomes',
    roles: REGION_PEOPLE,
    call: get(`/v1/sites/${SITE}/outcomes?round=2026-08`),
  },

  {
    route: 'POST /v1/facts',
    what: 'cooked',
    roles: ['kitchen-operator', ...WRITERS],
    call: log(makeCooked),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: 'dispatched',
    roles: ['kitchen-operator', ...WRITERS],
    call: log(makeDispatched),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: 'received',
    roles: ['school-operator', ...WRITERS],
    call: log(makeReceived),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: 'served',
    roles: ['school-operator', ...WRITERS],
    call: log(makeServed),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: 'sensory-test',
    roles: ['school-operator', ...WRITERS],
    call: log(makeSensoryTest),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: 'no-service',
    roles: ['school-operator', 'kitchen-operator', ...WRITERS],
    call: log(makeNoService),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: 'incident-update',
    roles: HANDLERS,
    call: log(() => makeIncidentUpdate(INCIDENT, { note: 'Dicek' })),
    isLetIn: isTaken,
  },
  {
    route: 'POST /v1/facts',
    what: "voided, another's fact",
    roles: WRITERS,
    call: log(() => makeVoided(WRITTEN)),
    isLetIn: isTaken,
  },

  {
    route: 'POST /v1/regions/{code}/reports',
    roles: WRITERS,
    call: (client) => client.post(`/v1/regions/${DISTRICT}/reports`, { period: DAY }),
  },
  {
    route: 'GET /v1/regions/{code}/reports',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/reports`),
  },
  { route: 'GET /v1/reports/{id}', roles: REGION_PEOPLE, call: get(`/v1/reports/${DISTRICT}_${DAY}_1`) },
  {
    route: 'GET /v1/reports/{id}.csv',
    roles: REGION_PEOPLE,
    call: get(`/v1/reports/${DISTRICT}_${DAY}_1.csv`),
  },
];
