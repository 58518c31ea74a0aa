// A plan: what it comes to, the map and what is chosen on it, changes by hand, and every table behind it.
import { useMemo, useState } from 'preact/hooks';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { call } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { ChosenThing } from './chosen-thing.tsx';
import { mapItemsOf } from './map-items.ts';
import { MilestonesForm } from './milestones-form.tsx';
import { PlanMap } from './plan-map.tsx';
import { PlanSheets } from './plan-sheets.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { KitchensTable, SitesTable, UnservedTable } from './plan-tables.tsx';
import { TriedChanges } from './tried-changes.tsx';
import { useHand } from './use-hand.ts';
import { proposalPath } from './use-proposal.ts';

const words = wordsOf({
  id: {
    xlsx: 'Unduh XLSX',
    print: 'Cetak',
    failed: 'Belum terunduh. Sambungkan ke internet, lalu coba lagi.',
  },
  en: {
    xlsx: 'Download XLSX',
    print: 'Print',
    failed: 'Not downloaded yet. Connect to the internet and try again.',
  },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function save({ id, run }: ProposalPlan): Promise<void> {
  const answer = await call(`${proposalPath(id)}/runs/${run}/plan.xlsx`);
  download(`${id}-${run}.xlsx`, await answer.blob(), XLSX);
}

/** What is chosen in a table is told beside the map, which may be far above. */
function showChosen(): void {
  const heading = document.getElementById('chosen');
  heading?.scrollIntoView({ block: 'center' });
  heading?.focus({ preventScroll: true });
}

type Props = { proposal: ProposalWithId; plan: ProposalPlan; onStarted: (run: number) => void };

export function PlanView({ proposal, plan, onStarted }: Props) {
  const w = words();
  const hand = useHand(proposal, plan);
  const [chosen, choose] = useState<string>();
  const [isBusy, begin] = useBusy();
  const [hasFailed, setFailed] = useState(false);
  const saveBook = () =>
    save(plan).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const items = useMemo(
    () => mapItemsOf(plan, hand.candidates, hand.tried?.plan),
    [plan, hand.candidates, hand.tried],
  );
  const isReadOnly = !mayI('proposal.write', { region: proposal.region });
  const chooseInTable = (key: string) => {
    choose(key);
    showChosen();
  };
  const tables = { plan, chosen, onChoose: chooseInTable };
  return (
    <>
      <PlanSummary plan={plan} />
      <div class="row no-print">
        <button type="button" disabled={isBusy} onClick={() => void begin(saveBook)}>
          {w.xlsx}
        </button>
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      {hasFailed && (
        <p class="note act" role="alert">
          {w.failed}
        </p>
      )}
      <div class="beside">
        <PlanMap items={items} chosen={chosen} onChoose={(item) => choose(item?.id)} />
        <div class="stack">
          <ChosenThing plan={plan} chosen={chosen} hand={hand} isReadOnly={isReadOnly} />
          <TriedChanges proposal={proposal} plan={plan} hand={hand} onStarted={onStarted} />
        </div>
      </div>
      <KitchensTable {...tables} />
      <UnservedTable {...tables} />
      <SitesTable {...tables} />
      <PlanSheets plan={plan} />
      {!isReadOnly && <MilestonesForm proposal={proposal} plan={plan} onStarted={onStarted} />}
    </>
  );
}
