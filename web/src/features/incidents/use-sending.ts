// Sending one update of a case: whether it is under way, and what kept it out.
import { useRef, useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { Refused } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import type { IncidentCase } from '../../lib/shapes.ts';
import { sendUpdate, toFact, type Update } from './send-update.ts';

const words = wordsOf({
  id: { offline: { title: 'Belum terkirim', detail: 'Sambungkan ke internet, lalu coba lagi.' } },
  en: { offline: { title: 'Not sent yet', detail: 'Connect to the internet and try again.' } },
});

type Trouble = Pick<ProblemBody, 'title' | 'detail' | 'issues'>;
type Made = { words: string; fact: FactOf<'incident-update'> };

/** `onSent` hears when it was taken. */
export function useSending(found: IncidentCase, onSent: () => void) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Trouble>();
  const made = useRef<Made | undefined>(undefined);
  const send = async (update: Update): Promise<boolean> => {
    if (isSending) return false;
    const said = JSON.stringify(update);
    const fact = made.current?.words === said ? made.current.fact : toFact(found, update);
    made.current = { words: said, fact };
    setSending(true);
    const trouble = await sendUpdate(fact).catch((error: unknown) =>
      error instanceof Refused ? error.problem : words().offline,
    );
    setSending(false);
    setProblem(trouble);
    if (trouble) return false;
    made.current = undefined;
    onSent();
    return true;
  };
  return { send, isSending, problem };
}
