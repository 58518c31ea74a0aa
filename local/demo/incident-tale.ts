// One incident of the pilot, a few days back: two schools report illness after the same batch, the region takes the case up, and
// two agencies do not count the same. It is told once, of the first kitchen whose day allows it.
import type { Caller } from '../../functions/api/http/env.ts';
import { ofKind } from '../../shared/domain/chain.ts';
import { addDays } from '../../shared/domain/dates.ts';
import type { FactOf } from '../../shared/domain/fact.ts';
import type { Site } from '../../shared/store/site-store.ts';
import type { Day, Message } from './day.ts';
import { JEMBER } from './jember.ts';
import { coordinator, healthOfficer, siteOperator } from './people.ts';
import { type Random, randomOf } from './random.ts';

const [EARLIEST, LATEST] = [-6, -3];
const DAY_MIN = 1_440;
/** 13:40 and 14:15, when the first complain. */
const [FIRST_REPORT, SECOND_REPORT] = [820, 855];

type Update = Partial<FactOf<'incident-update'>>;

export class IncidentTale {
  readonly #today: string;
  readonly #primary: ReadonlySet<string>;
  #isTold = false;

  /** `sites`: of which two primary schools are chosen. */
  constructor(today: string, sites: readonly Site[]) {
    this.#today = today;
    const primary = sites.filter(({ profile }) => profile.form === 'SD' || profile.form === 'MI');
    this.#primary = new Set(primary.map(({ id }) => id));
  }

  /** The messages of a kitchen's day, and those about the incident where this is its day. */
  addTo(told: readonly Message[], day: Day): Message[] {
    const pair = this.#isTold || !this.#isItsDay(day) ? undefined : this.#twoOfABatch(told);
    if (!pair) return [...told];
    this.#isTold = true;
    return [...told, ...tell(pair, day)];
  }

  #isItsDay({ date }: Day): boolean {
    return addDays(this.#today, EARLIEST) <= date && date <= addDays(this.#today, LATEST);
  }

  /** The first two of the schools that had food of one batch. */
  #twoOfABatch(told: readonly Message[]): Pair | undefined {
    const received = ofKind(
      told.map(({ fact }) => fact),
      'received',
    ).filter((food) => this.#primary.has(siteOf(food)));
    for (const [batchId, [first, ...others]] of Map.groupBy(received, (food) => food.batchId)) {
      const second = others.find((food) => first && siteOf(food) !== siteOf(first));
      if (batchId && first && second) return [first, second];
    }
    return undefined;
  }
}

type Pair = [FactOf<'received'>, FactOf<'received'>];

const siteOf = ({ siteId }: FactOf<'received'>): string => siteId;

function tell([first, second]: Pair, day: Day): Message[] {
  const random = randomOf('incident', day.date);
  const report = (food: FactOf<'received'>, minute: number, ill: number): FactOf<'incident'> => ({
    ...day.head(minute, random),
    kind: 'incident',
    siteId: food.siteId,
    category: 'poisoning',
    ill: { SD_4_6: ill },
    symptoms: ['nausea', 'stomach-ache'],
    onsetAt: day.at(minute - 20).toISOString(),
    eaten: 'Makan siang program',
  });
  const [one, other] = [report(first, FIRST_REPORT, 7), report(second, SECOND_REPORT, 4)];
  const batchId = first.batchId ?? '';
  return [
    at(day, FIRST_REPORT, siteOperator(first.siteId), one),
    at(day, SECOND_REPORT, siteOperator(second.siteId), other),
    ...stepsOf(day, other.id, batchId).map(([minute, caller, update]) =>
      at(day, minute, caller, toUpdate(day, minute, one, update, random)),
    ),
  ];
}

/** Minutes since midnight of the day, who writes, and what. */
function stepsOf(day: Day, joined: string, batchId: string): [number, Caller, Update][] {
  const [office, officer] = [coordinator(JEMBER), healthOfficer(JEMBER)];
  const cases = (agency: string, value: number, asOf: string) => ({
    agency,
    metric: 'cases' as const,
    value,
    asOf,
  });
  const next = addDays(day.date, 1);
  return [
    [900, office, { status: 'triaged', joins: [joined] }],
    [960, officer, { status: 'investigating', batchIds: [batchId] }],
    [1_020, office, { counts: [cases('BGN', 11, day.date)] }],
    [DAY_MIN + 540, officer, { counts: [cases('Dinas Kesehatan', 14, next)] }],
    [DAY_MIN + 600, office, { counts: [cases('BGN', 12, next)] }],
    [DAY_MIN + 660, officer, { labResult: { lab: 'Labkesda contoh (fiktif)', agent: 'Bacillus cereus' } }],
    [
      2 * DAY_MIN + 540,
      office,
      { status: 'contained', correctiveAction: 'Nasi didinginkan cepat; termometer diganti' },
    ],
  ];
}

const toUpdate = (
  day: Day,
  minute: number,
  { id: incidentId, siteId }: FactOf<'incident'>,
  update: Update,
  random: Random,
): FactOf<'incident-update'> => ({
  ...day.head(minute, random),
  kind: 'incident-update',
  siteId,
  incidentId,
  ...update,
});

/** Sent with a signal: it is there a moment later. */
const at = (day: Day, minute: number, caller: Caller, fact: Message['fact']): Message => ({
  caller,
  fact,
  receivedAt: day.at(minute + 0.2),
});
