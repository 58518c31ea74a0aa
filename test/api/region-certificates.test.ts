// The kitchens of a region with their certificates: by code, paged, narrowed to those that lack one or soon will.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KitchenProfile } from '../../shared/domain/kitchen.ts';
import {
  type Api,
  allPages,
  assertDone,
  type Client,
  givenKitchen,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

const KINDS = ['SLHS', 'HALAL', 'HACCP', 'WATER'];
const PATH = `/v1/regions/${REGENCY}/certificates`;

/** A kitchen with all certificates, its SLHS as said; null: without. */
async function given(
  id: string,
  slhs: Record<string, unknown> | null,
  over: Partial<KitchenProfile> = {},
): Promise<void> {
  const admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api, id, over);
  for (const kind of slhs ? KINDS : KINDS.slice(1)) {
    const certificate = makeCertificate(kind === 'SLHS' ? (slhs ?? {}) : {});
    assertDone(await admin.put(`/v1/kitchens/${id}/certificates/${kind}`, certificate));
  }
}

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await given('K-1', {});
  await given('K-2', { expiresOn: '2026-11-14' });
  await given('K-3', { expiresOn: '2026-12-01' });
  await given('K-4', null, { status: 'closed' });
  await given('K-5', null, { openedOn: '2026-11-20' });
  await given('K-6', null, { district: NEXT_DISTRICT, openedOn: '2026-09-25' });
  await given('K-7', { status: 'IN_PROCESS' }, { district: NEXT_DISTRICT, status: 'suspended' });
  await given('K-8', null, { district: OTHER_DISTRICT });
});
afterAll(() => api.product.close());

const idsAt = async (path: string, client = coordinator) =>
  (await allPages(client, path)).map(({ id }) => id);

describe('GET /v1/regions/{code}/certificates', () => {
  it('lists the kitchens of a regency or a district by code, with how each stands', async () => {
    const { items } = pageOf(await coordinator.get(PATH));
    expect(items.map(({ id }) => id)).toEqual(['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6', 'K-7']);
    expect(items[1]).toMatchObject({
      id: 'K-2',
      district: DISTRICT,
      status: 'active',
      standings: [{ kind: 'SLHS', state: 'expired', days: 10, lacks: true }, {}, {}, { kind: 'WATER' }],
    });
    expect(items[5]).toMatchObject({ standings: [{ state: 'missing', days: 60 }, {}, {}, {}] });
    expect(await idsAt(`/v1/regions/${NEXT_DISTRICT}/certificates?limit=9`)).toEqual(['K-6', 'K-7']);
  });

  it.each([1, 2, 3, 4, 9])(
    'can be narrowed, each kitchen once and in order, in pages of %i',
    async (limit) => {
      expect(await idsAt(`${PATH}?limit=${limit}`)).toHaveLength(7);
      expect(await idsAt(`${PATH}?standing=lacking&limit=${limit}`)).toEqual(['K-2', 'K-6', 'K-7']);
      expect(await idsAt(`${PATH}?standing=expiring&limit=${limit}`)).toEqual(['K-3']);
    },
  );

  it('fills a narrowed page before it ends it', async () => {
    const first = pageOf(await coordinator.get(`${PATH}?standing=lacking&limit=2`));
    expect(first.items.map(({ id }) => id)).toEqual(['K-2', 'K-6']);
    expect(first.nextCursor).toEqual(expect.any(String));
  });

  it('continues a page only in the list that it came from', async () => {
    const { nextCursor } = pageOf(await coordinator.get(`${PATH}?standing=lacking&limit=1`));
    for (const path of [`${PATH}?`, `${PATH}?standing=expiring&`, `/v1/regions/${DISTRICT}/certificates?`])
      expect((await coordinator.get(`${path}cursor=${nextCursor}`)).status).toBe(422);
  });

  it('is read a regency or a district at a time, and knows no other filter', async () => {
    const admin = await api.as(PERSONAS.administrator);
    for (const code of ['ID', '35', `${DISTRICT}.1001`])
      expect([code, (await admin.get(`/v1/regions/${code}/certificates`)).status]).toEqual([code, 422]);
    const refused = await coordinator.get(`${PATH}?standing=fine`);
    expect(problemOf(refused)).toMatchObject({ status: 422, issues: [{ path: 'standing' }] });
  });

  it('shows nobody the kitchens of another region', async () => {
    expect((await coordinator.get(`/v1/regions/${OTHER_REGENCY}/certificates`)).status).toBe(403);
    for (const persona of [PERSONAS.kitchenOperator, PERSONAS.schoolOperator, PERSONAS.otherCoordinator])
      expect((await (await api.as(persona)).get(PATH)).status).toBe(403);
    const planner = await api.as(PERSONAS.planner);
    expect(await idsAt(`${PATH}?limit=9`, planner)).toHaveLength(7);
  });
});
