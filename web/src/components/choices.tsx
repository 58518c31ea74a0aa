// One of a few, each a large target.
type Props<T extends string | number> = {
  name: string;
  label: string;
  options: readonly { value: T; label: string }[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Numbers side by side, without room for a dot. */
  isScale?: boolean;
  problem?: string | undefined;
};

export function Choices<T extends string | number>({
  name,
  label,
  options,
  value,
  onChange,
  isScale,
  problem,
}: Props<T>) {
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class={isScale ? 'choices scale' : 'choices'}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {problem && (
        <span class="problem-text" role="alert">
          {problem}
        </span>
      )}
    </fieldset>
  );
}
