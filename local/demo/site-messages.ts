// What the person at a site sends: the meal came, it was served, or there was none today.
import type { FactOf } from '../../shared/domain/fact.ts';
import { type Portions, portionCount } from '../../shared/domain/portions.ts';
import type { Day, Message } from './day.ts';
import { siteOperator } from './people.ts';
import { less, shareOf } from './portions.ts';
import { between, pick, type Random } from './random.ts';

/** A kitchen's delivery to a site: what was planned, from which batch, the minutes of the day it was cooked and left. */
export type Stop = { plan: FactOf<'planned'>; batchId: string; readyAt: number; leftAt: number };
export type SiteScene = { stop: Stop; day: Day; random: Random };

/** How a meal differs from the usual one, where it does. */
export type Twist = {
  arrivedAt?: number;
  arrived?: Portions;
  rejected?: Portions;
  served?: Portions;
  isWeighed?: boolean;
  note?: string;
};

const REJECTIONS = ['Nasi berbau', 'Kemasan rusak', 'Sayur basi', 'Lauk kurang matang'] as const;
const NO_SERVICE = ['Ujian akhir semester', 'Kegiatan di luar sekolah', 'Libur desa', 'Rapat guru'] as const;
/** A little less than the four hours after which a serving asks for a reason. */
const EAT_WITHIN_MIN = 235;
const LATE_NOTE = 'Makanan datang terlambat; dicicipi dulu dan masih layak';
const SLOW_SHARE = 0.08;
const [UNEATEN_G, PLATE_WASTE_G] = [320, [15, 90]] as const;

/** The meal arrives and is served; now and then the site takes its time. */
export function meal(scene: SiteScene, twist: Twist = {}): Message[] {
  const { stop, random } = scene;
  const arrivedAt = twist.arrivedAt ?? stop.leftAt + between(random, 8, 35);
  const arrived = twist.arrived ?? stop.plan.portions;
  const pause = random() < SLOW_SHARE ? between(random, 90, 150) : between(random, 15, 60);
  return [received(scene, arrivedAt, arrived, twist), served(scene, arrivedAt + pause, arrived, twist)];
}

export function noService(scene: SiteScene): Message {
  const { stop, random } = scene;
  const reason = pick(random, NO_SERVICE);
  const { siteId } = stop.plan;
  return send(scene, between(random, 330, 420), { kind: 'no-service', siteId, reason });
}

function received(scene: SiteScene, minute: number, portions: Portions, { rejected }: Twist): Message {
  const { stop, random } = scene;
  const { siteId, kitchenId } = stop.plan;
  const refusal = rejected && { rejected: { ...rejected, reason: pick(random, REJECTIONS) } };
  const body = { kind: 'received' as const, siteId, kitchenId, batchId: stop.batchId, portions, ...refusal };
  return send(scene, minute, body);
}

function served(scene: SiteScene, minute: number, arrived: Portions, twist: Twist): Message {
  const { stop, random } = scene;
  const { siteId, enrolled } = stop.plan;
  const present = Math.round(enrolled * between(random, 0.88, 1));
  const good = twist.rejected ? less(arrived, twist.rejected) : arrived;
  const portions = twist.served ?? eaten(good, present / enrolled);
  const leftoverG = leftover(good, portions, random);
  const weight = twist.isWeighed !== false && { leftoverG };
  const said = twist.note ?? (minute > stop.readyAt + EAT_WITHIN_MIN ? LATE_NOTE : undefined);
  const note = said && { note: said };
  return send(scene, minute, { kind: 'served' as const, siteId, portions, present, ...weight, ...note });
}

/** What those present eat of what came; never more than came. */
const eaten = (good: Portions, attendance: number): Portions => {
  const { small, large } = shareOf(good, attendance);
  return { small: Math.min(small, good.small), large: Math.min(large, good.large) };
};

/** Portions nobody took, and what stayed on the trays. */
function leftover(good: Portions, served: Portions, random: Random): number {
  const uneaten = Math.max(0, portionCount(good) - portionCount(served));
  return Math.round(uneaten * UNEATEN_G + portionCount(served) * between(random, ...PLATE_WASTE_G));
}

type SiteFact = FactOf<'received' | 'served' | 'no-service'>;
type Body<F> = F extends SiteFact ? Omit<F, keyof ReturnType<Day['head']>> : never;

function send({ stop, day, random }: SiteScene, minute: number, body: Body<SiteFact>): Message {
  return day.message(siteOperator(stop.plan.siteId), { ...day.head(minute, random), ...body }, random);
}
