// Who is signed in, and the way out. With records that are not sent yet, it asks first.
import { useState } from 'preact/hooks';
import { Dialog } from '../components/dialog.tsx';
import { forgetAnswers } from '../lib/answers.ts';
import { number } from '../lib/format.ts';
import { wordsOf } from '../lib/language.ts';
import { session } from '../lib/me.ts';
import { useKnownEntries } from '../lib/outbox/use-entries.ts';
import { sendNow } from './background.ts';
import { isOnline } from './online.ts';

const words = wordsOf({
  id: {
    out: 'Keluar',
    title: 'Keluar sekarang?',
    unsent: (n: string) =>
      `${n} catatan belum terkirim. Catatan itu tetap di ponsel ini dan dikirim setelah Anda masuk lagi.`,
    offline: 'Tanpa sinyal Anda tidak bisa masuk lagi, dan tidak bisa mencatat sampai ada sinyal.',
    send: 'Kirim dulu',
    stay: 'Batal',
    leave: 'Keluar, simpan di ponsel',
  },
  en: {
    out: 'Sign out',
    title: 'Sign out now?',
    unsent: (n: string) =>
      `${n} ${n === '1' ? 'record is' : 'records are'} not sent yet. They stay on this phone and are sent once you sign in again.`,
    offline: 'Without a signal you cannot sign in again, nor log anything until there is one.',
    send: 'Send first',
    stay: 'Cancel',
    leave: 'Sign out, keep on phone',
  },
});

async function leave(): Promise<void> {
  const { signOut } = await import('../lib/session/sign-in.ts');
  await signOut(() => forgetAnswers('all'));
}

export function Account() {
  const w = words();
  const [isAsking, setAsking] = useState(false);
  const entries = useKnownEntries();
  const unsent = entries?.filter(({ state }) => state !== 'confirmed').length ?? 0;
  return (
    <>
      <span>{session.value?.name}</span>
      <button
        type="button"
        class="quiet"
        disabled={entries === undefined}
        onClick={() => (unsent > 0 || !isOnline.value ? setAsking(true) : void leave())}
      >
        {w.out}
      </button>
      {isAsking && (
        <Dialog title={w.title} onClose={() => setAsking(false)}>
          {unsent > 0 && <p>{w.unsent(number(unsent))}</p>}
          {!isOnline.value && <p>{w.offline}</p>}
          {unsent > 0 && (
            <button
              type="button"
              class="primary"
              onClick={() => {
                sendNow();
                setAsking(false);
              }}
            >
              {w.send}
            </button>
          )}
          <button type="button" onClick={() => setAsking(false)}>
            {w.stay}
          </button>
          <button type="button" class="danger" onClick={() => void leave()}>
            {unsent > 0 ? w.leave : w.out}
          </button>
        </Dialog>
      )}
    </>
  );
}
