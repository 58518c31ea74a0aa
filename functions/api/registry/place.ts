// A place must lie in a district that exists, and its village in that district.
import { type DetailCode, say } from '../../../shared/domain/details.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { findRegion } from '../../../shared/reference/region-tree.ts';

/** Throws `invalid-request` when the district or the village is not in the region tree. */
export function assertPlace({ district, village }: { district: string; village?: string | undefined }): void {
  if (!findRegion(district)) throw wrong('district', 'region-unknown', district);
  if (village && findRegion(village)?.parent !== district) throw wrong('village', 'region-unknown', village);
}

const wrong = (path: string, code: DetailCode, region: string): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, { code: region }, language) }],
  });
