// A guardian's consent: given, given anew for a newer text, or withdrawn, which closes the child until it is erased.
import type { Context } from 'hono';
import type { Consent, StandingConsent } from '../../../shared/domain/child.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { closeChild } from '../../erase-children/close-child.ts';
import type { Env } from '../http/env.ts';
import { assertOpen } from './get-child.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How many consents are kept of a child; older ones make room. */
const KEPT = 20;

/** Writes a consent that stands from now on; the same again changes nothing. */
export async function giveConsent(
  c: Context<Env>,
  child: StoredChild,
  consent: Consent,
  platform: Platform,
): Promise<StandingConsent> {
  assertOpen(child);
  await assertGiven(consent, platform);
  const standing = child.consents.at(-1);
  if (standing && JSON.stringify(standing) === JSON.stringify(consent)) return standing;
  const consents = [...child.consents, consent].slice(-KEPT);
  const next = { ...child, consents, ...nextAudit(child, c.get('caller').id, platform.now()) };
  if (!(await platform.children.put(next, child.version))) throw new Problem('conflict');
  return consent;
}

/** What is to be given later is not given; clocks may be as far ahead as those of facts. */
async function assertGiven({ givenAt }: Consent, { rules, now }: Platform): Promise<void> {
  const ahead = numberRule(await rules.current(), 'fact.maxMinutesAhead', localDate(now(), zoneOf('ID')));
  if (Date.parse(givenAt) <= now().getTime() + ahead * MINUTE_MS) return;
  const issuesIn = (language: Language) => [
    { path: 'givenAt', code: 'consent-ahead', message: say('consent-ahead', {}, language) },
  ];
  throw new Problem('invalid-request', { issues: issuesIn });
}

/** Withdraws the consent that stands: the child is closed now and erased within `consent.withdraw` hours. */
export async function withdrawConsent(
  c: Context<Env>,
  child: StoredChild,
  platform: Platform,
): Promise<StandingConsent> {
  const standing = child.consents.at(-1);
  if (!standing) throw new Problem('consent-missing');
  if (standing.withdrawnAt) return standing;
  assertOpen(child);
  const now = platform.now();
  const hours = numberRule(await platform.rules.current(), 'consent.withdraw', localDate(now, zoneOf('ID')));
  const eraseBy = new Date(now.getTime() + hours * HOUR_MS).toISOString();
  const who = c.get('caller').id;
  const closed = await closeChild(child, { why: 'withdrawn', eraseBy, who }, platform);
  return closed?.consents.at(-1) ?? conflict();
}

function conflict(): never {
  throw new Problem('conflict');
}
