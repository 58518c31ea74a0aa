// Where the chain of a day does not add up, each in one sentence.
import { DISCREPANCIES, type Discrepancy } from '../../../../shared/domain/discrepancy.ts';
import { fill } from '../../../../shared/domain/language.ts';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({ id: { title: 'Perlu dilihat' }, en: { title: 'Please look at this' } });

export function Discrepancies({ found }: { found: readonly Discrepancy[] }) {
  if (found.length === 0) return null;
  return (
    <section class="note look" aria-labelledby="discrepancies">
      <h2 id="discrepancies">{words().title}</h2>
      <ul>
        {found.map(({ code, meal, numbers }) => (
          <li key={code + meal}>{fill(DISCREPANCIES[code], numbers, language.value)}</li>
        ))}
      </ul>
    </section>
  );
}
