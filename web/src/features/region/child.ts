// The children of a region: every one there is, with its figures of the day where there are any.
import type { ChildFigures } from '../../../../shared/domain/report.ts';
import { mayI } from '../../lib/me.ts';
import type { Region, RegionDay } from '../../lib/shapes.ts';
import { knownRates } from './known-rates.ts';
import { unsafeCount } from './known-safety.ts';

export type Child = {
  code: string;
  name: string;
  level: string;
  /** Absent where the person may not look. */
  href: string | undefined;
  figures: (Pick<ChildFigures, 'totals' | 'rates'> & { unsafe?: number | null }) | undefined;
};

/** Before the id of a kitchen among a district's children. */
export const KITCHEN = 'kitchen:';

type Place = { code: string; level: string };

/** Where a place opens at a day, as far as the person may look there; `search`: how a region is looked at. */
export function hrefOf(
  { code, level }: Place,
  parent: string,
  date: string,
  search = '',
): string | undefined {
  const id = code.replace(KITCHEN, '');
  if (level === 'site')
    return mayI('site-day.read', { region: parent, siteId: id }) ? `/sites/${id}/days/${date}` : undefined;
  if (level === 'kitchen')
    return mayI('kitchen-day.read', { region: parent, kitchenIds: [id] })
      ? `/kitchens/${id}/days/${date}`
      : undefined;
  return mayI('totals.read', { region: code }) ? `/regions/${code}/days/${date}${search}` : undefined;
}

/** In a district its places; above it every region below, those without figures too (once they are known). */
export function childrenOf(
  { region, date, children }: RegionDay,
  regions: readonly Region[],
  search: string,
): Child[] {
  const byCode = new Map(children.map((child) => [child.region.code, child]));
  const hasPlaces = region.level === 'district' || region.level === 'village' || regions.length === 0;
  const all: readonly (Place & { name: string })[] = hasPlaces
    ? children.map((child) => child.region)
    : regions;
  return all.map(({ code, name, level }) => {
    const figures = byCode.get(code);
    return {
      code,
      name,
      level,
      href: hrefOf({ code, level }, region.code, date, search),
      figures: figures && {
        totals: figures.totals,
        rates: knownRates(figures),
        ...(figures.safety && { unsafe: unsafeCount(figures) }),
      },
    };
  });
}

export const isKitchen = ({ level }: Child): boolean => level === 'kitchen';
