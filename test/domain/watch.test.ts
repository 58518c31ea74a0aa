// What a place's day row says for alerts: what is open, and nothing where all is done.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { type Watch, watch, watchOf } from '../../shared/domain/watch.ts';
import { DAY, instantAt } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makePlanned,
  makeRecalled,
  makeReceived,
  makeSample,
  makeSensoryTest,
  makeServed,
} from '../support/factories/facts.ts';
import { rules } from '../support/factories/rules.ts';

const batch = makeCooked();
const { batchId } = batch;
const watched = (own: Fact[], ofKitchens: Fact[] = [batch]): Watch | undefined =>
  watchOf(own, { rules, zone: 'Asia/Jakarta', ofKitchens, withdrawn: [] });

describe('the watched part of a day', () => {
  it('of a site that did everything is its last meal', () => {
    const done = [makePlanned(), makeDispatched({ batchId }), makeReceived({ batchId }), makeServed()];
    expect(watched(done)).toEqual({ lastMeal: 'noon' });
    expect(watched([])).toBeUndefined();
  });

  it('says until when food may be eaten that is there and not served', () => {
    const [sent, served] = [makeDispatched({ batchId }), makeServed()];
    const until = instantAt(DAY, '13:30');
    expect(watched([sent])).toEqual({ consumeBy: until });
    expect(watched([sent, served])).toBeUndefined();
    expect(watched([makePlanned()])).toEqual({ lastMeal: 'noon' });
  });

  it('names open holds, of a tasting and of a recall', () => {
    const tasting = makeSensoryTest({ verdict: 'unsafe', note: 'Bau' });
    const recall = makeRecalled({ batchId });
    const found = watched([makeReceived({ batchId }), makeServed(), tasting], [batch, recall]);
    expect(found?.holds?.toSorted()).toEqual([recall.id, tasting.id].sort());
  });

  it('of a kitchen names batches without a sample', () => {
    const other = makeCooked();
    const own = [batch, other, makeSample({ batchId })];
    expect(watched(own, [])).toEqual({ unsampled: [{ batchId: other.batchId, at: other.finishedAt }] });
  });

  it('stays small, and the same whatever the order of the facts', () => {
    const facts: Fact[] = [
      makePlanned(),
      makeReceived({ batchId }),
      ...Array.from({ length: 30 }, () => makeSensoryTest({ verdict: 'unsafe', note: 'Bau' })),
    ];
    const found = watched(facts);
    expect(watch.parse(found)).toEqual(found);
    expect(found?.holds).toHaveLength(20);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(facts.slice(0, 12), { minLength: 12 }),
        (mixed) => JSON.stringify(watched(mixed)) === JSON.stringify(watched(facts.slice(0, 12))),
      ),
    );
  });
});
