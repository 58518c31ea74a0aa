// The people of the demo whom one can sign in as: those of a school, a posyandu and the kitchen that serves them, found in
// the registry, and those who look after the region. Without any places there is nobody.
import type { Sentence } from '../../shared/domain/language.ts';
import { sitesOfRegency } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Site } from '../../shared/store/site-store.ts';
import { JEMBER } from '../demo/jember.ts';
import { DOES, WHO } from './persona-words.ts';

/** Someone to sign in as: the one grant, who that is and what they do. */
export type Persona = { grant: string; who: Sentence; does: Sentence };

/** The personas, with the places that the registry holds now. */
export async function findPersonas({ sites, kitchens }: Platform): Promise<Persona[]> {
  const { school, posyandu } = choosePlaces(await sites.allByPlace(sitesOfRegency(JEMBER)));
  const kitchen = school?.profile.kitchenId && (await kitchens.find(school.profile.kitchenId));
  if (!school || !kitchen) return [];
  return [
    { grant: `school-operator@site:${school.id}`, who: WHO.teacher(school.profile.name), does: DOES.teacher },
    ...(posyandu ? [cadreOf(posyandu)] : []),
    { grant: `kitchen-operator@kitchen:${kitchen.id}`, who: WHO.cook(kitchen.profile.name), does: DOES.cook },
    { grant: `coordinator@region:${JEMBER}`, who: WHO.coordinator, does: DOES.coordinator },
    { grant: `health-officer@region:${JEMBER}`, who: WHO.healthOfficer, does: DOES.healthOfficer },
    { grant: 'planner@region:35', who: WHO.planner, does: DOES.planner },
    { grant: 'auditor@region:ID', who: WHO.auditor, does: DOES.auditor },
    { grant: 'administrator@region:ID', who: WHO.administrator, does: DOES.administrator },
  ];
}

const cadreOf = ({ id, profile }: Site): Persona => ({
  grant: `school-operator@site:${id}`,
  who: WHO.cadre(profile.name),
  does: DOES.cadre,
});

/** A primary school, if it can be one whose kitchen also serves a posyandu; and a posyandu, if there is any. */
function choosePlaces(sites: readonly Site[]): { school: Site | undefined; posyandu: Site | undefined } {
  const served = sites.filter(({ profile }) => profile.status === 'active' && profile.kitchenId);
  const schools = served.filter(({ profile }) => profile.form === 'SD');
  const posyandu = served.filter(({ profile }) => profile.kind === 'posyandu');
  const sharing = (school: Site) =>
    posyandu.find(({ profile }) => profile.kitchenId === school.profile.kitchenId);
  const school = schools.find(sharing) ?? schools[0];
  return { school, posyandu: (school && sharing(school)) ?? posyandu[0] };
}
