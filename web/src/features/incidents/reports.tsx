// The reports that a case is made of, and the way to join one from elsewhere that is about the same event.
import { useState } from 'preact/hooks';
import { type BeneficiaryGroup, GROUP_NAMES } from '../../../../shared/domain/beneficiary.ts';
import { addDays } from '../../../../shared/domain/dates.ts';
import { headsOf, SYMPTOM_NAMES } from '../../../../shared/domain/incident-words.ts';
import { useAnswer } from '../../lib/answers.ts';
import { day, moment, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { IncidentCase, IncidentSummary, List } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';
import type { CaseProps } from './case-props.ts';
import { SayForm } from './say-form.tsx';

const words = wordsOf({
  id: {
    title: 'Laporan',
    since: (at: string) => `sakit sejak ${at}`,
    eaten: (what: string) => `makan: ${what}`,
    care: (out: string, inside: string, dead: string) =>
      `rawat jalan ${out}, rawat inap ${inside}, meninggal ${dead}`,
    join: 'Gabungkan laporan lain',
    which: 'Laporan tentang kejadian yang sama',
    choose: 'pilih',
  },
  en: {
    title: 'Reports',
    since: (at: string) => `ill since ${at}`,
    eaten: (what: string) => `ate: ${what}`,
    care: (out: string, inside: string, dead: string) =>
      `outpatients ${out}, inpatients ${inside}, deaths ${dead}`,
    join: 'Join another report',
    which: 'A report of the same event',
    choose: 'choose',
  },
});

/** Reports of the same event come within days of each other. */
const NEAR_DAYS = 3;

export function Reports({ found, zone, code, onChanged }: CaseProps & { code: string }) {
  const w = words();
  return (
    <section class="panel stack" aria-labelledby="reports">
      <h2 id="reports">
        {w.title} ({number(found.reports.length)})
      </h2>
      <ul class="plain">
        {found.reports.map((one) => (
          <Report key={one.id} one={one} zone={zone} />
        ))}
      </ul>
      <Join found={found} code={code} onSent={onChanged} />
    </section>
  );
}

type Reported = IncidentCase['reports'][number];

function Report({ one: { place, report }, zone }: { one: Reported; zone: string }) {
  const w = words();
  const href = `/${place.kind}s/${place.id}/days/${report.serviceDate}`;
  const { onsetAt, eaten, note, outpatients, inpatients, deaths } = report;
  const isMixed = Object.keys(report.ill).length > 1;
  const hasCare = outpatients !== undefined || inpatients !== undefined || deaths !== undefined;
  return (
    <li class="stack">
      <span>
        <a href={href}>{place.name}</a> · {isMixed && <b>{number(headsOf(report.ill))}: </b>}
        {groupsOf(report.ill)}
      </span>
      <span class="soft">
        {[
          report.symptoms.map((symptom) => SYMPTOM_NAMES[symptom][language.value]).join(', '),
          onsetAt && w.since(moment(onsetAt, zone)),
          eaten && w.eaten(eaten),
          hasCare && w.care(number(outpatients ?? 0), number(inpatients ?? 0), number(deaths ?? 0)),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

const groupsOf = (ill: Reported['report']['ill']): string =>
  Object.entries(ill)
    .map(([group, n]) => `${GROUP_NAMES[group as BeneficiaryGroup][language.value]} ${number(n ?? 0)}`)
    .join(', ');

function Join({ found, code, onSent }: { found: IncidentCase; code: string; onSent: () => void }) {
  const w = words();
  const others =
    useAnswer<List<IncidentSummary>>(`/v1/regions/${code}/incidents?limit=500`).data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const joined = new Set(found.reports.map(({ id }) => id));
  const near = others.filter(
    ({ id, date }) =>
      !joined.has(id) && date >= addDays(found.date, -NEAR_DAYS) && date <= addDays(found.date, NEAR_DAYS),
  );
  if (near.length === 0) return null;
  const options = near.map(({ id, place, date, ill }) => ({
    value: id,
    label: `${place.name}, ${day(date, 'short')}, ${number(ill)}`,
  }));
  return (
    <SayForm found={found} label={w.join} update={chosen ? { joins: [chosen] } : undefined} onSent={onSent}>
      <SelectField
        id="join"
        label={w.which}
        value={chosen}
        onChange={setChosen}
        options={[{ value: '', label: w.choose }, ...options]}
      />
    </SayForm>
  );
}
