// What kept a version from being saved, in words.

import { wordsOf } from '../../lib/language.ts';
import type { Saved } from '../registry/use-versioned.ts';
import { type Trouble, troubleOf } from './saying.ts';

const words = wordsOf({
  id: {
    title: 'Ada yang lebih dulu menyimpan',
    detail: 'Muat ulang halaman ini, lalu ulangi perubahan Anda pada versi terbaru.',
  },
  en: {
    title: 'Somebody saved before you',
    detail: 'Reload this page and make your change again on the newest version.',
  },
});

/** Undefined where it was saved. */
export function savedTrouble(saved: Saved<unknown>): Trouble | undefined {
  if (saved.kind === 'saved') return undefined;
  if (saved.kind === 'refused') return saved.problem;
  return saved.kind === 'unreachable' ? troubleOf(undefined) : words();
}
