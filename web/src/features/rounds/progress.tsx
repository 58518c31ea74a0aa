// How far a class has come: "12 dari 30". Children without consent are not counted among those to be measured.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Listed } from './class-list.ts';

const words = wordsOf({
  id: { done: (n: string, all: string) => `${n} dari ${all} diukur` },
  en: { done: (n: string, all: string) => `${n} of ${all} measured` },
});

export function Progress({ listed }: { listed: readonly Listed[] }) {
  const done = listed.filter(({ standing }) => standing === 'measured').length;
  const all = listed.filter(({ standing }) => standing !== 'no-consent').length;
  const text = words().done(number(done), number(all));
  return (
    <p class="stack">
      <span role="status">{text}</span>
      <progress max={Math.max(all, 1)} value={done} aria-label={text} />
    </p>
  );
}
