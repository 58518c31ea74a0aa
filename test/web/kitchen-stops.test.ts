// A kitchen's board on a phone: how far each stop's food has come, what is left to cook and to send, until when it keeps.
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Portions } from '../../shared/domain/portions.ts';
import { indexRules } from '../../shared/domain/rules.ts';
import { RULES } from '../../shared/reference/rules.ts';
import {
  isEmpty,
  isOverPlan,
  toDispatch,
  toLine,
} from '../../web/src/features/kitchen-day/draft-dispatch.ts';
import { totalsOf } from '../../web/src/features/kitchen-day/kitchen-totals.ts';
import { type Known, mealsOf, type Stop, toStops } from '../../web/src/features/kitchen-day/stops.ts';
import { countingFacts, toShownFacts } from '../../web/src/features/records/shown-fact.ts';
import { toEntry } from '../../web/src/lib/outbox/entry.ts';
import type { KitchenDay, LoggedFact } from '../../web/src/lib/shapes.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, makePortions, SITE } from '../support/factories/day.ts';
import { makeCooked, makeDispatched, makeVoided } from '../support/factories/facts.ts';

type Chain = KitchenDay['chains'][number];
const NOW = new Date(instantAt(DAY, '10:00'));
const rules = indexRules(RULES);
const NO_LINKS = {
  planned: null,
  cooked: null,
  dispatched: null,
  received: null,
  rejected: null,
  served: null,
};
const makeChain = (links: Partial<Chain> = {}): Chain => ({
  meal: 'noon',
  ...NO_LINKS,
  leftoverG: null,
  ...links,
});
const makeDay = (links: Partial<Chain>, over: Partial<KitchenDay['stops'][number]> = {}): KitchenDay => ({
  kitchen: { id: KITCHEN, name: 'SPPG Uji 1', district: DISTRICT },
  date: DAY,
  suspension: null,
  chains: [],
  discrepancies: [],
  stops: [
    {
      siteId: SITE,
      name: 'SD Uji',
      allergies: {},
      chains: [makeChain(links)],
      deliveries: [],
      trays: [],
      noService: false,
      discrepancies: [],
      ...over,
    },
  ],
  menus: [],
  facts: [],
  dispatches: [],
});

const onPhone = (...facts: Exclude<Fact, { kind: 'planned' }>[]) =>
  toShownFacts(
    [],
    facts.map((fact) => toEntry(fact, 'budi', `kitchen:${KITCHEN}`, NOW)),
  );
const expecting = (portions: Portions): Known['expected'] => new Map([[SITE, portions]]);

function stopOf(day: KitchenDay, known: Partial<Known> = {}): Stop {
  const [stop] = toStops(day, 'noon', { records: [], expected: new Map(), rules, ...known });
  if (!stop) throw new Error('the day has no stop');
  return stop;
}

const planned = makePortions(60, 40);

describe('a stop', () => {
  it.each<[Stop['status'], Partial<Chain>, Fact[]]>([
    ['unplanned', {}, []],
    ['to-send', { planned }, []],
    ['under-way', { planned }, [makeDispatched()]],
    ['received', { planned, received: makePortions() }, [makeDispatched()]],
    ['short', { planned, received: makePortions(50, 40) }, [makeDispatched()]],
    ['rejected', { planned, received: makePortions(), rejected: makePortions() }, [makeDispatched()]],
    ['served', { planned, received: makePortions(), served: makePortions() }, [makeDispatched()]],
  ])('is %s when its chain says so', (status, links, facts) => {
    const records = onPhone(...(facts as Parameters<typeof onPhone>));
    expect(stopOf(makeDay(links), { records }).status).toBe(status);
  });

  it('without service is closed, also when food is on its way, until the food is there', () => {
    const closed = { noService: true };
    const records = onPhone(makeDispatched());
    expect(stopOf(makeDay({ planned }, closed)).status).toBe('closed');
    expect(stopOf(makeDay({ planned }, closed), { records }).status).toBe('closed');
    expect(stopOf(makeDay({ planned, received: makePortions() }, closed), { records }).status).toBe(
      'received',
    );
  });

  it('adds up what was sent, and says that some of it waits on the phone', () => {
    const stop = stopOf(makeDay({ planned }), {
      records: onPhone(makeDispatched({ portions: makePortions(10, 5) }), makeDispatched()),
    });
    expect(stop.isOnPhone).toBe(true);
    expect(stop.dispatched).toEqual({
      small: makePortions().small + 10,
      large: makePortions().large + 5,
    });
  });

  it('counts what another kitchen sent there too, and its own only once', () => {
    const sent = makeDispatched({ portions: makePortions(20, 10) });
    const logged: LoggedFact = {
      fact: sent,
      effective: true,
      mine: true,
      receivedAt: NOW.toISOString(),
      receipt: 'AAAA-BBBB',
      flags: [],
      skewMs: null,
    };
    const day = makeDay({ planned, dispatched: makePortions(50, 40) });
    const records = toShownFacts([logged], []);
    expect(stopOf({ ...day, dispatches: [logged] }, { records }).dispatched).toEqual(makePortions(50, 40));
    expect(stopOf(day)).toMatchObject({ status: 'under-way', dispatched: makePortions(50, 40) });
  });

  it('does not count what was voided', () => {
    const sent = makeDispatched();
    expect(stopOf(makeDay({ planned }), { records: onPhone(sent, makeVoided(sent)) })).toMatchObject({
      status: 'to-send',
      dispatched: null,
      isOnPhone: false,
    });
  });

  it('shows noon before anything is planned', () => {
    expect(mealsOf(makeDay({}, { chains: [] }))).toEqual(['noon']);
    expect(mealsOf(makeDay({ meal: 'morning' }))).toEqual(['morning']);
  });
});

