// Portions that were refused at the door, and why.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { NOTHING_TYPED, PortionFields, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { optionsOf, REJECTION_REASONS } from '../records/reasons.ts';

const words = wordsOf({
  id: { refuse: 'Ada yang ditolak', refused: 'Ditolak', why: 'Alasan menolak', other: 'Tulis alasannya' },
  en: {
    refuse: 'Some were refused',
    refused: 'Refused',
    why: 'Reason for refusing',
    other: 'Write the reason',
  },
});

/** `other` is the reason in one's own words, when none of the list fits. */
export type Refusal = TypedPortions & { choice: string; other: string };
const NONE: Refusal = { ...NOTHING_TYPED, choice: '', other: '' };

type Rejected = NonNullable<FactOf<'received'>['rejected']>;

/** As the record has it; sizes that were not typed are missing in it. */
export const toRejected = ({ choice, other, ...typed }: Refusal) =>
  ({ ...portionsOf(typed), reason: choice === 'OTHER' ? other : choice }) as Rejected;

export const toRefusal = ({ reason, ...portions }: Rejected): Refusal =>
  Object.hasOwn(REJECTION_REASONS, reason)
    ? { ...portions, choice: reason, other: '' }
    : { ...portions, choice: 'OTHER', other: reason };

type Props = {
  value: Refusal | undefined;
  onChange: (value: Refusal | undefined) => void;
  problemAt: (path: string) => string | undefined;
};

export function RefusalFields({ value, onChange, problemAt }: Props) {
  const w = words();
  return (
    <>
      <label class="row">
        <input
          type="checkbox"
          checked={Boolean(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? NONE : undefined)}
        />
        {w.refuse}
      </label>
      {value && <Details value={value} onChange={onChange} problemAt={problemAt} />}
    </>
  );
}

function Details({ value, onChange, problemAt }: Props & { value: Refusal }) {
  const w = words();
  const isOther = value.choice === 'OTHER';
  const problem = problemAt('rejected.reason');
  return (
    <>
      <PortionFields
        id="refused"
        title={w.refused}
        value={value}
        onChange={(portions) => onChange({ ...value, ...portions })}
        problemAt={problemAt}
        path="rejected"
      />
      <Choices
        name="reason"
        label={w.why}
        options={optionsOf(REJECTION_REASONS)}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        problem={isOther ? undefined : problem}
      />
      {isOther && (
        <TextField
          id="other"
          label={w.other}
          value={value.other}
          onChange={(other) => onChange({ ...value, other })}
          problem={problem}
        />
      )}
    </>
  );
}
