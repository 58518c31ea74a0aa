// The registry's lists of a place are read at its regency where the person may, else at its district.
import { levelOf, parentOf } from '../../../../shared/domain/region.ts';
import { mayI } from '../../lib/me.ts';

export function listRegionOf(code: string): string {
  const regency = (levelOf(code) === 'district' && parentOf(code)) || code;
  return mayI('kitchen.read', { region: regency }) ? regency : code;
}
