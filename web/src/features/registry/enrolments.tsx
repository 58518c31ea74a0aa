// Head counts of a site by beneficiary group and sex, each from a date on. The plan of a day is made from the ones in force.
import { ALLERGENS, type AllergyHeads } from '../../../../shared/domain/allergen.ts';
import type { Enrolment, EnrolmentCounts } from '../../../../shared/domain/site.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { day as dayText, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, Site } from '../../lib/shapes.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';
import { NewCounts } from './new-counts.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    title: 'Jumlah peserta',
    none: 'Belum ada; tanpa ini tidak ada rencana porsi.',
    from: (day: string) => `Sejak ${day}`,
    estimated: 'perkiraan',
    allergic: 'alergi',
  },
  en: {
    title: 'Head counts',
    none: 'None yet; without them there is no plan.',
    from: (day: string) => `Since ${day}`,
    estimated: 'estimated',
    allergic: 'allergic',
  },
});

const totalOf = (groups: EnrolmentCounts['groups']): number =>
  Object.values(groups).reduce((sum, { male, female }) => sum + male + female, 0);

const allergyText = (heads: AllergyHeads): string =>
  ALLERGENS.flatMap((one) =>
    heads[one] ? [`${ALLERGEN_NAMES[one][language.value]} ${number(heads[one])}`] : [],
  ).join(', ');

export function Enrolments({ site }: { site: Site }) {
  const w = words();
  const { loaded, problem, reload } = useVersioned<List<Enrolment>>(`/v1/sites/${site.id}/enrolments`);
  const enrolments = loaded?.value?.items;
  return (
    <section class="panel stack" aria-labelledby="enrolments">
      <h2 id="enrolments">{w.title}</h2>
      {problem && <ProblemNote problem={problem} />}
      {enrolments?.length === 0 && <p>{w.none}</p>}
      <ul>
        {enrolments?.map(({ validFrom, groups, estimated, allergies = {} }) => (
          <li key={validFrom}>
            {w.from(dayText(validFrom))}: <b>{number(totalOf(groups))}</b> {estimated && `(${w.estimated})`}
            {allergyText(allergies) && `, ${w.allergic}: ${allergyText(allergies)}`}
          </li>
        ))}
      </ul>
      {enrolments && mayI('site.write', { region: site.district }) && (
        <NewCounts site={site} enrolments={enrolments} onSaved={reload} />
      )}
    </section>
  );
}
