// The reports of the same event from elsewhere, as far as the caller handles incidents there.
import type { Context } from 'hono';
import { isAllowed } from '../../../shared/domain/policy.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Env } from '../http/env.ts';
import { type FoundCase, findCase } from '../http/get-case.ts';

export async function joinedCases(
  c: Context<Env>,
  { found }: FoundCase,
  platform: Platform,
): Promise<FoundCase[]> {
  const { grants } = c.get('caller');
  const joined = await Promise.all(found.joins.map((id) => findCase(id, platform)));
  return joined.flatMap((one) =>
    one && isAllowed(grants, 'incident.manage', { region: one.place.district }) ? [one] : [],
  );
}
