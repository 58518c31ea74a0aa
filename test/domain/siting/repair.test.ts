// Changes by hand: the plan mends itself and leaves alone whoever can stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePlan } from '../../../shared/domain/siting/judge.ts';
import type { SitingPlan } from '../../../shared/domain/siting/plan.ts';
import type { SitingInput } from '../../../shared/domain/siting/problem.ts';
import { repairPlan } from '../../../shared/domain/siting/repair.ts';
import { solve } from '../../../shared/domain/siting/solve.ts';
import { anyInput, makeInput, place, school } from './inputs.ts';

function planOf(input: SitingInput): SitingPlan {
  const run = solve(input);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

const kitchenOf = ({ kitchens }: SitingPlan): Record<string, string> =>
  Object.fromEntries(kitchens.flatMap(({ placeId, sites }) => sites.map(({ siteId }) => [siteId, placeId])));

const pairsOf = (plan: SitingPlan) =>
  Object.entries(kitchenOf(plan)).map(([siteId, placeId]) => ({ siteId, placeId }));

const sites = [school('A', 0, 900), school('B', 1, 900), school('C', 20, 800), school('D', 21, 800)];
const places = [place('P', 0), place('Q', 2), place('R', 20)];

describe('repairPlan', () => {
  it('leaves a plan as it is when nothing has changed', () => {
    const input = makeInput({ sites, places });
    expect(kitchenOf(repairPlan(input, planOf(input)))).toEqual(kitchenOf(planOf(input)));
  });

  it('moves the schools of a kitchen that is pinned elsewhere, and no other', () => {
    const input = makeInput({ sites, places });
    const before = planOf(input);
    const old = kitchenOf(before).A === 'P' ? 'P' : 'Q';
    const other = old === 'P' ? 'Q' : 'P';
    const moved = [
      place(old, old === 'P' ? 0 : 2, 'forbidden'),
      place(other, other === 'P' ? 0 : 2, 'pinned'),
    ];
    const after = repairPlan({ ...input, places: [...moved, place('R', 20)] }, before);
    expect(kitchenOf(after)).toEqual({ A: other, B: other, C: 'R', D: 'R' });
  });

  it('opens another kitchen for a school that must make room for one given by hand', () => {
    const input = makeInput({
      sites: [school('A', 0, 1500), school('B', 1, 1500)],
      places: [place('P', 0), place('Q', 1)],
    });
    const after = repairPlan({ ...input, assigned: [{ siteId: 'A', placeId: 'Q' }] }, planOf(input));
    expect(kitchenOf(after)).toEqual({ A: 'Q', B: 'P' });
  });

  it('never breaks a rule, whatever was forbidden', () => {
    fc.assert(
      fc.property(anyInput({ sites: 20, places: 8 }), fc.nat(7), (input, which) => {
        const before = planOf(input);
        const changed = input.places.map((p, n) => (n === which ? { ...p, state: 'forbidden' as const } : p));
        const after = repairPlan({ ...input, places: changed }, before);
        expect(judgePlan({ ...input, places: changed }, pairsOf(after)).violations).toEqual([]);
        expect(Object.keys(kitchenOf(after)).length + after.unserved.length).toBe(input.sites.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('judgePlan', () => {
  it('says at once what a move by hand breaks', () => {
    const input = makeInput({
      sites: [...sites, school('E', 1, 2500)],
      places: [...places, place('X', 3, 'forbidden')],
    });
    const codes = (siteId: string, placeId: string) =>
      judgePlan(input, [{ siteId, placeId }]).violations.map(({ code }) => code);
    expect(codes('A', 'P')).toEqual([]);
    expect(codes('A', 'R')).toEqual(['out-of-reach']);
    expect(codes('A', 'X')).toEqual(['forbidden']);
    expect(codes('E', 'P')).toEqual(['over-pupils']);
    expect(codes('A', 'nowhere')).toEqual(['unknown']);
  });

  it('counts the room for mothers and children apart', () => {
    const posyandu = { ...school('M', 0, 0), motherChild: 501 };
    const { violations, kitchens } = judgePlan(makeInput({ sites: [posyandu], places }), [
      { siteId: 'M', placeId: 'P' },
    ]);
    expect(violations).toEqual([{ code: 'over-mother-child', placeId: 'P' }]);
    expect(kitchens).toEqual([
      { placeId: 'P', pupils: 0, motherChild: 501, room: { pupils: 2000, motherChild: 500 } },
    ]);
  });
});
