// A planner's proposal of a few schools around two places, and the wait for its plan.
import type { ProposalPlan } from '../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../shared/domain/proposal-run.ts';
import type { Answer, Api, Client } from './api.ts';
import { assertDone } from './api.ts';
import { REGENCY } from './personas.ts';

export const PROPOSAL = 'USULAN-1';

export const makeProposal = (over: Record<string, unknown> = {}) => ({
  name: 'Jember tahap dua',
  region: REGENCY,
  template: null,
  sites: 'list',
  places: 'schools',
  startsOn: '2027-01-04',
  ...over,
});

/** Schools in Kaliwates, about 1 km from one another; the last one far away. */
export const SCHOOL_ROWS = [
  { npsn: '00300001', name: 'SD Usul 1', lat: -8.171, lon: 113.69, students_total: 300 },
  { npsn: '00300002', name: 'SD Usul 2', lat: -8.175, lon: 113.695, students_total: 400 },
  { npsn: '00300003', name: 'SD Usul 3', lat: -8.181, lon: 113.7, students_total: 500 },
  { npsn: '00300004', name: 'SD Usul 4', lat: -8.501, lon: 113.7, students_total: 120 },
  { npsn: '00300005', name: 'SD Usul 5', students_total: 90 },
].map((row) => ({ form: 'SD', status: 'Negeri', regency: 'Jember', district: 'Kaliwates', ...row }));

/** A proposal with its list of schools. */
export async function givenProposal(planner: Client, id = PROPOSAL, over: Record<string, unknown> = {}) {
  assertDone(await planner.put(`/v1/proposals/${id}`, makeProposal(over)));
  const rows = { rows: SCHOOL_ROWS };
  assertDone(await planner.put(`/v1/proposals/${id}/sites`, rows, { 'If-Match': '"1"' }));
}

const runOf = ({ body }: Answer): ProposalRun => body as ProposalRun;

/** Plans the newest version and waits for it. */
export async function givenRun(api: Api, planner: Client, id = PROPOSAL): Promise<ProposalRun> {
  const started = await planner.post(`/v1/proposals/${id}/runs`);
  assertDone(started);
  await planned(api);
  return runOf(await planner.get(`/v1/proposals/${id}/runs/${runOf(started).id}`));
}

/** Waits until every run that was started has ended. */
export async function planned(api: Api): Promise<void> {
  await api.settled();
  await api.product.planner.quiet();
}

export async function planOf(planner: Client, run: number, id = PROPOSAL): Promise<ProposalPlan> {
  const answer = await planner.get(`/v1/proposals/${id}/runs/${run}/plan`);
  assertDone(answer);
  return answer.body as ProposalPlan;
}
