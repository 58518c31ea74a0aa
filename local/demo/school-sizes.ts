// How many sites of each form there are and how large they are: heads at the 0th, 10th, 50th, 90th and 100th percentile.
// SD and SMP are those of published school lists (SD median 310, SMP 150); the others are invented to look alike.
import type { SchoolForm } from '../../shared/domain/beneficiary.ts';

type Heads = readonly [number, number, number, number, number];
type Size = { form: SchoolForm; share: number; publicShare: number; heads: Heads };

const PERCENTILES = [0, 0.1, 0.5, 0.9, 1] as const;

/** Shares add up to 1. */
const SIZES: readonly Size[] = [
  { form: 'SD', share: 0.296, publicShare: 0.9, heads: [45, 93, 310, 670, 1_100] },
  { form: 'MI', share: 0.074, publicShare: 0.05, heads: [20, 45, 120, 260, 450] },
  { form: 'TK', share: 0.25, publicShare: 0.05, heads: [12, 20, 42, 85, 130] },
  { form: 'RA', share: 0.093, publicShare: 0, heads: [12, 20, 38, 80, 120] },
  { form: 'SMP', share: 0.083, publicShare: 0.6, heads: [18, 35, 150, 997, 1_250] },
  { form: 'MTs', share: 0.056, publicShare: 0.1, heads: [20, 50, 140, 380, 700] },
  { form: 'SMA', share: 0.019, publicShare: 0.6, heads: [150, 220, 480, 860, 1_100] },
  { form: 'SMK', share: 0.026, publicShare: 0.4, heads: [100, 180, 450, 900, 1_200] },
  { form: 'MA', share: 0.022, publicShare: 0.1, heads: [25, 50, 130, 320, 500] },
  { form: 'POSYANDU', share: 0.081, publicShare: 1, heads: [18, 30, 55, 95, 130] },
];

export type Drawn = { form: SchoolForm; heads: number; isPublic: boolean };

/** Forms and sizes of this many sites, evenly spread over the shares and percentiles, so that no luck bends them. */
export function drawSites(count: number): Drawn[] {
  let [drawn, due] = [0, 0];
  return SIZES.flatMap(({ form, share, publicShare, heads }) => {
    due += share * count;
    const size = Math.round(due) - drawn;
    drawn += size;
    return Array.from({ length: size }, (_, i) => ({
      form,
      heads: headsAt(heads, (i + 0.5) / size),
      isPublic: (i * 0.618) % 1 < publicShare,
    }));
  });
}

/** Heads at a percentile, by straight lines between the known ones on a logarithmic scale. */
function headsAt(heads: Heads, percentile: number): number {
  const upper = Math.max(
    1,
    PERCENTILES.findIndex((known) => percentile <= known),
  );
  const [p0 = 0, p1 = 1] = PERCENTILES.slice(upper - 1);
  const [h0 = 1, h1 = 1] = heads.slice(upper - 1);
  return Math.round(h0 * (h1 / h0) ** ((percentile - p0) / (p1 - p0)));
}
