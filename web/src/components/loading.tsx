// What stands in for data that is on its way (invisible for the first 300 ms, so that it never flashes), for data that
// could not be had, and the data itself.
import type { ComponentChildren } from 'preact';
import type { Reading } from '../lib/answers.ts';
import { deviceZone, moment } from '../lib/format.ts';
import { wordsOf } from '../lib/language.ts';
import { ProblemNote } from './problem-note.tsx';

const words = wordsOf({
  id: {
    loading: 'Memuat …',
    nothing: 'Belum ada di ponsel ini',
    connect: 'Halaman ini belum pernah dibuka di ponsel ini. Sambungkan ke internet, lalu coba lagi.',
    retry: 'Coba lagi',
    asOf: (at: string) => `Data per ${at}; belum bisa diperbarui.`,
  },
  en: {
    loading: 'Loading …',
    nothing: 'Not on this phone yet',
    connect: 'This page has never been opened on this phone. Connect to the internet, then try again.',
    retry: 'Try again',
    asOf: (at: string) => `Data as of ${at}; it could not be refreshed yet.`,
  },
});

type Props<T> = { reading: Reading<T>; children: (data: T) => ComponentChildren };

export function Loaded<T>({ reading, children }: Props<T>) {
  const w = words();
  const { data, at, hasFailed, isWaiting, problem, reload } = reading;
  if (data !== undefined)
    return (
      <>
        {hasFailed && at && <p class="soft">{w.asOf(moment(at, deviceZone()))}</p>}
        {children(data)}
      </>
    );
  if (isWaiting) return <div class="skeleton" role="status" aria-label={w.loading} />;
  return (
    <div class="stack">
      <ProblemNote problem={problem ?? { title: w.nothing, detail: w.connect }} />
      <button type="button" onClick={reload}>
        {w.retry}
      </button>
    </div>
  );
}
