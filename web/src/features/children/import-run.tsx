// The trial and the import of pupils: each shows its progress, can be stopped, and ends with what became of every row.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PupilRow } from '../../../../shared/domain/pupil-row.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Refused } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { warnOnClose } from '../../lib/use-unsaved.ts';
import { type PupilOutcome, type Sent, sendPupils } from './send-pupils.ts';

type Outcome = PupilOutcome['outcome'];
const OUTCOMES: readonly Outcome[] = ['refused', 'created', 'changed', 'unchanged'];
const LOOKS = { created: 'fine', changed: 'look', unchanged: 'silent', refused: 'act' } as const;

const words = wordsOf<
  Record<Outcome, string> & {
    try: string;
    import: string;
    stop: string;
    running: (sent: string, total: string) => string;
    tried: string;
    imported: string;
    stopped: string;
    row: string;
    outcome: string;
    why: string;
    table: string;
    cut: { title: string; detail: string };
  }
>({
  id: {
    created: 'baru',
    changed: 'diperbarui',
    unchanged: 'tidak berubah',
    refused: 'ditolak',
    try: 'Coba dulu, tanpa menyimpan',
    import: 'Impor',
    stop: 'Berhenti',
    running: (sent, total) => `${sent} dari ${total} baris`,
    tried: 'Hasil percobaan (belum ada yang tersimpan)',
    imported: 'Hasil impor',
    stopped: 'Dihentikan; baris yang belum dikirim tidak tersimpan. Impor lagi kapan saja.',
    row: 'Baris',
    outcome: 'Hasil',
    why: 'Alasan atau catatan',
    table: 'Hasil tiap baris',
    cut: {
      title: 'Terputus',
      detail: 'Baris yang sudah dijawab aman. Sambungkan, lalu coba lagi; tidak ada yang berlipat.',
    },
  },
  en: {
    created: 'new',
    changed: 'updated',
    unchanged: 'unchanged',
    refused: 'refused',
    try: 'Try first, without storing',
    import: 'Import',
    stop: 'Stop',
    running: (sent, total) => `${sent} of ${total} rows`,
    tried: 'Result of the trial (nothing is stored yet)',
    imported: 'Result of the import',
    stopped: 'Stopped; rows not sent are not stored. Import again at any time.',
    row: 'Row',
    outcome: 'Outcome',
    why: 'Reason or notes',
    table: 'Outcome of each row',
    cut: {
      title: 'Cut off',
      detail: 'Rows that were answered are safe. Connect and try again; nothing doubles.',
    },
  },
});

type Done = Sent & { isTrial: boolean; isStopped: boolean };

export function ImportRun({ siteId, rows }: { siteId: string; rows: readonly PupilRow[] }) {
  const w = words();
  const [progress, setProgress] = useState<{ sent: number; total: number }>();
  const [done, setDone] = useState<Done>();
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true; // who leaves the page stops here; what was answered holds
    },
    [],
  );
  const run = async (isTrial: boolean) => {
    const watch = new AbortController();
    warnOnClose(watch.signal);
    isStopped.current = false;
    setProgress({ sent: 0, total: rows.length });
    const sent = await sendPupils(rows, {
      siteId,
      dryRun: isTrial,
      onProgress: (n, total) => setProgress({ sent: n, total }),
      isStopped: () => isStopped.current,
    });
    watch.abort();
    setProgress(undefined);
    setDone({ ...sent, isTrial, isStopped: isStopped.current || sent.error !== undefined });
  };
  if (rows.length === 0) return null;
  return (
    <section class="stack">
      <div class="row">
        <button type="button" disabled={Boolean(progress)} onClick={() => void run(true)}>
          {w.try}
        </button>
        <button
          type="button"
          class="primary"
          disabled={Boolean(progress) || !done?.isTrial || done.isStopped}
          onClick={() => void run(false)}
        >
          {w.import}
        </button>
        {progress && (
          <button
            type="button"
            class="danger"
            onClick={() => {
              isStopped.current = true;
            }}
          >
            {w.stop}
          </button>
        )}
      </div>
      {progress && (
        <p role="status">
          <progress
            max={progress.total}
            value={progress.sent}
            aria-label={w.running(number(progress.sent), number(progress.total))}
          />{' '}
          {w.running(number(progress.sent), number(progress.total))}
        </p>
      )}
      {done?.error !== undefined && (
        <ProblemNote problem={done.error instanceof Refused ? done.error.problem : w.cut} />
      )}
      {done && <Outcomes done={done} />}
    </section>
  );
}

function Outcomes({ done: { isTrial, isStopped, outcomes } }: { done: Done }) {
  const w = words();
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    n: outcomes.filter((row) => row.outcome === outcome).length,
  }));
  const told = outcomes.filter(({ problem, findings }) => problem || findings.length > 0);
  return (
    <>
      <h2>{isTrial ? w.tried : w.imported}</h2>
      {isStopped && !isTrial && (
        <p class="note look">
          <span>{w.stopped}</span>
        </p>
      )}
      <p class="row" role="status">
        {counts.map(({ outcome, n }) => (
          <span key={outcome} class={`mark ${LOOKS[outcome]}`}>
            {number(n)} {w[outcome]}
          </span>
        ))}
      </p>
      {told.length > 0 && <Told rows={told} />}
    </>
  );
}

const whyOf = ({ problem, findings }: PupilOutcome): string =>
  [
    ...(problem ? [problem.detail, ...(problem.issues ?? []).map(({ message }) => message)] : []),
    ...findings.map(({ message }) => message),
  ].join(' ');

function Told({ rows }: { rows: readonly PupilOutcome[] }) {
  const w = words();
  return (
    <table>
      <caption class="hidden">{w.table}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            {w.row}
          </th>
          <th scope="col">{w.outcome}</th>
          <th scope="col">{w.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td class="number">{row.row === null ? '–' : number(row.row)}</td>
            <td>{w[row.outcome]}</td>
            <td>{whyOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
