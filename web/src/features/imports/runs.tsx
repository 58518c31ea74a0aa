// The trial and the import: each shows its progress, can be stopped, and ends with the outcome of every row.
import { useRef, useState } from 'preact/hooks';
import type { SchoolList } from '../../../../shared/domain/read-list.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Refused } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { toErrorFile } from './error-file.ts';
import { Outcomes } from './outcomes.tsx';
import { type RowOutcome, sendList } from './send-list.ts';

const words = wordsOf({
  id: {
    try: 'Coba dulu, tanpa menyimpan',
    import: 'Impor',
    stop: 'Berhenti',
    running: (sent: string, total: string) => `${sent} dari ${total} baris`,
    tried: 'Hasil percobaan (belum ada yang tersimpan)',
    imported: 'Hasil impor',
    stopped: 'Dihentikan; baris yang belum dikirim tidak tersimpan. Impor lagi kapan saja.',
    errors: 'Unduh baris yang ditolak',
    cutTrial: { title: 'Terputus', detail: 'Belum ada yang tersimpan. Sambungkan, lalu coba lagi.' },
    offline: {
      title: 'Terputus',
      detail: 'Baris yang sudah dijawab aman. Sambungkan, lalu impor lagi; tidak ada yang berlipat.',
    },
  },
  en: {
    try: 'Try first, without storing',
    import: 'Import',
    stop: 'Stop',
    running: (sent: string, total: string) => `${sent} of ${total} rows`,
    tried: 'Result of the trial (nothing is stored yet)',
    imported: 'Result of the import',
    stopped: 'Stopped; rows not sent are not stored. Import again at any time.',
    errors: 'Download the rejected rows',
    cutTrial: { title: 'Cut off', detail: 'Nothing is stored yet. Connect and try again.' },
    offline: {
      title: 'Cut off',
      detail: 'Rows that were answered are safe. Connect and import again; nothing doubles.',
    },
  },
});

type Props = { name: string; list: SchoolList };
type Done = { isTrial: boolean; outcomes: RowOutcome[]; isStopped: boolean };
type Trouble = Parameters<typeof ProblemNote>[0]['problem'];

export function Runs({ name, list: { rows } }: Props) {
  const w = words();
  const [progress, setProgress] = useState<{ sent: number; total: number }>();
  const [done, setDone] = useState<Done>();
  const [trouble, setTrouble] = useState<Trouble>();
  const isStopped = useRef(false);
  const run = async (isTrial: boolean) => {
    isStopped.current = false;
    setDone(undefined);
    setTrouble(undefined);
    setProgress({ sent: 0, total: rows.length });
    const { outcomes, error } = await sendList(rows, {
      dryRun: isTrial,
      onProgress: (sent, total) => setProgress({ sent, total }),
      isStopped: () => isStopped.current,
    });
    setDone({ isTrial, outcomes, isStopped: isStopped.current || error !== undefined });
    if (error) setTrouble(error instanceof Refused ? error.problem : isTrial ? w.cutTrial : w.offline);
    setProgress(undefined);
  };
  const stop = () => {
    isStopped.current = true;
  };
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
          <button type="button" class="danger" onClick={stop}>
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
      {trouble && <ProblemNote problem={trouble} />}
      {done && (
        <>
          <h2>{done.isTrial ? w.tried : w.imported}</h2>
          {done.isStopped && !done.isTrial && (
            <p class="note look">
              <span>{w.stopped}</span>
            </p>
          )}
          <Outcomes outcomes={done.outcomes} />
          {done.outcomes.some(({ outcome }) => outcome === 'rejected') && (
            <button
              type="button"
              onClick={() => download(`${name}.errors.csv`, toErrorFile(rows, done.outcomes), 'text/csv')}
            >
              {w.errors}
            </button>
          )}
        </>
      )}
    </section>
  );
}
