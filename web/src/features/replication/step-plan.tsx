// Last step: the plan is calculated, which takes from seconds to minutes; the page may be left meanwhile.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { hasEnded, type ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { RunProgress } from './run-progress.tsx';
import { type Trouble, troubleOf } from './saying.ts';
import { proposalPath } from './use-proposal.ts';
import type { StepProps } from './wizard-page.tsx';

const words = wordsOf({
  id: {
    about: 'Perhitungan berjalan di server. Halaman ini boleh ditutup; hasilnya tersimpan.',
    start: 'Hitung rencana',
  },
  en: {
    about: 'The calculation runs on the server. This page may be closed; what it finds is kept.',
    start: 'Calculate the plan',
  },
});

export function StepPlan({ code, proposal }: StepProps) {
  const w = words();
  const { route } = useLocation();
  const runs = useAnswer<List<ProposalRun>>(`${proposalPath(proposal.id)}/runs`).data?.items ?? [];
  const open = runs.find((run) => run.version === proposal.version && !hasEnded(run));
  const [started, setStarted] = useState<number>();
  const [ended, setEnded] = useState<number>();
  const [isBusy, begin] = useBusy();
  const [problem, setProblem] = useState<Trouble>();
  const start = () =>
    write<ProposalRun>('POST', `${proposalPath(proposal.id)}/runs`, undefined).then(
      ({ id }) => {
        setProblem(undefined);
        setStarted(id);
      },
      (error: unknown) => setProblem(troubleOf(error)),
    );
  const run = started ?? open?.id;
  return (
    <section class="stack">
      <p>{w.about}</p>
      {run !== undefined && (
        <RunProgress
          key={run}
          id={proposal.id}
          run={run}
          onEnded={({ state }) => {
            setEnded(run);
            if (state === 'done') route(`/regions/${code}/replication/proposals/${proposal.id}`);
          }}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
      {(run === undefined || run === ended) && (
        <button type="button" class="primary" disabled={isBusy} onClick={() => void begin(start)}>
          {w.start}
        </button>
      )}
    </section>
  );
}
