// A new proposal, one idea a step: template, schools, places for kitchens, numbers, calculation.
import { useLocation } from 'preact-iso';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { wordsOf } from '../../lib/language.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { ChooseRegency, hasLists } from '../registry/choose-regency.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { StepNumbers } from './step-numbers.tsx';
import { StepPlaces } from './step-places.tsx';
import { StepPlan } from './step-plan.tsx';
import { StepSchools } from './step-schools.tsx';
import { StepTemplate } from './step-template.tsx';
import { useProposal } from './use-proposal.ts';
import { STEPS, type StepName, WizardSteps } from './wizard-steps.tsx';

const words = wordsOf({
  id: { title: 'Usulan baru' },
  en: { title: 'New proposal' },
});

const atOf = (code: string): string => `/regions/${code}/replication/proposals`;

export function NewProposalPage({ code }: { code: string }) {
  const { route } = useLocation();
  return (
    <div class="page narrow">
      <ReplicationHead code={code} title={words().title} />
      {hasLists(code) ? (
        <>
          <WizardSteps at={atOf(code)} id={undefined} current="template" />
          <StepTemplate code={code} onSaved={({ id }) => route(`${atOf(code)}/${id}/schools`)} />
        </>
      ) : (
        <ChooseRegency code={code} page="replication/proposals/new" />
      )}
    </div>
  );
}

export type StepProps = {
  code: string;
  proposal: ProposalWithId;
  /** Goes on to the next step. */
  onDone: () => void;
  reload: () => void;
};

const PAGES = {
  template: ({ code, proposal, onDone }: StepProps) => (
    <StepTemplate code={code} proposal={proposal} onSaved={onDone} />
  ),
  schools: StepSchools,
  places: StepPlaces,
  numbers: StepNumbers,
  plan: StepPlan,
} as const;

type Props = { code: string; id: string; step: string };

export function WizardPage({ code, id, step }: Props) {
  const current = STEPS.find((one) => one === step);
  return current ? <OneStep key={current} code={code} id={id} current={current} /> : <NotFoundPage />;
}

/** Reads the proposal anew: the step before has made its next version. */
function OneStep({ code, id, current }: { code: string; id: string; current: StepName }) {
  const { route } = useLocation();
  const { loaded, problem, reload } = useProposal(id);
  const Step = PAGES[current];
  const proposal = loaded?.value;
  const onDone = () => route(`${atOf(code)}/${id}/${after(current)}`);
  return (
    <div class="page narrow">
      <ReplicationHead code={code} title={proposal?.name ?? words().title} />
      <WizardSteps at={atOf(code)} id={id} current={current} />
      {problem && !proposal && <ProblemNote problem={problem} />}
      {proposal && (
        <Step key={proposal.version} code={code} proposal={proposal} reload={reload} onDone={onDone} />
      )}
    </div>
  );
}

const after = (step: StepName): StepName => STEPS[STEPS.indexOf(step) + 1] ?? 'plan';
