// How far a kitchen is from its beginning, or what it works without, in a few words.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenGates } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    active: 'aktif',
    ready: 'siap mulai',
    waiting: (n: string) => `kurang ${n} gerbang`,
    lacks: (n: string) => `aktif, kurang ${n} gerbang`,
    unchecked: 'beroperasi sebelum tercatat; gerbang belum diperiksa',
  },
  en: {
    active: 'active',
    ready: 'ready to begin',
    waiting: (n: string) => `${n} gates lacking`,
    lacks: (n: string) => `active, ${n} gates lacking`,
    unchecked: 'in operation before it was registered; gates not checked',
  },
});

type Way = Pick<KitchenGates, 'lifecycle' | 'wasOpenBefore' | 'mayBegin'>;

/** The state of a kitchen of which so many gates lack. */
export function readinessText({ lifecycle, wasOpenBefore, mayBegin }: Way, lacking: number): string {
  const w = words();
  if (lifecycle === 'REGISTERED') return mayBegin ? w.ready : w.waiting(number(lacking));
  if (mayBegin) return w.active;
  return wasOpenBefore ? w.unchecked : w.lacks(number(lacking));
}
