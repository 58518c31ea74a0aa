// The kitchens and sites of a pilot's region, and every name and number by which one of them could be told.
import { levelOf } from '../../../shared/domain/region.ts';
import {
  kitchensOfDistrict,
  kitchensOfRegency,
  sitesOfDistrict,
  sitesOfRegency,
} from '../../../shared/store/keys.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';

export type PilotPlaces = { sites: Site[]; kitchens: Kitchen[] };

/** Those of a regency or a district, closed ones too. */
export async function pilotPlaces(
  code: string,
  { sites, kitchens }: Pick<Platform, 'sites' | 'kitchens'>,
): Promise<PilotPlaces> {
  const isDistrict = levelOf(code) === 'district';
  const [foundSites, foundKitchens] = await Promise.all([
    sites.allByPlace(isDistrict ? sitesOfDistrict(code) : sitesOfRegency(code)),
    kitchens.allByPlace(isDistrict ? kitchensOfDistrict(code) : kitchensOfRegency(code)),
  ]);
  return { sites: foundSites, kitchens: foundKitchens };
}

/** What must not stand in anything that leaves the region. */
export const namesOf = ({ sites, kitchens }: PilotPlaces): string[] =>
  [...sites, ...kitchens].flatMap(({ id, profile }) => [id, profile.name]);
