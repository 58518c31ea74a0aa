// The kitchens behind a site's day: all that its facts name, for two may serve it on one day; else the one it is assigned to.
import { z } from '@hono/zod-openapi';
import { kitchensOf } from '../../../shared/domain/deliveries.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import type { Platform } from '../../../shared/store/platform.ts';

export const namedKitchen = z
  .strictObject({ id: z.string(), name: z.string(), district: z.string() })
  .meta({ id: 'NamedKitchen' });

/** Takes the effective facts of the site's day; in order of their ids. */
export async function namedKitchens(
  effective: readonly Fact[],
  assigned: string | null | undefined,
  { kitchens }: Platform,
): Promise<z.infer<typeof namedKitchen>[]> {
  const named = kitchensOf(effective);
  const ids = named.length > 0 ? named : assigned ? [assigned] : [];
  const found = await Promise.all(ids.toSorted().map((id) => kitchens.findRecent(id)));
  return found.flatMap((one) =>
    one ? { id: one.id, name: one.profile.name, district: one.profile.district } : [],
  );
}
