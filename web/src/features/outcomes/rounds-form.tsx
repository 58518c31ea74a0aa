// Which round, against which earlier one, beside which region.
import { parentOf } from '../../../../shared/domain/region.ts';
import { useAnswer } from '../../lib/answers.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, Region } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';

const words = wordsOf({
  id: {
    round: 'Putaran',
    against: 'Dibandingkan dengan putaran',
    beside: 'Wilayah pembanding',
    none: 'tidak ada',
  },
  en: { round: 'Round', against: 'Compared with round', beside: 'Region to compare with', none: 'none' },
});

type Asked = { round: string; against: string; beside: string };
type Props = {
  code: string;
  months: readonly string[];
  asked: Asked;
  onChange: (name: 'round' | 'against' | 'with', value: string) => void;
};

export const monthName = (month: string): string => day(`${month}-01`, 'month');

export function RoundsForm({ code, months, asked, onChange }: Props) {
  const w = words();
  const toOption = (month: string) => ({ value: month, label: monthName(month) });
  const none = { value: '', label: w.none };
  const siblings = useSiblings(code);
  return (
    <div class="row no-print">
      <SelectField
        id="round"
        label={w.round}
        value={asked.round}
        options={months.map(toOption)}
        onChange={(value) => onChange('round', value)}
      />
      <SelectField
        id="against"
        label={w.against}
        value={asked.against}
        options={[none, ...months.filter((month) => month < asked.round).map(toOption)]}
        onChange={(value) => onChange('against', value)}
      />
      {siblings.length > 0 && (
        <SelectField
          id="with"
          label={w.beside}
          value={asked.beside}
          options={[none, ...siblings.map(({ code: value, name: label }) => ({ value, label }))]}
          onChange={(value) => onChange('with', value)}
        />
      )}
    </div>
  );
}

/** The regions beside one that the person may look at. */
function useSiblings(code: string): Region[] {
  const parent = parentOf(code);
  const { data } = useAnswer<List<Region>>(parent ? `/v1/regions/${parent}/children` : undefined);
  return (data?.items ?? []).filter(
    (one) => one.code !== code && mayI('outcomes.read', { region: one.code }),
  );
}
