// Where the chain of a day does not add up. Each discrepancy is one sentence, in both languages, with its numbers.

import { HOLDS } from './holds.ts';
import type { Numbers, Sentence } from './language.ts';
import type { Meal } from './meal.ts';
import { SAFETY_FINDINGS } from './safety.ts';

export const DISCREPANCIES = {
  'received-below-dispatched': {
    id: 'Dikirim {dispatched} porsi, diterima {received}: kurang {short}.',
    en: '{dispatched} portions were dispatched, {received} received: {short} short.',
  },
  'served-above-received': {
    id: 'Diterima {received} porsi, dibagikan {served}: lebih {over}.',
    en: '{received} portions were received, {served} served: {over} over.',
  },
  'served-below-received-without-leftover': {
    id: 'Diterima {received} porsi, ditolak {rejected}, dibagikan {served}: {left} porsi tidak tercatat sebagai sisa.',
    en: '{received} portions were received, {rejected} rejected, {served} served: {left} are not recorded as leftover.',
  },
  'received-without-dispatch': {
    id: 'Diterima {received} porsi, tetapi dapur tidak mencatat pengiriman.',
    en: '{received} portions were received, but the kitchen recorded no dispatch.',
  },
  'cooked-below-dispatched': {
    id: 'Dimasak {cooked} porsi, dikirim {dispatched}: lebih {over} dari yang dimasak.',
    en: '{cooked} portions were cooked, {dispatched} dispatched: {over} more than were cooked.',
  },
  'kitchen-suspended': {
    id: 'Dapur memasak atau mengirim padahal dihentikan sementara sejak {from}.',
    en: 'The kitchen cooked or sent food although it is suspended since {from}.',
  },
  late: {
    id: 'Makanan datang pukul {arrived}, sesudah batas pukul {until}.',
    en: 'The food arrived at {arrived}, after the limit of {until}.',
  },
  silent: {
    id: 'Belum ada laporan; {planned} porsi direncanakan, batasnya pukul {until}.',
    en: 'Nothing has been reported; {planned} portions were planned, due by {until}.',
  },
  ...HOLDS,
  ...SAFETY_FINDINGS,
} as const satisfies Record<string, Sentence>;

/** Whether it is about food that is not safe, rather than figures that do not add up. */
export const isSafetyCode = (code: string): boolean => code in HOLDS || code in SAFETY_FINDINGS;

export type DiscrepancyCode = keyof typeof DISCREPANCIES;
export type Discrepancy = { code: DiscrepancyCode; meal: Meal; numbers: Numbers };
