// The records of a day with their history: each can be corrected or voided by whoever wrote it (or a coordinator), and a
// rejected one says why.
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { wordsOf } from '../../lib/language.ts';
import { mealText, recordText, recordWords } from './record-words.ts';
import type { ShownFact } from './shown-fact.ts';
import { StateMark } from './state-mark.tsx';

const words = wordsOf({
  id: {
    title: 'Catatan hari ini',
    none: 'Belum ada catatan.',
    correct: 'Koreksi',
    void: 'Batalkan',
    discard: 'Buang',
    corrects: 'koreksi',
  },
  en: {
    title: 'Records of the day',
    none: 'No records yet.',
    correct: 'Correct',
    void: 'Void',
    discard: 'Discard',
    corrects: 'correction',
  },
});

type Props = {
  records: readonly ShownFact[];
  zone: string;
  /** The place a record is about, where a day has several. */
  nameOf?: (fact: ShownFact['fact']) => string | undefined;
  mayCorrect: (record: ShownFact) => boolean;
  mayVoid: (record: ShownFact) => boolean;
  onCorrect: (record: ShownFact) => void;
  onVoid: (record: ShownFact) => void;
  onDiscard: (record: ShownFact) => void;
};

export function RecordList({ records, ...rest }: Props) {
  const w = words();
  return (
    <section class="stack" aria-labelledby="records-title">
      <h2 id="records-title">{w.title}</h2>
      {records.length === 0 && <p class="soft">{w.none}</p>}
      <ul class="plain">
        {records.map((record) => (
          <Record
            key={record.fact.id}
            record={record}
            isFollowed={records.some(
              ({ fact, state }) => state !== 'rejected' && fact.supersedes === record.fact.id,
            )}
            {...rest}
          />
        ))}
      </ul>
    </section>
  );
}

function Record({
  record,
  isFollowed,
  zone,
  nameOf,
  mayCorrect,
  mayVoid,
  onCorrect,
  onVoid,
  onDiscard,
}: Omit<Props, 'records'> & { record: ShownFact; isFollowed: boolean }) {
  const w = words();
  const { fact, state, isEffective, problem } = record;
  const isOpen = isEffective && fact.kind !== 'planned';
  const about = nameOf?.(fact);
  const name = `${recordWords().kinds[fact.kind]}, ${about ?? mealText(fact.meal)}`;
  return (
    <li class="panel stack" data-fact={fact.id}>
      <div class="row spread">
        <b>{name}</b>
        {fact.kind !== 'planned' && (
          <StateMark shown={fact.kind === 'voided' ? { ...record, isEffective: true } : record} />
        )}
      </div>
      <span>
        {fact.supersedes && fact.kind !== 'voided' && `${w.corrects} · `}
        {recordText(fact, zone)}
      </span>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        {(isOpen || (state === 'rejected' && !isFollowed)) && mayCorrect(record) && (
          <button type="button" aria-label={`${w.correct}: ${name}`} onClick={() => onCorrect(record)}>
            {w.correct}
          </button>
        )}
        {isOpen && mayVoid(record) && (
          <button
            type="button"
            class="danger"
            aria-label={`${w.void}: ${name}`}
            onClick={() => onVoid(record)}
          >
            {w.void}
          </button>
        )}
        {state === 'rejected' && (
          <SureButton label={w.discard} name={name} onSure={() => onDiscard(record)} />
        )}
      </div>
    </li>
  );
}
