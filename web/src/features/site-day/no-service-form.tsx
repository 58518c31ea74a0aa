// "Tidak ada layanan": nobody was served today, and why.

import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { noServiceFact } from '../../../../shared/domain/meal-facts.ts';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { NO_SERVICE_REASONS, optionsOf } from '../records/reasons.ts';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';

const words = wordsOf({
  id: { why: 'Mengapa tidak ada layanan?', other: 'Tulis alasannya' },
  en: { why: 'Why was there no service?', other: 'Write the reason' },
});

export function NoServiceForm({
  siteId,
  date,
  day,
  before,
  supersedes,
  isReplaced,
  context,
  likely = '',
  onDone,
}: FormProps<'no-service'> & { likely?: string | undefined }) {
  const w = words();
  const [common] = useState(() => ({
    ...commonOf(date, day.meal, supersedes),
    at: now().toISOString(),
  }));
  const isListed = before && Object.hasOwn(NO_SERVICE_REASONS, before.reason);
  const [choice, setChoice] = useState(before ? (isListed ? before.reason : 'OTHER') : likely);
  const [other, setOther] = useState(before && !isListed ? before.reason : '');
  const reason = choice === 'OTHER' ? other : choice;
  const draft: Draft<FactOf<'no-service'>> = { ...common, kind: 'no-service', siteId, reason };
  return (
    <RecordForm
      schema={noServiceFact}
      draft={draft}
      place={`site:${siteId}`}
      context={context}
      isReplaced={isReplaced}
      onDone={onDone}
      note={before?.note}
    >
      {(problemAt) => (
        <>
          <Choices
            name="why"
            label={w.why}
            options={optionsOf(NO_SERVICE_REASONS)}
            value={choice}
            problem={choice === 'OTHER' ? undefined : problemAt('reason')}
            onChange={setChoice}
          />
          {choice === 'OTHER' && (
            <TextField
              id="other"
              label={w.other}
              value={other}
              onChange={setOther}
              problem={problemAt('reason')}
            />
          )}
        </>
      )}
    </RecordForm>
  );
}
