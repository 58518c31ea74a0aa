// What the person should know about this device: a new version, a wrong clock, storage that may be cleared.
import { minutesOff } from '../lib/clock.ts';
import { number } from '../lib/format.ts';
import { wordsOf } from '../lib/language.ts';
import { useEntries } from '../lib/outbox/use-entries.ts';
import { isEvictable } from '../lib/storage.ts';
import { update } from './updates.ts';

const words = wordsOf({
  id: {
    update: 'Versi baru siap. Catatan Anda tetap aman.',
    switchOver: 'Perbarui sekarang',
    ahead: (n: string) => `Jam ponsel ini terlalu cepat ${n} menit. Atur ke waktu otomatis.`,
    behind: (n: string) => `Jam ponsel ini terlambat ${n} menit. Atur ke waktu otomatis.`,
    evictable:
      'Peramban ini bisa menghapus catatan yang belum terkirim. Pasang aplikasi ke layar utama, atau kirim secepatnya.',
  },
  en: {
    update: 'A new version is ready. Your records stay safe.',
    switchOver: 'Update now',
    ahead: (n: string) => `This phone's clock is ${n} minutes fast. Set it to automatic time.`,
    behind: (n: string) => `This phone's clock is ${n} minutes slow. Set it to automatic time.`,
    evictable:
      'This browser may delete records that are not sent yet. Install the app on the home screen, or send them soon.',
  },
});

export function Notices() {
  const w = words();
  const off = minutesOff();
  const isWaiting = useEntries().some(({ state }) => state !== 'confirmed');
  const switchOver = update.value;
  return (
    <>
      {switchOver && (
        <div class="strip look" role="status">
          <div class="row spread">
            <span>{w.update}</span>
            <button type="button" onClick={switchOver}>
              {w.switchOver}
            </button>
          </div>
        </div>
      )}
      {off !== 0 && (
        <div class="strip look" role="status">
          <p>{off > 0 ? w.ahead(number(off)) : w.behind(number(-off))}</p>
        </div>
      )}
      {isEvictable.value && isWaiting && (
        <div class="strip look" role="status">
          <p>{w.evictable}</p>
        </div>
      )}
    </>
  );
}
