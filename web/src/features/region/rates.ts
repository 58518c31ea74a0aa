// The rates that a region is looked at by, and what they mean in a word and a colour. Below 95 % is worth a look, below 80 %
// asks for action; these bounds are the product's own, until the programme sets some.
import type { Rates } from '../../../../shared/domain/rates.ts';
import { wordsOf } from '../../lib/language.ts';

export type RateName = keyof Rates;
export const RATE_NAMES: readonly RateName[] = ['coverage', 'completeness', 'onTime', 'withinLimit'];

/** The rate that an address names; coverage where it names none. */
export const toRateName = (text: string): RateName => RATE_NAMES.find((name) => name === text) ?? 'coverage';

export type Band = 'fine' | 'look' | 'act' | 'silent';

const FINE_FROM = 0.95;
const LOOK_FROM = 0.8;

/** Where a rate lies; `silent` where nothing is known. */
export function bandOf(rate: number | null | undefined): Band {
  if (rate === null || rate === undefined) return 'silent';
  if (rate >= FINE_FROM) return 'fine';
  return rate >= LOOK_FROM ? 'look' : 'act';
}

export const rateWords = wordsOf<Record<RateName, string> & { bands: Record<Band, string>; bounds: string }>({
  id: {
    coverage: 'Cakupan',
    completeness: 'Kelengkapan laporan',
    onTime: 'Tepat waktu',
    withinLimit: 'Dalam empat jam',
    bands: { fine: 'baik', look: 'perhatikan', act: 'tindak', silent: 'belum ada data' },
    bounds: 'Baik mulai 95 %, perhatikan mulai 80 %, di bawahnya tindak; abu-abu: belum ada data.',
  },
  en: {
    coverage: 'Coverage',
    completeness: 'Reports complete',
    onTime: 'On time',
    withinLimit: 'Within four hours',
    bands: { fine: 'fine', look: 'look', act: 'act', silent: 'no data' },
    bounds: 'Fine from 95 %, look from 80 %, below that act; grey: no data.',
  },
});
