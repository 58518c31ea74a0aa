// How a day goes at a site: mostly the meals come and are eaten; sometimes in one of the ways in which a real day does not
// add up.
import { type Portions, portionCount } from '../../shared/domain/portions.ts';
import type { Message } from './day.ts';
import { more, shareOf } from './portions.ts';
import { between, draw, type Random } from './random.ts';
import { meal, noService, type SiteScene } from './site-messages.ts';

const CHANCES = {
  silent: 0.04,
  'no-service': 0.01,
  late: 0.04,
  short: 0.03,
  rejected: 0.01,
  unweighed: 0.02,
  above: 0.005,
  corrected: 0.01,
  doubled: 0.005,
  usual: 0,
} as const;
export type Story = keyof typeof CHANCES;

/** After the noon window, which ends at 14:00. */
const LATE = [845, 915] as const;
const EXTRA = { isWeighed: false, note: 'Tiga porsi tambahan dari sekolah sebelah' };

export const drawStory = (random: Random): Story => draw<Story>(random, CHANCES, 'usual');

/** The messages of a site whose day goes as the story says. */
export const tell = (story: Story, scene: SiteScene): Message[] => STORIES[story](scene);

const STORIES: Readonly<Record<Story, (scene: SiteScene) => Message[]>> = {
  silent: () => [],
  'no-service': (scene) => [noService(scene)],
  late: (scene) => meal(scene, { arrivedAt: between(scene.random, ...LATE) }),
  short: (scene) => meal(scene, { arrived: shareOf(planned(scene), between(scene.random, 0.82, 0.96)) }),
  rejected: (scene) => meal(scene, { rejected: someOf(planned(scene), between(scene.random, 0.03, 0.12)) }),
  unweighed: (scene) => meal(scene, { isWeighed: false }),
  above: (scene) => meal(scene, { served: more(planned(scene), 3), ...EXTRA }),
  corrected: (scene) => corrected(scene, meal(scene)),
  doubled: (scene) => doubled(scene, meal(scene)),
  usual: (scene) => meal(scene),
};

const planned = ({ stop }: SiteScene): Portions => stop.plan.portions;

/** A share, but at least one portion. */
const someOf = (portions: Portions, share: number): Portions => {
  const some = shareOf(portions, share);
  return portionCount(some) > 0 ? some : more(shareOf(portions, 0), 1);
};

/** The number served was first typed with a digit missing, and put right later. */
function corrected({ day, random }: SiteScene, [arrival, serving]: Message[]): Message[] {
  if (!arrival || serving?.fact.kind !== 'served') return [];
  const { fact: right, caller } = serving;
  const wrong = { ...right, portions: shareOf(right.portions, 0.1) };
  const { id, at } = day.head(day.minuteOf(right.at) + between(random, 5, 240), random);
  const correction = { ...right, id, at, supersedes: right.id, note: 'Salah ketik' };
  return [arrival, { ...serving, fact: wrong }, day.message(caller, correction, random)];
}

/** The arrival was recorded twice and one record taken back. */
function doubled({ day, random }: SiteScene, [arrival, serving]: Message[]): Message[] {
  if (arrival?.fact.kind !== 'received' || !serving) return [];
  const { fact, caller } = arrival;
  const minute = day.minuteOf(fact.at);
  const { id, at } = day.head(minute + 1, random);
  const again = day.message(caller, { ...fact, id, at }, random);
  const head = day.head(minute + between(random, 3, 20), random);
  const voided = { ...head, kind: 'voided' as const, supersedes: id };
  return [arrival, again, serving, day.message(caller, voided, random)];
}
