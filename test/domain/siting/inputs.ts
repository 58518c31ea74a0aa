// Small made-up problems for the tests of the planner: a few km across, so that reach and room both bind.
import fc from 'fast-check';
import { indexRules } from '../../../shared/domain/rules.ts';
import type { SitingInput } from '../../../shared/domain/siting/problem.ts';
import { sitingCostsOf, sitingRulesOf } from '../../../shared/domain/siting/rules-of-day.ts';
import { RULES } from '../../../shared/reference/rules.ts';

const DAY = '2026-11-24';
const book = indexRules(RULES);
export const RULES_OF_DAY = sitingRulesOf(book, DAY);
export const COSTS_OF_DAY = sitingCostsOf(book, DAY);

/** An input of the rules of the day, with nothing in it but what is given. */
export const makeInput = (parts: Partial<SitingInput>): SitingInput => ({
  sites: [],
  places: [],
  rules: RULES_OF_DAY,
  costs: COSTS_OF_DAY,
  seed: 1,
  ...parts,
});

/** A spot so many km east and north of a corner of Java. */
export const spot = (id: string, eastKm: number, northKm = 0) => ({
  id,
  lat: -8 + northKm / 111.19,
  lon: 113 + eastKm / (111.19 * Math.cos((8 * Math.PI) / 180)),
});

export const school = (id: string, eastKm: number, pupils: number, northKm = 0) => ({
  ...spot(id, eastKm, northKm),
  pupils,
  motherChild: 0,
});

export const place = (
  id: string,
  eastKm: number,
  state: SitingInput['places'][number]['state'] = 'candidate',
) => ({
  ...spot(id, eastKm),
  state,
});

const km = fc.double({ min: 0, max: 14, noNaN: true });

/** Inputs of at most so many sites and places. */
export const anyInput = (most: { sites: number; places: number }): fc.Arbitrary<SitingInput> =>
  fc
    .record({
      sites: fc.array(fc.tuple(km, km, fc.nat(1100), fc.nat(300)), { maxLength: most.sites }),
      places: fc.array(
        fc.tuple(
          km,
          km,
          fc.constantFrom('candidate', 'candidate', 'candidate', 'pinned', 'existing', 'forbidden'),
        ),
        { maxLength: most.places },
      ),
      seed: fc.nat(1000),
    })
    .map(({ sites, places, seed }) =>
      makeInput({
        sites: sites.map(([east, north, pupils, motherChild], n) => ({
          ...spot(`S${n}`, east, north),
          pupils,
          motherChild,
        })),
        places: places.map(([east, north, state], n) => ({
          ...spot(`P${n}`, east, north),
          state: state as 'candidate',
        })),
        seed,
      }),
    );
