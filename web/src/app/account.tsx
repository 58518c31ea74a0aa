// Who is signed in, and the way out. With records that are not sent yet, it asks first.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { forgetAnswers } from '../lib/answers.ts';
import { wordsOf } from '../lib/language.ts';
import { session } from '../lib/me.ts';
import { useKnownEntries } from '../lib/outbox/use-entries.ts';
import { isOnline } from './online.ts';
import type { SignOutDialog } from './sign-out-dialog.tsx';

const words = wordsOf({ id: { out: 'Keluar' }, en: { out: 'Sign out' } });

async function leave(): Promise<void> {
  const { signOut } = await import('../lib/session/sign-in.ts');
  await signOut(() => forgetAnswers('all'));
}

export function Account() {
  const w = words();
  const [asking, setAsking] = useState<{ Question: ComponentType<Parameters<typeof SignOutDialog>[0]> }>();
  const entries = useKnownEntries();
  const unsent = entries?.filter(({ state }) => state !== 'confirmed').length ?? 0;
  const ask = async () => setAsking({ Question: (await import('./sign-out-dialog.tsx')).SignOutDialog });
  return (
    <>
      <span>{session.value?.name}</span>
      <button
        type="button"
        class="quiet"
        disabled={entries === undefined}
        onClick={() => void (unsent > 0 || !isOnline.value ? ask() : leave())}
      >
        {w.out}
      </button>
      {asking && (
        <asking.Question unsent={unsent} onStay={() => setAsking(undefined)} onLeave={() => void leave()} />
      )}
    </>
  );
}
