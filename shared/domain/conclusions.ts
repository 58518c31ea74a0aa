// What a comparison allows to be said, and what it does not: sentences by code, never more than the figures carry.
import { COMPARED, type Compared, type Share, type Shares } from './comparison.ts';
import { fill, type Language, type Numbers, type Sentence } from './language.ts';
import type { MeasuredChange } from './measured-change.ts';

/** Below this share of reports, or this many weeks, figures may yet turn. */
const ENOUGH_REPORTED = 0.9;
const ENOUGH_WEEKS = 4;

const CONCLUSIONS = {
  'no-figures': {
    id: 'Belum ada angka dari kedua wilayah untuk minggu yang sama: belum ada yang bisa dibandingkan.',
    en: 'The two regions have no figures for the same weeks yet: nothing can be compared.',
  },
  incomplete: {
    id: 'Laporan belum lengkap (percontohan {pilot} %, salinan {copy} %): yang tidak melapor bisa mengubah hasilnya.',
    en: 'Reports are incomplete (pilot {pilot} %, copy {copy} %): those who did not report may change the picture.',
  },
  'few-weeks': {
    id: 'Baru {weeks} minggu: minggu-minggu pertama sering berbeda dari yang berikutnya.',
    en: 'Weeks so far: {weeks}. The first are often unlike those that follow.',
  },
  apart: {
    id: '{figure}: percontohan {pilot} %, salinan {copy} %; selisihnya lebih besar dari rentang ketidakpastiannya.',
    en: '{figure}: pilot {pilot} %, copy {copy} %; they differ by more than their intervals.',
  },
  alike: {
    id: '{figure}: percontohan {pilot} %, salinan {copy} %; rentangnya bertumpang tindih, jadi perbedaannya tidak bisa dipastikan.',
    en: '{figure}: pilot {pilot} %, copy {copy} %; the intervals overlap, so a difference cannot be told.',
  },
  unsure: {
    id: '{figure}: percontohan {pilot} %, salinan {copy} %; selama banyak yang belum melapor, perbedaannya tidak bisa dipastikan.',
    en: '{figure}: pilot {pilot} %, copy {copy} %; while so many reports are missing, a difference cannot be told.',
  },
  clustered: {
    id: 'Rentang cakupan menghitung tiap hari satu titik layanan sekali, rentang lainnya tiap pengiriman sekali. Hari-hari satu sekolah dan pengiriman satu dapur mirip satu sama lain, jadi rentang yang sebenarnya lebih lebar.',
    en: 'The interval of coverage counts each day of a site once, the others each delivery once. Days of one school and deliveries of one kitchen are alike, so the true intervals are wider.',
  },
  'growth-one-side': {
    id: 'Pertumbuhan anak baru bisa ditampilkan dari satu wilayah: belum ada yang bisa dibandingkan.',
    en: 'Growth of children can be shown of one region only so far: nothing can be compared.',
  },
  'growth-one-round': {
    id: 'Pertumbuhan anak baru punya satu putaran di salah satu wilayah: itu keadaan saat diukur, bukan perubahan sejak mulai.',
    en: 'One of the regions has a single round of growth: that is how children were when measured, not what changed since the start.',
  },
  growth: {
    id: 'Perubahan pertumbuhan kedua wilayah diukur pada anak, bulan dan jarak yang berbeda: boleh dilihat berdampingan, tetapi tidak menunjukkan sebabnya.',
    en: 'The change in growth was measured in other children, months and spans in each region: it may be read side by side, but says nothing of a cause.',
  },
  'no-experiment': {
    id: 'Dua wilayah bukan percobaan: selisih bisa berasal dari ukuran, kota atau desa, musim, atau cara melapor. Angka ini menunjukkan di mana harus melihat, bukan apa sebabnya.',
    en: 'Two regions are no experiment: a difference may come from size, town or village, season, or ways of reporting. The figures say where to look, not why.',
  },
} as const satisfies Record<string, Sentence>;

const FIGURES: Readonly<Record<Compared, Sentence>> = {
  coverage: { id: 'Cakupan', en: 'Coverage' },
  onTime: { id: 'Tepat waktu', en: 'On time' },
  withinLimit: { id: 'Dalam batas empat jam', en: 'Within four hours' },
};

export type Conclusion = { code: keyof typeof CONCLUSIONS; numbers: Numbers; figure?: Compared };

const toPercent = (share: Share): number => Math.round((share?.value ?? 0) * 1_000) / 10;
const both = (pilot: Share, copy: Share): Numbers => ({ pilot: toPercent(pilot), copy: toPercent(copy) });
const isShort = (share: Share): boolean => (share?.value ?? 0) < ENOUGH_REPORTED;

/** In the order of reading: how far the figures carry, then each of them, then what they never say. */
export function conclusionsOf(pilot: Shares, copy: Shares, weeks: number): Conclusion[] {
  const isIncomplete = isShort(pilot.completeness) || isShort(copy.completeness);
  const judged = COMPARED.flatMap((figure) =>
    conclusionOf(figure, pilot[figure], copy[figure], isIncomplete),
  );
  if (judged.length === 0) return [{ code: 'no-figures', numbers: {} }];
  return [
    ...(isIncomplete
      ? [{ code: 'incomplete' as const, numbers: both(pilot.completeness, copy.completeness) }]
      : []),
    ...(weeks < ENOUGH_WEEKS ? [{ code: 'few-weeks' as const, numbers: { weeks } }] : []),
    ...judged,
    { code: 'clustered', numbers: {} },
    { code: 'no-experiment', numbers: {} },
  ];
}

/** What the outcomes of both allow to be said; nothing where neither has any. */
export function outcomeConclusions(
  pilot: readonly MeasuredChange[] | null,
  copy: readonly MeasuredChange[] | null,
): Conclusion[] {
  if (!pilot && !copy) return [];
  const isOnce = [pilot, copy].some((of) => of?.every(({ before }) => before === null));
  const code = pilot && copy ? (isOnce ? 'growth-one-round' : 'growth') : 'growth-one-side';
  return [{ code, numbers: {} }];
}

function conclusionOf(figure: Compared, pilot: Share, copy: Share, isIncomplete: boolean): Conclusion[] {
  if (!pilot || !copy) return [];
  const isApart = pilot.to < copy.from || copy.to < pilot.from;
  const code = isApart ? (isIncomplete ? 'unsure' : 'apart') : 'alike';
  return [{ code, numbers: both(pilot, copy), figure }];
}

/** A conclusion as people read it. */
export const conclusionText = ({ code, numbers, figure }: Conclusion, language: Language): string =>
  fill(CONCLUSIONS[code], { ...numbers, ...(figure && { figure: FIGURES[figure][language] }) }, language);
