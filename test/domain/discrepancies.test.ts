// Where the chain of a day does not add up, people read one sentence with its numbers, in their own language.
import { describe, expect, it } from 'vitest';
import { kitchenDiscrepancies, siteDiscrepancies } from '../../shared/domain/chain.ts';
import { say } from '../../shared/domain/details.ts';
import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { ZONE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeServed,
  makeSiteDay,
} from '../support/factories/facts.ts';
import { rules } from '../support/factories/rules.ts';

const atSite = (...facts: Fact[]): Discrepancy[] => siteDiscrepancies(facts, rules, ZONE);
const codesOf = (...facts: Fact[]) => atSite(...facts).map(({ code }) => code);
const sentences = ({ code, numbers }: Discrepancy) => [say(code, numbers, 'id'), say(code, numbers, 'en')];
const small = (n: number) => ({ portions: { small: n, large: 0 } });

describe('a day at a site', () => {
  it('has no discrepancy when all that was sent arrived and was eaten', () => {
    expect(atSite(...makeSiteDay())).toEqual([]);
  });

  it('has none before anything happens, nor on a day without service', () => {
    expect([atSite(), atSite(makePlanned()), atSite(makePlanned(), makeNoService())]).toEqual([[], [], []]);
  });

  it('says how many portions are short of what was dispatched', () => {
    const [found, ...rest] = atSite(makeDispatched(small(1200)), makeReceived(small(1150)));
    expect(rest).toEqual([]);
    expect(found).toEqual({
      code: 'received-below-dispatched',
      meal: 'noon',
      numbers: { dispatched: 1200, received: 1150, short: 50 },
    });
    expect(found && sentences(found)).toEqual([
      'Dikirim 1.200 porsi, diterima 1.150: kurang 50.',
      '1,200 portions were dispatched, 1,150 received: 50 short.',
    ]);
  });

  it('is not short while the food is on its way, nor when more arrives than was sent', () => {
    expect(codesOf(makeDispatched())).toEqual([]);
    expect(codesOf(makeDispatched(small(100)), makeReceived(small(101)))).toEqual([]);
  });

  it('is short of every dispatch taken together', () => {
    const [found] = atSite(makeDispatched(small(50)), makeDispatched(small(50)), makeReceived(small(99)));
    expect(found?.numbers).toEqual({ dispatched: 100, received: 99, short: 1 });
  });

  it('counts portions of both sizes together', () => {
    const sent = makeDispatched({ portions: { small: 60, large: 40 } });
    expect(codesOf(sent, makeReceived({ portions: { small: 50, large: 50 } }))).toEqual([]);
  });

  it('says how many portions were served above what was received', () => {
    const [found] = atSite(makeDispatched(small(100)), makeReceived(small(100)), makeServed(small(103)));
    expect(found).toEqual({
      code: 'served-above-received',
      meal: 'noon',
      numbers: { received: 100, served: 103, over: 3 },
    });
    expect(found && sentences(found)).toEqual([
      'Diterima 100 porsi, dibagikan 103: lebih 3.',
      '100 portions were received, 103 served: 3 over.',
    ]);
  });

  it('does not compare servings with a receipt that nobody wrote', () => {
    expect(codesOf(makeDispatched(), makeServed())).toEqual([]);
  });

  it('says how many portions are neither eaten nor recorded as leftover', () => {
    const [found] = atSite(makeDispatched(small(100)), makeReceived(small(100)), makeServed(small(90)));
    expect(found).toEqual({
      code: 'served-below-received-without-leftover',
      meal: 'noon',
      numbers: { received: 100, rejected: 0, served: 90, left: 10 },
    });
    expect(found && sentences(found)).toEqual([
      'Diterima 100 porsi, ditolak 0, dibagikan 90: 10 porsi tidak tercatat sebagai sisa.',
      '100 portions were received, 0 rejected, 90 served: 10 are not recorded as leftover.',
    ]);
  });

  it.each([
    ['one gram of leftovers', { leftoverG: 1 }, []],
    ['a leftover of zero grams', { leftoverG: 0 }, ['served-below-received-without-leftover']],
  ])('takes %s as it is', (_, leftover, codes) => {
    const day = [
      makeDispatched(small(100)),
      makeReceived(small(100)),
      makeServed({ ...small(90), ...leftover }),
    ];
    expect(codesOf(...day)).toEqual(codes);
  });

  it('does not ask where rejected portions are', () => {
    const received = makeReceived({ ...small(100), rejected: { small: 10, large: 0, reason: 'basi' } });
    expect(codesOf(makeDispatched(small(100)), received, makeServed(small(90)))).toEqual([]);
  });

  it('names the portions that arrived, not those left after rejection, as received', () => {
    const received = makeReceived({ ...small(100), rejected: { small: 30, large: 0, reason: 'basi' } });
    const [found] = atSite(makeDispatched(small(100)), received, makeServed(small(60)));
    expect(found).toMatchObject({
      code: 'served-below-received-without-leftover',
      numbers: { received: 100, served: 60, left: 10 },
    });
  });

  it('says so when food arrived that the kitchen did not record as sent', () => {
    const [found] = atSite(makeReceived(small(100)));
    expect(found).toEqual({ code: 'received-without-dispatch', meal: 'noon', numbers: { received: 100 } });
    expect(found && sentences(found)).toEqual([
      'Diterima 100 porsi, tetapi dapur tidak mencatat pengiriman.',
      '100 portions were received, but the kitchen recorded no dispatch.',
    ]);
  });

  it('does not let the dispatch of one meal stand for the receipt of another', () => {
    const found = atSite(makeDispatched({ meal: 'morning' }), makeReceived({ meal: 'noon' }));
    expect(found.map(({ code, meal }) => [code, meal])).toEqual([['received-without-dispatch', 'noon']]);
  });

  it('may have several discrepancies at once', () => {
    const day = [
      makeReceived({ meal: 'morning', ...small(10) }),
      makeServed({ meal: 'morning', ...small(12) }),
    ];
    expect(codesOf(...day)).toEqual(['served-above-received', 'received-without-dispatch']);
  });
});

describe('a day at a kitchen', () => {
  it('says how many more portions were dispatched than cooked', () => {
    const found = kitchenDiscrepancies([
      makeCooked(small(1000)),
      makeDispatched(small(700)),
      makeDispatched(small(350)),
    ]);
    expect(found).toEqual([
      {
        code: 'cooked-below-dispatched',
        meal: 'noon',
        numbers: { cooked: 1000, dispatched: 1050, over: 50 },
      },
    ]);
    expect(found.flatMap(sentences)).toEqual([
      'Dimasak 1.000 porsi, dikirim 1.050: lebih 50 dari yang dimasak.',
      '1,000 portions were cooked, 1,050 dispatched: 50 more than were cooked.',
    ]);
  });

  it('adds up when as many or fewer were dispatched', () => {
    expect(kitchenDiscrepancies([makeCooked(small(100)), makeDispatched(small(100))])).toEqual([]);
    expect(kitchenDiscrepancies([makeCooked(small(100))])).toEqual([]);
  });

  it('does not add up when food left a kitchen that recorded no cooking', () => {
    expect(kitchenDiscrepancies([makeDispatched(small(5))])[0]?.numbers).toEqual({
      cooked: 0,
      dispatched: 5,
      over: 5,
    });
  });

  it('judges each meal on its own', () => {
    const cookedForNoon = makeCooked({ meal: 'noon', ...small(500) });
    const found = kitchenDiscrepancies([cookedForNoon, makeDispatched({ meal: 'morning', ...small(20) })]);
    expect(found.map(({ meal }) => meal)).toEqual(['morning']);
  });
});
