// Region codes carry their own ancestry; these are the promises that grants, totals and calendars lean on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, isWithin, levelOf, parentOf, regionCode, zoneOf } from '../../shared/domain/region.ts';

const pair = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const tail = fc.integer({ min: 1000, max: 3999 }).map(String);
const code = fc.oneof(
  fc.constant('ID'),
  pair,
  fc.tuple(pair, pair).map((parts) => parts.join('.')),
  fc.tuple(pair, pair, pair).map((parts) => parts.join('.')),
  fc.tuple(pair, pair, pair, tail).map((parts) => parts.join('.')),
);

describe('a region code', () => {
  it.each(['ID', '35', '35.09', '35.09.19', '35.09.19.2001'])('may be %s', (text) => {
    expect(regionCode.safeParse(text).success).toBe(true);
  });

  it.each(['', 'id', '3', '35.9', '35.09.', '35.09.19.4001', '35.09.19.201', '3509', ' 35', '35\n'])(
    'is never %j',
    (text) => {
      expect(regionCode.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ['ID', 'nation', null],
    ['35', 'province', 'ID'],
    ['35.09', 'regency', '35'],
    ['35.09.19', 'district', '35.09'],
    ['35.09.19.2001', 'village', '35.09.19'],
  ])('%s is a %s under %s', (text, level, parent) => {
    expect([levelOf(text), parentOf(text)]).toEqual([level, parent]);
  });

  it('lists what lies above it, nearest first', () => {
    expect(ancestorsOf('35.09.19.2001')).toEqual(['35.09.19', '35.09', '35', 'ID']);
    expect(ancestorsOf('ID')).toEqual([]);
  });

  it('always ends in the nation, and lies within each of its ancestors and itself', () => {
    fc.assert(
      fc.property(code, (text) => {
        const above = ancestorsOf(text);
        expect([text, ...above].at(-1)).toBe('ID');
        expect([text, ...above].every((scope) => isWithin(text, scope))).toBe(true);
        expect(above.some((scope) => isWithin(scope, text))).toBe(false);
      }),
    );
  });

  it('lies within another exactly when the other is among its ancestors', () => {
    fc.assert(
      fc.property(code, code, (text, scope) => {
        expect(isWithin(text, scope)).toBe([text, ...ancestorsOf(text)].includes(scope));
      }),
    );
  });

  it('is not within a region whose code merely begins alike', () => {
    expect(isWithin('35.09', '3')).toBe(false);
    expect(isWithin('35.09.19', '35.0')).toBe(false);
  });
});

describe('the time of a region', () => {
  it.each([
    ['ID', 'Asia/Jakarta'],
    ['35.09', 'Asia/Jakarta'],
    ['61', 'Asia/Jakarta'],
    ['62.71', 'Asia/Jakarta'],
    ['51.71.01', 'Asia/Makassar'],
    ['64.71', 'Asia/Makassar'],
    ['76', 'Asia/Makassar'],
    ['82', 'Asia/Jayapura'],
    ['91.71.01.1001', 'Asia/Jayapura'],
    ['96', 'Asia/Jayapura'],
    ['98', 'Asia/Jayapura'],
    ['77', 'Asia/Makassar'],
    ['66', 'Asia/Makassar'],
    ['39', 'Asia/Jakarta'],
  ])('of %s is %s', (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
  });

  it('is the time of its province', () => {
    fc.assert(fc.property(code, (text) => zoneOf(text) === zoneOf(text.slice(0, 2))));
  });
});
