// Food safety in a region's day: at a glance, and the sites behind it before any other.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, SITE } from '../support/factories/day.ts';
import { makeIncident, makeReceived, makeSensoryTest, makeServed } from '../support/factories/facts.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
const instantAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
beforeAll(async () => {
  web = await openWeb();
  const common = (minutes: number) => ({
    id: ulid(),
    siteId: SITE,
    serviceDate: today(),
    at: instantAgo(minutes),
  });
  await (await web.as(PERSONAS.administrator)).facts(
    makeReceived(common(40)),
    makeServed(common(20)), // the tasting was made before, and comes in after
    makeSensoryTest({ ...common(30), verdict: 'unsafe', note: 'Bau asam' }),
    makeIncident({ ...common(5), onsetAt: instantAgo(10) }),
  );
});
afterAll(() => web.close());

const WORDS = {
  id: {
    panel: 'Keamanan pangan',
    onHold: 'Dibagikan saat ditahan',
    late: 'Dibagikan lewat batas makan',
    incidents: 'Kejadian',
    checks: 'Pemeriksaan wajib',
    ill: '4 orang sakit',
    mark: 'tidak aman',
    hold: 'Ditahan: uji rasa menyatakan tidak aman.',
  },
  en: {
    panel: 'Food safety',
    onHold: 'Served on hold',
    late: 'Served after the limit',
    incidents: 'Incidents',
    checks: 'Mandatory checks',
    ill: '4 people ill',
    mark: 'not safe',
    hold: 'On hold: the tasting says it is not safe.',
  },
} as const;

describe.each(VIEWS)('the safety of a day in $language on a $size', ({ language, size }) => {
  it('is told with what is known, a dash for what is not, and leads to the sites first of all', async () => {
    const w = WORDS[language];
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.regencyCoordinator, `/regions/${DISTRICT}/days/${today()}`);
    const panel = page.getByRole('region', { name: w.panel });
    const figure = (label: string) => panel.locator('a', { hasText: label }).locator('.figure').textContent();
    await panel.getByText(w.ill).waitFor();
    expect([await figure(w.onHold), await figure(w.incidents)]).toEqual(['1', '1']);
    expect([await figure(w.late), await figure(w.checks)]).toEqual(['–', '–']);
    await panel.locator('a', { hasText: w.onHold }).click();
    await page.waitForURL(/#unsafe$/);
    const first = page.locator('li[data-site]').first();
    await first.getByText(w.mark, { exact: true }).waitFor();
    await first.getByText(w.hold).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await device.close();
  });
});

describe('a planner', () => {
  it('is not told how many of a few fell ill', async () => {
    const device = await web.device('id', 'laptop');
    const page = await signIn(device, PERSONAS.planner, `/regions/${DISTRICT}/days/${today()}`);
    await page.getByText('kurang dari 5 orang sakit').waitFor();
    await device.close();
  });
});
