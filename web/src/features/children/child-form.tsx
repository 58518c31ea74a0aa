// A child registered or put right: what measuring needs, and apart from it who it is. The NIK is turned into a keyed hash by
// the server.
import { useState } from 'preact/hooks';
import * as z from 'zod';
import { type BeneficiaryGroup, GROUP_NAMES, GROUPS } from '../../../../shared/domain/beneficiary.ts';
import { childProfile } from '../../../../shared/domain/child.ts';
import { SEXES, type Sex } from '../../../../shared/domain/growth/curves.ts';
import { identityEntry } from '../../../../shared/domain/identity.ts';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import type { Child, SavedChild } from '../../lib/shapes.ts';
import { EditForm } from '../registry/edit-form.tsx';
import { SelectField } from '../registry/select-field.tsx';
import { sexText } from '../rounds/child-words.ts';

const words = wordsOf({
  id: {
    name: 'Nama (boleh kosong)',
    nik: 'NIK (boleh kosong; yang disimpan hanya sidik dan empat angka terakhir)',
    nikHint: 'Untuk mengenali anak yang sama. Hanya dipakai bila nama diisi.',
    sex: 'Jenis kelamin',
    born: 'Tanggal lahir',
    class: 'Kelas atau kelompok',
    group: 'Kelompok penerima',
    active: 'Masih di sini',
  },
  en: {
    name: 'Name (may be empty)',
    nik: 'NIK (may be empty; only its fingerprint and last four digits are kept)',
    nikHint: 'To recognise the same child. Used only where a name is written.',
    sex: 'Sex',
    born: 'Date of birth',
    class: 'Class or group',
    group: 'Beneficiary group',
    active: 'Still here',
  },
});

const childEntry = z.strictObject({ ...childProfile.shape, identity: identityEntry.optional() });

/** Groups of those who are measured. */
const CHILDREN = GROUPS.filter((group) => !['TEACHER', 'STAFF', 'PREGNANT', 'BREASTFEEDING'].includes(group));

type Known = Pick<Child, 'sex' | 'birthDate' | 'group' | 'classGroup' | 'active' | 'name'>;
type Props = {
  path: string;
  before: Known | undefined;
  /** Told what is worth a look: the same NIK on other children. */
  onSaved: (findings: SavedChild['findings']) => void;
};

export function ChildForm({ path, before, onSaved }: Props) {
  const w = words();
  const [name, setName] = useState(before?.name ?? '');
  const [nik, setNik] = useState('');
  const [sex, setSex] = useState<Sex | undefined>(before?.sex);
  const [birthDate, setBirthDate] = useState(before?.birthDate ?? '');
  const [classGroup, setClassGroup] = useState(before?.classGroup ?? '');
  const [group, setGroup] = useState<BeneficiaryGroup>(before?.group ?? 'SD_1_3');
  const [active, setActive] = useState(before?.active ?? true);
  const identity = name.trim() && { name: name.trim(), ...(nik.trim() && { nik: nik.trim() }) };
  const draft = { sex, birthDate, group, classGroup, active, ...(identity && { identity }) };
  return (
    <EditForm
      path={path}
      etag={null}
      schema={childEntry}
      draft={draft}
      idIssues={[]}
      mayWrite
      onSaved={(answer) => onSaved((answer as SavedChild).findings)}
    >
      {(problemAt) => (
        <>
          <TextField
            id="name"
            label={w.name}
            value={name}
            onChange={setName}
            problem={problemAt('identity.name')}
          />
          <TextField
            id="nik"
            label={w.nik}
            value={nik}
            onChange={setNik}
            problem={problemAt('identity.nik')}
            hint={w.nikHint}
          />
          <Choices
            name="sex"
            label={w.sex}
            options={SEXES.map((value) => ({ value, label: sexText(value) }))}
            value={sex}
            onChange={setSex}
            problem={problemAt('sex')}
          />
          <TextField
            id="born"
            type="date"
            label={w.born}
            value={birthDate}
            onChange={setBirthDate}
            problem={problemAt('birthDate')}
          />
          <TextField
            id="child-class"
            label={w.class}
            value={classGroup}
            onChange={setClassGroup}
            problem={problemAt('classGroup')}
          />
          <SelectField
            id="group"
            label={w.group}
            value={group}
            options={CHILDREN.map((value) => ({ value, label: GROUP_NAMES[value][language.value] }))}
            onChange={(value) => setGroup(value as BeneficiaryGroup)}
          />
          <label class="choose">
            <input
              type="checkbox"
              checked={active}
              onChange={({ currentTarget }) => setActive(currentTarget.checked)}
            />
            {w.active}
          </label>
        </>
      )}
    </EditForm>
  );
}
