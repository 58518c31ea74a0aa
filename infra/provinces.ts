// The provinces that have a day of their own, each with its time zone, as the region data has them.
import { zoneOf } from '../shared/domain/region.ts';
import { getChildren } from '../shared/reference/region-tree.ts';

export type Province = { code: string; zone: string };

export const PROVINCES: readonly Province[] = getChildren('ID').map(({ code }) => ({
  code,
  zone: zoneOf(code),
}));
