// Changes of the region tree: checked and shown by a dry run, recorded ahead of their day, carried out on it. Anyone who signed
// in may read them, as region names are public; the national administrator alone records one.
import { createRoute, z } from '@hono/zod-openapi';
import canonicalize from 'canonicalize';
import { ulid } from '../../../shared/domain/identifiers.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { changeDraft, isPlace } from '../../../shared/domain/region-change.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredChange } from '../../../shared/store/region-book.ts';
import { carryOut, isDue } from '../../open-day/carry-out.ts';
import { ask, missing } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { changeDiff, diffOf } from '../regions/change-diff.ts';
import { planDraft } from '../regions/plan-draft.ts';
import { isBuiltOn } from '../regions/same-regions.ts';

/** Few enough that a call answers within its time. */
const PLACES_A_CALL = 500;

export const changeBody = z
  .strictObject({
    ...changeDraft.shape,
    /** announced: its day is to come; due: places wait to be moved; done: all are. */
    state: z.enum(['announced', 'due', 'done']),
  })
  .meta({ id: 'RegionChangeBody' });
export const plannedChange = z
  .strictObject({ dryRun: z.boolean(), change: changeBody, diff: changeDiff })
  .meta({ id: 'PlannedRegionChange' });
export const carriedOut = z
  .strictObject({ moved: z.int(), isDone: z.boolean() })
  .meta({ id: 'CarriedOutRegionChange' });

const params = z.object({ id: ulid });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/region-changes',
  summary: 'Every change of the region tree, the earliest first',
  responses: {
    200: json(z.strictObject({ items: z.array(changeBody), nextCursor: z.null() }), 'the changes'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});
const postRoute = createRoute({
  method: 'post',
  path: '/v1/region-changes',
  summary: 'Record a change that applies from a date on; a dry run shows what it would do',
  request: {
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: jsonBody(changeDraft),
  },
  responses: { 200: json(plannedChange, 'the change and what it does'), ...PROBLEMS_OF_ANY_CALL },
});
const applyRoute = createRoute({
  method: 'post',
  path: '/v1/region-changes/{id}/apply',
  summary:
    'Move places of a change whose day has come, a part a call; the morning of that day does it by itself',
  request: { params },
  responses: { 200: json(carriedOut, 'how many were moved, and whether all are'), ...PROBLEMS_OF_ANY_CALL },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/region-changes/{id}',
  summary: 'Take back a change before its day',
  request: { params },
  responses: { 204: { description: 'it will not apply' }, ...PROBLEMS_OF_ANY_CALL },
});

/** Region names are public, which places there are is not: their rows are shown to who records changes. */
const toBody = (stored: StoredChange, mayChange: boolean, platform: Platform): z.infer<typeof changeBody> => {
  const { id, effectiveFrom, kind, decree } = stored.change;
  const mapping = stored.change.mapping.filter(({ old = '' }) => mayChange || !isPlace(old));
  const state = stored.doneAt !== null ? 'done' : isDue(stored, platform) ? 'due' : 'announced';
  return { id, effectiveFrom, kind, decree, mapping, state };
};

export const regionChangeRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const mayChange = isAllowed(c.get('caller').grants, 'region.change', { region: 'ID' });
      const items = (await platform.regions.all()).map((stored) => toBody(stored, mayChange, platform));
      return c.json({ items, nextCursor: null }, 200);
    })
    .openapi(postRoute, async (c) => {
      ask(c, 'region.change', { region: 'ID' });
      const [draft, dryRun] = [c.req.valid('json'), c.req.valid('query').dryRun === 'true'];
      const { stored, isNew } = await toStored(draft, c.get('caller').id, platform);
      if (isNew && !dryRun && !(await platform.regions.put(stored, undefined))) throw new Problem('conflict');
      const diff = await diffOf(stored.change, platform);
      return c.json({ dryRun, change: toBody(stored, true, platform), diff }, 200);
    })
    .openapi(applyRoute, async (c) => {
      ask(c, 'region.change', { region: 'ID' });
      const stored = await getChange(c.req.valid('param').id, platform);
      if (!isDue(stored, platform))
        throw new Problem('invalid-request', {
          detail: 'change-not-due',
          values: { date: stored.change.effectiveFrom },
        });
      return c.json(await carryOut(stored, platform, PLACES_A_CALL), 200);
    })
    .openapi(deleteRoute, async (c) => {
      ask(c, 'region.change', { region: 'ID' });
      const stored = await getChange(c.req.valid('param').id, platform);
      if (isDue(stored, platform)) throw new Problem('invalid-request', { detail: 'change-begun' });
      await assertLast(stored, platform);
      const next = { ...stored, withdrawn: true, ...nextAudit(stored, c.get('caller').id, platform.now()) };
      if (!(await platform.regions.put(next, stored.version))) throw new Problem('conflict');
      return c.body(null, 204);
    });

/** What another change builds on stays until that one is taken back. */
async function assertLast({ change }: StoredChange, { regions }: Platform): Promise<void> {
  const later = (await regions.all()).find((other) => isBuiltOn(other.change, change));
  if (later)
    throw new Problem('invalid-request', {
      detail: 'change-built-on',
      values: { decree: later.change.decree, date: later.change.effectiveFrom },
    });
}

async function getChange(id: string, { regions }: Platform): Promise<StoredChange> {
  const stored = await regions.find(id);
  return stored && !stored.withdrawn ? stored : missing(id);
}

/** The change that is there already, or what the draft means; an id that stands for another change is a conflict. */
async function toStored(
  draft: z.infer<typeof changeDraft>,
  who: string,
  platform: Platform,
): Promise<{ stored: StoredChange; isNew: boolean }> {
  const known = await platform.regions.find(draft.id);
  if (known) {
    const { id, effectiveFrom, kind, decree, mapping } = known.change;
    const isSame = canonicalize({ id, effectiveFrom, kind, decree, mapping }) === canonicalize(draft);
    if (!isSame || known.withdrawn) throw new Problem('conflict');
    return { stored: known, isNew: false };
  }
  const change = await planDraft(draft, await platform.regions.current(), platform);
  const audit = nextAudit(undefined, who, platform.now());
  const stored = { type: 'region-change' as const, change, doneAt: null, withdrawn: false, ...audit };
  return { stored, isNew: true };
}
