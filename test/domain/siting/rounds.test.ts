// Delivery rounds: every site once, within load, stops, window and the four hours, and never longer than the plain order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRules } from '../../../shared/domain/rules.ts';
import { deliveryRounds } from '../../../shared/domain/siting/round-plan.ts';
import { roundRulesOf, roundsFor } from '../../../shared/domain/siting/rounds.ts';
import { RULES } from '../../../shared/reference/rules.ts';
import { RULES_OF_DAY, spot } from './inputs.ts';

const MORNING = roundRulesOf(indexRules(RULES), 'morning', '2026-11-24');
const kitchen = spot('K', 0);
const stop = (id: string, eastKm: number, portions: number, northKm = 0) => ({
  ...spot(id, eastKm, northKm),
  portions,
});
const plan = (sites: ReturnType<typeof stop>[], rules = MORNING) =>
  roundsFor(kitchen, sites, rules, RULES_OF_DAY, 1);

describe('roundsFor', () => {
  it('reads the rules of the day', () => {
    expect(MORNING).toMatchObject({
      vehicles: 4,
      mostStops: 20,
      mostMinutes: 240,
      window: { from: 360, to: 540 },
    });
  });

  it('brings food along the road, there and back, from when the window opens', () => {
    const { rounds, cookedBy } = plan([stop('B', 4, 100), stop('A', 2, 100)]);
    const [round] = rounds;
    expect(round?.stops.map(({ siteId }) => siteId).toSorted()).toEqual(['A', 'B']);
    expect(round?.km).toBeCloseTo(8 * 1.35, 3);
    expect(round?.stops[0]?.arrival).toBeCloseTo(360, 6);
    expect(cookedBy).toBeCloseTo((round?.departure ?? 0) - MORNING.loadMinutes, 6);
  });

  it('shows how many of the four hours are left at each stop', () => {
    const { cookedBy, rounds } = plan([stop('A', 2, 100)]);
    const [first] = rounds[0]?.stops ?? [];
    expect(first?.slackMinutes).toBeCloseTo(cookedBy + 240 - 360, 6);
    expect(first?.latest).toBe(MORNING.window.to);
  });

  it('takes a second vehicle when one is full, and says when there are not enough', () => {
    const sites = ['A', 'B', 'C', 'D', 'E'].map((id) => stop(id, 1, 900));
    expect(plan(sites.slice(0, 4))).toMatchObject({ tooManyVehicles: false });
    expect(plan(sites)).toMatchObject({ tooManyVehicles: true });
    expect(plan(sites).rounds).toHaveLength(5);
  });

  it('leaves out whom no vehicle can serve', () => {
    expect(plan([stop('far', 200, 10), stop('large', 1, 1001), stop('A', 1, 10)]).left).toEqual([
      'far',
      'large',
    ]);
  });

  it('holds to every rule and repeats itself', () => {
    const km = fc.double({ min: -6, max: 6, noNaN: true });
    const stops = fc.array(fc.tuple(km, km, fc.integer({ min: 1, max: 400 })), { maxLength: 30 });
    fc.assert(
      fc.property(stops, (list) => {
        const sites = list.map(([east, north, portions], n) => stop(`S${n}`, east, portions, north));
        const found = plan(sites);
        expect(deliveryRounds.parse(found)).toEqual(found);
        expect(plan(sites)).toEqual(found);
        const served = found.rounds.flatMap((round) => round.stops);
        expect([...served.map(({ siteId }) => siteId), ...found.left].toSorted()).toEqual(
          sites.map(({ id }) => id).toSorted(),
        );
        for (const round of found.rounds) {
          expect(round.portions).toBeLessThanOrEqual(MORNING.portions);
          expect(round.stops.length).toBeLessThanOrEqual(MORNING.mostStops);
        }
        for (const { arrival, latest, slackMinutes } of served) {
          expect(arrival).toBeGreaterThanOrEqual(MORNING.window.from - 1e-6);
          expect(arrival).toBeLessThanOrEqual(MORNING.window.to);
          expect(latest).toBeGreaterThanOrEqual(arrival);
          expect(slackMinutes).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 15 },
    );
  });
});
