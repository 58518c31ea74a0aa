// Writing down an ill person. The NIK is turned into a keyed hash by the server and kept nowhere.
import { useState } from 'preact/hooks';
import { GROUP_NAMES, GROUPS } from '../../../../shared/domain/beneficiary.ts';
import { type IllPerson, illPersonEntry, OUTCOMES, SEXES } from '../../../../shared/domain/ill-person.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { EditForm } from '../registry/edit-form.tsx';
import { SelectField } from '../registry/select-field.tsx';
import { useVersioned } from '../registry/use-versioned.ts';
import { type PersonText, toPersonEntry, toPersonText } from './person-text.ts';
import { personWords } from './person-words.ts';
import { Symptoms } from './symptoms.tsx';

const words = wordsOf({
  id: {
    title: 'Orang sakit',
    name: 'Nama (boleh kosong)',
    nik: 'NIK (boleh kosong; tidak disimpan, hanya sidiknya)',
    age: 'Umur, tahun',
    sex: 'Jenis kelamin',
    group: 'Kelompok',
    unknown: 'tidak diketahui',
    symptoms: 'Keluhan',
    onset: 'Mulai sakit pukul',
    facility: 'Fasilitas kesehatan',
    outcome: 'Keadaan',
    close: 'Tutup',
  },
  en: {
    title: 'Ill person',
    name: 'Name (may be empty)',
    nik: 'NIK (may be empty; not kept, only its fingerprint)',
    age: 'Age, years',
    sex: 'Sex',
    group: 'Group',
    unknown: 'not known',
    symptoms: 'Complaints',
    onset: 'Ill since',
    facility: 'Health facility',
    outcome: 'Outcome',
    close: 'Close',
  },
});

type Props = {
  path: string;
  isNew: boolean;
  date: string;
  zone: string;
  onClose: () => void;
  onSaved: () => void;
};

export function PersonDialog({ path, isNew, date, zone, onClose, onSaved }: Props) {
  const w = words();
  const { loaded, problem } = useVersioned<IllPerson>(isNew ? undefined : path);
  const close = () => {
    onSaved();
    onClose();
  };
  return (
    <Dialog title={w.title} onClose={onClose}>
      {problem && <ProblemNote problem={problem} />}
      {loaded && (
        <PersonForm
          path={path}
          before={loaded.value}
          etag={loaded.etag}
          day={{ date, zone }}
          onSaved={close}
        />
      )}
      <button type="button" onClick={onClose}>
        {w.close}
      </button>
    </Dialog>
  );
}

type FormProps = {
  path: string;
  before: IllPerson | undefined;
  etag: string | null;
  day: { date: string; zone: string };
  onSaved: () => void;
};

function PersonForm({ path, before, etag, day, onSaved }: FormProps) {
  const w = words();
  const p = personWords();
  const [text, setText] = useState(() => toPersonText(before, day.zone));
  const set = (part: Partial<PersonText>) => setText({ ...text, ...part });
  const unknown = { value: '', label: w.unknown };
  return (
    <EditForm
      path={path}
      etag={etag}
      schema={illPersonEntry}
      draft={toPersonEntry(text, before, day)}
      idIssues={[]}
      mayWrite
      onSaved={onSaved}
    >
      {(problemAt) => (
        <>
          <TextField
            id="name"
            label={w.name}
            value={text.name}
            onChange={(name) => set({ name })}
            problem={problemAt('name')}
          />
          <TextField
            id="nik"
            label={w.nik}
            value={text.nik}
            onChange={(nik) => set({ nik })}
            problem={problemAt('nik')}
          />
          <TextField
            id="age"
            type="number"
            label={w.age}
            value={text.age}
            onChange={(age) => set({ age })}
            problem={problemAt('age')}
          />
          <SelectField
            id="sex"
            label={w.sex}
            value={text.sex}
            onChange={(sex) => set({ sex })}
            options={[unknown, ...SEXES.map((value) => ({ value, label: p[value] }))]}
          />
          <SelectField
            id="group"
            label={w.group}
            value={text.group}
            onChange={(group) => set({ group })}
            options={[
              unknown,
              ...GROUPS.map((value) => ({ value, label: GROUP_NAMES[value][language.value] })),
            ]}
          />
          <Symptoms label={w.symptoms} chosen={text.symptoms} onChange={(symptoms) => set({ symptoms })} />
          <TextField
            id="onset"
            type="time"
            label={w.onset}
            value={text.onset}
            onChange={(onset) => set({ onset })}
          />
          <TextField
            id="facility"
            label={w.facility}
            value={text.facility}
            onChange={(facility) => set({ facility })}
            problem={problemAt('facility')}
          />
          <SelectField
            id="outcome"
            label={w.outcome}
            value={text.outcome}
            onChange={(outcome) => set({ outcome: outcome as PersonText['outcome'] })}
            options={OUTCOMES.map((value) => ({ value, label: p[value] }))}
          />
        </>
      )}
    </EditForm>
  );
}
