// One invented suspension, over before the pilot began: its kitchen was to improve its cooling, did, and cooks again.
import { addDays } from '../../shared/domain/dates.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { StoredSuspension } from '../../shared/store/suspension-store.ts';

const [THE_KITCHEN, BEGAN, ENDED, LIFTED] = [2, -25, -16, -18] as const;
/** Made from nothing but itself, so that filling again writes the same. */
const ID = '01J00000000000000000000000';

/** Written down by `who` for a pilot whose first day is `first`; nothing where there are too few kitchens. */
export function inventSuspensions(
  kitchens: readonly Kitchen[],
  first: string,
  who: string,
): StoredSuspension[] {
  const kitchen = kitchens[THE_KITCHEN];
  if (!kitchen) return [];
  const from = addDays(first, BEGAN);
  return [
    {
      type: 'suspension',
      kitchenId: kitchen.id,
      id: ID,
      suspension: {
        step: 'suspension-kf',
        class: 'light',
        from,
        until: addDays(first, ENDED),
        reason: 'Suhu makanan saat tiba di bawah batas (contoh fiktif)',
        letter: 'CONTOH-001/KPPG',
        lifted: { on: addDays(first, LIFTED), basis: 'Alat pendingin diperbaiki dan diperiksa' },
      },
      ...nextAudit(undefined, who, new Date(`${from}T09:00:00+07:00`)),
    },
  ];
}
