// Plans of kitchens: never over room or out of reach, never dearer than they say, and the same however often they are run.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toProblem } from '../../../shared/domain/siting/arcs.ts';
import { type Checkpoint, start } from '../../../shared/domain/siting/checkpoint.ts';
import { FIRST_CASE, leastOf, nextTree } from '../../../shared/domain/siting/count-tree.ts';
import { countingModel } from '../../../shared/domain/siting/counting.ts';
import type { ExactSolver } from '../../../shared/domain/siting/exact.ts';
import { judgePlan } from '../../../shared/domain/siting/judge.ts';
import { bestBound, stepLift, toLift } from '../../../shared/domain/siting/lift.ts';
import { type SitingPlan, sitingPlan } from '../../../shared/domain/siting/plan.ts';
import type { SiteAndPlace, SitingInput } from '../../../shared/domain/siting/problem.ts';
import { sitingInput } from '../../../shared/domain/siting/problem.ts';
import { solve } from '../../../shared/domain/siting/solve.ts';
import { existingCost } from '../../../shared/domain/siting/to-plan.ts';
import { loadExactSolver } from '../../../shared/lambda/exact-solver.ts';
import { anyInput, COSTS_OF_DAY, makeInput, place, RULES_OF_DAY, school, spot } from './inputs.ts';

let solver: ExactSolver;
beforeAll(async () => {
  solver = await loadExactSolver();
});

const planOf = (input: SitingInput, given: Parameters<typeof solve>[1] = {}): SitingPlan =>
  endOf(input, given).plan;

/** The plan of an input, and what stood in the last checkpoint before it. */
function endOf(input: SitingInput, given: Parameters<typeof solve>[1]) {
  const run = solve(input, given);
  let last: Checkpoint | undefined;
  for (;;) {
    const { done, value } = run.next();
    if (done) return { plan: value, last };
    last = value.checkpoint;
  }
}

const pairsOf = ({ kitchens }: SitingPlan): SiteAndPlace[] =>
  kitchens.flatMap(({ placeId, sites }) => sites.map(({ siteId }) => ({ siteId, placeId })));

const totalOf = ({ cost }: { cost: SitingPlan['cost'] }): number => cost.facility + cost.distance;

