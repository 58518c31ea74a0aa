// A coordinator lets held food be served after all, and says why.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { HOLDS, type Hold } from '../../../../shared/domain/holds.ts';
import { fill } from '../../../../shared/domain/language.ts';
import { holdReleasedFact } from '../../../../shared/domain/safety-facts.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { now } from '../../lib/clock.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { RecordForm } from '../records/record-form.tsx';
import type { Holding } from './holding.ts';

const words = wordsOf({
  id: { title: 'Bolehkan dibagikan', why: 'Mengapa boleh dibagikan' },
  en: { title: 'Release for serving', why: 'Why it may be served' },
});

type Props = { holding: Holding; siteId: string; date: string; onClose: () => void };

export function ReleaseDialog({ holding: { meal, holds, context }, siteId, date, onClose }: Props) {
  const w = words();
  const [common] = useState(() => ({ ...commonOf(date, meal), at: now().toISOString() }));
  const [reason, setReason] = useState('');
  const draft: Draft<FactOf<'hold-released'>> = {
    ...common,
    kind: 'hold-released',
    siteId,
    holds: holds.map(({ id }) => id),
    reason: reason.trim(),
  };
  return (
    <Dialog title={w.title} onClose={onClose}>
      <Sentences holds={holds} />
      <RecordForm
        schema={holdReleasedFact}
        draft={draft}
        note={undefined}
        place={`site:${siteId}`}
        context={context}
        onDone={onClose}
      >
        {(problemAt) => (
          <TextField
            id="release"
            label={w.why}
            value={reason}
            onChange={setReason}
            isLong
            problem={problemAt('reason')}
          />
        )}
      </RecordForm>
    </Dialog>
  );
}

const Sentences = ({ holds }: { holds: readonly Hold[] }) => (
  <ul>
    {holds.map(({ id, code, numbers }) => (
      <li key={id}>{fill(HOLDS[code], numbers, language.value)}</li>
    ))}
  </ul>
);
