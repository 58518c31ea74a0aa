// Changes of regions: checked, recorded and taken back by the administrator; a region's page by the regions of then and of now.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { DatedTree } from '../../shared/reference/dated-tree.ts';
import { planChange } from '../../shared/reference/plan-change.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;

/** A district that has gone to the next regency this morning. */
async function givenMove(): Promise<void> {
  const draft = {
    id: '01KAT0000000000000000000MV',
    effectiveFrom: today(),
    kind: 'move' as const,
    decree: 'Perda uji 1',
    mapping: [{ old: '35.10.01', new: '35.09.90' }],
  };
  const { change } = planChange(draft, [], new DatedTree([]));
  const audit = nextAudit(undefined, 'uji', new Date());
  const stored = { type: 'region-change' as const, change, doneAt: null, withdrawn: false, ...audit };
  await web.product.platform.regions.put(stored, undefined);
}

beforeAll(async () => {
  web = await openWeb();
  await givenMove();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    decree: 'Dasar hukum',
    mapping: 'Kode lama, kode baru, nama',
    check: 'Periksa',
    record: 'Catat perubahan',
    recorded: 'Perubahan tercatat.',
    regions: 'Lihat wilayahnya',
    back: /Tarik kembali/,
    apply: 'Pindahkan sekarang',
    moved: '0 tempat sudah dipindahkan',
    refused: 'Tulis nama baru 35.11.',
    now: 'keadaan sekarang',
    ended: /Kode ini sudah tidak berlaku/,
  },
  en: {
    decree: 'Decree',
    mapping: 'Old code, new code, name',
    check: 'Check',
    record: 'Record the change',
    recorded: 'The change is recorded.',
    regions: 'See the regions',
    back: /Take back/,
    apply: 'Move places now',
    moved: '0 places moved',
    refused: 'Write the new name of 35.11.',
    now: 'as they are now',
    ended: /This code is no longer in force/,
  },
} as const;
const VIEWS = [
  { language: 'id', size: 'phone' },
  { language: 'en', size: 'laptop' },
] as const;

describe.each(VIEWS)('changes of regions in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];
  const decree = `Perda uji ${language}`;
  const isFine = async (page: Awaited<ReturnType<typeof signIn>>) => {
    expect(await violationsOn(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  };

  it('are checked, recorded and taken back', async () => {
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.administrator, '/regions/ID/registry/changes');
    await page.getByLabel(w.decree).fill(decree);
    await page.getByLabel(w.mapping).fill('35.11,35.11');
    await page.getByRole('button', { name: w.check }).click();
    await page.getByText(w.refused).waitFor();
    await page.getByLabel(w.mapping).fill('old,new,name\n35.11;35.11;Kabupaten Uji');
    await page.getByRole('button', { name: w.check }).click();
    await page.getByRole('cell', { name: 'Kabupaten Uji' }).waitFor();
    await isFine(page);
    await page.getByRole('button', { name: w.record }).click();
    await page.getByText(w.recorded).waitFor();
    expect(await page.getByLabel(w.decree).inputValue()).toBe('');
    const own = page.getByRole('region', { name: decree });
    await own.getByText(w.regions).click();
    await own.getByText('35.11 → 35.11 Kabupaten Uji').waitFor();
    await own.getByRole('button', { name: w.back }).click();
    await own.getByRole('button', { name: w.back }).click();
    await expect.poll(() => own.count()).toBe(0);
    await device.close();
  });

  it('let a region be read as it was then and as it is now', async () => {
    const device = await web.device(language, size);
    const yesterday = addDays(today(), -1);
    const page = await signIn(device, PERSONAS.administrator, `/regions/35.09/days/${yesterday}`);
    const moved = page.getByRole('link', { name: 'Pesanggaran', exact: true });
    await page.getByLabel(w.now).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await moved.count()).toBe(0);
    await page.getByLabel(w.now).check();
    await moved.first().waitFor();
    expect(page.url()).toContain('asOf=now');
    await isFine(page);
    await page.goto('/regions/35.10.01');
    await page.getByText(w.ended).getByRole('link').click();
    await page.waitForURL(/35\.09\.90/);
    await page.goto('/regions/ID/registry/changes');
    await page.getByRole('region', { name: 'Perda uji 1' }).waitFor();
    await device.close();
  });
});

describe('a change whose day has come', () => {
  it('moves its places at the press of a button', async () => {
    const device = await web.device('id', 'phone');
    const page = await signIn(device, PERSONAS.administrator, '/regions/ID/registry/changes');
    await page.getByRole('button', { name: WORDS.id.apply }).click();
    await page.getByText(WORDS.id.moved).waitFor();
    await expect.poll(() => page.getByRole('button', { name: WORDS.id.apply }).count()).toBe(0);
    await device.close();
  });
});
