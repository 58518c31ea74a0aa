// The frame of every form about safety: what it is given goes to the record's own frame.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FactKind } from '../../../../shared/domain/fact.ts';
import { now } from '../../lib/clock.ts';
import type { Draft, FactSchema } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { RecordForm } from '../records/record-form.tsx';
import { placeText, type SafetyFormProps } from './form-props.ts';

type Given = SafetyFormProps<FactKind>;

/** What a new record begins with, from the moment its form was opened; a correction keeps the moment that it is about. */
export function useHead({
  date,
  meal,
  supersedes,
  before,
}: Pick<Given, 'date' | 'meal' | 'supersedes' | 'before'>) {
  const [head] = useState(() => ({
    ...commonOf(date, meal, supersedes),
    at: before?.at ?? now().toISOString(),
  }));
  return head;
}

type Props = {
  given: Pick<Given, 'place' | 'context' | 'before' | 'isReplaced' | 'onDone'>;
  schema: FactSchema;
  draft: Draft;
  children: (problemAt: (path: string) => string | undefined) => ComponentChildren;
};

export const SafetyForm = ({ given, schema, draft, children }: Props) => (
  <RecordForm
    schema={schema}
    draft={draft}
    note={given.before?.note}
    place={placeText(given.place)}
    context={given.context}
    isReplaced={given.isReplaced}
    onDone={given.onDone}
  >
    {children}
  </RecordForm>
);
