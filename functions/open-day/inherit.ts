// What was arranged for a region goes on under its new code: local days to come, its own rules, who is mailed about alerts, other
// systems that are told. A code that was there before keeps its own.
import pLimit from 'p-limit';
import { addDays } from '../../shared/domain/dates.ts';
import { levelOf } from '../../shared/domain/region.ts';
import type { RegionChange } from '../../shared/domain/region-change.ts';
import { type Heir, heirsOf } from '../../shared/domain/region-heirs.ts';
import { hasNeverHeld, indexRules, rulesInForce } from '../../shared/domain/rules.ts';
import { BEGINNING } from '../../shared/domain/webhook.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { RegionRule } from '../../shared/store/rule-book.ts';

const AT_ONCE = 16;
/** As far ahead as anyone writes a calendar. */
const DAYS_AHEAD = 400;

const hasContacts = ({ to }: Heir): boolean => levelOf(to) === 'regency' || levelOf(to) === 'district';

const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');

/** How much of each there is. */
export async function countInherited(
  change: RegionChange,
  platform: Platform,
): Promise<{ localDays: number; rules: number; contacts: number; webhooks: number }> {
  const [localDays, rules, contacts, webhooks] = await Promise.all([
    each(change, async (heir) => (await daysOf(heir, change, platform)).length),
    each(change, async (heir) => (await rulesToInherit(heir, change, platform)).length),
    each(change, async (heir) => (await contactsOf(heir, platform))?.contacts.length ?? 0),
    each(change, async (heir) => (await webhooksOf(heir, platform)).length),
  ]);
  return { localDays, rules, contacts, webhooks };
}

async function each(change: RegionChange, count: (heir: Heir) => Promise<number>): Promise<number> {
  const counts = await pLimit(AT_ONCE).map(heirsOf(change), count);
  return counts.reduce((sum, one) => sum + one, 0);
}

const daysOf = ({ from }: Heir, { effectiveFrom }: RegionChange, { calendar }: Platform) =>
  calendar.ofRegion(from, effectiveFrom, addDays(effectiveFrom, DAYS_AHEAD));

/** Those that hold on the day of the change, from that day on, and those that begin later. */
async function rulesToInherit(
  { from, to }: Heir,
  { effectiveFrom }: RegionChange,
  { rules }: Platform,
): Promise<RegionRule[]> {
  const own = (await rules.ofRegion(from)).map(({ rule }) => rule);
  const holding = rulesInForce(indexRules(own), effectiveFrom).map((rule) => ({
    ...rule,
    validFrom: effectiveFrom,
  }));
  return [...holding, ...own.filter((rule) => rule.validFrom > effectiveFrom && !hasNeverHeld(rule))].map(
    (rule) => ({ ...rule, region: to }),
  );
}

const contactsOf = async (heir: Heir, { contacts }: Platform) =>
  hasContacts(heir) ? await contacts.find({ region: heir.from }) : undefined;

const webhooksOf = async (heir: Heir, { webhooks }: Platform) =>
  hasContacts(heir) ? await webhooks.all(heir.from) : [];

/** Copies what is not there yet. */
export async function inherit(change: RegionChange, platform: Platform): Promise<void> {
  for (const heir of heirsOf(change)) {
    await copyDays(heir, change, platform);
    await copyRules(heir, change, platform);
    await copyContacts(heir, platform);
    await copyWebhooks(heir, platform);
  }
}

async function copyDays(heir: Heir, change: RegionChange, platform: Platform): Promise<void> {
  for (const day of await daysOf(heir, change, platform))
    if (!(await platform.calendar.find(heir.to, day.date)))
      await platform.calendar.put({ ...day, region: heir.to }, 'system', platform.now());
}

async function copyRules(heir: Heir, change: RegionChange, platform: Platform): Promise<void> {
  const there = new Set((await platform.rules.ofRegion(heir.to)).map(({ rule }) => rule.key));
  for (const rule of await rulesToInherit(heir, change, platform))
    if (!there.has(rule.key)) await platform.rules.addRegional(rule, 'system', platform.now());
}

async function copyContacts(heir: Heir, platform: Platform): Promise<void> {
  const found = await contactsOf(heir, platform);
  const audit = nextAudit(undefined, 'system', platform.now());
  if (found) await platform.contacts.put({ region: heir.to }, { ...found, ...audit }, undefined);
}

/** With the same address and secret: behind the same event of the same regency, or the beginning of another's. */
async function copyWebhooks(heir: Heir, platform: Platform): Promise<void> {
  for (const { type, webhook } of await webhooksOf(heir, platform)) {
    const id = `${heir.to}_${webhook.id.split('_')[1]}`;
    const cursor = regencyOf(heir.from) === regencyOf(heir.to) ? webhook.cursor : BEGINNING;
    const copy = { ...webhook, id, region: heir.to, cursor, failing: null };
    const audit = nextAudit(undefined, 'system', platform.now());
    await platform.webhooks.put({ type, webhook: copy, ...audit }, undefined);
  }
}
