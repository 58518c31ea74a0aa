// What a round found of children, in lines: the share that is too low, with the earlier round and the same children's change.
import type { MeasuredChange } from '../../../../shared/domain/measured-change.ts';
import { day, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { scoreChangeText, shareText } from '../outcomes/estimate-text.ts';
import { lowName, partName } from '../outcomes/outcome-names.ts';

const words = wordsOf({
  id: {
    of: (n: string, month: string) => `dari ${n} anak, ${month}`,
    before: (share: string, n: string, month: string) => `sebelumnya ${share} dari ${n} anak, ${month}`,
    paired: (change: string, n: string) => `anak yang sama: skor z ${change}, ${n} anak`,
  },
  en: {
    of: (n: string, month: string) => `of ${n} children, ${month}`,
    before: (share: string, n: string, month: string) => `before: ${share} of ${n} children, ${month}`,
    paired: (change: string, n: string) => `the same children: z-score ${change}, ${n} children`,
  },
});

const monthName = (month: string): string => day(`${month}-01`, 'month');

/** What a line is of. */
const measuredName = ({ age, subject }: Pick<MeasuredChange, 'age' | 'subject'>): string =>
  `${lowName(subject)}, ${partName(age)}`;

/** What a line says. */
function measuredText({ n, low, round, before, paired }: MeasuredChange): string {
  const w = words();
  return [
    `${shareText(low)} ${w.of(number(n), monthName(round))}`,
    ...(before ? [w.before(shareText(before.low), number(before.n), monthName(before.round))] : []),
    ...(paired ? [w.paired(scoreChangeText(paired.mean), number(paired.n))] : []),
  ].join('; ');
}

export const MeasuredLines = ({ lines }: { lines: readonly MeasuredChange[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={`${line.age} ${line.subject}`}>
        {measuredName(line)}: {measuredText(line)}
      </li>
    ))}
  </ul>
);
