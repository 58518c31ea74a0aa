// A place must lie in a district that exists by now, and its village in that district.
import { type DetailCode, say } from '../../../shared/domain/details.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { parentOf } from '../../../shared/domain/region.ts';
import type { Whereabouts } from '../../../shared/domain/region-changes.ts';
import type { Regions } from '../../../shared/domain/regions.ts';

/** Throws `invalid-request` when the district or the village is not in force on `date`. */
export function assertPlace({ district, village }: Whereabouts, regions: Regions, date: string): void {
  if (!regions.isOpen(district, date)) throw wrong('district', 'region-unknown', district);
  if (village && !(parentOf(village) === district && regions.isOpen(village, date)))
    throw wrong('village', 'region-unknown', village);
}

const wrong = (path: string, code: DetailCode, region: string): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, { code: region }, language) }],
  });
