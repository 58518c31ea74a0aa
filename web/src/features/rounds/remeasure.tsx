// "Ukur ulang": what is unlikely is measured once more, and taken when it comes out the same. Nobody is accused.
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { title: 'Ukur ulang', same: 'Sudah diukur ulang, hasilnya tetap sama' },
  en: { title: 'Measure again', same: 'Measured again, the result is the same' },
});

type Props = {
  warnings: readonly string[];
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
};

export function Remeasure({ warnings, isConfirmed, onConfirm }: Props) {
  const w = words();
  return (
    <div class="note look stack" role="alert">
      <strong>{w.title}</strong>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      <label class="choose">
        <input
          type="checkbox"
          checked={isConfirmed}
          onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
        />
        {w.same}
      </label>
    </div>
  );
}
