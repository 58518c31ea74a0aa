// The tasting of a meal that has just come: some schools write it down, and whoever sends food back always does.
import type { FactOf } from '../../shared/domain/fact.ts';
import type { Day, Message } from './day.ts';
import { JEMBER } from './jember.ts';
import { coordinator } from './people.ts';
import { between, type Random, randomOf } from './random.ts';

const SHARE = 0.06;

/** The tasting that follows an arrival, if the school writes one down. */
export function tasting(arrival: Message | undefined, day: Day): Message[] {
  if (arrival?.fact.kind !== 'received') return [];
  const { siteId, batchId, rejected, at } = arrival.fact;
  const random = randomOf('tasting', siteId, day.date);
  if (!rejected && random() >= SHARE) return [];
  const fact = {
    ...day.head(day.minuteOf(at) + between(random, 2, 6), random),
    kind: 'sensory-test' as const,
    siteId,
    ...(batchId && { batchId }),
    phase: 'on-arrival' as const,
    packs: 2,
    ...(rejected ? bad(rejected.reason, random) : good(random)),
  };
  return [day.message(arrival.caller, fact, random)];
}

/** A coordinator on the phone lets the good part of a delivery be served, which the bad tasting holds. */
export function release(tasted: Message | undefined, day: Day): Message[] {
  if (tasted?.fact.kind !== 'sensory-test' || tasted.fact.verdict === 'safe') return [];
  const { id, siteId = '', at } = tasted.fact;
  const random = randomOf('release', siteId, day.date);
  const fact = {
    ...day.head(day.minuteOf(at) + 3, random),
    kind: 'hold-released' as const,
    siteId,
    holds: [id],
    reason: 'Yang rusak sudah dipisahkan dan ditolak; sisanya diperiksa dan layak',
  };
  return [{ caller: coordinator(JEMBER), fact, receivedAt: tasted.receivedAt }];
}

type Found = Pick<FactOf<'sensory-test'>, 'scores' | 'verdict' | 'note'>;

const scores = (from: number, to: number, random: Random): Found['scores'] => {
  const score = () => Math.round(between(random, from, to));
  return { taste: score(), colour: score(), aroma: score(), texture: score() };
};

const good = (random: Random): Found => ({ scores: scores(3, 5, random), verdict: 'safe' });

const bad = (note: string, random: Random): Found => ({
  scores: scores(1, 3, random),
  verdict: 'unsafe',
  note,
});