describe('the totals of a meal', () => {
  it('leave to cook what is planned and not cooked, size by size, never below nothing', () => {
    const cooked = makeCooked({ portions: makePortions(70, 10) });
    const records = onPhone(cooked);
    const stops = [stopOf(makeDay({ planned }), { records })];
    expect(totalsOf(stops, countingFacts(records))).toEqual({
      planned,
      expected: null,
      cooked: makePortions(70, 10),
      toCook: makePortions(0, 30),
      sent: null,
    });
  });

  it('are unknown, not 0, before the day has a plan; the head counts give an estimate', () => {
    const stops = [stopOf(makeDay({}), { expected: expecting(planned) })];
    expect(totalsOf(stops, [])).toEqual({
      planned: null,
      expected: planned,
      cooked: null,
      toCook: null,
      sent: null,
    });
  });
});

describe('the form for sending', () => {
  const sending = { kitchenId: KITCHEN, date: DAY, at: NOW.toISOString(), batchId: '', note: ' ' };

  it('chooses the stops that wait, with what is still to be sent to them', () => {
    const records = onPhone(makeDispatched({ portions: makePortions(20, 40) }));
    const waiting = toLine(stopOf(makeDay({ planned })), ulid());
    const partly = toLine(stopOf(makeDay({ planned }), { records }), ulid());
    const closed = toLine(stopOf(makeDay({ planned }, { noService: true })), ulid());
    const unplanned = toLine(stopOf(makeDay({}), { expected: expecting(planned) }), ulid());
    expect(waiting).toMatchObject({ isChosen: true, portions: planned });
    expect(partly).toMatchObject({ isChosen: false, portions: makePortions(40, 0) });
    expect(closed).toMatchObject({ isChosen: false });
    expect(unplanned).toMatchObject({ isChosen: false, portions: planned });
  });

  it('asks before a stop gets more than its plan, unless the food there is replaced', () => {
    const records = onPhone(makeDispatched({ portions: makePortions(20, 40) }));
    const line = toLine(stopOf(makeDay({ planned }), { records }), ulid());
    expect(isOverPlan(line)).toBe(false);
    const more = { ...line, portions: makePortions(41, 0) };
    expect(isOverPlan(more)).toBe(true);
    expect(isOverPlan({ ...more, isReplacing: true })).toBe(false);
    expect(toDispatch({ ...more, isReplacing: true }, sending)).toMatchObject({ replaces: true });
  });

  it('makes one dispatch of a line with the same id however often it is pressed', () => {
    const line = toLine(stopOf(makeDay({ planned })), ulid());
    expect(toDispatch(line, sending)).toEqual(toDispatch(line, sending));
    expect(toDispatch(line, sending)).toEqual({
      id: line.id,
      kind: 'dispatched',
      serviceDate: DAY,
      meal: 'noon',
      kitchenId: KITCHEN,
      siteId: SITE,
      at: NOW.toISOString(),
      portions: planned,
    });
    expect(isEmpty(line)).toBe(false);
    const without = { ...line, portions: makePortions(0, 0) };
    expect(isEmpty(without)).toBe(true);
    expect(isEmpty({ ...without, isChosen: false })).toBe(false);
  });
});
