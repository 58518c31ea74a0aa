// Invented schools and posyandu. Each goes to the kitchen with the most room and stands near it, so that no kitchen
// cooks far beyond its capacity. NPSN begin with 00, which no real school's does.

import { withEnrolment } from '../../functions/api/registry/put-enrolment.ts';
import { toSite } from '../../functions/api/registry/put-site.ts';
import type { AllergyHeads } from '../../shared/domain/allergen.ts';
import { groupsOfForm, type SchoolForm } from '../../shared/domain/beneficiary.ts';
import type { EnrolmentCounts } from '../../shared/domain/site.ts';
import { getChildren } from '../../shared/reference/region-tree.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Site } from '../../shared/store/site-store.ts';
import { inventedName } from './names.ts';
import { between, type Random, randomOf } from './random.ts';
import { type Drawn, drawSites } from './school-sizes.ts';

type Settings = { count: number; kitchens: readonly Kitchen[]; validFrom: string; who: string; at: Date };
type Placed = Drawn & { kitchen: Kitchen };

const SPREAD_DEG = 0.025;
const FIRST_NPSN = 350_001;

/** Sites registered by `who` at `at`, with head counts from `validFrom` on, in the order of their kitchens. */
export function inventSites({ count, kitchens, ...settings }: Settings): Site[] {
  const placed = assign(drawSites(count), kitchens);
  return placed.map((site, i) => inventSite(site, i, settings));
}

/** Largest first, each to the kitchen that is least full for its capacity and still takes sites. */
function assign(drawn: readonly Drawn[], kitchens: readonly Kitchen[]): Placed[] {
  const maxSites = Math.ceil(drawn.length / kitchens.length) + 2;
  const loads = kitchens.map((kitchen) => ({
    kitchen,
    heads: 0,
    room: roomOf(kitchen),
    sites: [] as Placed[],
  }));
  for (const site of drawn.toSorted((a, b) => b.heads - a.heads)) {
    const open = loads.filter(({ sites }) => sites.length < maxSites);
    const emptiest = open.reduce((best, next) => (fullness(next) < fullness(best) ? next : best));
    emptiest.heads += site.heads;
    emptiest.sites.push({ ...site, kitchen: emptiest.kitchen });
  }
  return loads.flatMap(({ sites }) => sites);
}

const fullness = ({ heads, room }: { heads: number; room: number }): number => heads / room;

/** Kitchens differ in how full they are; a few cook somewhat beyond their capacity. */
const roomOf = ({ id, profile }: Kitchen): number =>
  profile.capacity * between(randomOf('room', id), 0.88, 1.06);

/** A few in a thousand are allergic to each of the common ones. */
function allergiesOf(i: number, heads: number): AllergyHeads {
  const random = randomOf('allergies', i);
  const most = heads / 150;
  return { egg: Math.round(between(random, 0, most)), fish: Math.round(between(random, 0, most)) };
}

function inventSite(
  placed: Placed,
  i: number,
  { validFrom, who, at }: Omit<Settings, 'count' | 'kitchens'>,
): Site {
  const { form, heads } = placed;
  const random = randomOf('site', i);
  const id = form === 'POSYANDU' ? `PYD-${pad(i + 1, 4)}` : pad(FIRST_NPSN + i, 8);
  const site = toSite(id, profileOf(placed, i, random), undefined, who, at);
  const enrolment = { validFrom, ...countsOf(form, heads, random), allergies: allergiesOf(i, heads) };
  return { ...site, enrolments: withEnrolment(site, enrolment) };
}

function profileOf({ form, isPublic, kitchen }: Placed, i: number, random: Random) {
  const { district, lat = 0, lon = 0 } = kitchen.profile;
  const villages = getChildren(district);
  const village = villages[Math.floor(random() * villages.length)];
  const near = (degrees: number) => Number((degrees + between(random, -SPREAD_DEG, SPREAD_DEG)).toFixed(4));
  return {
    name: inventedName(form === 'POSYANDU' ? 'Posyandu' : form, i, pad(i + 1, 3)),
    district,
    ...(village && { village: village.code }),
    lat: near(lat),
    lon: near(lon),
    kind: form === 'POSYANDU' ? ('posyandu' as const) : ('school' as const),
    form,
    ownership: isPublic ? ('public' as const) : ('private' as const),
    kitchenId: kitchen.id,
    status: 'active' as const,
    ...(FIVE_DAY_FORMS.has(form) && random() < 0.3 && { week: 5 as const }),
  };
}

const FIVE_DAY_FORMS = new Set<SchoolForm>(['SMP', 'SMA', 'SMK']);

/** Heads spread over the groups of the form and the sexes. */
function countsOf(form: SchoolForm, heads: number, random: Random): EnrolmentCounts {
  const groups = groupsOfForm(form);
  const sizes = groups.map((_, i) => Math.floor((heads + i) / groups.length));
  const counts = groups.map((group, i) => {
    const size = sizes[i] ?? 0;
    const male = Math.round(size * between(random, 0.46, 0.56));
    return [group, { male, female: size - male }];
  });
  return { groups: Object.fromEntries(counts), estimated: false };
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');
