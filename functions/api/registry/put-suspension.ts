// Adds or replaces a warning to a kitchen or a suspension of it.
import type { Context } from 'hono';
import { type DetailCode, say } from '../../../shared/domain/details.ts';
import type { Numbers } from '../../../shared/domain/language.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import { lastDayOf, type Suspension, substitutesOf } from '../../../shared/domain/suspension.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredSuspension } from '../../../shared/store/suspension-store.ts';
import { getKitchen } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';

export async function putSuspension(
  c: Context<Env>,
  platform: Platform,
  { id: kitchenId, suspensionId: id }: { id: string; suspensionId: string },
  suspension: Suspension,
): Promise<StoredSuspension> {
  await getKitchen(c, platform, 'suspension.write', kitchenId);
  const before = await platform.suspensions.find(kitchenId, id);
  assertMatches(c.req.header('If-Match'), before?.version);
  await assertLength(suspension, platform);
  await assertSubstitutes(c, kitchenId, suspension, platform);
  const audit = nextAudit(before, c.get('caller').id, platform.now());
  const stored = { type: 'suspension' as const, kitchenId, id, suspension, ...audit };
  if (!(await platform.suspensions.put(stored, before?.version))) throw new Problem('etag-stale');
  return stored;
}

/** A class has its longest time (dated rules `sanction.*`). */
async function assertLength(suspension: Suspension, { rules }: Platform): Promise<void> {
  const current = await rules.current();
  const last = lastDayOf(suspension, current);
  if (!last || suspension.step === 'warning' || !suspension.until || suspension.until <= last) return;
  const days = numberRule(current, `sanction.${suspension.class}`, suspension.from);
  throw wrong('until', 'suspension-too-long', { days, until: last });
}

/** Kitchens that the caller may know, and not the suspended one itself. */
async function assertSubstitutes(
  c: Context<Env>,
  kitchenId: string,
  suspension: Suspension,
  platform: Platform,
): Promise<void> {
  for (const id of substitutesOf(suspension)) {
    const found = id === kitchenId ? undefined : await platform.kitchens.find(id);
    const mayKnow =
      found && isAllowed(c.get('caller').grants, 'kitchen.read', { region: found.profile.district });
    const path = id === suspension.substitutes?.all ? 'substitutes.all' : 'substitutes.sites';
    if (!mayKnow) throw wrong(path, 'substitute-unknown', { kitchenId: id });
  }
}

const wrong = (path: string, code: DetailCode, values: Numbers): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, values, language) }],
  });
