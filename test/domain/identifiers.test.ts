// Ids on the wire, and ids that the system makes from what they name.
import fc from 'fast-check';
import { decodeTime, ulid as makeUlid } from 'ulid';
import { describe, expect, it } from 'vitest';
import {
  operatorGrant,
  placeOfAccess,
  placeOfGrant,
  readAccessCode,
  showAccessCode,
  toAccessId,
} from '../../shared/domain/access.ts';
import { npsn, siteId, ulid } from '../../shared/domain/identifiers.ts';
import { plannedId, toReceipt } from '../../shared/store/ids.ts';

const anyDate = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const anySite = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{0,31}$/);

describe('an NPSN', () => {
  it.each(['00200001', 'P0200001'])('may be %s', (text) => {
    expect(npsn.safeParse(text).success).toBe(true);
  });

  it.each(['', '0020000', '002000011', 'p0200001', '0020000O', '00 20001', '00200001\n'])(
    'is never %j',
    (text) => {
      expect(npsn.safeParse(text).success).toBe(false);
    },
  );
});

describe('a site id', () => {
  it.each(['00200001', 'POS-MELATI-1', 'a'])('may be %s', (text) => {
    expect(siteId.safeParse(text).success).toBe(true);
  });

  it.each(['', '-1', 'a_b', 'a b', 'a#b', 'kitchen:K1', '35.09', 'x'.repeat(33)])('is never %j', (text) => {
    expect(siteId.safeParse(text).success).toBe(false);
  });
});

describe('a fact id', () => {
  it('is any ULID that a client makes', () => {
    fc.assert(
      fc.property(fc.nat(281_474_976_710_655), (time) => {
        expect(ulid.safeParse(makeUlid(time)).success).toBe(true);
      }),
    );
  });
});

describe('the id of a plan', () => {
  it('is a ULID that bears the date', () => {
    fc.assert(
      fc.property(anySite, anyDate, (site, date) => {
        const id = plannedId(site, date);
        expect(ulid.safeParse(id).success).toBe(true);
        expect(new Date(decodeTime(id)).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });

  it('is the same whenever it is made, and another for another site or day', () => {
    const siteDay = fc.tuple(anySite, anyDate);
    fc.assert(
      fc.property(siteDay, siteDay, ([site, date], [otherSite, otherDate]) => {
        expect(plannedId(site, date)).toBe(plannedId(site, date));
        const isSame = site === otherSite && date === otherDate;
        expect(plannedId(site, date) === plannedId(otherSite, otherDate)).toBe(isSame);
      }),
    );
  });

  it('is distinct for every school of a province on one day', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) =>
      plannedId(`00${String(i).padStart(6, '0')}`, '2026-11-24'),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a receipt', () => {
  it('can be read out over a phone, and is the same for the same fact and moment', () => {
    const [id, at] = [makeUlid(), '2026-11-24T05:00:00.000Z'];
    expect(toReceipt(id, at)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(toReceipt(id, at)).toBe(toReceipt(id, at));
    expect(toReceipt(makeUlid(), at)).not.toBe(toReceipt(id, at));
    expect(toReceipt(id, '2026-11-24T05:00:00.001Z')).not.toBe(toReceipt(id, at));
  });
});

describe('an access code', () => {
  it.each([
    ['7K3M9-QXZ4B', '7K3M9QXZ4B'],
    [' 7k3m9 qxz4b ', '7K3M9QXZ4B'],
    ['oil00-ABCDE', '01100ABCDE'],
    ['7K3M9-QXZ4', undefined],
    ['7K3M9-QXZ4BB', undefined],
    ['7K3M9-QXZ4U', undefined],
    ['', undefined],
  ])('typed as "%s" is read as %s', (typed, code) => {
    expect(readAccessCode(typed)).toBe(code);
  });

  it('is read back from the letter, and its place from its id', () => {
    const place = fc.record({
      kind: fc.constantFrom('site' as const, 'kitchen' as const),
      id: fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{0,31}$/),
    });
    fc.assert(
      fc.property(place, fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/), (at, code) => {
        expect(readAccessCode(showAccessCode(code))).toBe(code);
        expect(placeOfAccess(toAccessId(at, code.slice(2)))).toEqual(at);
        expect(placeOfGrant(operatorGrant(at))).toEqual(at);
      }),
    );
  });

  it('gives no grant of a region', () => {
    expect(placeOfGrant('coordinator@region:35.09')).toBeUndefined();
  });
});
