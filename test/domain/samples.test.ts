// Where each retained sample is, and how many trays came back, read off the facts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { samplesOf } from '../../shared/domain/samples.ts';
import { traysOf } from '../../shared/domain/trays.ts';
import { DAY, instantAt, makePortions } from '../support/factories/day.ts';
import {
  correctionOf,
  makeDispatched,
  makeReceived,
  makeSample,
  makeSampleDiscarded,
  makeSampleReleased,
  makeTrayReturned,
  makeVoided,
} from '../support/factories/facts.ts';

const NOW = new Date(instantAt(DAY, '12:00'));
const LATER = new Date(+NOW + 48 * 3_600_000);
const sample = makeSample();
const statesOf = (facts: readonly Fact[], now = NOW) => samplesOf(facts, now).map(({ state }) => state);

describe('a retained sample', () => {
  it('is kept until its time, then due', () => {
    expect(statesOf([sample])).toEqual(['kept']);
    expect(statesOf([sample], new Date(sample.discardDueAt))).toEqual(['due']);
  });

  it('is with a laboratory, or discarded, once that is recorded and until that is voided', () => {
    const released = makeSampleReleased({ sampleId: sample.id });
    const discarded = makeSampleDiscarded({ sampleId: sample.id });
    expect(statesOf([sample, released], LATER)).toEqual(['at-lab']);
    expect(statesOf([sample, released, discarded], LATER)).toEqual(['discarded']);
    expect(statesOf([sample, discarded, makeVoided(discarded)], LATER)).toEqual(['due']);
    expect(statesOf([sample, makeVoided(sample), discarded])).toEqual([]);
  });

  it('keeps its life when its record is corrected, whichever version the steps name', () => {
    const corrected = makeSample({ ...correctionOf(sample), massG: 130 });
    const again = makeSample({ ...correctionOf(corrected), massG: 140 });
    for (const { id } of [sample, corrected, again]) {
      const [life] = samplesOf([sample, corrected, again, makeSampleReleased({ sampleId: id })], NOW);
      expect(life).toMatchObject({ sample: { massG: 140 }, state: 'at-lab' });
    }
  });

  it('that asks for action comes first, in whatever order the facts came', () => {
    const gone = makeSample({ item: 'Telur' });
    const due = makeSample({ item: 'Sayur', discardDueAt: instantAt(DAY, '11:00') });
    const all: Fact[] = [gone, sample, due, makeSampleDiscarded({ sampleId: gone.id })];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4, maxLength: 4 }), (facts) => {
        expect(statesOf(facts)).toEqual(['due', 'kept', 'discarded']);
      }),
    );
  });
});

describe('trays', () => {
  it('go out with the portions that came, or were sent, and come back in several goes', () => {
    const back = [makeTrayReturned(), makeTrayReturned({ returned: 2, missing: 0, broken: 0 })];
    const sent = makeDispatched({ portions: makePortions(60, 40) });
    expect(traysOf([sent, ...back])).toEqual([
      { meal: 'noon', out: 100, returned: 99, missing: 2, broken: 1 },
    ]);
    const received = makeReceived({ portions: makePortions(60, 38) });
    expect(traysOf([sent, received, ...back])[0]?.out).toBe(98);
  });

  it('are not counted before any came back', () => expect(traysOf([makeDispatched()])).toEqual([]));
});
