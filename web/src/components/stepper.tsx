// A whole number that a thumb can set: minus, the number itself (numeric keypad), plus.
import { wordsOf } from '../lib/language.ts';

type Props = {
  id: string;
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  problem?: string | undefined;
  hint?: string | undefined;
};

const words = wordsOf({
  id: { less: 'kurangi', more: 'tambah' },
  en: { less: 'less', more: 'more' },
});

/** What was typed before any sign that is no digit; points between thousands are none. */
const toNumber = (text: string): number | null => {
  const [digits] = /^\d+/.exec(text.trim().replace(/\.(?=\d{3}(\D|$))/g, '')) ?? [];
  return digits === undefined ? null : Math.min(Number(digits), 999_999);
};

export function Stepper({ id, label, value, onChange, problem, hint }: Props) {
  const w = words();
  const step = (by: number) => onChange(Math.max(0, (value ?? 0) + by));
  const describedBy = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="stepper">
        <button type="button" aria-label={`${label}: ${w.less}`} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          pattern="[0-9]*"
          autocomplete="off"
          value={value ?? ''}
          aria-invalid={Boolean(problem)}
          {...(describedBy && { 'aria-describedby': describedBy })}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget }) => onChange(toNumber(currentTarget.value))}
        />
        <button type="button" aria-label={`${label}: ${w.more}`} onClick={() => step(1)}>
          +
        </button>
      </div>
      {hint && (
        <span id={`${id}-hint`} class="soft">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} class="problem-text" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
