// How full a kitchen is: heads of its room in figures, and as a bar for the eye.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { of: (heads: string, room: string) => `${heads} dari ${room}` },
  en: { of: (heads: string, room: string) => `${heads} of ${room}` },
});

type Props = { heads: number; room: number };

export function LoadBar({ heads, room }: Props) {
  const pct = room > 0 ? Math.min(100, (heads / room) * 100) : 0;
  return (
    <span class={heads > room ? 'load over' : 'load'}>
      {words().of(number(heads), number(room))}
      <span class="load-bar" aria-hidden="true">
        <span style={{ width: `${pct}%` }} />
      </span>
    </span>
  );
}
