// The door: what this is, and one button. It remembers the page that was asked for.

import { useState } from 'preact/hooks';
import { ProblemNote } from '../components/problem-note.tsx';
import { language, wordsOf } from '../lib/language.ts';
import { beginSignIn } from '../lib/session/sign-in.ts';

const words = wordsOf({
  id: {
    title: 'Makan Bergizi Gratis, tercatat setiap hari',
    about:
      'Sekolah dan dapur mencatat makanan hari ini, dengan atau tanpa sinyal. Wilayah langsung melihat siapa yang sudah makan.',
    signIn: 'Masuk',
    offline: { title: 'Belum bisa masuk', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    title: 'Free nutritious meals, logged every day',
    about:
      "Schools and kitchens log today's meal, with or without a signal. The region sees at once who has eaten.",
    signIn: 'Sign in',
    offline: { title: 'Cannot sign in yet', detail: 'Connect to the internet, then try again.' },
  },
});

/** With what stands behind the `#`, such as an access code, which no server hears of. */
const askedFor = (): string => location.pathname + location.search + location.hash;

export function SignInPage() {
  const w = words();
  const [hasFailed, setFailed] = useState(false);
  const begin = () => beginSignIn(askedFor(), language.value).catch(() => setFailed(true));
  return (
    <div class="page narrow">
      <h1>{w.title}</h1>
      <p>{w.about}</p>
      {hasFailed && <ProblemNote problem={w.offline} />}
      <button type="button" class="primary" onClick={begin}>
        {w.signIn}
      </button>
    </div>
  );
}
