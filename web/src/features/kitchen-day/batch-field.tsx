// Which batch the food comes from, when any was recorded.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { portionsText } from '../records/record-words.ts';

const words = wordsOf({
  id: { batch: 'Dari masakan', none: 'tidak disebut' },
  en: { batch: 'From batch', none: 'not said' },
});

type Props = {
  batches: readonly FactOf<'cooked'>[];
  zone: string;
  value: string;
  onChange: (batchId: string) => void;
};

export function BatchField({ batches, zone, value, onChange }: Props) {
  const w = words();
  if (batches.length === 0) return null;
  return (
    <div class="field">
      <label for="batch">{w.batch}</label>
      <select id="batch" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{w.none}</option>
        {batches.map(({ batchId, finishedAt, portions }) => (
          <option key={batchId} value={batchId}>
            {time(finishedAt, zone)} · {portionsText(portions)}
          </option>
        ))}
      </select>
    </div>
  );
}