describe('a plan of kitchens', () => {
  it('serves two near schools from one kitchen, and pays for it and the way', () => {
    const sites = [school('A', 0, 600), school('B', 2, 700)];
    const plan = planOf(makeInput({ sites, places: [place('P', 0), place('Q', 2)] }), { solver });
    expect(plan.kitchens.map(({ placeId, sites }) => [placeId, sites.length])).toEqual([['P', 2]]);
    expect(plan.cost.facility).toBe(COSTS_OF_DAY.kitchenYear);
    expect(plan.cost.distance).toBeCloseTo(2 * 1.35 * COSTS_OF_DAY.kmYear, -4);
    expect(plan).toMatchObject({ unserved: [], provenOptimal: true });
  });

  it('counts pupils apart from mothers and children', () => {
    const posyandu = (id: string) => ({ ...spot(id, 0), pupils: 0, motherChild: 300 });
    const plan = planOf(
      makeInput({ sites: [posyandu('A'), posyandu('B')], places: [place('P', 0), place('Q', 0)] }),
    );
    expect(plan.kitchens).toHaveLength(2);
  });

  it('says why a school is left out and what would help', () => {
    const sites = [
      school('large', 0, 2100),
      school('far', 30, 200),
      school('island', 200, 100),
      school('full', 0, 2000),
      school('over', 0.1, 1500),
      school('town', 38, 1800),
    ];
    const { unserved } = planOf(makeInput({ sites, places: [place('P', 0)] }));
    expect(unserved).toEqual([
      { siteId: 'large', reason: 'too-large', remedy: 'split' },
      { siteId: 'far', reason: 'no-place', remedy: 'remote-kitchen' },
      { siteId: 'island', reason: 'no-place', remedy: 'boat' },
      { siteId: 'over', reason: 'no-room', remedy: 'another-place' },
      { siteId: 'town', reason: 'no-place', remedy: 'another-place' },
    ]);
  });

  it('sends no school away as too large because the kitchens that are there are nearly full', () => {
    const full = { ...place('P', 0, 'existing'), capacity: { pupils: 100, motherChild: 0 } };
    const { unserved } = planOf(makeInput({ sites: [school('A', 0, 600)], places: [full] }));
    expect(unserved).toEqual([{ siteId: 'A', reason: 'no-room', remedy: 'another-place' }]);
  });

  it('pays for new kitchens alone: those that are there make neither its cost nor its gap smaller', () => {
    const sites = [school('A', 0, 600), school('B', 30, 700)];
    const places = [place('P', 0, 'existing'), place('Q', 30), place('R', 60, 'existing')];
    const input = makeInput({ sites, places });
    const plan = planOf(input, { solver });
    expect(plan).toMatchObject({ cost: { facility: COSTS_OF_DAY.kitchenYear }, provenOptimal: true });
    expect(plan.lowerBound).toBeCloseTo(totalOf(plan), -3);
    expect(judgePlan(input, pairsOf(plan)).cost.facility).toBe(COSTS_OF_DAY.kitchenYear);
  });

  it('opens pinned and existing kitchens and never a forbidden one', () => {
    const places = [
      place('P', 0, 'forbidden'),
      place('Q', 1, 'pinned'),
      place('R', 3, 'existing'),
      place('S', 0),
    ];
    const plan = planOf(makeInput({ sites: [school('A', 0, 100)], places }));
    expect(plan.kitchens.map(({ placeId }) => placeId)).toEqual(['Q', 'R']);
  });

  it('leaves a school where a person put it, even out of reach', () => {
    const assigned = [{ siteId: 'A', placeId: 'Q' }];
    const input = makeInput({
      sites: [school('A', 0, 100)],
      places: [place('P', 0), place('Q', 20)],
      assigned,
    });
    expect(pairsOf(planOf(input))).toEqual(assigned);
    expect(judgePlan(input, assigned).violations).toEqual([{ code: 'out-of-reach', ...assigned[0] }]);
  });

  it('calls a kitchen remote when it serves few and no other is near enough', () => {
    const sites = [school('A', 0, 300), school('B', 60, 1500)];
    const { kitchens } = planOf(makeInput({ sites, places: [place('P', 0), place('Q', 60)] }));
    expect(kitchens.map(({ placeId, remote }) => [placeId, remote])).toEqual([
      ['P', true],
      ['Q', false],
    ]);
  });

  it('takes measured travel for what it is: both rules hold, or one is enough', () => {
    const sites = [school('A', 5, 100)];
    const travel = [{ placeId: 'P', siteId: 'A', km: 7, minutes: 20 }];
    const input = makeInput({ sites, places: [place('P', 5)], travel });
    expect(planOf(input).unserved).toHaveLength(1);
    const either = { ...RULES_OF_DAY, reachNeeds: 'either' as const };
    expect(planOf({ ...input, rules: either }).kitchens[0]?.sites).toEqual([
      { siteId: 'A', km: 7, minutes: 20 },
    ]);
  });
});

