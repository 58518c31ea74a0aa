// Warning or suspending a kitchen: which step, from when to when, why; who cooks instead; and later, when it was lifted.
import { useState } from 'preact/hooks';
import {
  SUSPENSION_CLASSES,
  SUSPENSION_STEPS,
  type Suspension,
  suspension as schema,
} from '../../../../shared/domain/suspension.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Kitchen, List } from '../../lib/shapes.ts';
import { className, stepName } from '../suspensions/suspension-words.ts';
import { EditForm } from './edit-form.tsx';
import { listRegionOf } from './list-region.ts';
import { SelectField } from './select-field.tsx';
import { SiteSubstitutes } from './site-substitutes.tsx';
import { BLANK_SUSPENSION, type SuspensionText, toDraft, toText } from './suspension-text.ts';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    title: 'Teguran atau penghentian',
    step: 'Langkah',
    class: 'Kelas',
    from: 'Mulai tanggal',
    until: 'Hari terakhir (kosong: sampai dicabut)',
    reason: 'Alasan',
    letter: 'Nomor surat (boleh kosong)',
    instead: 'Dapur pengganti untuk semua titik',
    nobody: 'belum ada',
    liftedOn: 'Dicabut, boleh memasak lagi mulai',
    basis: 'Dasar pencabutan',
    close: 'Tutup',
  },
  en: {
    title: 'Warning or suspension',
    step: 'Step',
    class: 'Class',
    from: 'From',
    until: 'Last day (empty: until lifted)',
    reason: 'Reason',
    letter: 'Number of the letter (may be empty)',
    instead: 'Kitchen that cooks instead, for all sites',
    nobody: 'nobody yet',
    liftedOn: 'Lifted; may cook again from',
    basis: 'Why it was lifted',
    close: 'Close',
  },
});

type Props = {
  path: string;
  isNew: boolean;
  region: string;
  kitchenId: string;
  onClose: () => void;
  onSaved: () => void;
};

export function SuspensionDialog({ path, isNew, region, kitchenId, onClose, onSaved }: Props) {
  const w = words();
  const { loaded, problem } = useVersioned<Suspension>(isNew ? undefined : path);
  const close = () => {
    onSaved();
    onClose();
  };
  return (
    <Dialog title={w.title} onClose={onClose}>
      {problem && <ProblemNote problem={problem} />}
      {loaded && (
        <SuspensionForm
          path={path}
          before={loaded.value}
          etag={loaded.etag}
          region={region}
          kitchenId={kitchenId}
          onSaved={close}
        />
      )}
      <button type="button" onClick={onClose}>
        {w.close}
      </button>
    </Dialog>
  );
}

type FormProps = Pick<Props, 'path' | 'region' | 'kitchenId' | 'onSaved'> & {
  before: Suspension | undefined;
  etag: string | null;
};

const FIELDS = [
  { name: 'from', type: 'date' },
  { name: 'until', type: 'date' },
  { name: 'reason', type: 'text' },
  { name: 'letter', type: 'text' },
] as const;

function SuspensionForm({ path, before, etag, region, kitchenId, onSaved }: FormProps) {
  const w = words();
  const [text, setText] = useState<SuspensionText>(before ? toText(before) : BLANK_SUSPENSION);
  const set = (part: Partial<SuspensionText>) => setText({ ...text, ...part });
  const others = useOthers(region, kitchenId);
  return (
    <EditForm
      path={path}
      etag={etag}
      schema={schema}
      draft={toDraft(text, before)}
      idIssues={[]}
      mayWrite
      onSaved={onSaved}
    >
      {(problemAt) => (
        <>
          <SelectField
            id="step"
            label={w.step}
            value={text.step}
            onChange={(step) => set({ step: step as SuspensionText['step'] })}
            options={SUSPENSION_STEPS.map((value) => ({ value, label: stepName(value) }))}
          />
          {text.step !== 'warning' && (
            <SelectField
              id="class"
              label={w.class}
              value={text.class}
              onChange={(name) => set({ class: name as SuspensionText['class'] })}
              options={SUSPENSION_CLASSES.map((value) => ({ value, label: className(value) }))}
            />
          )}
          {FIELDS.map(({ name, type }) => (
            <TextField
              key={name}
              id={`suspension-${name}`}
              type={type}
              label={w[name]}
              value={text[name]}
              onChange={(value) => set({ [name]: value })}
              problem={problemAt(name)}
            />
          ))}
          {text.step !== 'warning' && (
            <>
              <SelectField
                id="instead"
                label={w.instead}
                value={text.instead}
                onChange={(instead) => set({ instead })}
                options={[{ value: '', label: w.nobody }, ...others]}
                problem={problemAt('substitutes.all')}
              />
              <SiteSubstitutes
                kitchenId={kitchenId}
                kitchens={others}
                value={text.sites}
                onChange={(sites) => set({ sites })}
              />
              <TextField
                id="lifted-on"
                type="date"
                label={w.liftedOn}
                value={text.liftedOn}
                onChange={(liftedOn) => set({ liftedOn })}
                problem={problemAt('lifted.on')}
              />
            </>
          )}
          {text.liftedOn && (
            <TextField
              id="basis"
              label={w.basis}
              value={text.basis}
              onChange={(basis) => set({ basis })}
              problem={problemAt('lifted.basis')}
            />
          )}
        </>
      )}
    </EditForm>
  );
}

/** The other kitchens of the regency, to choose from. */
function useOthers(region: string, kitchenId: string): { value: string; label: string }[] {
  const path = `/v1/regions/${listRegionOf(region)}/kitchens?limit=500`;
  const found = useAnswer<List<Kitchen>>(path).data?.items ?? [];
  return found
    .filter(({ id, status }) => id !== kitchenId && status === 'active')
    .map(({ id, name }) => ({ value: id, label: name }));
}
