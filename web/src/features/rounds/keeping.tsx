// Whether the class list is on this phone, and the way to have it here or to take it off again.
import { deviceZone, moment, number } from '../../lib/format.ts';
import type { KeptRound } from '../../lib/kept-round.ts';
import { wordsOf } from '../../lib/language.ts';
import type { OpenRound } from './use-round.ts';

const words = wordsOf({
  id: {
    keep: 'Simpan untuk diukur tanpa sinyal',
    kept: (n: string, at: string) =>
      `${n} anak tersimpan di ponsel ini, per ${at}. Pengukuran bisa tanpa sinyal.`,
    leaves: 'Nama dihapus dari ponsel ini setelah semua diukur dan terkirim, atau saat Anda keluar.',
    drop: 'Hapus daftar dari ponsel',
    done: 'Semua anak dengan persetujuan sudah diukur dan terkirim. Daftar nama tidak tersimpan di ponsel ini.',
  },
  en: {
    keep: 'Keep for measuring without a signal',
    kept: (n: string, at: string) =>
      `${n} children are kept on this phone, as of ${at}. They can be measured without a signal.`,
    leaves: 'Names leave this phone once all are measured and sent, or when you sign out.',
    drop: 'Take the list off the phone',
    done: 'All children with consent are measured and sent. No list of names is kept on this phone.',
  },
});

export function Keeping({ found, round }: { found: OpenRound; round: KeptRound }) {
  const w = words();
  const { isKept, listed, keep, drop } = found;
  const isDone = listed.length > 0 && listed.every(({ standing }) => standing !== 'left');
  if (isKept)
    return (
      <section class="note fine stack">
        <p role="status">{w.kept(number(round.children.length), moment(round.at, deviceZone()))}</p>
        <p class="soft">{w.leaves}</p>
        <button type="button" class="quiet" onClick={() => void drop()}>
          {w.drop}
        </button>
      </section>
    );
  if (isDone)
    return (
      <p class="note fine" role="status">
        <span>{w.done}</span>
      </p>
    );
  return listed.length === 0 ? null : (
    <button type="button" onClick={() => void keep()}>
      {w.keep}
    </button>
  );
}
