// The head of a case: what happened where, how many are ill, how far it has come, and the next step.
import { checkUpdate, INCIDENT_RULES } from '../../../../shared/domain/incident-rules.ts';
import { STATUS_NAMES } from '../../../../shared/domain/incident-words.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { day, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { CaseProps } from './case-props.ts';
import { categoryName } from './category-name.ts';
import { StatusMark } from './status-mark.tsx';
import { useSending } from './use-sending.ts';

const words = wordsOf({
  id: {
    ill: (n: string) => `${n} orang sakit`,
    step: (name: string) => `Lanjut ke: ${name}`,
    reopen: 'Buka lagi penyelidikan',
    toClose: 'Sebelum selesai:',
  },
  en: {
    ill: (n: string) => `${n} people ill`,
    step: (name: string) => `Next step: ${name}`,
    reopen: 'Take up the investigation again',
    toClose: 'Before it is closed:',
  },
});

export function CaseHead({ found, onChanged }: CaseProps) {
  const w = words();
  const { place, date, ill, status, next, reports } = found;
  const { send, isSending, problem } = useSending(found, onChanged);
  const missing = checkUpdate({ status: next }, found);
  const name = STATUS_NAMES[next][language.value];
  return (
    <header class="stack">
      <h1>
        {categoryName(reports[0]?.report.category ?? '')}: {place.name}
      </h1>
      <p>
        {day(date)} · <b>{w.ill(number(ill))}</b> · <StatusMark status={status} />
      </p>
      {missing.length > 0 && (
        <div class="note look">
          <strong>{w.toClose}</strong>
          {missing.map(({ code }) => (
            <p key={code}>{INCIDENT_RULES[code][language.value]}</p>
          ))}
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button
          type="button"
          class={status === 'closed' ? '' : 'primary'}
          disabled={isSending || missing.length > 0}
          onClick={() => void send({ status: next })}
        >
          {status === 'closed' ? w.reopen : w.step(name)}
        </button>
      </div>
    </header>
  );
}
