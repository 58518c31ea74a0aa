// Opening a day says why sites have no plan, and leads to what mends it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { makeEnrolment, makeKitchen, makeSite } from '../support/factories/places.ts';
import { NEXT_DISTRICT, PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  const service = { service: true, kind: 'programme', reason: 'Hari layanan uji' };
  await administrator.put(`/v1/regions/${NEXT_DISTRICT}/calendar/${today()}`, service);
  await administrator.put('/v1/kitchens/K-UJI-9', makeKitchen({ status: 'suspended' }));
  const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
  const sites = [
    { id: '00200501', over: {}, isEnrolled: false },
    { id: '00200502', over: { kitchenId: undefined }, isEnrolled: true },
    { id: '00200503', over: { kitchenId: 'K-UJI-9' }, isEnrolled: true },
  ];
  for (const { id, over, isEnrolled } of sites) {
    await administrator.put(`/v1/sites/${id}`, makeSite({ district: NEXT_DISTRICT, ...over }));
    if (isEnrolled) await administrator.put(`/v1/sites/${id}/enrolments/${validFrom}`, enrolled);
  }
});
afterAll(() => web.close());

const WORDS = {
  id: {
    open: 'Buka hari ini',
    none: '0 titik layanan direncanakan.',
    counts: '1 titik layanan belum punya jumlah peserta',
    kitchen: '1 titik layanan belum punya dapur',
    cooks: '1 titik layanan: dapurnya tidak memasak pada hari itu',
  },
  en: {
    open: 'Open the day',
    none: '0 sites are planned.',
    counts: 'Sites without head counts: 1',
    kitchen: 'Sites without a kitchen: 1',
    cooks: 'Sites whose kitchen does not cook that day: 1',
  },
} as const;

describe.each(VIEWS)('a day on which nothing is planned in $language on a $size', ({ language, size }) => {
  it('says why, and leads to what mends it', async () => {
    const w = WORDS[language];
    const device = await web.device(language, size);
    const path = `/regions/${NEXT_DISTRICT}/days/${today()}`;
    const page = await signIn(device, PERSONAS.regencyCoordinator, path);
    await page.getByRole('button', { name: w.open }).click();
    await page.getByText(w.none).waitFor();
    await page.getByRole('link', { name: w.counts }).waitFor();
    await page.getByRole('link', { name: w.kitchen }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: w.cooks }).click();
    await page.waitForURL(/registry\/kitchens$/);
    await device.close();
  });
});
