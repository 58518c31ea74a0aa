// The log is never edited: what counts is worked out from it. A correction replaces, a void takes away.
import { describe, expect, it } from 'vitest';
import { effectiveFacts } from '../../shared/domain/chain.ts';
import {
  correctionOf,
  makeReceived,
  makeServed,
  makeSiteDay,
  makeVoided,
} from '../support/factories/facts.ts';

describe('the facts that count', () => {
  it('are all of them while nothing is corrected', () => {
    const facts = makeSiteDay();
    expect(effectiveFacts(facts)).toEqual(facts);
    expect(effectiveFacts([])).toEqual([]);
  });

  it('hold the correction and not what it corrects', () => {
    const first = makeServed();
    const second = makeServed({ ...correctionOf(first), portions: { small: 58, large: 40 } });
    expect(effectiveFacts([first, second])).toEqual([second]);
  });

  it('hold only the end of a chain of corrections', () => {
    const first = makeServed();
    const second = makeServed(correctionOf(first));
    const third = makeServed(correctionOf(second));
    expect(effectiveFacts([third, first, second])).toEqual([third]);
  });

  it('hold both when two people correct the same record without knowing of each other', () => {
    const first = makeServed();
    const [one, other] = [makeServed(correctionOf(first)), makeServed(correctionOf(first))];
    expect(effectiveFacts([first, one, other])).toEqual([one, other]);
  });

  it('hold neither a voided fact nor its void', () => {
    const received = makeReceived();
    const served = makeServed();
    expect(effectiveFacts([received, served, makeVoided(received)])).toEqual([served]);
  });

  it('do not bring an older version back when a correction is voided', () => {
    const first = makeServed();
    const second = makeServed(correctionOf(first));
    expect(effectiveFacts([first, second, makeVoided(second)])).toEqual([]);
  });

  it('keep a correction when only the record that it replaced is voided', () => {
    const first = makeServed();
    const second = makeServed(correctionOf(first));
    expect(effectiveFacts([first, second, makeVoided(first)])).toEqual([second]);
  });

  it('hold a correction whose record has not arrived, and drop the record when it does', () => {
    const first = makeServed();
    const second = makeServed(correctionOf(first));
    expect(effectiveFacts([second])).toEqual([second]);
    expect(effectiveFacts([second, first])).toEqual([second]);
  });

  it('are the same after a second void of the same fact', () => {
    const received = makeReceived();
    expect(effectiveFacts([received, makeVoided(received), makeVoided(received)])).toEqual([]);
  });
});
