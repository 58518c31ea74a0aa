// One reading in large figures: the keypad has digits, comma or point.
type Props = {
  id: string;
  label: string;
  /** What the label belongs to, where the eye sees it above. */
  of?: string;
  unit: string;
  value: string;
  onChange: (text: string) => void;
  problem?: string | undefined;
};

export function DecimalField({ id, label, of, unit, value, onChange, problem }: Props) {
  return (
    <div class="field reading">
      <label for={id}>
        {of && <span class="hidden">{of}: </span>}
        {label} <span class="soft">({unit})</span>
      </label>
      <input
        id={id}
        inputMode="decimal"
        autocomplete="off"
        enterKeyHint="next"
        value={value}
        aria-invalid={Boolean(problem)}
        aria-describedby={problem && `${id}-problem`}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {problem && (
        <span id={`${id}-problem`} class="problem-text" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
