// A proposal as it stands: its newest plan, a calculation under way, or the way to the first one.
import { useState } from 'preact/hooks';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { hasEnded, type ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, ProposalWithId } from '../../lib/shapes.ts';
import { PlanView } from './plan-view.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { RunProgress } from './run-progress.tsx';
import { proposalPath, useProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    title: 'Usulan',
    none: 'Belum ada rencana. Isi langkah-langkahnya, lalu hitung.',
    go: 'Lanjutkan mengisi',
    edit: 'Ubah langkah',
    versions: 'Bandingkan versi',
    launch: 'Luncurkan',
    readiness: 'Kesiapan dapur',
    older: (plan: number, newest: number) =>
      `Rencana ini dari versi ${plan}; versi terbaru ${newest} belum dihitung.`,
    calculate: 'Hitung versi terbaru',
  },
  en: {
    title: 'Proposal',
    none: 'There is no plan yet. Fill in the steps, then calculate.',
    go: 'Go on filling in',
    edit: 'Change the steps',
    versions: 'Compare versions',
    launch: 'Launch',
    readiness: 'Readiness of kitchens',
    older: (plan: number, newest: number) =>
      `This plan is of version ${plan}; the newest version ${newest} is not calculated yet.`,
    calculate: 'Calculate the newest version',
  },
});

type Props = { code: string; id: string };

export function ProposalPage({ code, id }: Props) {
  const w = words();
  const { loaded, problem, reload } = useProposal(id);
  const proposal = loaded?.value;
  const at = `/regions/${code}/replication/proposals/${id}`;
  return (
    <div class="page">
      <ReplicationHead code={code} title={proposal?.name ?? w.title}>
        <div class="row no-print">
          <a class="button" href={`${at}/schools`}>
            {w.edit}
          </a>
          <a class="button" href={`${at}/versions`}>
            {w.versions}
          </a>
          <a class="button" href={`${at}/launch`}>
            {w.launch}
          </a>
          <a class="button" href={`${at}/readiness`}>
            {w.readiness}
          </a>
        </div>
      </ReplicationHead>
      {problem && !proposal && <ProblemNote problem={problem} />}
      {proposal && <Newest at={at} proposal={proposal} reload={reload} />}
    </div>
  );
}

type NewestProps = { at: string; proposal: ProposalWithId; reload: () => void };

function Newest({ at, proposal, reload }: NewestProps) {
  const w = words();
  const reading = useAnswer<List<ProposalRun>>(`${proposalPath(proposal.id)}/runs`);
  const [started, setStarted] = useState<number>();
  const runs = reading.data?.items ?? [];
  const open = runs.find((run) => !hasEnded(run))?.id;
  const shown = started ?? open;
  const done = runs.find(({ state }) => state === 'done');
  /** One that came to nothing stays on the page with its reason. */
  const onEnded = ({ id, state }: ProposalRun) => {
    setStarted(state === 'done' ? undefined : id);
    reload();
    reading.reload();
  };
  const onStarted = (run: number) => {
    setStarted(run);
    reading.reload();
  };
  const isOlder = done && done.version !== proposal.version;
  return (
    <Loaded reading={reading}>
      {() => (
        <>
          {shown !== undefined && (
            <RunProgress
              key={shown}
              id={proposal.id}
              run={shown}
              isShown={started !== undefined}
              onEnded={onEnded}
            />
          )}
          {isOlder && open === undefined && (
            <div class="note look">
              <p>{w.older(done.version, proposal.version)}</p>
              {mayI('proposal.write', { region: proposal.region }) && (
                <a class="button no-print" href={`${at}/plan`}>
                  {w.calculate}
                </a>
              )}
            </div>
          )}
          {done && <Plan key={done.id} proposal={proposal} run={done.id} onStarted={onStarted} />}
          {!done && shown === undefined && (
            <>
              <p>{w.none}</p>
              <div class="row">
                <a class="button primary" href={`${at}/schools`}>
                  {w.go}
                </a>
              </div>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

type PlanProps = { proposal: ProposalWithId; run: number; onStarted: (run: number) => void };

function Plan({ proposal, run, onStarted }: PlanProps) {
  const reading = useAnswer<ProposalPlan>(`${proposalPath(proposal.id)}/runs/${run}/plan`);
  return (
    <Loaded reading={reading}>
      {(plan) => <PlanView key={proposal.version} proposal={proposal} plan={plan} onStarted={onStarted} />}
    </Loaded>
  );
}
