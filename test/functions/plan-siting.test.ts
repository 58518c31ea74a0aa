import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSitingPlan } from '../../functions/plan-siting/plan-before.ts';
import { planHere } from '../../functions/plan-siting/plan-here.ts';
import type { Step } from '../../functions/plan-siting/plan-proposal.ts';
import { roundsOf } from '../../functions/plan-siting/rounds-of.ts';
import { type Plan, runSiting, USUAL_PACE } from '../../functions/plan-siting/run-siting.ts';
import { toProposalPlan } from '../../functions/plan-siting/to-proposal-plan.ts';
import { toSitingInput } from '../../functions/plan-siting/to-siting-input.ts';
import { planningInput } from '../../shared/domain/planning.ts';
import { timesPortions } from '../../shared/domain/portions.ts';
import { runKey } from '../../shared/store/keys.ts';
import type { StoredRun } from '../../shared/store/run-store.ts';
import { type Api, assertDone, type Client, openApi } from '../support/api.ts';
import { PERSONAS } from '../support/personas.ts';
import { givenProposal, givenRun, PROPOSAL, planOf } from '../support/proposals.ts';

const EVERY_STEP = { keepEveryMs: 0, budgetMs: 60_000 };

let api: Api;
let planner: Client;
let nextRun = 2;

beforeAll(async () => {
  api = await openApi();
  planner = await api.as(PERSONAS.planner);
  await givenProposal(planner);
  await givenRun(api, planner);
});
afterAll(() => api.product.close());

/** A run that somebody took up and left. */
async function givenLeftRun(): Promise<StoredRun> {
  const { runs } = api.product.platform;
  const first = await runs.find(PROPOSAL, 1);
  if (!first) throw new Error('there is no first run');
  const begun = { state: 'running', phase: 'reading', fraction: 0, endedAt: null, summary: null } as const;
  const run = { ...first.run, ...begun, id: nextRun++ };
  const written = await runs.put({ proposalId: PROPOSAL, run, checkpoint: null });
  if (!written) throw new Error('the run is there already');
  return written;
}

const work = (stored: StoredRun, plan: Plan, pace = EVERY_STEP) =>
  runSiting(runKey(PROPOSAL, stored.run.id), {
    platform: api.product.platform,
    plan,
    logError: () => undefined,
    pace,
  });
const stateOf = async ({ run }: StoredRun) => (await api.product.platform.runs.find(PROPOSAL, run.id))?.run;

describe('a run that broke off', () => {
  it('goes on from where it was kept, to the very plan of a run that did not, and the first worker stops', async () => {
    const stored = await givenLeftRun();
    const { promise: left, resolve: leave } = Promise.withResolvers<(step: Step) => Promise<boolean>>();
    let last: Step | undefined;
    const breaksOff: Plan = async (input, checkpoint, tell) =>
      await planHere(input, checkpoint, async (step) => {
        last = step;
        const goesOn = await tell(step);
        if (step.progress.phase !== 'sensitivity') return goesOn;
        leave(tell);
        return await new Promise<boolean>(() => undefined);
      });
    work(stored, breaksOff).catch(() => undefined);
    const tellOfFirst = await left;
    let begunFrom: unknown;
    await work(stored, (input, checkpoint, tell) => {
      begunFrom = checkpoint;
      return planHere(input, checkpoint, tell);
    });
    expect(begunFrom).toEqual(JSON.parse(JSON.stringify(last?.checkpoint)));
    expect(await stateOf(stored)).toMatchObject({ state: 'done' });
    expect(await tellOfFirst(last as Step)).toBe(false);
    const { run: _, ...resumed } = await planOf(planner, stored.run.id);
    const { run: _r, ...straight } = await planOf(planner, 1);
    expect(resumed).toEqual(straight);
  });

  it('is woken again by its planner once nothing was heard of it for a minute', async () => {
    const stored = await givenLeftRun();
    const { body } = await planner.post(`/v1/proposals/${PROPOSAL}/runs`);
    expect(body).toMatchObject({ id: stored.run.id, state: 'running' });
    api.clock.set(new Date(api.clock.now().getTime() + 61_000).toISOString());
    expect((await planner.post(`/v1/proposals/${PROPOSAL}/runs`)).body).toMatchObject({ state: 'queued' });
    await api.settled();
    await api.product.planner.quiet();
    expect(await stateOf(stored)).toMatchObject({ state: 'done' });
  });
});

