// The shape of a fact, the same on the wire, in the store and on the phone.
import { describe, expect, it } from 'vitest';
import { fact, reportedFact } from '../../shared/domain/fact.ts';
import { placeOf } from '../../shared/domain/fact-place.ts';
import { KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeSensoryTest,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';

const isTaken = (input: unknown): boolean => reportedFact.safeParse(input).success;

describe('the shape of a fact', () => {
  it('is kept whole by parsing', () => {
    const facts = [
      makeCooked(),
      makeDispatched(),
      makeReceived(),
      makeServed(),
      makeNoService(),
      makeSensoryTest(),
      makeVoided(makeServed()),
    ];
    expect(facts.map((one) => reportedFact.parse(one))).toEqual(facts);
  });

  it('lets nobody but the system write a plan', () => {
    expect(isTaken(makePlanned())).toBe(false);
    expect(fact.safeParse(makePlanned()).success).toBe(true);
  });

  it.each([
    ['a field that nobody knows', { temperature: 65 }],
    ['no portions', { portions: undefined }],
    ['half a portion', { portions: { small: 0.5, large: 0 } }],
    ['fewer than no portions', { portions: { small: -1, large: 0 } }],
    ['portions as text', { portions: { small: '60', large: '40' } }],
    ['portions of one size only', { portions: { small: 60 } }],
    ['portions of a third size', { portions: { small: 60, large: 40, middle: 1 } }],
    ['more portions than a total can hold', { portions: { small: Number.MAX_SAFE_INTEGER, large: 0 } }],
    ['more portions of a size than any kitchen cooks', { portions: { small: 0, large: 100_001 } }],
    ['endless portions', { portions: { small: Number.POSITIVE_INFINITY, large: 0 } }],
    ['an empty id', { id: '' }],
    ['an id in lower case', { id: '01jdc2v8y0000000000000000a' }],
    ['an id with a letter that ULIDs leave out', { id: '01JDC2V8Y0000000000000000I' }],
    ['an id beyond the last moment of ULIDs', { id: '81JDC2V8Y0000000000000000A' }],
    ['an id with something after it', { id: '01JDC2V8Y0000000000000000A\n' }],
    ['an unknown kind', { kind: 'eaten' }],
    ['an unknown meal', { meal: 'evening' }],
    ['a day that is not in the calendar', { serviceDate: '2026-02-29' }],
    ['a day written otherwise', { serviceDate: '24-11-2026' }],
    ['a moment without offset', { at: '2026-11-24T11:45:00' }],
    ['a day instead of a moment', { at: '2026-11-24' }],
    ['an empty site', { siteId: '' }],
    ['a site with a path in it', { siteId: '../00200001' }],
    ['a site with a separator in it', { siteId: '00200001#2026' }],
    ['an endless note', { note: 'x'.repeat(1001) }],
    ['negative leftovers', { leftoverG: -1 }],
    ['half a pupil', { present: 0.5 }],
  ])('is refused with %s', (_, wrong) => {
    expect(isTaken(makeServed())).toBe(true);
    expect(isTaken({ ...makeServed(), ...wrong })).toBe(false);
  });

  it.each([
    ['a score below the scale', { scores: { taste: 0, colour: 3, aroma: 3, texture: 3 } }],
    ['a score above the scale', { scores: { taste: 3, colour: 6, aroma: 3, texture: 3 } }],
    ['half a score', { scores: { taste: 3, colour: 3, aroma: 2.5, texture: 3 } }],
    ['a score missing', { scores: { taste: 3, colour: 3, aroma: 3 } }],
    ['a score of what nobody tastes', { scores: { taste: 3, colour: 3, aroma: 3, texture: 3, price: 3 } }],
    ['no verdict', { verdict: undefined }],
    ['a verdict in between', { verdict: 'perhaps' }],
    ['a phase that is not at a site', { phase: 'before-dispatch' }],
    ['no pack', { packs: 0 }],
    ['more packs than anyone tastes', { packs: 21 }],
    ['portions', { portions: { small: 1, large: 0 } }],
  ])('of a tasting is refused with %s', (_, wrong) => {
    expect(isTaken({ ...makeSensoryTest(), ...wrong })).toBe(false);
  });

  it('needs a reason for no service and for a rejection', () => {
    expect(isTaken({ ...makeNoService(), reason: ' ' })).toBe(false);
    expect(isTaken({ ...makeReceived(), rejected: { small: 1, large: 0, reason: '' } })).toBe(false);
  });

  it('needs the fact that a void takes away', () => {
    const { supersedes: _, ...aimless } = makeVoided(makeServed());
    expect(isTaken(aimless)).toBe(false);
  });

  it('is refused when it is no fact at all', () => {
    expect([null, undefined, 1, 'served', [], {}].filter(isTaken)).toEqual([]);
  });
});

describe('the place of a fact', () => {
  it('is the kitchen for what was cooked and the site for everything else', () => {
    expect(placeOf(makeCooked())).toEqual({ kind: 'kitchen', id: KITCHEN });
    for (const one of [makeDispatched(), makeReceived(), makeServed(), makeNoService(), makePlanned()])
      expect(placeOf(one)).toEqual({ kind: 'site', id: SITE });
  });
});
