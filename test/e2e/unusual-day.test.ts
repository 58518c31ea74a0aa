// Days that are not like others: nobody planned anything, there are two meals, or the phone's clock is wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { SITE } from '../support/factories/day.ts';
import { makeDispatched } from '../support/factories/facts.ts';
import { makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

const NEW_SITE = '00200099';
let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  await administrator.put(`/v1/sites/${NEW_SITE}`, makeSite({ name: 'SDN Rekaan Baru' }));
});
afterAll(() => web.close());

type Logged = { fact: { kind: string; meal: string; serviceDate: string; portions?: object } };
async function logged(site: string): Promise<Logged['fact'][]> {
  const { body } = await (await web.as(PERSONAS.administrator)).get(`/v1/sites/${site}/days/${today()}`);
  return (body as { facts: Logged[] }).facts.map(({ fact }) => fact);
}

describe('a school without a plan and without a dispatch', () => {
  it('types its counts: nothing is recorded with one tap', async () => {
    const operator = { ...PERSONAS.schoolOperator, grants: [`school-operator@site:${NEW_SITE}`] };
    const page = await signIn(await web.device(), operator);
    await page.getByRole('button', { name: /^Catat.*: Makanan datang/ }).click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('dialog').getByText('Wajib diisi.').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await logged(NEW_SITE)).toEqual([]);
    await page.getByLabel('Porsi kecil', { exact: true }).fill('12');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.locator('li', { hasText: '12 kecil' }).getByText('terkirim').waitFor();
    expect(await logged(NEW_SITE)).toMatchObject([{ kind: 'received', portions: { small: 12, large: 0 } }]);
    await page.context().close();
  });
});

describe('a day with two meals', () => {
  it('asks which of them was tasted, and which has no service', async () => {
    const kitchen = await web.as(PERSONAS.kitchenOperator);
    const early = makeDispatched({ meal: 'morning', serviceDate: today(), at: new Date().toISOString() });
    expect((await kitchen.post('/v1/facts', { facts: [early] })).body).toMatchObject({
      results: [{ outcome: 'accepted' }],
    });
    const page = await signIn(await web.device(), PERSONAS.schoolOperator);
    await page.getByRole('button', { name: 'Catat uji rasa: siang' }).waitFor();
    await page.getByRole('button', { name: 'Tidak ada layanan: pagi' }).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Libur').check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.locator('li', { hasText: 'Tidak ada layanan' }).getByText('terkirim').waitFor();
    expect((await logged(SITE)).filter(({ kind }) => kind === 'no-service')).toMatchObject([
      { meal: 'morning' },
    ]);
    await page.context().close();
  });
});

describe('a phone whose clock is three days ahead', () => {
  it('says so, and still works on the day that it is', async () => {
    const device = await web.device();
    const ahead = new Date(Date.now() + 3 * 86_400_000);
    const page = await signIn(device, PERSONAS.schoolOperator);
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    await page.clock.install({ time: ahead });
    await page.goto('/');
    await page.getByText('Jam ponsel ini terlalu cepat', { exact: false }).waitFor();
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    const noon = page.getByRole('region', { name: 'Makan siang' });
    await noon.getByRole('button', { name: /^Catat.*: Makanan datang/ }).click();
    await page.getByLabel('Porsi kecil', { exact: true }).fill('31');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.locator('li', { hasText: '31 kecil' }).getByText('terkirim').waitFor();
    const mine = (await logged(SITE)).filter(({ portions }) => JSON.stringify(portions)?.includes('31'));
    expect(mine).toMatchObject([{ serviceDate: today() }]);
    await device.close();
  });
});
