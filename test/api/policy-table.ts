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
import { makeJpeg } from '../support/factories/photos.ts';
import { makeKitchen, makeMenu, makeSite } from '../support/factories/places.ts';
import { makeRecipe } from '../support/factories/recipes.ts';
import { makeTemplate } from '../support/factories/templates.ts';
import { makeProposal, SCHOOL_ROWS } from '../support/proposals.ts';

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
const PLANNERS = ['planner', 'administrator'] as const;
const TEMPLATE_READERS = ['coordinator', 'planner', 'auditor', 'administrator'] as const;
const MEASURERS = ['school-operator', 'health-officer'] as const;
const REGISTRARS = [...MEASURERS, 'administrator'] as const;

export type Row = {
  /** As the API's own description names it. */
  route: string;
  what?: string;
  /** Roles that may, on a place in their scope; `everyone` who signed in. */
  roles: readonly Role[] | 'everyone';
  /** Where it happens: the district of the test region, the whole nation, or no place: then any scope will do. */
  at?: 'nation' | 'anywhere';
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
const CHANGE = {
  id: '01KAT0000000000000000000CH',
  effectiveFrom: '2027-01-04',
  kind: 'rename',
  decree: 'Uji',
  mapping: [{ old: '35.09.19', new: '35.09.19', name: 'Kaliwates Uji' }],
};
const isTaken = (answer: Answer): boolean => !outcomesOf(resultsOf(answer)).includes('not-allowed');
/** A batch that nobody cooked: who may ask is told so. */
const BATCH = '01KAT000000000000000000000';

/** A silent school, as the watch names it: the matrix lets it be raised before it is walked. */
const ALERT = `35.09_${DAY}_silent_site_${SITE}`;
/** A webhook that nobody added: who may ask is told so. */
const WEBHOOK = `${DISTRICT}_00000000`;

/** A template and a copy that nobody made: who may ask is told so. */
const TEMPLATE = '/v1/templates/00000000/versions/1';
const COPY = `${DISTRICT}_NIL`;
/** A child that an administrator registered before, and one that nobody did. */
export const CHILD = '01KMV2Z0000000000000000001';
const NO_CHILD = '01KMV2Z0000000000000000009';
const ROUND = `/v1/sites/${SITE}/rounds/2026-08`;
const OF_CHILD = `/v1/sites/${SITE}/children/${CHILD}`;

/** A proposal that is there before the matrix is walked; it has no list, and so nothing to plan or to launch. */
export const PROPOSED = { id: 'USULAN-UJI', body: makeProposal({ region: DISTRICT }) };
const PROPOSAL = `/v1/proposals/${PROPOSED.id}`;
const PROPOSAL_READERS = ['coordinator', 'planner', 'auditor', 'administrator'] as const;
const SUPPLIERS = { gate: 'suppliers', contracted: 15 };
const WAIVER = { name: 'Ratna Uji', reason: 'Menunggu hasil laboratorium', until: '2026-12-31' };

const get = (path: string) => (client: Client) => client.get(path);
const log = (fact: () => unknown) => (client: Client) => client.post('/v1/facts', { facts: [fact()] });

export const ROWS: readonly Row[] = [
  { route: 'GET /v1/me', roles: 'everyone', call: get('/v1/me') },
  {
    route: 'POST /v1/me/grants',
    roles: 'everyone',
    call: (client) => client.post('/v1/me/grants', { code: '00000-00000' }),
  },
  { route: 'GET /v1/regions/{code}/access', roles: WRITERS, call: get(`/v1/regions/${DISTRICT}/access`) },
  {
    route: 'POST /v1/access-codes',
    roles: WRITERS,
    call: (client) => client.post('/v1/access-codes', { grant: `school-operator@site:${SITE}` }),
  },
  {
    route: 'DELETE /v1/access-codes/{id}',
    roles: WRITERS,
    call: (client) => client.send('DELETE', `/v1/access-codes/kitchen:${KITCHEN}_00000000`),
  },
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
  { route: 'GET /v1/region-changes', roles: 'everyone', call: get('/v1/region-changes') },
  {
    route: 'POST /v1/region-changes',
    roles: ['administrator'],
    at: 'nation',
    call: (client) => client.post('/v1/region-changes?dryRun=true', CHANGE),
  },
  {
    route: 'POST /v1/region-changes/{id}/apply',
    roles: ['administrator'],
    at: 'nation',
    call: (client) => client.post(`/v1/region-changes/${CHANGE.id}/apply`),
  },
  {
    route: 'DELETE /v1/region-changes/{id}',
    roles: ['administrator'],
    at: 'nation',
    call: (client) => client.send('DELETE', `/v1/region-changes/${CHANGE.id}`),
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
    route: 'GET /v1/regions/{code}/gates',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/gates`),
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
  {
    route: 'POST /v1/imports/foods',
    roles: ['administrator'],
    at: 'nation',
    call: (client) =>
      client.post(
        '/v1/imports/foods?dryRun=true',
        new TextEncoder().encode('kode,nama,energi\nAR999,Uji,9'),
        {
          'Content-Type': 'text/csv',
        },
      ),
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

  {
    route: 'GET /v1/regions/{code}/proposals',
    roles: PROPOSAL_READERS,
    call: get(`/v1/regions/${DISTRICT}/proposals`),
  },
  { route: 'GET /v1/proposals/{id}', roles: PROPOSAL_READERS, call: get(PROPOSAL) },
  {
    route: 'PUT /v1/proposals/{id}',
    what: 'a proposal that exists',
    roles: PLANNERS,
    call: (client) => client.put(PROPOSAL, PROPOSED.body),
  },
  {
    route: 'PUT /v1/proposals/{id}',
    what: 'a new proposal',
    roles: PLANNERS,
    call: (client) => client.put('/v1/proposals/USULAN-BARU', PROPOSED.body),
  },
  { route: 'GET /v1/proposals/{id}/versions', roles: PROPOSAL_READERS, call: get(`${PROPOSAL}/versions`) },
  { route: 'GET /v1/proposals/{id}/sites', roles: PROPOSAL_READERS, call: get(`${PROPOSAL}/sites`) },
  {
    route: 'PUT /v1/proposals/{id}/sites',
    roles: PLANNERS,
    call: (client) => client.put(`${PROPOSAL}/sites?dryRun=true`, { rows: SCHOOL_ROWS }),
  },
  { route: 'GET /v1/proposals/{id}/places', roles: PROPOSAL_READERS, call: get(`${PROPOSAL}/places`) },
  {
    route: 'PUT /v1/proposals/{id}/places',
    roles: PLANNERS,
    call: (client) => client.put(`${PROPOSAL}/places`, { items: [] }),
  },
  { route: 'GET /v1/proposals/{id}/runs', roles: PROPOSAL_READERS, call: get(`${PROPOSAL}/runs`) },
  {
    route: 'POST /v1/proposals/{id}/runs',
    roles: PLANNERS,
    call: (client) => client.post(`${PROPOSAL}/runs`),
  },
  { route: 'GET /v1/proposals/{id}/runs/{run}', roles: PROPOSAL_READERS, call: get(`${PROPOSAL}/runs/99`) },
  {
    route: 'DELETE /v1/proposals/{id}/runs/{run}',
    roles: PLANNERS,
    call: (client) => client.send('DELETE', `${PROPOSAL}/runs/99`),
  },
  {
    route: 'GET /v1/proposals/{id}/runs/{run}/plan',
    roles: PROPOSAL_READERS,
    call: get(`${PROPOSAL}/runs/99/plan`),
  },
  {
    route: 'GET /v1/proposals/{id}/runs/{run}/plan.xlsx',
    roles: PROPOSAL_READERS,
    call: get(`${PROPOSAL}/runs/99/plan.xlsx`),
  },
  {
    route: 'POST /v1/proposals/{id}/launch',
    roles: PLANNERS,
    call: (client) => client.post(`${PROPOSAL}/launch`, { run: 99, opensOn: '2026-12-07' }),
  },
  { route: 'GET /v1/proposals/{id}/launch', roles: PROPOSAL_READERS, call: get(`${PROPOSAL}/launch`) },
  {
    route: 'DELETE /v1/proposals/{id}/launch',
    roles: PLANNERS,
    call: (client) => client.send('DELETE', `${PROPOSAL}/launch`),
  },
  {
    route: 'GET /v1/kitchens/{id}/gates',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/gates`),
  },
  {
    route: 'GET /v1/kitchens/{id}/gates/{gate}',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/gates/staff`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/gates/{gate}',
    roles: HANDLERS,
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/gates/suppliers`, SUPPLIERS),
  },
  {
    route: 'GET /v1/kitchens/{id}/gates/{gate}/photos/{photoId}',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/gates/test-run/photos/${BATCH}`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/gates/{gate}/photos/{photoId}',
    roles: HANDLERS,
    call: (client) =>
      client.put(`/v1/kitchens/${KITCHEN}/gates/test-run/photos/${BATCH}`, makeJpeg(), {
        'Content-Type': 'image/jpeg',
      }),
  },
  {
    route: 'DELETE /v1/kitchens/{id}/gates/{gate}/photos/{photoId}',
    roles: HANDLERS,
    call: (client) => client.send('DELETE', `/v1/kitchens/${KITCHEN}/gates/test-run/photos/${BATCH}`),
  },
  {
    route: 'GET /v1/kitchens/{id}/waivers',
    roles: KITCHEN_PEOPLE,
    call: get(`/v1/kitchens/${KITCHEN}/waivers`),
  },
  {
    route: 'PUT /v1/kitchens/{id}/waivers/{gate}',
    roles: WRITERS,
    call: (client) => client.put(`/v1/kitchens/${KITCHEN}/waivers/consent`, WAIVER),
  },
  {
    route: 'POST /v1/kitchens/{id}/activation',
    roles: WRITERS,
    call: (client) => client.post(`/v1/kitchens/${KITCHEN}/activation`),
  },

  {
    route: 'POST /v1/regions/{code}/templates',
    roles: PLANNERS,
    call: (client) =>
      client.post(`/v1/regions/${DISTRICT}/templates`, { name: 'Uji', phase: 'uji', from: DAY, to: DAY }),
  },
  {
    route: 'GET /v1/templates',
    roles: TEMPLATE_READERS,
    at: 'anywhere',
    call: get('/v1/templates?limit=1'),
  },
  {
    route: 'GET /v1/templates/{id}/versions/{version}',
    roles: TEMPLATE_READERS,
    at: 'anywhere',
    call: get(TEMPLATE),
  },
  {
    route: 'GET /v1/templates/{id}/versions/{version}/diff',
    roles: TEMPLATE_READERS,
    at: 'anywhere',
    call: get(`${TEMPLATE}/diff?against=2`),
  },
  {
    route: 'POST /v1/templates/import',
    roles: PLANNERS,
    at: 'anywhere',
    call: (client) => client.post('/v1/templates/import', makeTemplate({ hash: '0'.repeat(64) })),
  },
  {
    route: 'GET /v1/regions/{code}/copies',
    roles: TEMPLATE_READERS,
    call: get(`/v1/regions/${DISTRICT}/copies`),
  },
  { route: 'GET /v1/copies/{id}', roles: TEMPLATE_READERS, call: get(`/v1/copies/${COPY}`) },
  { route: 'GET /v1/copies/{id}/offers', roles: TEMPLATE_READERS, call: get(`/v1/copies/${COPY}/offers`) },
  {
    route: 'POST /v1/copies/{id}/offers',
    roles: PLANNERS,
    call: (client) => client.post(`/v1/copies/${COPY}/offers`, { item: 'staff.cook', answer: 'accepted' }),
  },
  {
    route: 'GET /v1/comparisons',
    roles: REGION_PEOPLE,
    call: get(`/v1/comparisons?pilot=${DISTRICT}&copy=${DISTRICT}&pilotFrom=${DAY}&copyFrom=${DAY}`),
  },
  {
    route: 'GET /v1/regions/{code}/context',
    roles: REGION_PEOPLE,
    call: get(`/v1/regions/${DISTRICT}/context`),
  },
  {
    route: 'PUT /v1/regions/{code}/context',
    roles: PLANNERS,
    call: (client) =>
      client.put(`/v1/regions/${DISTRICT}/context`, { povertyPct: 9.5, source: 'BPS, uji', year: 2025 }),
  },
];
