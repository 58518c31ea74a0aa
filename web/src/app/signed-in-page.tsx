// Where the provider sends people back to: the code becomes a session, and the page that was asked for opens.

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ProblemNote } from '../components/problem-note.tsx';
import { followGrants } from '../features/access/own-grants.ts';
import { needsSignIn } from '../lib/api.ts';
import { wordsOf } from '../lib/language.ts';
import { session } from '../lib/me.ts';
import { readSession } from '../lib/session/session.ts';
import { completeSignIn } from '../lib/session/sign-in.ts';
import { sendNow } from './background.ts';

const words = wordsOf({
  id: {
    wait: 'Sebentar …',
    failed: { title: 'Belum berhasil masuk', detail: 'Mulai lagi dari halaman depan.' },
    home: 'Ke halaman depan',
  },
  en: {
    wait: 'One moment …',
    failed: { title: 'Signing in did not work', detail: 'Start again from the first page.' },
    home: 'To the first page',
  },
});

let trip: ReturnType<typeof completeSignIn> | undefined;

export function SignedInPage() {
  const w = words();
  const { route } = useLocation();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    trip ??= completeSignIn(new URLSearchParams(location.search));
    trip.then(
      async (done) => {
        trip = undefined;
        if (!done) return setFailed(true);
        await followGrants().catch(() => undefined);
        route(done.back, true);
        needsSignIn.value = false;
        session.value = (await readSession()) ?? done.session;
        sendNow();
      },
      () => setFailed(true),
    );
  }, []);
  return (
    <div class="page narrow">
      {hasFailed ? <ProblemNote problem={w.failed} /> : <p role="status">{w.wait}</p>}
      {hasFailed && (
        <a class="button" href="/">
          {w.home}
        </a>
      )}
    </div>
  );
}