describe('every plan of kitchens', () => {
  const inputs = anyInput({ sites: 25, places: 10 });

  it('serves each site once or says why not, within room and reach, at the cost that it says', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(sitingInput.parse(input)).toEqual(input);
        const plan = planOf(input);
        expect(sitingPlan.parse(plan)).toEqual(plan);
        const judged = judgePlan(input, pairsOf(plan));
        expect(judged.violations).toEqual([]);
        expect(totalOf(judged)).toBeCloseTo(totalOf(plan), 0);
        const named = [...pairsOf(plan), ...plan.unserved].map(({ siteId }) => siteId);
        expect(named.toSorted()).toEqual(input.sites.map(({ id }) => id).toSorted());
        expect(plan.lowerBound).toBeLessThanOrEqual(totalOf(plan) + 1);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same when it is run again, and when it is broken off at any step and gone on with', () => {
    fc.assert(
      fc.property(inputs, fc.nat(200), (input, steps) => {
        const straight = planOf(input);
        expect(planOf(input)).toEqual(straight);
        let from: Checkpoint | undefined;
        const run = solve(input);
        for (let n = 0; n <= steps; n++) {
          const { done, value } = run.next();
          if (done) break;
          from = JSON.parse(JSON.stringify(value.checkpoint));
        }
        expect(planOf(input, { from })).toEqual(straight);
      }),
      { numRuns: 8 },
    );
  });

  it('knows that two kitchens are needed where each of three places misses one school, twice over', () => {
    const around = (at: string, east: number) => {
      const corners = [spot('P', east), spot('Q', east + 7), spot('R', east + 3.5, 6.06)];
      const middles = [spot('S', east + 3.5), spot('T', east + 1.75, 3.03), spot('U', east + 5.25, 3.03)];
      return {
        places: corners.map((one) => ({ ...one, id: at + one.id, state: 'candidate' as const })),
        sites: middles.map((one) => ({ ...one, id: at + one.id, pupils: 100, motherChild: 0 })),
      };
    };
    const [one, other] = [around('A', 0), around('B', 40)];
    const input = makeInput({
      sites: [...one.sites, ...other.sites],
      places: [...one.places, ...other.places],
    });
    expect(endOf(input, {}).last?.least).toBe(3);
    expect(endOf(input, { solver }).last?.least).toBe(4);
  });

  it('costs what the best of all assignments costs, and is proven, and takes no fewer kitchens than are bounded', () => {
    const small = anyInput({ sites: 5, places: 3 });
    fc.assert(
      fc.property(small, (input) => {
        const plan = planOf(input, { solver });
        if (plan.unserved.length > 0) return;
        const lists = allowedLists(input);
        expect(totalOf(plan)).toBeCloseTo(Math.min(...lists.map(({ cost }) => cost)), -1);
        const fewest = Math.min(...lists.map(({ open }) => open));
        expect(boundedCount(input)).toBeLessThanOrEqual(fewest + 1e-6);
        expect(liftedBound(input, fewest)).toBeLessThanOrEqual(totalOf(plan) + existingCost(input) + 1);
        expect(plan.provenOptimal).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** Cost and kitchens of all lists that serve every site within the rules. */
function allowedLists(input: SitingInput): { cost: number; open: number }[] {
  const tries = input.sites.reduce<SiteAndPlace[][]>(
    (lists, { id }) =>
      lists.flatMap((list) => input.places.map((p) => [...list, { siteId: id, placeId: p.id }])),
    [[]],
  );
  const paid = input.places.flatMap(({ id, state }) =>
    state === 'pinned' || state === 'existing' ? [id] : [],
  );
  return tries.flatMap((list) => {
    const judged = judgePlan(input, list);
    const open = new Set([...paid, ...list.map(({ placeId }) => placeId)]).size;
    return judged.violations.length === 0 ? [{ cost: totalOf(judged), open }] : [];
  });
}

/** The kitchens that an input takes at least, by a few cases looked at. */
function boundedCount(input: SitingInput): number {
  const model = countingModel(toProblem(input).model);
  let tree = FIRST_CASE;
  for (let n = 0; n < 6; n++) tree = nextTree(model, tree, solver) ?? tree;
  return leastOf(tree);
}

/** The bound of an input for plans of at least so many kitchens. */
function liftedBound(input: SitingInput, least: number): number {
  const { model } = toProblem(input);
  let now: Checkpoint = toLift(model, { ...start(model, 1), phase: 'sharpen', least });
  while (now.lifted && now.phase === 'sharpen') now = stepLift(model, now, now.lifted);
  return bestBound(now);
}
