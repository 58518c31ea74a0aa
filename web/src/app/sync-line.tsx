// The line that never lies about sending: how many records wait on this phone, and since when.
import { useLocation } from 'preact-iso';
import { needsSignIn } from '../lib/api.ts';
import { deviceZone, moment, number } from '../lib/format.ts';
import { language, wordsOf } from '../lib/language.ts';
import { useKnownEntries } from '../lib/outbox/use-entries.ts';
import { isOnline } from './online.ts';

const words = wordsOf({
  id: {
    allSent: 'Semua catatan sudah terkirim.',
    waiting: (n: string, since: string) => `${n} catatan menunggu di ponsel sejak ${since}.`,
    rejected: (n: string) => `${n} catatan ditolak: perlu diperbaiki.`,
    offline: 'Tidak ada sinyal; catatan aman di ponsel.',
    signIn: 'Masuk lagi supaya catatan bisa dikirim.',
    again: 'Masuk lagi',
    open: 'Lihat catatan',
  },
  en: {
    allSent: 'All records have been sent.',
    waiting: (n: string, since: string) =>
      `${n} ${n === '1' ? 'record waits' : 'records wait'} on this phone since ${since}.`,
    rejected: (n: string) => `${n} ${n === '1' ? 'record was' : 'records were'} rejected: please correct.`,
    offline: 'No signal; records are safe on this phone.',
    signIn: 'Sign in again so that they can be sent.',
    again: 'Sign in again',
    open: 'See records',
  },
});

const signInAgain = async (back: string): Promise<void> =>
  (await import('../lib/session/sign-in.ts')).beginSignIn(back, language.value);

export function SyncLine() {
  const w = words();
  const known = useKnownEntries();
  const { url } = useLocation();
  const entries = known ?? [];
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const rejected = entries.filter(({ state }) => state === 'rejected');
  const [oldest] = waiting;
  const kind = rejected.length > 0 ? 'act' : waiting.length > 0 || needsSignIn.value ? 'look' : 'fine';
  return (
    <div class={`strip ${kind}`}>
      <div class="row spread">
        <span role="status" data-testid="sync-line">
          {rejected.length > 0 && `${w.rejected(number(rejected.length))} `}
          {oldest && `${w.waiting(number(waiting.length), moment(oldest.madeAt, deviceZone()))} `}
          {known && waiting.length === 0 && rejected.length === 0 && !needsSignIn.value && `${w.allSent} `}
          {!isOnline.value && w.offline}
          {needsSignIn.value && w.signIn}
        </span>
        {needsSignIn.value && isOnline.value && (
          <button type="button" onClick={() => void signInAgain(url).catch(() => undefined)}>
            {w.again}
          </button>
        )}
        <a href="/outbox">{w.open}</a>
      </div>
    </div>
  );
}
