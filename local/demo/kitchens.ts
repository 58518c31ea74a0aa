// Invented kitchens: one or two a district, with the capacities of Kep. BGN 244/2025; a tenth of them open while the
// pilot is already running, let begin by their gates on the eve. The others were open before they were registered.
import { toKitchen } from '../../functions/api/registry/put-kitchen.ts';
import { addDays } from '../../shared/domain/dates.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import { type Centre, kitchenCentres } from './jember.ts';
import { inventedName } from './names.ts';
import { between, randomOf } from './random.ts';

const SPREAD_DEG = 0.015;

/** Kitchens registered by `who` at `at`, for a pilot whose first day is `first`. */
export const inventKitchens = (count: number, first: string, who: string, at: Date): Kitchen[] =>
  kitchenCentres(count).map((centre, i) => inventKitchen(centre, i, first, who, at));

function inventKitchen(centre: Centre, i: number, first: string, who: string, at: Date): Kitchen {
  const number = String(i + 1).padStart(2, '0');
  const random = randomOf('kitchen', number);
  const near = (degrees: number) => Number((degrees + between(random, -SPREAD_DEG, SPREAD_DEG)).toFixed(4));
  const profile = {
    name: inventedName('SPPG', i, number),
    district: centre.district,
    lat: near(centre.lat),
    lon: near(centre.lon),
    capacity: random() < 0.62 ? 3_000 : 2_500,
    status: 'active' as const,
    openedOn: addDays(first, i % 10 === 4 ? 2 + (i % 8) : -Math.round(between(random, 50, 200))),
  };
  const id = `SPPG-${number}`;
  const kitchen = toKitchen(id, profile, undefined, who, at);
  const eve = new Date(`${addDays(profile.openedOn, -1)}T14:00:00+07:00`);
  return kitchen.lifecycle ? { ...kitchen, lifecycle: 'ACTIVE', begunAt: eve.toISOString() } : kitchen;
}
