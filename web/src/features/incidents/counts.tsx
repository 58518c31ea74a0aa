// What each agency counted by which date, side by side: none overwrites another, older counts stay to be seen.
import { useState } from 'preact/hooks';
import { TextField } from '../../components/text-field.tsx';
import { day, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { IncidentCase } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';
import type { CaseProps } from './case-props.ts';
import { SayForm } from './say-form.tsx';

const words = wordsOf({
  id: {
    title: 'Hitungan tiap instansi',
    none: 'Belum ada hitungan instansi.',
    agency: 'Instansi',
    metric: 'Yang dihitung',
    value: 'Jumlah',
    asOf: 'Per tanggal',
    earlier: 'Hitungan sebelumnya',
    add: 'Tambah hitungan',
    cases: 'kejadian',
    victims: 'korban',
    inpatients: 'rawat inap',
    deaths: 'meninggal',
  },
  en: {
    title: 'Counts by agency',
    none: 'No agency has counted yet.',
    agency: 'Agency',
    metric: 'What is counted',
    value: 'Number',
    asOf: 'As of',
    earlier: 'Earlier counts',
    add: 'Add a count',
    cases: 'cases',
    victims: 'victims',
    inpatients: 'inpatients',
    deaths: 'deaths',
  },
});

const METRICS = ['cases', 'victims', 'inpatients', 'deaths'] as const;
type Count = IncidentCase['counts']['current'][number];

export function Counts({ found, onChanged }: CaseProps) {
  const w = words();
  const { current, earlier } = found.counts;
  return (
    <section class="panel stack" aria-labelledby="counts">
      <h2 id="counts">{w.title}</h2>
      {current.length === 0 ? <p class="soft">{w.none}</p> : <Table caption={w.title} counts={current} />}
      {earlier.length > 0 && (
        <details>
          <summary>
            {w.earlier} ({number(earlier.length)})
          </summary>
          <Table caption={w.earlier} counts={earlier} />
        </details>
      )}
      <Add found={found} onSent={onChanged} />
    </section>
  );
}

/** Three narrow columns: it fits a phone without scrolling. */
function Table({ caption, counts }: { caption: string; counts: readonly Count[] }) {
  const w = words();
  return (
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.agency}</th>
          <th scope="col" class="number">
            {w.value}
          </th>
          <th scope="col">{w.asOf}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ agency, metric, value, asOf }) => (
          <tr key={`${agency} ${metric} ${asOf} ${value}`}>
            <th scope="row">
              {agency} <span class="soft">{w[metric]}</span>
            </th>
            <td class="number">{number(value)}</td>
            <td>{day(asOf, 'short')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Add({ found, onSent }: { found: IncidentCase; onSent: () => void }) {
  const w = words();
  const [agency, setAgency] = useState('');
  const [metric, setMetric] = useState<Count['metric']>('cases');
  const [value, setValue] = useState('');
  const [asOf, setAsOf] = useState(found.date);
  const sent = () => {
    setValue('');
    onSent();
  };
  const isWhole = /^\d{1,5}$/.test(value);
  const count = agency.trim() &&
    isWhole &&
    asOf && { agency: agency.trim(), metric, value: Number(value), asOf };
  return (
    <SayForm found={found} label={w.add} update={count ? { counts: [count] } : undefined} onSent={sent}>
      <TextField id="agency" label={w.agency} value={agency} onChange={setAgency} />
      <SelectField
        id="metric"
        label={w.metric}
        value={metric}
        onChange={(next) => setMetric(next as Count['metric'])}
        options={METRICS.map((name) => ({ value: name, label: w[name] }))}
      />
      <TextField id="count" type="number" label={w.value} value={value} onChange={setValue} />
      <TextField id="as-of" type="date" label={w.asOf} value={asOf} onChange={setAsOf} />
    </SayForm>
  );
}
