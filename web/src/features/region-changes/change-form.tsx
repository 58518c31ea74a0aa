// A new change: what it is, and its mapping pasted or from a file. First it is checked and shown, then it can be recorded.
import { useState } from 'preact/hooks';
import { ulid } from 'ulid';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import type { ChangeDraft } from '../../../../shared/domain/region-change.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import type { PlannedChange } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { SelectField } from '../registry/select-field.tsx';
import { ChangeDiff } from './change-diff.tsx';
import { KINDS, kindWords } from './kind-words.ts';
import { toMapping } from './mapping-text.ts';

const words = wordsOf({
  id: {
    title: 'Perubahan baru',
    kind: 'Jenis',
    date: 'Berlaku mulai',
    decree: 'Dasar hukum',
    mapping: 'Kode lama, kode baru, nama',
    hint: 'Satu wilayah per baris. Tanpa kode lama: wilayah baru. Tanpa nama: nama tetap. Yang ada di bawahnya ikut.',
    file: 'Atau pilih file CSV',
    check: 'Periksa',
    record: 'Catat perubahan',
    recorded: 'Perubahan tercatat.',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    title: 'A new change',
    kind: 'Kind',
    date: 'In force from',
    decree: 'Decree',
    mapping: 'Old code, new code, name',
    hint: 'One region a line. Without an old code: a new region. Without a name: the name stays. What lies below goes along.',
    file: 'Or choose a CSV file',
    check: 'Check',
    record: 'Record the change',
    recorded: 'The change is recorded.',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Fields = Pick<ChangeDraft, 'kind' | 'effectiveFrom' | 'decree'> & { text: string };
const EMPTY = (): Fields => ({
  kind: 'rename',
  effectiveFrom: addDays(localDate(new Date(), 'Asia/Jakarta'), 1),
  decree: '',
  text: '',
});

export function ChangeForm({ onRecorded }: { onRecorded: () => void }) {
  const w = words();
  const [fields, setFields] = useState(EMPTY);
  const [id, setId] = useState(() => ulid());
  const [planned, setPlanned] = useState<PlannedChange>();
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const [isBusy, begin] = useBusy();
  useUnsaved(fields.text !== '' || fields.decree !== '');
  /** What was checked is no longer what would be recorded. */
  const set = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part });
    setPlanned(undefined);
    setProblem(undefined);
  };
  const send = async (query: string): Promise<PlannedChange | undefined> => {
    const { text, ...draft } = fields;
    setProblem(undefined);
    try {
      return await write('POST', `/v1/region-changes${query}`, { ...draft, id, mapping: toMapping(text) });
    } catch (error) {
      setProblem(error instanceof Refused ? error.problem : w.offline);
      return undefined;
    }
  };
  const problemAt = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const record = async () => {
    const done = await send('');
    if (!done) return;
    setFields(EMPTY());
    setPlanned(done);
    setId(ulid());
    onRecorded();
  };
  return (
    <section class="stack" aria-labelledby="new-change">
      <h2 id="new-change">{w.title}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void begin(() => send('?dryRun=true').then(setPlanned));
        }}
      >
        <SelectField
          id="kind"
          label={w.kind}
          value={fields.kind}
          options={KINDS.map((value) => ({ value, label: kindWords()[value] }))}
          onChange={(kind) => set({ kind: kind as Fields['kind'] })}
        />
        <TextField
          id="from"
          type="date"
          label={w.date}
          value={fields.effectiveFrom}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
          problem={problemAt('effectiveFrom')}
        />
        <TextField
          id="decree"
          label={w.decree}
          value={fields.decree}
          onChange={(decree) => set({ decree })}
          problem={problemAt('decree')}
        />
        <TextField
          id="mapping"
          isLong
          label={w.mapping}
          hint={w.hint}
          value={fields.text}
          onChange={(text) => set({ text })}
          problem={fields.text.trim() === '' ? problemAt('mapping') : undefined}
        />
        <div class="field">
          <label for="mapping-file">{w.file}</label>
          <input
            id="mapping-file"
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={({ currentTarget }) =>
              void currentTarget.files?.[0]?.text().then((text) => set({ text }))
            }
          />
        </div>
        <button type="submit" disabled={isBusy}>
          {w.check}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
      {planned && <ChangeDiff diff={planned.diff} />}
      {planned?.dryRun && (
        <button type="button" class="primary" disabled={isBusy} onClick={() => void begin(record)}>
          {w.record}
        </button>
      )}
      {planned && !planned.dryRun && <p role="status">{w.recorded}</p>}
    </section>
  );
}
