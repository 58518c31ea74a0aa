// The whole tree of regions: nothing is lost, nothing hangs in the air, and what is asked by code is found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, isWithin, levelOf, regionCode } from '../../shared/domain/region.ts';
import {
  districtsOf,
  findRegion,
  getChildren,
  regenciesOf,
  regionsOf,
} from '../../shared/reference/region-tree.ts';

const codesOf = (regions: readonly { code: string }[]): string[] => regions.map(({ code }) => code);
const villages = districtsOf('ID').flatMap((district) => codesOf(getChildren(district)));
const upper = ['ID', ...codesOf(getChildren('ID')), ...regenciesOf('ID'), ...districtsOf('ID')];
const anyCode = fc.oneof(fc.constantFrom(...upper), fc.constantFrom(...villages));

describe('the region tree', () => {
  it('holds the provinces, regencies, districts and villages of Kepmendagri 300.2.2-2430/2025', () => {
    const counts = [getChildren('ID'), regenciesOf('ID'), districtsOf('ID'), villages].map(
      ({ length }) => length,
    );
    expect(counts).toEqual([38, 514, 7285, 83762]);
  });

  it.each([
    ['ID', 'Indonesia', 'nation', null],
    ['35', 'Jawa Timur', 'province', 'ID'],
    ['35.09', 'Kabupaten Jember', 'regency', '35'],
    ['32.76.01', 'Pancoran Mas', 'district', '32.76'],
    ['35.29.22', 'Ra"as', 'district', '35.29'],
    ['12.07.28.1007', 'Lubuk Pakam I,II', 'village', '12.07.28'],
  ])('knows %s as %s', (code, name, level, parent) => {
    expect(findRegion(code)).toEqual({ code, name, level, parent });
  });

  it.each(['99', '35.99', '35.09.99', '35.09.19.3999', '', 'id', '35.09.19.2001.1'])('has no %j', (code) => {
    expect(findRegion(code)).toBeUndefined();
    expect(getChildren(code)).toEqual([]);
  });

  it('finds the first and the last village of the list', () => {
    expect([findRegion('11.01.01.2001')?.name, findRegion(villages.at(-1) ?? '')?.code]).toEqual([
      'Keude Bakongan',
      villages.at(-1),
    ]);
  });

  it('has every code well formed and under a parent that exists', () => {
    for (const code of [...upper, ...villages]) if (!regionCode.safeParse(code).success) expect.fail(code);
    fc.assert(
      fc.property(anyCode, (code) => ancestorsOf(code).every((above) => findRegion(above) !== undefined)),
    );
  });

  it('lists each region among the children of its parent, in code order', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const region = findRegion(code);
        const siblings = region?.parent ? codesOf(getChildren(region.parent)) : ['ID'];
        expect(siblings).toContain(code);
        expect(siblings).toEqual(siblings.toSorted());
      }),
    );
  });
});

describe('the districts and regencies of a region', () => {
  it('are itself when it is one, and none above it', () => {
    expect([districtsOf('35.09.19'), regenciesOf('35.09')]).toEqual([['35.09.19'], ['35.09']]);
    expect([districtsOf('35.09.19.2001'), regenciesOf('35.09.19'), districtsOf('99')]).toEqual([[], [], []]);
  });

  it('are 31 in Kabupaten Jember, and 38 regencies in Jawa Timur', () => {
    expect([districtsOf('35.09').length, regenciesOf('35').length]).toEqual([31, 38]);
  });

  it('are all those of the nation that lie in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...upper), (code) => {
        expect(districtsOf(code)).toEqual(districtsOf('ID').filter((district) => isWithin(district, code)));
        expect(regionsOf(code, levelOf(code))).toEqual([findRegion(code)]);
      }),
      { numRuns: 30 },
    );
  });
});
