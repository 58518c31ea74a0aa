// One of a list, by name.
type Props = {
  id: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  problem?: string | undefined;
};

/** A value that is not in the list (yet) stands for itself. */
const withOwn = (options: Props['options'], value: string): Props['options'] =>
  options.some((option) => option.value === value) ? options : [...options, { value, label: value }];

export const SelectField = ({ id, label, value, options, onChange, problem }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select
      id={id}
      value={value}
      aria-invalid={Boolean(problem)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {withOwn(options, value).map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    {problem && (
      <span class="problem-text" role="alert">
        {problem}
      </span>
    )}
  </div>
);
