// Head counts of a site by beneficiary group and sex, each from a date on. The plan of a day is made from the ones in force.
import { useState } from 'preact/hooks';
import { type BeneficiaryGroup, GROUP_NAMES, groupsOfForm } from '../../../../shared/domain/beneficiary.ts';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { type Enrolment, type EnrolmentCounts, enrolmentOn } from '../../../../shared/domain/site.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { Refused, write } from '../../lib/api.ts';
import { day as dayText, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, Site } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    title: 'Jumlah peserta',
    none: 'Belum ada; tanpa ini tidak ada rencana porsi.',
    from: (day: string) => `Sejak ${day}`,
    estimated: 'perkiraan',
    male: 'laki-laki',
    female: 'perempuan',
    fresh: 'Jumlah baru',
    since: 'Berlaku sejak',
    save: 'Simpan jumlah',
    saved: 'Tersimpan.',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu simpan lagi.' },
  },
  en: {
    title: 'Head counts',
    none: 'None yet; without them there is no plan.',
    from: (day: string) => `Since ${day}`,
    estimated: 'estimated',
    male: 'male',
    female: 'female',
    fresh: 'New counts',
    since: 'Valid from',
    save: 'Save counts',
    saved: 'Saved.',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then save again.' },
  },
});

type Groups = EnrolmentCounts['groups'];

const totalOf = (groups: Groups): number =>
  Object.values(groups).reduce((sum, { male, female }) => sum + male + female, 0);

export function Enrolments({ site }: { site: Site }) {
  const w = words();
  const reading = useAnswer<List<Enrolment>>(`/v1/sites/${site.id}/enrolments`);
  const enrolments = reading.data?.items ?? [];
  return (
    <section class="panel stack" aria-labelledby="enrolments">
      <h2 id="enrolments">{w.title}</h2>
      {reading.data && enrolments.length === 0 && <p>{w.none}</p>}
      <ul>
        {enrolments.map(({ validFrom, groups, estimated }) => (
          <li key={validFrom}>
            {w.from(dayText(validFrom))}: <b>{number(totalOf(groups))}</b> {estimated && `(${w.estimated})`}
          </li>
        ))}
      </ul>
      {reading.data && mayI('site.write', { region: site.district }) && (
        <NewCounts key={enrolments.length} site={site} enrolments={enrolments} onSaved={reading.reload} />
      )}
    </section>
  );
}

/** The groups that a site of this form can have: its pupils', its staff's, and any it has already. */
const groupsFor = (form: Site['form'], groups: Groups): BeneficiaryGroup[] => [
  ...new Set<BeneficiaryGroup>([
    ...groupsOfForm(form),
    ...(Object.keys(groups) as BeneficiaryGroup[]),
    ...(form === 'POSYANDU' ? (['PREGNANT', 'BREASTFEEDING'] as const) : (['TEACHER', 'STAFF'] as const)),
  ]),
];

type NewProps = { site: Site; enrolments: readonly Enrolment[]; onSaved: () => void };
type Said = { isSaved?: boolean; problem?: Parameters<typeof ProblemNote>[0]['problem'] };

function NewCounts({ site, enrolments, onSaved }: NewProps) {
  const w = words();
  const today = localDate(new Date(), zoneOf(site.district));
  const [groups, setGroups] = useState<Groups>(enrolmentOn(enrolments, today)?.groups ?? {});
  const [since, setSince] = useState(addDays(today, 1));
  const [said, setSaid] = useState<Said>({});
  const set = (group: BeneficiaryGroup, sex: 'male' | 'female', value: number | null) =>
    setGroups({ ...groups, [group]: { male: 0, female: 0, ...groups[group], [sex]: value ?? 0 } });
  const save = (event: Event) => {
    event.preventDefault();
    return write('PUT', `/v1/sites/${site.id}/enrolments/${since}`, { groups, estimated: false }).then(
      () => {
        setSaid({ isSaved: true });
        onSaved();
      },
      (error: unknown) => setSaid({ problem: error instanceof Refused ? error.problem : w.offline }),
    );
  };
  return (
    <form class="stack" onSubmit={save}>
      <h3>{w.fresh}</h3>
      <TextField id="since" type="date" label={w.since} value={since} onChange={setSince} />
      {groupsFor(site.form, groups).map((group) => (
        <fieldset key={group} class="two">
          <legend>
            <b>{GROUP_NAMES[group][language.value]}</b>
          </legend>
          {(['male', 'female'] as const).map((sex) => (
            <Stepper
              key={sex}
              id={`${group}-${sex}`}
              label={w[sex]}
              value={groups[group]?.[sex] ?? 0}
              onChange={(value) => set(group, sex, value)}
            />
          ))}
        </fieldset>
      ))}
      {said.problem && <ProblemNote problem={said.problem} />}
      {said.isSaved && (
        <p class="note fine" role="status">
          <span>{w.saved}</span>
        </p>
      )}
      <button type="submit">{w.save}</button>
    </form>
  );
}
