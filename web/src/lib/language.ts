// Indonesian first, English beside it. Words stand beside the feature that speaks them, always in both languages. The
// service worker, which has no choice of its own, speaks Indonesian.
import { signal } from '@preact/signals';
import type { Language } from '../../../shared/domain/language.ts';

export const language = signal<Language>('id');

/** A feature's words in both languages: the English ones must be all the Indonesian ones. */
export const wordsOf =
  <W extends object>(words: { id: W; en: W }) =>
  (): W =>
    words[language.value];
