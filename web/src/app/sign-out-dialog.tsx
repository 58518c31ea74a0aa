// Asks before one signs out with records that are not sent yet, or without a signal.
import { Dialog } from '../components/dialog.tsx';
import { number } from '../lib/format.ts';
import { wordsOf } from '../lib/language.ts';
import { sendNow } from './background.ts';
import { isOnline } from './online.ts';

const words = wordsOf({
  id: {
    title: 'Keluar sekarang?',
    unsent: (n: string) =>
      `${n} catatan belum terkirim. Catatan itu tetap di ponsel ini dan dikirim setelah Anda masuk lagi.`,
    offline: 'Tanpa sinyal Anda tidak bisa masuk lagi, dan tidak bisa mencatat sampai ada sinyal.',
    send: 'Kirim dulu',
    stay: 'Batal',
    out: 'Keluar',
    leave: 'Keluar, simpan di ponsel',
  },
  en: {
    title: 'Sign out now?',
    unsent: (n: string) =>
      `${n} ${n === '1' ? 'record is' : 'records are'} not sent yet. They stay on this phone and are sent once you sign in again.`,
    offline: 'Without a signal you cannot sign in again, nor log anything until there is one.',
    send: 'Send first',
    stay: 'Cancel',
    out: 'Sign out',
    leave: 'Sign out, keep on phone',
  },
});

type Props = { unsent: number; onStay: () => void; onLeave: () => void };

export function SignOutDialog({ unsent, onStay, onLeave }: Props) {
  const w = words();
  return (
    <Dialog title={w.title} onClose={onStay}>
      {unsent > 0 && <p>{w.unsent(number(unsent))}</p>}
      {!isOnline.value && <p>{w.offline}</p>}
      {unsent > 0 && (
        <button
          type="button"
          class="primary"
          onClick={() => {
            sendNow();
            onStay();
          }}
        >
          {w.send}
        </button>
      )}
      <button type="button" onClick={onStay}>
        {w.stay}
      </button>
      <button type="button" class="danger" onClick={onLeave}>
        {unsent > 0 ? w.leave : w.out}
      </button>
    </Dialog>
  );
}
