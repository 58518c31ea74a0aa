// The service calendar of a region: weekdays and weekly days off to be seen, a special day set and taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, VIEWS, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: { weekday: 'Min', sunday: 'Minggu, 15 Februari 2026', off: 'libur mingguan', reason: 'Alasan' },
  en: { weekday: 'Sun', sunday: 'Sunday, February 15, 2026', off: 'weekly day off', reason: 'Reason' },
} as const;
const BUTTONS = {
  id: { day: /11 Februari 2026/, save: 'Simpan', remove: 'Hapus hari khusus ini' },
  en: { day: /February 11, 2026/, save: 'Save', remove: 'Remove this special day' },
} as const;

describe.each(VIEWS)('a calendar in $language on a $size', ({ language, size }) => {
  const w = { ...WORDS[language], ...BUTTONS[language] };

  it('names the weekdays, marks the days off, and takes a special day back', async () => {
    const path = `/regions/${DISTRICT}/registry/calendar?month=2026-02`;
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.districtCoordinator, path);
    await page.locator('.weekday', { hasText: w.weekday }).waitFor();
    await page.getByRole('button', { name: w.sunday }).getByText(w.off).waitFor();
    const day = page.getByRole('button', { name: w.day });
    await day.click();
    expect(await page.getByRole('button', { name: w.remove }).count()).toBe(0);
    await page.getByLabel(w.reason).fill('Ulang tahun kecamatan');
    await page.getByRole('button', { name: w.save }).click();
    await page.getByRole('listitem').filter({ hasText: 'Ulang tahun kecamatan' }).waitFor();
    await day.click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: w.remove }).click();
    await expect.poll(() => page.getByText('Ulang tahun kecamatan').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await device.close();
  });
});
