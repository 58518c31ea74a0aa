// One line or several of text, or any other single input, with its label and its problem.
import type { ComponentChildren } from 'preact';

type Props = {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'time' | 'date' | 'number' | 'search';
  isLong?: boolean;
  problem?: string | undefined;
  hint?: ComponentChildren;
  required?: boolean;
  list?: string;
};

export function TextField({
  id,
  label,
  value,
  onChange,
  type = 'text',
  isLong,
  problem,
  hint,
  required,
  list,
}: Props) {
  const common = {
    id,
    value,
    required,
    'aria-invalid': Boolean(problem),
    'aria-describedby':
      [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea {...common} rows={3} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input
          {...common}
          type={type}
          list={list}
          step="any"
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
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
