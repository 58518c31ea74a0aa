// The rows of a school list: every way that one can be wrong has its own outcome, and what is assumed is noted.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Client, givenKitchen, openApi } from '../support/api.ts';
import { DISTRICT, KITCHEN } from '../support/factories/day.ts';
import { OTHER_DISTRICT, PERSONAS } from '../support/personas.ts';
import { importRows, makeRow, npsnFrom, outcomeOf } from './school-lists.ts';

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-FAR', { district: OTHER_DISTRICT });
});
afterAll(() => api.product.close());

let schools = 0;
let npsn = npsnFrom(schools);
beforeEach(() => {
  schools += 100;
  npsn = npsnFrom(schools);
});
/** The n-th school of a test. */
const row = (n: number, over: Parameters<typeof makeRow>[1] = {}) => makeRow(npsn(n), over);

describe('a row of a school list', () => {
  it.each([
    ['a wrong NPSN', { npsn: '1234' }, 'npsn-invalid'],
    ['no NPSN', { npsn: null }, 'npsn-invalid'],
    ['no name', { name: '  ' }, 'name-missing'],
    ['an unknown form', { form: 'SEKOLAH' }, 'form-unknown'],
    ['an unknown status', { status: 'Campuran' }, 'status-unknown'],
    ['a negative count', { students_male: -3 }, 'counts-invalid'],
    ['half a child', { students_male: '3.5' }, 'counts-invalid'],
    ['a count in words', { students_male: 'tiga' }, 'counts-invalid'],
    ['an absurd count', { students_male: 1_000_000 }, 'counts-absurd'],
    ['an unknown province', { province: 'Jawa Utara' }, 'province-unmatched'],
    ['an unknown regency', { regency: 'Kab. Jembut' }, 'regency-unmatched'],
    ['a district of elsewhere', { district: 'Tambun Selatan' }, 'district-unmatched'],
    ['no district', { district: null }, 'district-unmatched'],
    ['an unknown kitchen', { kitchen_id: 'K-NIL' }, 'kitchen-unknown'],
    ['a kitchen outside the region', { kitchen_id: 'K-FAR' }, 'kitchen-unknown'],
    ['a school outside the region', { regency: 'Banyuwangi', district: 'Pesanggaran' }, 'row-not-allowed'],
  ])('rejects a row with %s and takes the rest', async (_, over, code) => {
    const found = await importRows(coordinator, [row(1), row(2, over), row(3)]);
    expect(found).toMatchObject({ created: 2, rejected: 1 });
    expect(found.rows.map(({ outcome }) => outcome)).toEqual(['created', 'rejected', 'created']);
    expect(found.rows[1]?.problem).toMatchObject({ code, detail: expect.stringMatching(/\S/) });
    expect(found.rows[1]?.problem?.detail).not.toMatch(/[{}]/);
  });

  it('rejects a repeated NPSN after its first row and names that row', async () => {
    const found = await importRows(coordinator, [row(1), row(2), row(1, { name: 'Lagi' })]);
    expect(found.rows[2]).toMatchObject({ outcome: 'rejected', problem: { code: 'row-repeated' } });
    expect(found.rows[2]?.problem?.detail).toContain('row 1');
    expect((await coordinator.get(`/v1/sites/${npsn(1)}`)).body).toMatchObject({ name: `SD Uji ${npsn(1)}` });
  });

  it('never reads an Indonesian thousand as one', async () => {
    const outcome = await outcomeOf(coordinator, row(1, { students_male: '1.000', students_female: 0 }));
    const { body } = await coordinator.get(`/v1/sites/${npsn(1)}`);
    expect(outcome === 'counts-invalid' || JSON.stringify(body).includes('500')).toBe(true);
  });

  it('notes what it assumed or left out', async () => {
    const over = { status: null, students_total: 99, village: 'Desa Antah', lat: -8, lon: 113 };
    const [found] = (await importRows(coordinator, [row(1, over)])).rows;
    expect(found?.notes?.map(({ code }) => code).sort()).toEqual([
      'coordinates-coarse',
      'status-assumed',
      'totals-disagree',
      'village-unmatched',
    ]);
    const [empty] = (await importRows(coordinator, [row(2, { students_male: 0, students_female: 0 })])).rows;
    expect(empty).toMatchObject({ outcome: 'created', notes: [{ code: 'no-pupils' }] });
  });

  it('assigns a kitchen that the caller may see, and forgives how regions are written', async () => {
    const written = {
      province: 'PROV. JAWA TIMUR',
      regency: 'jember',
      district: 'KALI WATES',
      kitchen_id: KITCHEN,
    };
    expect(await outcomeOf(coordinator, row(1, written))).toBe('created');
    expect((await coordinator.get(`/v1/sites/${npsn(1)}`)).body).toMatchObject({
      district: DISTRICT,
      kitchenId: KITCHEN,
    });
  });
});
