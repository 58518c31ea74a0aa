// Where sites are taken to be when their list does not say, or says it badly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact, placerOf } from '../../shared/domain/site-places.ts';

const SITE = { id: '00228621', district: '32.76.01', village: '32.76.01.1001' };
const places = [
  { district: '32.76.01', village: '32.76.01.1001', lat: -6.4, lon: 106.8 },
  { district: '32.76.01', village: '32.76.01.1002', lat: -6.42, lon: 106.84 },
];
const place = placerOf({ places, byHand: {} });

describe('coordinates', () => {
  it('tell where a school is only with three decimals or more', () => {
    expect(isExact({ lat: -6, lon: 106 })).toBe(false);
    expect(isExact({ lat: -6.41, lon: 106.82 })).toBe(false);
    expect(isExact({ lat: -6.412, lon: 106.8 })).toBe(true);
  });
});

describe('the place of a site', () => {
  it('is its own where it is exact', () => {
    expect(place({ ...SITE, lat: -6.3912, lon: 106.8223 })).toEqual({
      lat: -6.3912,
      lon: 106.8223,
      placedBy: 'own',
    });
  });

  it("is its village's where its own was cut, and its district's where the village is not known", () => {
    expect(place({ ...SITE, lat: -6, lon: 106 })).toEqual({ lat: -6.4, lon: 106.8, placedBy: 'village' });
    const inDistrict = place({ ...SITE, village: '32.76.01.1009' });
    expect(inDistrict?.placedBy).toBe('district');
    expect(inDistrict?.lat).toBeCloseTo(-6.41);
    expect(inDistrict?.lon).toBeCloseTo(106.82);
  });

  it('is not known where its district is not', () => {
    expect(place({ ...SITE, district: '32.76.02', village: undefined })).toBeUndefined();
  });

  it('is where a person put it, whatever a list says', () => {
    const spots = fc.record({ lat: fc.double({ min: -12, max: 7 }), lon: fc.double({ min: 94, max: 142 }) });
    fc.assert(
      fc.property(spots, spots, (own, hand) => {
        const found = placerOf({ places, byHand: { [SITE.id]: hand } })({ ...SITE, ...own });
        expect(found).toEqual({ ...hand, placedBy: 'hand' });
      }),
    );
  });
});