describe('a run', () => {
  it('that is cancelled stops at its next step and keeps nothing', async () => {
    const stored = await givenLeftRun();
    const told: boolean[] = [];
    await work(stored, (input, checkpoint, tell) =>
      planHere(input, checkpoint, async (step) => {
        if (told.length === 1)
          await planner.send('DELETE', `/v1/proposals/${PROPOSAL}/runs/${stored.run.id}`);
        told.push(await tell(step));
        return told.at(-1) ?? false;
      }),
    );
    expect(told).toEqual([true, false]);
    expect(await stateOf(stored)).toMatchObject({ state: 'cancelled', summary: null });
  });

  it('whose time is over waits to be woken, and goes on', async () => {
    const stored = await givenLeftRun();
    await work(stored, planHere, { ...USUAL_PACE, budgetMs: 0 });
    await api.settled();
    await api.product.planner.quiet();
    expect(await stateOf(stored)).toMatchObject({ state: 'done' });
  });

  it('that could not be kept is not given up, and goes on', async () => {
    const stored = await givenLeftRun();
    const { runs } = api.product.platform;
    const putCheckpoint = runs.putCheckpoint.bind(runs);
    runs.putCheckpoint = () => Promise.reject(new Error('the table is away'));
    await expect(work(stored, planHere)).rejects.toThrow('the table is away');
    runs.putCheckpoint = putCheckpoint;
    expect(await stateOf(stored)).toMatchObject({ state: 'running' });
    await work(stored, planHere);
    expect(await stateOf(stored)).toMatchObject({ state: 'done' });
  });

  it('that breaks the planner fails for good, and has nothing to show', async () => {
    const stored = await givenLeftRun();
    await work(stored, () => Promise.reject(new Error('uji')));
    expect(await stateOf(stored)).toMatchObject({ state: 'failed', reason: 'broken' });
    await work(stored, planHere);
    expect(await stateOf(stored)).toMatchObject({ state: 'failed' });
  });

  it('goes on with its own version while a later one is written, planned, cancelled and planned again', async () => {
    const stored = await givenLeftRun();
    const { body, headers } = await planner.get(`/v1/proposals/${PROPOSAL}`);
    const { id: _, version: _v, listed: _l, createdAt: _c, ...proposal } = body as Record<string, unknown>;
    const match = { 'If-Match': headers.get('ETag') ?? '' };
    assertDone(await planner.put(`/v1/proposals/${PROPOSAL}`, { ...proposal, name: 'Lain' }, match));
    const runs = `/v1/proposals/${PROPOSAL}/runs`;
    const [first, again] = [stored.run.id + 1, stored.run.id + 2];
    expect((await planner.post(runs)).body).toMatchObject({ id: first, version: 3 });
    expect((await planner.send('DELETE', `${runs}/${first}`)).body).toMatchObject({ state: 'cancelled' });
    expect((await planner.post(runs)).body).toMatchObject({ id: again, version: 3 });
    expect((await planner.send('DELETE', `${runs}/${again}`)).body).toMatchObject({ state: 'cancelled' });
    await work(stored, planHere);
    await api.settled();
    await api.product.planner.quiet();
    expect(await stateOf(stored)).toMatchObject({ state: 'done', version: 2 });
    expect((await planOf(planner, stored.run.id)).version).toBe(2);
  });
});

describe('a plan of two meals a day', () => {
  it('counts each of them alike in portions, money, rounds and kilometres', async () => {
    const one = await planOf(planner, 1);
    const input = planningInput.parse(await api.product.platform.runs.findInput(PROPOSAL, 1));
    const twice = { ...input, model: { ...input.model, meals: ['morning' as const, 'noon' as const] } };
    const plan = toSitingPlan(
      one.kitchens.map(({ placeId, sites }) => ({ placeId, siteIds: sites.map(({ siteId }) => siteId) })),
    );
    const rounds = plan.kitchens.map((kitchen) => roundsOf(kitchen, twice));
    const two = toProposalPlan(twice, { plan, rounds, sensitivity: [] });
    expect(toSitingInput(twice).costs.kmYear).toBe(2 * toSitingInput(input).costs.kmYear);
    const { small, large } = two.summary.portions;
    expect({ small, large }).toEqual(timesPortions(one.summary.portions, 2));
    expect(two.summary.dailyCeiling).toBe(
      small * 8_000 + large * 10_000 + (small + large) * 3_000 + two.summary.newKitchens * 6_000_000,
    );
    expect(two.weeks.at(-1)).toMatchObject({
      portions: { small, large },
      ceiling: 6 * two.summary.dailyCeiling,
    });
    const brought = two.kitchens.flatMap((kitchen) => kitchen.rounds.flatMap((meal) => meal.rounds));
    expect(brought.reduce((sum, { portions }) => sum + portions, 0)).toBe(small + large);
    expect(two.kitchens.every(({ rounds: meals }) => meals.every(({ left }) => left.length === 0))).toBe(
      true,
    );
  });
});
