// What a kitchen does on a day: one or two batches, cooked before dawn or in the morning, the youngest first; a delivery to
// every site; and what each site makes of it. Of today only a part has happened yet.
import { ulid } from 'ulid';
import type { FactOf } from '../../shared/domain/fact.ts';
import { sumPortions } from '../../shared/domain/portions.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Day, Message } from './day.ts';
import { kitchenOperator } from './people.ts';
import { shareOf } from './portions.ts';
import { between, type Random, randomOf } from './random.ts';
import { sample } from './samples.ts';
import type { Stop } from './site-messages.ts';
import { drawStory, type Story, tell } from './site-story.ts';
import { release, tasting } from './tasting.ts';

type Plan = FactOf<'planned'>;
type Batch = { id: string; startedAt: number; finishedAt: number; plans: Plan[] };
type Scene = { kitchen: Kitchen; day: Day; random: Random };

/** Of today's stops, the share that has been served, at least received, at least sent. */
const TODAY = { served: 0.4, received: 0.52, sent: 0.75 };

/** When a batch is ready, in minutes of the day. */
const READY = { only: [420, 540], first: [390, 480], second: [510, 600] } as const;

/** All messages of a kitchen and its sites on a day. `isYoung`: whether a site's children are served first. */
export function kitchenStory(
  kitchen: Kitchen,
  plans: readonly Plan[],
  isYoung: (siteId: string) => boolean,
  day: Day,
): Message[] {
  const scene = { kitchen, day, random: randomOf('kitchen-day', kitchen.id, day.date) };
  const batches = batchesOf(plans, isYoung, scene);
  const stops = batches.flatMap((batch) => batch.plans.map((plan) => stopOf(plan, batch, scene)));
  return [
    ...batches.flatMap((batch) => [cooked(batch, scene), ...sample(batch, kitchen.id, day)]),
    ...stops.flatMap((stop, i) => stopStory(stop, day.isToday ? (i + 0.5) / stops.length : 0, scene)),
  ];
}

function batchesOf(plans: readonly Plan[], isYoung: (siteId: string) => boolean, scene: Scene): Batch[] {
  const { random } = scene;
  const young = plans.filter(({ siteId }) => isYoung(siteId));
  const old = plans.filter(({ siteId }) => !isYoung(siteId));
  if (random() < 0.5 || young.length === 0 || old.length === 0)
    return [batch([...young, ...old], READY.only, scene)];
  return [batch(young, READY.first, scene), batch(old, READY.second, scene)];
}

function batch(plans: Plan[], ready: readonly [number, number], { day, random }: Scene): Batch {
  const finishedAt = between(random, ...ready);
  const id = ulid(day.at(finishedAt).getTime(), random);
  return { id, startedAt: finishedAt - between(random, 90, 160), finishedAt, plans };
}

/** Cooked to the plan with a little to spare; now and then a kitchen writes down less than it sends out. */
function cooked({ id, startedAt, finishedAt, plans }: Batch, { kitchen, day, random }: Scene): Message {
  const share = random() < 0.02 ? 0.95 : between(random, 1, 1.015);
  const fact = {
    ...day.head(finishedAt + between(random, 1, 8), random),
    kind: 'cooked' as const,
    kitchenId: kitchen.id,
    batchId: id,
    portions: shareOf(sumPortions(plans.map(({ portions }) => portions)), share),
    startedAt: day.at(startedAt).toISOString(),
    finishedAt: day.at(finishedAt).toISOString(),
  };
  return onTime(day.message(kitchenOperator(kitchen.id), fact, random));
}

const stopOf = (plan: Plan, { id, finishedAt }: Batch, { random }: Scene): Stop => ({
  plan,
  batchId: id,
  readyAt: finishedAt,
  leftAt: finishedAt + between(random, 12, 50),
});

/** What has been sent to a site and reported by it, of a day that has reached this stop or not. */
function stopStory(stop: Stop, reached: number, { kitchen, day }: Scene): Message[] {
  const random = randomOf('site-day', stop.plan.siteId, day.date);
  const story = drawStory(random);
  const told = tell(story, { stop, day, random });
  const tasted = tasting(told[0], day);
  const sent = reached < TODAY.sent ? dispatched(stop, story, { kitchen, day, random }) : [];
  if (reached < TODAY.served) return [...sent, ...told, ...tasted, ...release(tasted[0], day)];
  return reached < TODAY.received ? [...sent, ...told.slice(0, 1)] : sent;
}

/** Nothing is sent where there is no service; rarely a kitchen forgets to record what it sent. */
function dispatched(stop: Stop, story: Story, { kitchen, day, random }: Scene): Message[] {
  if (story === 'no-service' || random() < 0.005) return [];
  const { siteId, portions } = stop.plan;
  const body = {
    kind: 'dispatched' as const,
    kitchenId: kitchen.id,
    siteId,
    batchId: stop.batchId,
    portions,
  };
  const fact = { ...day.head(stop.leftAt, random), ...body };
  return [onTime(day.message(kitchenOperator(kitchen.id), fact, random))];
}

/** A kitchen's tablet is online. */
const onTime = (message: Message): Message => {
  const receivedAt = new Date(Math.min(message.receivedAt.getTime(), Date.parse(message.fact.at) + 20_000));
  return { ...message, receivedAt };
};
