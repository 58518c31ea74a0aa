// A site or a kitchen by what both have: kind, number, name and district.
import type { Place } from '../../../shared/domain/fact-place.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';

export type NamedPlace = Place & { name: string; district: string };

/** The place; undefined when nothing is registered under its number. */
export async function findPlace(
  { kind, id }: Place,
  { sites, kitchens }: Platform,
): Promise<NamedPlace | undefined> {
  const found = kind === 'site' ? await sites.find(id) : await kitchens.find(id);
  return found && toNamedPlace(found);
}

export const toNamedPlace = ({ type, id, profile: { name, district } }: Site | Kitchen): NamedPlace => ({
  kind: type,
  id,
  name,
  district,
});
