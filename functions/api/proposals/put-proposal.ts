// Adds a proposal or its next version. Its region never changes, and a rule that it changes keeps the form of the rule in force.
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import { type DetailCode, say } from '../../../shared/domain/details.ts';
import type { Numbers } from '../../../shared/domain/language.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { isPlannable } from '../../../shared/domain/regional-rules.ts';
import { fallsBelowZero, hasSameForm } from '../../../shared/domain/rule-form.ts';
import { rulesInForce } from '../../../shared/domain/rules.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import { ask } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';

export async function putProposal(
  c: Context<Env>,
  platform: Platform,
  id: string,
  proposal: Proposal,
): Promise<StoredProposal> {
  const before = await platform.proposals.find(id);
  if (before) ask(c, 'proposal.write', { region: before.proposal.region });
  ask(c, 'proposal.write', { region: proposal.region });
  assertMatches(c.req.header('If-Match'), before?.version);
  assertRegion(c, proposal.region, platform);
  if (before && before.proposal.region !== proposal.region) throw wrong('region', 'region-fixed', {});
  await assertRules(proposal, platform);
  await assertTemplate(proposal, platform);
  return await nextVersion(c, platform, id, { proposal, lists: before?.lists ?? {} }, before?.version);
}

/** A region of today; a proposal of one that has closed since cannot be planned any more. */
function assertRegion(c: Context<Env>, code: string, { now }: Platform): void {
  if (!c.get('regions').isOpen(code, localDate(now(), zoneOf(code))))
    throw wrong('region', 'region-unknown', { code });
}

/** Writes the version after the one that was read. */
export async function nextVersion(
  c: Context<Env>,
  { proposals, now }: Platform,
  id: string,
  next: Pick<StoredProposal, 'proposal' | 'lists'>,
  read = 0,
): Promise<StoredProposal> {
  const made = { createdAt: now().toISOString(), createdBy: c.get('caller').id };
  const stored = { type: 'proposal' as const, id, version: read + 1, ...next, ...made };
  if (!(await proposals.add(stored))) throw new Problem('etag-stale');
  return stored;
}

async function assertRules({ rules, region }: Proposal, platform: Platform): Promise<void> {
  const today = localDate(platform.now(), zoneOf(region));
  const inForce = new Map(
    rulesInForce(await platform.rules.of(region), today).map((rule) => [rule.key, rule]),
  );
  for (const [key, value] of Object.entries(rules)) {
    const rule = inForce.get(key);
    if (!rule) throw wrong(`rules.${key}`, 'rule-unknown', { key });
    if (!isPlannable(key)) throw wrong(`rules.${key}`, 'rule-national', { key });
    if (!hasSameForm(rule.value, value))
      throw wrong(`rules.${key}`, 'rule-form', { value: JSON.stringify(rule.value) });
    if (fallsBelowZero(rule.value, value)) throw wrong(`rules.${key}`, 'rule-negative', {});
  }
}

async function assertTemplate({ template }: Proposal, { templates }: Platform): Promise<void> {
  if (template && !(await templates.find(template))) throw wrong('template', 'template-unknown', template);
}

const wrong = (path: string, code: DetailCode, values: Numbers): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, values, language) }],
  });
