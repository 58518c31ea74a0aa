import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomyPlaces } from '../../shared/domain/village-places.ts';

const CAPACITY = { pupils: 1000, motherChild: 500 };
const village = (n: number, lon: number) => ({
  id: `327601100${n}`,
  name: `Desa ${n}`,
  district: '32.76.01',
  village: `32.76.01.100${n}`,
  lat: -6.4,
  lon,
});
const PLACES = [village(1, 106.8), village(2, 106.9)];
const near = (lon: number, pupils: number, motherChild = 0) => ({ lat: -6.4, lon, pupils, motherChild });
const idsOf = (sites: ReturnType<typeof near>[], places = PLACES) =>
  roomyPlaces(places, sites, CAPACITY).map(({ id }) => id);

describe('a village where kitchens may be', () => {
  it('holds as many kitchens as the schools nearest to it need, and one to spare', () => {
    const sites = [near(106.81, 900), near(106.82, 900), near(106.89, 400)];
    expect(idsOf(sites)).toEqual([
      '3276011001',
      '3276011001#2',
      '3276011001#3',
      '3276011002',
      '3276011002#2',
    ]);
    expect(roomyPlaces(PLACES, sites, CAPACITY)[1]).toMatchObject({ name: 'Desa 1 (2)', lon: 106.8 });
  });

  it('counts mothers and under-fives by their own room, and holds one where nobody is near', () => {
    expect(idsOf([near(106.81, 100, 900)])).toEqual([
      '3276011001',
      '3276011001#2',
      '3276011001#3',
      '3276011002',
    ]);
  });

  it('never holds more than 20, also where a kitchen has no room', () => {
    expect(idsOf([near(106.8, 1_000_000)])).toHaveLength(21);
    expect(roomyPlaces(PLACES, [near(106.8, 10)], { pupils: 0, motherChild: 0 })).toHaveLength(2);
  });

  it('is not a plot in it, nor takes the id that another place has', () => {
    const plot = { ...village(1, 106.8), id: '3276011001-2' };
    expect(idsOf([near(106.8, 2000)], [village(1, 106.8), plot])).toEqual([
      '3276011001',
      '3276011001#3',
      '3276011001-2',
    ]);
  });

  it('has names of its own for all of them, and room for everybody', () => {
    const sites = fc.array(fc.tuple(fc.double({ min: 106, max: 107, noNaN: true }), fc.nat(3000)), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(sites, (rows) => {
        const found = roomyPlaces(
          PLACES,
          rows.map(([lon, pupils]) => near(lon, pupils)),
          CAPACITY,
        );
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const room = Math.min(found.length, 40) * CAPACITY.pupils;
        const heads = rows.reduce((sum, [, pupils]) => sum + pupils, 0);
        expect(room >= heads || found.length >= 21).toBe(true);
      }),
    );
  });
});
