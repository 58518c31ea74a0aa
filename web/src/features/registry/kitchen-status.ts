// The state of a kitchen in words.
import type { KitchenProfile } from '../../../../shared/domain/kitchen.ts';
import { wordsOf } from '../../lib/language.ts';

export const KITCHEN_STATUSES = ['active', 'suspended', 'closed'] as const;

export const statusWords = wordsOf<Record<KitchenProfile['status'], string>>({
  id: { active: 'aktif', suspended: 'dihentikan sementara', closed: 'tutup' },
  en: { active: 'active', suspended: 'suspended', closed: 'closed' },
});
