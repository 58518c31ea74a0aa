// A site's day reads as one chain per meal: planned, sent, arrived, eaten.
import { describe, expect, it } from 'vitest';
import { mealChains } from '../../shared/domain/chain.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeServed,
  makeSiteDay,
} from '../support/factories/facts.ts';

const NOTHING = {
  planned: null,
  cooked: null,
  dispatched: null,
  received: null,
  rejected: null,
  served: null,
  leftoverG: null,
};

describe('the chain of a meal', () => {
  it('sets plan, dispatch, receipt and serving side by side', () => {
    const full = { small: 60, large: 40 };
    expect(mealChains(makeSiteDay())).toEqual([
      { ...NOTHING, meal: 'noon', planned: full, dispatched: full, received: full, served: full },
    ]);
  });

  it('is empty where nothing was written, which is not the same as zero', () => {
    expect(mealChains([makePlanned()])[0]).toMatchObject({ received: null, served: null, leftoverG: null });
    const nobodyAte = makeServed({ portions: { small: 0, large: 0 }, leftoverG: 0 });
    expect(mealChains([nobodyAte])[0]).toMatchObject({ served: { small: 0, large: 0 }, leftoverG: 0 });
  });

  it('adds up deliveries: two deliveries are two deliveries', () => {
    const [first, second] = [
      makeReceived({ portions: { small: 60, large: 0 } }),
      makeReceived({ portions: { small: 0, large: 40 } }),
    ];
    expect(mealChains([first, second])[0]?.received).toEqual({ small: 60, large: 40 });
  });

  it('adds up what was rejected, by size and without its reason', () => {
    const spoiled = { small: 3, large: 2, reason: 'basi' };
    const [chain] = mealChains([makeReceived({ rejected: spoiled }), makeReceived({ rejected: spoiled })]);
    expect(chain?.rejected).toEqual({ small: 6, large: 4 });
  });

  it('adds up leftovers of those servings that weighed them', () => {
    const servings = [makeServed({ leftoverG: 700 }), makeServed({ leftoverG: 500 }), makeServed()];
    expect(mealChains(servings)[0]?.leftoverG).toBe(1200);
  });

  it('keeps the meals of a day apart, morning first', () => {
    const day = [makeServed({ meal: 'noon' }), makeReceived({ meal: 'morning' })];
    expect(
      mealChains(day).map(({ meal, received, served }) => [meal, received !== null, served !== null]),
    ).toEqual([
      ['morning', true, false],
      ['noon', false, true],
    ]);
  });

  it('shows what a kitchen cooked beside what it sent', () => {
    const [chain] = mealChains([makeCooked(), makeDispatched()]);
    expect(chain).toMatchObject({ cooked: { small: 600, large: 400 }, dispatched: { small: 60, large: 40 } });
  });

  it('stands there with nothing in it for a meal without service, and not at all without facts', () => {
    expect(mealChains([makeNoService()])).toEqual([{ ...NOTHING, meal: 'noon' }]);
    expect(mealChains([])).toEqual([]);
  });
});
