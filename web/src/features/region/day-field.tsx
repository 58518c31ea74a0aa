// Any day, typed or chosen: it opens on Enter, on leaving the field, or a moment after a complete day stands in it, never
// between two digits.
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../lib/language.ts';

const PAUSE_MS = 1_500;

const words = wordsOf({ id: { choose: 'Pilih hari' }, en: { choose: 'Choose a day' } });

type Props = { date: string; max: string; onChoose: (date: string) => void };

export function DayField({ date, max, onChoose }: Props) {
  const [text, setText] = useState(date);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    setText(date);
    if (hadFocus.current) setTimeout(() => field.current?.focus({ preventScroll: true })); // a new page takes it first
    return () => clearTimeout(timer.current);
  }, [date]);
  const choose = (typed: string) => {
    clearTimeout(timer.current);
    if (!typed || typed > max || typed === date) return;
    hadFocus.current = document.activeElement === field.current;
    onChoose(typed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose(text);
      }}
      noValidate
    >
      <label class="hidden" for="day">
        {words().choose}
      </label>
      <input
        id="day"
        ref={field}
        class="short"
        type="date"
        max={max}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          clearTimeout(timer.current);
          setText(value);
          timer.current = setTimeout(() => choose(value), PAUSE_MS);
        }}
        onBlur={() => choose(text)}
      />
    </form>
  );
}
