// The geometry of the map of a proposal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSeen,
  kmPerPixel,
  nearestOf,
  pointAt,
  projectionFrom,
  roundKm,
  spotsFrom,
  viewOf,
  zoomed,
} from '../../web/src/features/replication/map-view.ts';

const DEPOK = { lat: -6.4, lon: 106.8 };

describe('the map', () => {
  it('keeps distances: a hundredth of a degree is 1.1 km, north is up', () => {
    const project = projectionFrom([DEPOK]);
    const [here, north] = [project(DEPOK), project({ lat: -6.39, lon: 106.8 })];
    expect(here.y - north.y).toBeCloseTo(1.112, 2);
    expect(project({ lat: -6.4, lon: 106.81 }).x - here.x).toBeCloseTo(1.105, 2);
  });

  it('shows every point, and also a single one and none', () => {
    const points = fc.array(
      fc.record({
        x: fc.double({ min: -900, max: 900, noNaN: true }),
        y: fc.double({ min: -900, max: 900, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(points, (all) => {
        const view = viewOf(all);
        expect(view.width).toBeGreaterThan(0);
        for (const { x, y } of all) {
          expect(x).toBeGreaterThanOrEqual(view.x);
          expect(y).toBeLessThanOrEqual(view.y + view.height);
        }
      }),
    );
  });

  it('zooms about a point that stays under the finger', () => {
    const frame = { width: 320, height: 240 };
    const view = { x: 10, y: 20, width: 8, height: 6 };
    const pixel = { x: 40, y: 200 };
    const before = pointAt(view, frame, pixel);
    const after = pointAt(zoomed(view, 0.5, before), frame, pixel);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
    expect(kmPerPixel(zoomed(view, 0.5), frame)).toBeCloseTo(kmPerPixel(view, frame) / 2);
  });

  it('shows more than its view where the frame has another shape', () => {
    const view = { x: 0, y: 0, width: 10, height: 10 };
    const tall = { width: 100, height: 200 };
    expect(isSeen({ x: 5, y: -4 }, view, tall)).toBe(true);
    expect(isSeen({ x: 5, y: -6 }, view, tall)).toBe(false);
    expect(isSeen({ x: -1, y: 5 }, view, tall)).toBe(false);
  });

  it('has a scale bar of a round length', () => {
    expect([0.7, 1, 3, 9.9, 24].map(roundKm)).toEqual([0.5, 1, 2, 5, 20]);
  });

  it('finds what lies nearest, within reach alone', () => {
    const items = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 1, y: 0 },
    ];
    expect(nearestOf(items, { x: 0.8, y: 0 }, 0.5)?.id).toBe('b');
    expect(nearestOf(items, { x: 3, y: 0 }, 0.5)).toBeUndefined();
  });

  it('finds all that stand at one place, one after the other, the uppermost first', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, x: 1, y: 1 }));
    const tap = (chosen?: string) => nearestOf(items, { x: 1, y: 1.1 }, 0.5, chosen)?.id;
    expect([tap(), tap('c'), tap('b'), tap('a')]).toEqual(['c', 'b', 'a', 'c']);
  });

  it('knows the coordinates under a finger, to a metre', () => {
    const spots = [DEPOK, { lat: -6.5, lon: 106.9 }];
    expect(spotsFrom(spots)(projectionFrom(spots)(DEPOK))).toEqual(DEPOK);
  });
});
