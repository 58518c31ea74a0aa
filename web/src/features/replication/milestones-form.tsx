// The milestones of the ramp-up, which a planner may move; the weeks are worked out anew with the next calculation.
import { useState } from 'preact/hooks';
import { type Milestone, milestone } from '../../../../shared/domain/milestone.ts';
import { MILESTONE_WORDS } from '../../../../shared/domain/plan-words.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { write } from '../../lib/api.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { savedTrouble } from './saved-words.ts';
import { type Trouble, troubleOf } from './saying.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    title: 'Ubah tonggak',
    week: 'Mulai minggu ke',
    share: 'Porsi (%)',
    wrongWeek: 'Tulis minggu 1 sampai 104.',
    wrongShare: 'Tulis 0 sampai 100.',
    save: 'Simpan tonggak dan hitung minggunya',
  },
  en: {
    title: 'Change the milestones',
    week: 'From week',
    share: 'Portions (%)',
    wrongWeek: 'Write a week from 1 to 104.',
    wrongShare: 'Write 0 to 100.',
    save: 'Save the milestones and work out the weeks',
  },
});

type Props = { proposal: ProposalWithId; plan: ProposalPlan; onStarted: (run: number) => void };

export function MilestonesForm({ proposal, plan, onStarted }: Props) {
  const w = words();
  const [milestones, setMilestones] = useState(plan.milestones);
  const [problem, setProblem] = useState<Trouble>();
  const [isBusy, begin] = useBusy();
  useUnsaved(milestones !== plan.milestones);
  const set = (kind: Milestone['kind'], part: Partial<Milestone>) =>
    setMilestones(milestones.map((one) => (one.kind === kind ? { ...one, ...part } : one)));
  const save = async () => {
    if (!milestones.every((one) => milestone.safeParse(one).success)) return;
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
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void begin(save);
        }}
        noValidate
      >
        {milestones.map(({ kind, week, portionsPct }) => (
          <fieldset key={kind} class="field named">
            <legend>{MILESTONE_WORDS[kind][language.value]}</legend>
            <div class="columns">
              <TextField
                id={`week-${kind}`}
                type="number"
                label={w.week}
                value={week === 0 ? '' : String(week)}
                onChange={(text) => set(kind, { week: Number(text) })}
                problem={milestone.shape.week.safeParse(week).success ? undefined : w.wrongWeek}
              />
              <TextField
                id={`share-${kind}`}
                type="number"
                label={w.share}
                value={Number.isNaN(portionsPct) ? '' : String(portionsPct)}
                onChange={(text) => set(kind, { portionsPct: Number(text || Number.NaN) })}
                problem={
                  milestone.shape.portionsPct.safeParse(portionsPct).success ? undefined : w.wrongShare
                }
              />
            </div>
          </fieldset>
        ))}
        {problem && <ProblemNote problem={problem} />}
        <button type="submit" disabled={isBusy}>
          {w.save}
        </button>
      </form>
    </details>
  );
}
