// A round with its children: read whole from the server, kept on the phone when it is to be measured without a signal, and
// dropped there once all is measured and sent.
import type { Round } from '../../../../shared/domain/round.ts';
import type { DatedRule } from '../../../../shared/domain/rules.ts';
import { read } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import { database } from '../../lib/database.ts';
import type { KeptRound } from '../../lib/kept-round.ts';
import { session } from '../../lib/me.ts';
import { rulesPath } from '../../lib/rules.ts';
import type { Child, List, Site, SiteRound } from '../../lib/shapes.ts';

export const roundPath = (siteId: string, month: string): string => `sites/${siteId}/rounds/${month}`;

/** The month comes first: rounds that are over are told by it. */
const keyOf = (siteId: string, month: string): string => `${month} ${session.value?.sub} ${siteId}`;

export const keptRound = async (siteId: string, month: string): Promise<KeptRound | undefined> =>
  (await database()).get('rounds', keyOf(siteId, month));

export async function keepRound(found: KeptRound): Promise<void> {
  await (await database()).put('rounds', found, keyOf(found.site.id, found.month));
}

export async function dropRound(siteId: string, month: string): Promise<void> {
  await (await database()).delete('rounds', keyOf(siteId, month));
}

/** Every child of a site; never kept as an answer, since it names them. */
export async function readChildren(siteId: string): Promise<Child[]> {
  const found: Child[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: List<Child> = await read(
      `/v1/sites/${siteId}/children?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** Reads everything that measuring needs. Throws as `read` does. */
export async function readRound(siteId: string, month: string): Promise<KeptRound> {
  const [{ id, name, district }, found, children] = await Promise.all([
    read<Site>(`/v1/sites/${siteId}`),
    read<SiteRound>(`/v1/${roundPath(siteId, month)}`),
    readChildren(siteId),
  ]);
  const { items: rules } = await read<List<DatedRule>>(rulesPath(found.date, district));
  const { date, team, scales, heightBoards } = found;
  const round: Round = { date, team, scales, heightBoards };
  return { site: { id, name, district }, month, round, rules, children, at: now().toISOString() };
}
