// What changes by hand do to the plan, told before they are saved: loads, reach and cost; then saved, and the plan is repaired or
// calculated anew.
import { useState } from 'preact/hooks';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import type { Judgement } from '../../../../shared/domain/siting/judge.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { write } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { sitesOf } from './map-items.ts';
import { savedTrouble } from './saved-words.ts';
import { type Trouble, troubleOf } from './saying.ts';
import type { Hand } from './use-hand.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    title: 'Perubahan dengan tangan',
    kitchens: (before: string, after: string) => `Dapur: dari ${before} menjadi ${after}`,
    left: (before: string, after: string) => `Belum terlayani: dari ${before} menjadi ${after}`,
    cost: (before: string, after: string) =>
      `Biaya setahun untuk fasilitas dan jarak: dari Rp ${before} menjadi Rp ${after}`,
    loads: 'Dapur yang muatannya berubah',
    load: (name: string, before: string, after: string, room: string) =>
      `${name}: murid ${before} menjadi ${after} dari ${room}`,
    more: (n: string) => `dan ${n} dapur lain`,
    fine: 'Semua dapur muat dan semua titik dalam jangkauan.',
    'over-pupils': 'terlalu banyak murid',
    'over-mother-child': 'terlalu banyak 3B',
    'out-of-reach': 'di luar jangkauan',
    forbidden: 'tempatnya dilarang',
    unknown: 'tempatnya tidak dikenal',
    repair: 'Simpan dan perbaiki rencana',
    anew: 'Simpan dan hitung dari awal',
    undo: 'Batalkan perubahan',
  },
  en: {
    title: 'Changes by hand',
    kitchens: (before: string, after: string) => `Kitchens: from ${before} to ${after}`,
    left: (before: string, after: string) => `Not served: from ${before} to ${after}`,
    cost: (before: string, after: string) =>
      `Cost of a year for facilities and distance: from Rp ${before} to Rp ${after}`,
    loads: 'Kitchens whose load changes',
    load: (name: string, before: string, after: string, room: string) =>
      `${name}: ${before} to ${after} of ${room} pupils`,
    more: (n: string) => `and ${n} more kitchens`,
    fine: 'Every kitchen has room and every site is in reach.',
    'over-pupils': 'too many pupils',
    'over-mother-child': 'too many mothers and under-fives',
    'out-of-reach': 'out of reach',
    forbidden: 'its place is forbidden',
    unknown: 'its place is not known',
    repair: 'Save and repair the plan',
    anew: 'Save and calculate anew',
    undo: 'Undo the changes',
  },
});

/** So many kitchens are named; what is repaired by hand concerns few. */
const SHOWN = 8;

type Props = { proposal: ProposalWithId; plan: ProposalPlan; hand: Hand; onStarted: (run: number) => void };

export function TriedChanges({ proposal, plan, hand, onStarted }: Props) {
  const w = words();
  const [problem, setProblem] = useState<Trouble>();
  const [isBusy, begin] = useBusy();
  useUnsaved(hand.tried !== undefined);
  const { tried, changes } = hand;
  if (!tried) return null;
  const start = async (query: string) => {
    const saved = await saveProposal(proposal, {
      pinned: [...changes.pinned],
      forbidden: [...changes.forbidden],
      assigned: { ...changes.assigned },
    });
    setProblem(savedTrouble(saved));
    if (saved.kind !== 'saved') return;
    await write<ProposalRun>('POST', `${proposalPath(proposal.id)}/runs${query}`, undefined).then(
      ({ id }) => onStarted(id),
      (error: unknown) => setProblem(troubleOf(error)),
    );
  };
  const before = plan.summary.cost;
  const after = tried.judgement.cost;
  const placed = sitesOf(plan).length;
  const left = (kitchens: readonly { sites: readonly unknown[] }[]) =>
    number(placed - kitchens.reduce((sum, { sites }) => sum + sites.length, 0));
  return (
    <section class="panel stack no-print" aria-labelledby="tried">
      <h2 id="tried">{w.title}</h2>
      <div role="status">
        <ul>
          <li>{w.kitchens(number(plan.kitchens.length), number(tried.plan.kitchens.length))}</li>
          <li>{w.left(left(plan.kitchens), left(tried.plan.kitchens))}</li>
          <li>
            {w.cost(number(before.facility + before.distance), number(after.facility + after.distance))}
          </li>
        </ul>
      </div>
      <Loads plan={plan} loads={tried.judgement.kitchens} hand={hand} />
      <Violations plan={plan} violations={tried.judgement.violations} hand={hand} />
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() => void begin(() => start(`?repairs=${plan.run}`))}
        >
          {w.repair}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void begin(() => start(''))}>
          {w.anew}
        </button>
        <button type="button" disabled={isBusy} onClick={hand.undo}>
          {w.undo}
        </button>
      </div>
    </section>
  );
}

const placeNames = (plan: ProposalPlan, { candidates }: Hand): ReadonlyMap<string, string> =>
  new Map([
    ...candidates.map(({ id, name }) => [id, name] as const),
    ...plan.kitchens.map(({ placeId, name }) => [placeId, name] as const),
  ]);

type LoadsProps = { plan: ProposalPlan; loads: Judgement['kitchens']; hand: Hand };

/** The kitchens that get other pupils than the plan gave them, also those that go and come. */
function Loads({ plan, loads, hand }: LoadsProps) {
  const w = words();
  const names = placeNames(plan, hand);
  const before = new Map(plan.kitchens.map(({ placeId, pupils }) => [placeId, pupils]));
  const gone = plan.kitchens
    .filter(({ placeId }) => !loads.some((load) => load.placeId === placeId))
    .map(({ placeId, capacity }) => ({ placeId, pupils: 0, room: capacity }));
  const changed = [...loads, ...gone].filter(({ placeId, pupils }) => pupils !== (before.get(placeId) ?? 0));
  if (changed.length === 0) return null;
  return (
    <>
      <h3>{w.loads}</h3>
      <ul>
        {changed.slice(0, SHOWN).map(({ placeId, pupils, room }) => (
          <li key={placeId}>
            {w.load(
              names.get(placeId) ?? placeId,
              number(before.get(placeId) ?? 0),
              number(pupils),
              number(room.pupils),
            )}
          </li>
        ))}
        {changed.length > SHOWN && <li>{w.more(number(changed.length - SHOWN))}</li>}
      </ul>
    </>
  );
}

type ViolationsProps = { plan: ProposalPlan; violations: Judgement['violations']; hand: Hand };

function Violations({ plan, violations, hand }: ViolationsProps) {
  const w = words();
  if (violations.length === 0) return <p>{w.fine}</p>;
  const places = placeNames(plan, hand);
  const sites = new Map(sitesOf(plan).map(({ siteId, name }) => [siteId, name]));
  return (
    <ul class="note look">
      {violations.map(({ code, placeId, siteId }) => (
        <li key={`${code} ${placeId} ${siteId}`}>
          {[places.get(placeId) ?? placeId, siteId && (sites.get(siteId) ?? siteId)]
            .filter(Boolean)
            .join(', ')}
          : {w[code]}
        </li>
      ))}
    </ul>
  );
}
