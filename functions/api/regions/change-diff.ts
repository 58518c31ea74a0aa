// What a change of the region tree will do, for people to read before it is recorded.
import { z } from '@hono/zod-openapi';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import { successorsOf } from '../../../shared/domain/region-grants.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { countInherited } from '../../open-day/inherit.ts';
import { placesLeft } from '../../open-day/move-places.ts';

const count = z.int();
const named = z.strictObject({ code: z.string(), name: z.string() });

export const changeDiff = z.strictObject({
  renamed: z.array(z.strictObject({ code: z.string(), before: z.string(), name: z.string() })),
  moved: z.array(z.strictObject({ from: z.string(), to: z.string(), name: z.string() })),
  opened: z.array(named),
  closed: z.array(named),
  /** What is registered or arranged under the codes that change. */
  counts: z.strictObject({
    sites: count,
    kitchens: count,
    localDays: count,
    rules: count,
    contacts: count,
    webhooks: count,
  }),
  /** Codes that end, and those at which a grant for them holds from that day on: none where an administrator must grant anew. */
  grants: z.array(z.strictObject({ code: z.string(), name: z.string(), follows: z.array(z.string()) })),
});

export async function diffOf(change: RegionChange, platform: Platform): Promise<z.infer<typeof changeDiff>> {
  const { moves, opened, closed } = change;
  const places = await placesLeft(change, platform);
  const countOf = (kind: 'site' | 'kitchen') => places.filter((place) => place.kind === kind).length;
  return {
    renamed: moves
      .filter(({ fromName, toName }) => fromName !== toName)
      .map(({ to, fromName, toName }) => ({ code: to, before: fromName, name: toName })),
    moved: moves
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, toName }) => ({ from, to, name: toName })),
    opened,
    closed,
    counts: {
      sites: countOf('site'),
      kitchens: countOf('kitchen'),
      ...(await countInherited(change, platform)),
    },
    grants: closed.map(({ code, name }) => ({ code, name, follows: [...successorsOf(change, code)] })),
  };
}
