// The batches of a meal, each leading to its trace.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { portionsText } from '../records/record-words.ts';

const words = wordsOf({ id: { title: 'Masakan' }, en: { title: 'Batches' } });

type Props = { batches: readonly FactOf<'cooked'>[]; zone: string };

export const BatchLinks = ({ batches, zone }: Props) =>
  batches.length === 0 ? null : (
    <nav class="row" aria-label={words().title}>
      {batches.map(({ batchId, kitchenId, serviceDate, finishedAt, portions }) => (
        <a
          key={batchId}
          class="button"
          href={`/kitchens/${kitchenId}/days/${serviceDate}/batches/${batchId}`}
        >
          {time(finishedAt, zone)} · {portionsText(portions)}
        </a>
      ))}
    </nav>
  );
