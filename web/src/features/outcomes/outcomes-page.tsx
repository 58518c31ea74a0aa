// Whether children grew: a round of a region with its intervals, against an earlier round and beside another region.
import '../region/region.css';
import { useState } from 'preact/hooks';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { call } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Region, RegionOutcomes } from '../../lib/shapes.ts';
import { AsOf, useAsOf } from '../region/as-of.tsx';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';
import { useQuery, useSearch } from '../region/use-query.ts';
import { SelectField } from '../registry/select-field.tsx';
import { ChangePanel } from './change-panel.tsx';
import { ChildrenOutcomes } from './children-outcomes.tsx';
import { choicesOf, chosenOf, toText } from './chosen-subject.ts';
import { partName, subjectName } from './outcome-names.ts';
import { monthName, RoundsForm } from './rounds-form.tsx';
import { SubjectPanel } from './subject-panel.tsx';

const words = wordsOf({
  id: {
    title: 'Pertumbuhan',
    empty:
      'Belum ada anak yang diukur di wilayah ini. Hasilnya tampil di sini setelah sekolah atau posyandu mencatat satu putaran pengukuran.',
    subject: 'Yang dilihat',
    csv: 'Unduh CSV',
    failed: 'CSV belum terunduh. Sambungkan ke internet, lalu coba lagi.',
    parts: 'Angka tiap bagian',
    small:
      'Angka di bawah 5 anak disembunyikan, begitu juga angka lain yang bisa membukanya. Tanpa persentase bila kurang dari 20 anak.',
  },
  en: {
    title: 'Growth',
    empty:
      'No child has been measured in this region yet. Results show here once a school or posyandu has recorded a round of measuring.',
    subject: 'Looked at',
    csv: 'Download CSV',
    failed: 'The CSV was not downloaded. Connect to the internet and try again.',
    parts: 'Figures of each part',
    small:
      'Numbers below 5 children are hidden, and others that would give them away. No percentages below 20 children.',
  },
});

/** Before any round: a change that came since may have moved one. */
const FIRST_DAY = '2025-01-01';

export function OutcomesPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const regions = useAsOf(code, FIRST_DAY);
  const reading = useAnswer<{ months: string[] }>(`/v1/regions/${code}/outcome-rounds${regions.query('?')}`);
  return (
    <div class="page">
      <Breadcrumb code={code} />
      <header class="stack">
        <h1>
          {w.title}: {name}
        </h1>
        <Tabs code={code} current="outcomes" />
      </header>
      <AsOf regions={regions} />
      <Loaded reading={reading}>
        {({ months }) =>
          months.length > 0 ? <Rounds code={code} months={months} isNow={regions.isNow} /> : <p>{w.empty}</p>
        }
      </Loaded>
    </div>
  );
}

type RoundsProps = { code: string; months: readonly string[]; isNow: boolean };

function Rounds({ code, months, isNow }: RoundsProps) {
  const [round] = useQuery('round', months[0] ?? '');
  const [against] = useQuery('against', '');
  const [beside] = useQuery('with', '');
  const setters = {
    round: useQuery('round', months[0] ?? '')[1],
    against: useQuery('against', '')[1],
    with: useQuery('with', '')[1],
  };
  const earlier = against !== '' && against < round ? against : '';
  const query = new URLSearchParams({
    round,
    ...(earlier && { against: earlier }),
    ...(beside && { with: beside }),
    ...(isNow && { asOf: 'now' }),
  });
  const reading = useAnswer<RegionOutcomes>(`/v1/regions/${code}/outcomes?${query}`);
  return (
    <>
      <RoundsForm
        code={code}
        months={months}
        asked={{ round, against: earlier, beside }}
        onChange={(name, value) => setters[name](value)}
      />
      <Loaded reading={reading}>{(body) => <View body={body} query={query.toString()} />}</Loaded>
    </>
  );
}

function View({ body, query }: { body: RegionOutcomes; query: string }) {
  const w = words();
  const [text, setText] = useQuery('subject', '');
  const search = useSearch();
  const choices = choicesOf(body);
  const chosen = chosenOf(choices, text);
  const found = chosen && body.outcomes[chosen.age][chosen.subject];
  if (!chosen || !found) return <p>{w.empty}</p>;
  return (
    <>
      <SelectField
        id="subject"
        label={w.subject}
        value={toText(chosen)}
        options={choices.map((choice) => ({
          value: toText(choice),
          label: `${partName(choice.age)}: ${subjectName(choice.subject)}`,
        }))}
        onChange={(value) => setText(value)}
      />
      <section class="stack" aria-labelledby="subject-title">
        <h2 id="subject-title">
          {subjectName(chosen.subject)}, {monthName(body.round)}
        </h2>
        <SubjectPanel chosen={chosen} found={found} />
      </section>
      <ChangePanel chosen={chosen} body={body} />
      <section class="stack" aria-labelledby="parts">
        <h2 id="parts">{w.parts}</h2>
        <ChildrenOutcomes chosen={chosen} rows={body.children} search={search} />
        <p class="soft">{w.small}</p>
        <CsvButton code={body.region.code} query={query} />
      </section>
    </>
  );
}

function CsvButton({ code, query }: { code: string; query: string }) {
  const w = words();
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    const answer = await call(`/v1/regions/${code}/outcomes.csv?${query}`);
    download(`outcomes_${code}.csv`, await answer.blob(), 'text/csv');
  };
  return (
    <div class="row no-print">
      <button type="button" onClick={() => void save().catch(() => setFailed(true))}>
        {w.csv}
      </button>
      {hasFailed && (
        <p class="problem-text" role="alert">
          {w.failed}
        </p>
      )}
    </div>
  );
}
