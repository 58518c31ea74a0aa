// Pupils come from the school's own list: each row is answered on its own, the same list twice changes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Api, assertDone, type Client, openApi, pageOf } from '../support/api.ts';
import { SITE } from '../support/factories/day.ts';
import { makeConsent, makePupil } from '../support/factories/measurements.ts';
import { givenSchool, MEASURING } from '../support/measuring.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let operator: Client;

beforeAll(async () => {
  api = await openApi(MEASURING);
  await givenSchool(api);
  operator = await api.as(PERSONAS.schoolOperator);
});
afterAll(() => api.product.close());

const makeRow = (row: number, over: object = {}) => ({
  row,
  name: `Contoh ${row}`,
  sex: 'female',
  birthDate: '2017-08-10',
  classGroup: '3A',
  ...over,
});
const result = z.object({
  dryRun: z.boolean(),
  rows: z.array(
    z.object({
      row: z.number().nullable(),
      outcome: z.string(),
      childId: z.string().nullable(),
      problem: z
        .object({ code: z.string(), issues: z.array(z.object({ code: z.string() })).optional() })
        .optional(),
    }),
  ),
});
const send = async (rows: readonly unknown[], query = '') =>
  result.parse((await operator.post(`/v1/sites/${SITE}/children/import${query}`, { rows })).body).rows;
const outcomes = async (rows: readonly unknown[], query = '') =>
  (await send(rows, query)).map(({ outcome }) => outcome);

const LIST = [makeRow(6, { nik: '0000005008170001' }), makeRow(7), makeRow(8, { classGroup: '4B' })];

describe('a list of pupils', () => {
  it('is tried without writing, imported, and imported again without a change', async () => {
    expect(await outcomes(LIST, '?dryRun=true')).toEqual(['created', 'created', 'created']);
    expect(pageOf(await operator.get(`/v1/sites/${SITE}/children`)).items).toEqual([]);
    const first = await send(LIST);
    expect(first.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
    const again = await send(LIST);
    expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(again.map(({ childId }) => childId)).toEqual(first.map(({ childId }) => childId));
    const { items } = pageOf(await operator.get(`/v1/sites/${SITE}/children`));
    expect(items.map(({ name, group }) => [name, group]).sort()).toEqual([
      ['Contoh 6', 'SD_1_3'],
      ['Contoh 7', 'SD_1_3'],
      ['Contoh 8', 'SD_4_6'],
    ]);
  });

  it('finds a pupil by its number when the name is written anew, and by name and birth date without one', async () => {
    const renamed = makeRow(6, { name: 'Contoh Enam', nik: '0000005008170001' });
    const moved = makeRow(7, { name: ' contoh  7', classGroup: '3B' });
    const before = await send(LIST);
    const after = await send([renamed, moved]);
    expect(after.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect(after.map(({ childId }) => childId)).toEqual(before.slice(0, 2).map(({ childId }) => childId));
  });

  it('tells a pupil that is in it once with and once without its number', async () => {
    const [withNik, without] = [makeRow(30, { nik: '0000005008170030' }), makeRow(31, { name: 'Contoh 30' })];
    expect(await outcomes([withNik, without], '?dryRun=true')).toEqual(['created', 'refused']);
    expect(await outcomes([without, withNik], '?dryRun=true')).toEqual(['created', 'refused']);
    const namesake = makeRow(32, { name: 'Contoh 30', nik: '0000005008170032' });
    expect(await outcomes([withNik, namesake], '?dryRun=true')).toEqual(['created', 'created']);
  });

  it('finds a pupil without a number by the birth date that was put right', async () => {
    const [pupil] = await send([makeRow(40)]);
    const right = makePupil({ birthDate: '2017-09-10' });
    assertDone(await operator.put(`/v1/sites/${SITE}/children/${pupil?.childId}`, right));
    const [again] = await send([makeRow(40, { birthDate: '2017-09-10' })]);
    expect(again).toMatchObject({ outcome: 'unchanged', childId: pupil?.childId });
  });

  it('answers what is wrong row by row', async () => {
    const rows = [
      makeRow(9),
      makeRow(10, { name: 'CONTOH 9' }),
      makeRow(11, { classGroup: 'Bintang' }),
      makeRow(12, { birthDate: '2027-01-01' }),
      { ...makeRow(13), religion: 'x' },
    ];
    const found = await send(rows);
    expect(found.map(({ outcome }) => outcome)).toEqual([
      'created',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    expect(found.map(({ problem }) => problem?.issues?.[0]?.code ?? problem?.code)).toEqual([
      undefined,
      'pupil-repeated',
      'class-unclear',
      'born-later',
      'unrecognized-keys',
    ]);
  });

  it('never brings back whose consent was withdrawn', async () => {
    const [pupil] = await send([makeRow(20)]);
    const path = `/v1/sites/${SITE}/children/${pupil?.childId}`;
    assertDone(await operator.put(`${path}/consent`, makeConsent()));
    assertDone(await operator.post(`${path}/consent/withdrawal`));
    const [refused] = await send([makeRow(20)]);
    expect([refused?.outcome, refused?.problem?.code]).toEqual(['refused', 'consent-withdrawn']);
  });

  it('takes 500 rows at most', async () => {
    const rows = Array.from({ length: 501 }, (_, i) => makeRow(i));
    expect((await operator.post(`/v1/sites/${SITE}/children/import`, { rows })).status).toBe(413);
  });
});
