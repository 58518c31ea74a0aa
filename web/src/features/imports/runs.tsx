// The trial and the import: each shows its progress, can be stopped, and ends with the outcome of every row.
import { ProblemNote } from '../../components/problem-note.tsx';
import { Refused } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { type Done, type Import, runImport, stopImport } from './current-import.ts';
import { toErrorFile } from './error-file.ts';
import { Outcomes } from './outcomes.tsx';

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

const troubleOf = ({ isTrial, error }: Done) =>
  error instanceof Refused ? error.problem : words()[isTrial ? 'cutTrial' : 'offline'];

export function Runs({ current }: { current: Import }) {
  const w = words();
  const { name, list, progress, done } = current;
  return (
    <section class="stack">
      <div class="row">
        <button type="button" disabled={Boolean(progress)} onClick={() => void runImport(current, true)}>
          {w.try}
        </button>
        <button
          type="button"
          class="primary"
          disabled={Boolean(progress) || !done?.isTrial || done.isStopped}
          onClick={() => void runImport(current, false)}
        >
          {w.import}
        </button>
        {progress && (
          <button type="button" class="danger" onClick={stopImport}>
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
      {done?.error !== undefined && <ProblemNote problem={troubleOf(done)} />}
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
              onClick={() =>
                download(`${name}.errors.csv`, toErrorFile(list.rows, done.outcomes), 'text/csv')
              }
            >
              {w.errors}
            </button>
          )}
        </>
      )}
    </section>
  );
}
