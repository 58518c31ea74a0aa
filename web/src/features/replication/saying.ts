// What became of a call that changes something: a problem in words, also where there was no signal.
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { Refused } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  en: { title: 'Not saved yet', detail: 'Connect to the internet and try again.' },
});

export type Trouble = Pick<ProblemBody, 'title' | 'detail' | 'issues'>;

/** The words for what kept a call out. */
export const troubleOf = (error: unknown): Trouble => (error instanceof Refused ? error.problem : words());
