// A run of the planner under way: how far it is, what it has found, how to cancel it; and how it ended.
import { useEffect, useRef, useState } from 'preact/hooks';
import { hasEnded, type ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { useAnswer } from '../../lib/answers.ts';
import { call } from '../../lib/api.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { proposalPath } from './use-proposal.ts';

type Phase = ProposalRun['phase'];
const words = wordsOf<
  Record<Phase, string> & {
    progress: string;
    best: (rupiah: string) => string;
    cancel: string;
    notCancelled: string;
    cancelled: string;
    noSites: string;
    broken: string;
  }
>({
  id: {
    progress: 'Kemajuan perhitungan',
    reading: 'Membaca data',
    bound: 'Mencari batas biaya terendah',
    count: 'Menghitung dapur paling sedikit',
    improve: 'Memperbaiki rencana',
    sharpen: 'Mempertajam batas',
    prove: 'Membuktikan',
    rounds: 'Menyusun rit pengiriman',
    sensitivity: 'Menguji angka',
    best: (rupiah) => `Rencana terbaik sejauh ini: Rp ${rupiah} setahun`,
    cancel: 'Batalkan perhitungan',
    notCancelled: 'Belum dibatalkan. Sambungkan ke internet, lalu coba lagi.',
    cancelled: 'Perhitungan dibatalkan.',
    noSites: 'Tidak ada sekolah untuk direncanakan. Bawa daftar sekolah di langkah Sekolah.',
    broken: 'Perhitungan gagal. Coba lagi; bila gagal lagi, hubungi dukungan.',
  },
  en: {
    progress: 'Progress of the calculation',
    reading: 'Reading',
    bound: 'Looking for the least possible cost',
    count: 'Counting the least number of kitchens',
    improve: 'Improving the plan',
    sharpen: 'Sharpening the bound',
    prove: 'Proving',
    rounds: 'Making delivery rounds',
    sensitivity: 'Trying other numbers',
    best: (rupiah) => `Best plan so far: Rp ${rupiah} a year`,
    cancel: 'Cancel the calculation',
    notCancelled: 'Not cancelled yet. Connect to the internet and try again.',
    cancelled: 'The calculation was cancelled.',
    noSites: 'There are no schools to plan for. Bring a school list in the step Schools.',
    broken: 'The calculation failed. Try again; if it fails again, call support.',
  },
});

const POLL_MS = 1_000;
type Props = {
  id: string;
  run: number;
  /** Whether it was just begun from further down the page: then it is brought into sight. */
  isShown?: boolean;
  onEnded: (run: ProposalRun) => void;
};

export function RunProgress({ id, run: asked, isShown, onEnded }: Props) {
  const w = words();
  const box = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  const path = `${proposalPath(id)}/runs/${asked}`;
  const { data: run } = useAnswer<ProposalRun>(path, { pollMs: POLL_MS });
  useEffect(() => {
    if (run && hasEnded(run)) onEnded(run);
  }, [run?.state]);
  useEffect(() => {
    if (isShown) box.current?.scrollIntoView({ block: 'center' });
  }, []);
  const cancel = () =>
    call(path, { method: 'DELETE' }).then(
      () => setCut(false),
      () => setCut(true),
    );
  if (!run)
    return (
      <div ref={box} role="status">
        {w.reading}
      </div>
    );
  if (run.state === 'cancelled') return <p role="status">{w.cancelled}</p>;
  if (run.state === 'failed')
    return (
      <p class="note act" role="alert">
        {run.reason === 'no-sites' ? w.noSites : w.broken}
      </p>
    );
  return (
    <div class="stack">
      <progress class="wide-bar" value={run.fraction} max={1} aria-label={w.progress} />
      <p role="status">
        {w[run.phase]} ({percent(run.fraction)})
      </p>
      {run.best !== null && <p class="soft">{w.best(number(run.best))}</p>}
      {!hasEnded(run) && (
        <button type="button" onClick={() => void cancel()}>
          {w.cancel}
        </button>
      )}
      {isCut && (
        <p class="note act" role="alert">
          {w.notCancelled}
        </p>
      )}
    </div>
  );
}
