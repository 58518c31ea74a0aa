// The milestones of the ramp-up, which a planner may move; the weeks are worked out anew with the next calculation.
import { useState } from 'preact/hooks';
import type { Milestone } from '../../../../shared/domain/milestone.ts';
import { MILESTONE_WORDS } from '../../../../shared/domain/plan-words.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { write } from '../../lib/api.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { savedTrouble } from './saved-words.ts';
import { type Trouble, troubleOf } from './saying.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    title: 'Ubah tonggak',
    week: 'mulai minggu ke',
    share: 'porsi (%)',
    save: 'Simpan tonggak dan hitung minggunya',
  },
  en: {
    title: 'Change the milestones',
    week: 'from week',
    share: 'portions (%)',
    save: 'Save the milestones and work out the weeks',
  },
});

type Props = { proposal: ProposalWithId; plan: ProposalPlan; onStarted: (run: number) => void };

export function MilestonesForm({ proposal, plan, onStarted }: Props) {
  const w = words();
  const [milestones, setMilestones] = useState(plan.milestones);
  const [problem, setProblem] = useState<Trouble>();
  const set = (kind: Milestone['kind'], part: Partial<Milestone>) =>
    setMilestones(milestones.map((one) => (one.kind === kind ? { ...one, ...part } : one)));
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await saveProposal(proposal, { milestones });
    setProblem(savedTrouble(saved));
    if (saved.kind !== 'saved') return;
    await write<ProposalRun>('POST', `${proposalPath(proposal.id)}/runs?repairs=${plan.run}`, undefined).then(
      ({ id }) => onStarted(id),
      (error: unknown) => setProblem(troubleOf(error)),
    );
  };
  return (
    <details class="no-print">
      <summary>{w.title}</summary>
      <form class="stack" onSubmit={save} noValidate>
        {milestones.map(({ kind, week, portionsPct }) => (
          <fieldset key={kind} class="field">
            <legend>{MILESTONE_WORDS[kind][language.value]}</legend>
            <div class="columns">
              <TextField
                id={`week-${kind}`}
                type="number"
                label={w.week}
                value={String(week)}
                onChange={(text) => set(kind, { week: Number(text) })}
              />
              <TextField
                id={`share-${kind}`}
                type="number"
                label={w.share}
                value={String(portionsPct)}
                onChange={(text) => set(kind, { portionsPct: Number(text) })}
              />
            </div>
          </fieldset>
        ))}
        {problem && <ProblemNote problem={problem} />}
        <button type="submit">{w.save}</button>
      </form>
    </details>
  );
}
