// Lists of the registry are asked for a whole regency, or for the district alone by who may not see the rest of it.
import { levelOf, parentOf } from '../../../../shared/domain/region.ts';
import { mayI } from '../../lib/me.ts';

const regencyOf = (code: string): string => (levelOf(code) === 'district' ? (parentOf(code) ?? code) : code);

/** Of a regency or a district. */
export function registryRegion(code: string): string {
  const regency = regencyOf(code);
  return mayI('site.read', { region: regency }) ? regency : code;
}
