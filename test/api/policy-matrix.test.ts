// Every route x every role x a scope that is the place itself, above it, below it, beside it, far from it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { watchRegency } from '../../functions/watch-day/watch-regency.ts';
import {
  type Answer,
  type Api,
  asStranger,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  problemOf,
  toClient,
} from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makePupil } from '../support/factories/measurements.ts';
import { NEXT_DISTRICT, OTHER_REGENCY, PERSONAS, PROVINCE, REGENCY } from '../support/personas.ts';
import { ALL_ROLES, CHILD, INCIDENT, ROWS, type Role, type Row, WRITTEN } from './policy-table.ts';

type Reach = 'covers' | 'nation' | 'misses';
type Scope = readonly [name: string, scope: string, reach: Reach];

/** What a role may be granted at, and whether it covers the place that the table's calls are about. */
const REGION_SCOPES: readonly Scope[] = [
  ['its own district', `region:${DISTRICT}`, 'covers'],
  ['the regency above', `region:${REGENCY}`, 'covers'],
  ['the province above', `region:${PROVINCE}`, 'covers'],
  ['the whole nation', 'region:ID', 'nation'],
  ['a village below', `region:${DISTRICT}.1001`, 'misses'],
  ['the district beside', `region:${NEXT_DISTRICT}`, 'misses'],
  ['another regency', `region:${OTHER_REGENCY}`, 'misses'],
  ['another province', 'region:64', 'misses'],
];
const SCOPES: Record<Role, readonly Scope[]> = {
  'school-operator': [
    ['its own school', `site:${SITE}`, 'covers'],
    ['another school of the district', 'site:00200002', 'misses'],
    ['a school that does not exist', 'site:00209999', 'misses'],
  ],
  'kitchen-operator': [
    ['its own kitchen', `kitchen:${KITCHEN}`, 'covers'],
    ['another kitchen of the district', 'kitchen:K-UJI-2', 'misses'],
    ['a kitchen that does not exist', 'kitchen:K-NIL', 'misses'],
  ],
  coordinator: REGION_SCOPES,
  planner: REGION_SCOPES,
  auditor: REGION_SCOPES,
  'health-officer': REGION_SCOPES,
  administrator: REGION_SCOPES,
};

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2');
  await givenSite(api);
  await givenSite(api, '00200002', { kitchenId: 'K-UJI-2' });
  await givenOpenDay(api, DISTRICT, DAY);
  await givenFacts(api, WRITTEN, INCIDENT);
  await givenFacts(api, WRITTEN);
  assertDone(await admin.put(`/v1/sites/${SITE}/children/${CHILD}`, makePupil()));
  await watchRegency(REGENCY, api.product.watching);
  assertDone(await admin.post(`/v1/regions/${DISTRICT}/reports`, { period: DAY }));
});
afterAll(() => api.product.close());

const nameOf = ({ route, what }: Row): string => (what ? `${route} (${what})` : route);

function shouldBeLetIn({ roles, at }: Row, role: Role, reach: Reach): boolean {
  if (roles === 'everyone') return true;
  return roles.includes(role) && (reach === 'nation' || (reach === 'covers' && at !== 'nation'));
}

const isLetIn = (row: Row, answer: Answer): boolean =>
  answer.status !== 403 && (row.isLetIn?.(answer) ?? answer.status !== 401);

describe('the table of the policy', () => {
  it('has a row for every route of the API, and no row without a route', async () => {
    const { body } = await admin.get('/v1/openapi.json');
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(body);
    const routes = Object.entries(paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(ROWS.map(({ route }) => route))].sort()).toEqual(routes.sort());
  });
});

describe.each(ALL_ROLES)('a %s', (role) => {
  it.each(SCOPES[role])(
    'of %s (%s) is let in where the table says so and nowhere else',
    async (_, scope, reach) => {
      const client = await api.as({ name: `Uji ${role} ${scope}`, grants: [`${role}@${scope}`] });
      const found: Record<string, boolean> = {};
      const wanted: Record<string, boolean> = {};
      for (const row of ROWS) {
        const answer = await row.call(client);
        expect([nameOf(row), answer.status < 500]).toEqual([nameOf(row), true]);
        found[nameOf(row)] = isLetIn(row, answer);
        wanted[nameOf(row)] = shouldBeLetIn(row, role, reach);
      }
      expect(found).toEqual(wanted);
    },
  );
});

describe('someone without a role', () => {
  it('who signed in reads what is public and nothing else', async () => {
    const nobody = await api.as(PERSONAS.nobody);
    for (const row of ROWS) {
      const answer = await row.call(nobody);
      expect([nameOf(row), isLetIn(row, answer)]).toEqual([nameOf(row), row.roles === 'everyone']);
    }
  });

  it('who did not sign in reads nothing', async () => {
    const stranger = asStranger(api.product);
    for (const row of ROWS) {
      const answer = await row.call(stranger);
      expect([nameOf(row), answer.status, problemOf(answer).code]).toEqual([
        nameOf(row),
        401,
        'unauthenticated',
      ]);
    }
  });

  it('cannot have a role that does not exist, or one at the wrong kind of scope', async () => {
    const wrong = [
      'king@region:ID',
      'coordinator@site:00200001',
      'school-operator@region:ID',
      'administrator@region:*',
      'administrator',
      '@region:ID',
    ];
    for (const grant of wrong) {
      const answer = await asStranger(api.product).post('/dev/sign-in', { grants: [grant] });
      expect([grant, answer.status]).toEqual([grant, 422]);
      const token = await api.product.issuer.sign({ sub: 'uji', name: 'Uji', grants: [grant] });
      expect((await toClient(api.product, token).get('/v1/me')).body).toEqual({
        name: 'Uji',
        grants: [],
        may: [],
      });
    }
  });
});

describe('several grants', () => {
  it('add up, and never reach beyond the two of them', async () => {
    const both = await api.as({
      name: 'Dua Uji',
      grants: [`planner@region:${REGENCY}`, `school-operator@site:${SITE}`],
    });
    expect((await both.get(`/v1/regions/${REGENCY}/sites`)).status).toBe(200);
    expect((await both.get(`/v1/sites/${SITE}/days/${DAY}`)).status).toBe(200);
    expect((await both.get(`/v1/sites/00200002/days/${DAY}`)).status).toBe(403);
    expect((await both.post(`/v1/regions/${REGENCY}/days/${DAY}/open`)).status).toBe(403);
  });
});
