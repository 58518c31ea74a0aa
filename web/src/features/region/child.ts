// The children of a region: every one there is, with its figures of the day where there are any.
import type { ChildFigures } from '../../../../shared/domain/report.ts';
import type { Region, RegionDay } from '../../lib/shapes.ts';
import { knownRates } from './known-rates.ts';

export type Child = {
  code: string;
  name: string;
  level: string;
  href: string;
  figures: Pick<ChildFigures, 'totals' | 'rates'> | undefined;
};

const KITCHEN = 'kitchen:';

/** Where a child opens: a place at its day, a region at the same day. */
export function hrefOf(code: string, level: string, date: string): string {
  if (level === 'site') return `/sites/${code}/days/${date}`;
  if (level === 'kitchen') return `/kitchens/${code.replace(KITCHEN, '')}/days/${date}`;
  return `/regions/${code}/days/${date}`;
}

const toChild = (
  code: string,
  name: string,
  level: string,
  date: string,
  figures?: Child['figures'],
): Child => ({
  code,
  name,
  level,
  href: hrefOf(code, level, date),
  figures: figures && { totals: figures.totals, rates: knownRates(figures) },
});

/** In a district its places; above it every region below, those without figures too (once they are known). */
export function childrenOf({ region, date, children }: RegionDay, regions: readonly Region[]): Child[] {
  if (region.level === 'district' || region.level === 'village' || regions.length === 0)
    return children.map((child) =>
      toChild(child.region.code, child.region.name, child.region.level, date, child),
    );
  const byCode = new Map(children.map((child) => [child.region.code, child]));
  return regions.map(({ code, name, level }) => toChild(code, name, level, date, byCode.get(code)));
}

export const isKitchen = ({ level }: Child): boolean => level === 'kitchen';
