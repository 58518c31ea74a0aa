// The geometry of a child's growth curve: lines that hold the points between them, axes that hold the lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICES } from '../../shared/domain/growth/curves.ts';
import { growthOf } from '../../shared/domain/growth/z-scores.ts';
import { type Counted, curveOf, SCORES, spread, ticksOf } from '../../web/src/features/children/curve.ts';
import { STANDARD } from '../../web/src/features/rounds/standard.ts';

function roundOf(month: string, ageDays: number, weightKg: number, heightCm: number): Counted {
  const measured = ageDays < 731 ? 'lying' : 'standing';
  const growth = growthOf({ sex: 'female', ageDays, weightKg, heightCm, measured }, STANDARD);
  return {
    month,
    measurement: { measuredAt: `${month}-12T03:00:00Z`, measured },
    evaluation: { sex: 'female', ageDays, weightKg, heightCm, growth, anaemia: null, warnings: [] },
  };
}

const PUPIL = [roundOf('2026-08', 3290, 27.5, 131.3), roundOf('2026-02', 3108, 26.1, 128.9)];
const TODDLER = [roundOf('2026-07', 700, 10.6, 84), roundOf('2026-08', 735, 10.9, 84.4)];

/** Where a line stands at a place, by the places around it. */
function heightAt(stretches: { x: number; y: number }[][], x: number): number {
  const stretch = stretches.find((one) => (one[0]?.x ?? 0) <= x && x <= (one.at(-1)?.x ?? 0)) ?? [];
  const after = stretch.findIndex((place) => place.x >= x);
  const [a, b] = [stretch[Math.max(after - 1, 0)], stretch[after]];
  if (!a || !b) throw new Error(`no line at ${x}`);
  return a === b ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

describe.each([
  ['a pupil', PUPIL],
  ['a toddler', TODDLER],
])('the curve of %s', (_, rounds) => {
  it.each(INDICES)('puts each point between the lines that its score is between (%s)', (index) => {
    const curve = curveOf(index, 'female', rounds, STANDARD);
    if (!curve) return expect(rounds.every(({ evaluation }) => evaluation.growth[index] === null)).toBe(true);
    for (const { x, y, z } of curve.points) {
      const slack = (curve.y.to - curve.y.from) / 200;
      for (const { z: line, stretches } of curve.lines) {
        if (z > line) expect(y).toBeGreaterThan(heightAt(stretches, x) - slack);
        if (z < line) expect(y).toBeLessThan(heightAt(stretches, x) + slack);
      }
    }
    return expect(curve.lines.map(({ z }) => z)).toEqual([...SCORES]);
  });

  it('has its points in the order of the rounds', () =>
    expect(curveOf('bmiForAge', 'female', rounds, STANDARD)?.points.map(({ month }) => month)).toEqual(
      rounds.map(({ month }) => month).sort(),
    ));
});

describe('a child measured before and after its fifth birthday', () => {
  const rounds = [roundOf('2026-02', 1800, 17, 108), roundOf('2026-08', 1980, 18, 111)];

  it('has each line in two stretches, one of each standard', () => {
    const curve = curveOf('heightForAge', 'female', rounds, STANDARD);
    for (const { stretches } of curve?.lines ?? []) expect(stretches).toHaveLength(2);
    expect(curve?.points).toHaveLength(2);
  });

  it('has no curve of an index without a score', () =>
    expect(curveOf('weightForHeight', 'female', PUPIL, STANDARD)).toBeUndefined());
});

describe('axes and labels', () => {
  it('have round figures within the axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 300 }), (from, width) => {
        const ticks = ticksOf({ from, to: from + width });
        expect(ticks.length).toBeGreaterThan(1);
        for (const tick of ticks) expect(tick >= from && tick <= from + width + 1e-9).toBe(true);
      }),
    );
  });

  it('keep labels apart and in order', () => expect(spread([0, 3, 30], 12)).toEqual([0, 12, 30]));
});
