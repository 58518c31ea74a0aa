// New head counts of a site from a date on, beginning with those that would be in force then.
import { useState } from 'preact/hooks';
import { ALLERGENS, type AllergyHeads } from '../../../../shared/domain/allergen.ts';
import { type BeneficiaryGroup, GROUP_NAMES, groupsOfForm } from '../../../../shared/domain/beneficiary.ts';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { type Enrolment, type EnrolmentCounts, enrolmentOn } from '../../../../shared/domain/site.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { Site } from '../../lib/shapes.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';

const words = wordsOf({
  id: {
    male: 'laki-laki',
    female: 'perempuan',
    fresh: 'Jumlah baru',
    allergic: 'Yang alergi (jumlah saja, tanpa nama)',
    since: 'Berlaku sejak',
    save: 'Simpan jumlah',
    saved: 'Tersimpan.',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu simpan lagi.' },
  },
  en: {
    male: 'male',
    female: 'female',
    fresh: 'New counts',
    allergic: 'Who is allergic (counts alone, no names)',
    since: 'Valid from',
    save: 'Save counts',
    saved: 'Saved.',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then save again.' },
  },
});

type Groups = EnrolmentCounts['groups'];

/** The groups that a site of this form can have: its pupils', its staff's, and any it has already. */
const groupsFor = (form: Site['form'], groups: Groups): BeneficiaryGroup[] => [
  ...new Set<BeneficiaryGroup>([
    ...groupsOfForm(form),
    ...(Object.keys(groups) as BeneficiaryGroup[]),
    ...(form === 'POSYANDU' ? (['PREGNANT', 'BREASTFEEDING'] as const) : (['TEACHER', 'STAFF'] as const)),
  ]),
];

type Props = { site: Site; enrolments: readonly Enrolment[]; onSaved: () => void };
type Trouble = Parameters<typeof ProblemNote>[0]['problem'];

export function NewCounts({ site, enrolments, onSaved }: Props) {
  const w = words();
  const [since, setSince] = useState(addDays(localDate(new Date(), zoneOf(site.district)), 1));
  const [groups, setGroups] = useState<Groups>(enrolmentOn(enrolments, since)?.groups ?? {});
  const [allergies, setAllergies] = useState<AllergyHeads>(enrolmentOn(enrolments, since)?.allergies ?? {});
  const [saved, setSaved] = useState<string>();
  const [problem, setProblem] = useState<Trouble>();
  const typed = JSON.stringify([since, groups, allergies]);
  const [first] = useState(typed);
  useUnsaved(typed !== (saved ?? first));
  const set = (group: BeneficiaryGroup, sex: 'male' | 'female', value: number | null) =>
    setGroups({ ...groups, [group]: { male: 0, female: 0, ...groups[group], [sex]: value ?? 0 } });
  const save = (event: Event) => {
    event.preventDefault();
    return write('PUT', `/v1/sites/${site.id}/enrolments/${since}`, {
      groups,
      allergies,
      estimated: false,
    }).then(
      () => {
        setProblem(undefined);
        setSaved(typed);
        onSaved();
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  };
  return (
    <form class="stack" onSubmit={save}>
      <h3>{w.fresh}</h3>
      <TextField id="since" type="date" label={w.since} value={since} onChange={setSince} required />
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
      <fieldset class="two">
        <legend>
          <b>{w.allergic}</b>
        </legend>
        {ALLERGENS.map((one) => (
          <Stepper
            key={one}
            id={`allergy-${one}`}
            label={ALLERGEN_NAMES[one][language.value]}
            value={allergies[one] ?? 0}
            onChange={(value) => setAllergies({ ...allergies, [one]: value ?? 0 })}
          />
        ))}
      </fieldset>
      {problem && <ProblemNote problem={problem} />}
      {saved === typed && (
        <p class="note fine" role="status">
          <span>{w.saved}</span>
        </p>
      )}
      <button type="submit">{w.save}</button>
    </form>
  );
}
