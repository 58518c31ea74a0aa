// A teacher's day in the app: see what is expected, log what came and what was handed out, in both languages and sizes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { SITE } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    came: /^Catat.*: Makanan datang/,
    served: /^Catat.*: Sudah dibagikan/,
    save: 'Simpan',
    sent: 'terkirim',
    allSent: 'Semua catatan sudah terkirim.',
    plan: '60 kecil, 40 besar',
  },
  en: {
    came: /^Log.*: Food came/,
    served: /^Log.*: Handed out/,
    save: 'Save',
    sent: 'sent',
    allSent: 'All records have been sent.',
    plan: '60 small, 40 large',
  },
} as const;

describe.each(VIEWS)('a school day in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];

  it('logs what came and what was handed out, confirmed with a receipt code', async () => {
    const page = await signIn(await web.device(language, size), PERSONAS.schoolOperator);
    await page.getByText(w.plan).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    for (const task of [w.came, w.served]) {
      await page.getByRole('button', { name: task }).click();
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: w.save }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByText(w.sent, { exact: true }).nth(1).waitFor();
    await page.getByText(w.allSent).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const client = await web.as(PERSONAS.schoolOperator);
    const { body } = await client.get(`/v1/sites/${SITE}/days/${today()}`);
    const { facts } = body as { facts: { receipt: string; fact: { kind: string } }[] };
    const last = facts.at(-1);
    await page.getByText(last?.receipt ?? 'no receipt').waitFor();
    await page.context().close();
  });
});
