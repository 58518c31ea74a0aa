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

/** Where a child opens: a place at its day, a region at the same day, looked at in the same way (`search`). */
export function hrefOf(code: string, level: string, date: string, search = ''): string {
  if (level === 'site') return `/sites/${code}/days/${date}`;
  if (level === 'kitchen') return `/kitchens/${code.replace(KITCHEN, '')}/days/${date}`;
  return `/regions/${code}/days/${date}${search}`;
}

type Place = { code: string; name: string; level: string };

/** In a district its places; above it every region below, those without figures too (once they are known). */
export function childrenOf(
  { region, date, children }: RegionDay,
  regions: readonly Region[],
  search: string,
): Child[] {
  const byCode = new Map(children.map((child) => [child.region.code, child]));
  const hasPlaces = region.level === 'district' || region.level === 'village' || regions.length === 0;
  const all: readonly Place[] = hasPlaces ? children.map((child) => child.region) : regions;
  return all.map(({ code, name, level }) => {
    const figures = byCode.get(code);
    return {
      code,
      name,
      level,
      href: hrefOf(code, level, date, search),
      figures: figures && { totals: figures.totals, rates: knownRates(figures) },
    };
  });
}

export const isKitchen = ({ level }: Child): boolean => level === 'kitchen';
