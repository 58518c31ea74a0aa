// One contact: the address, the language of its mails, and which kinds of alerts it wants (none chosen: all).
import { ALERT_KINDS, type AlertKind } from '../../../../shared/domain/alert.ts';
import { Choices } from '../../components/choices.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { kindName } from '../alerts/alert-names.ts';

const words = wordsOf({
  id: {
    email: 'Alamat e-mail',
    language: 'Bahasa surat',
    kinds: 'Jenis peringatan (kosong: semua)',
    remove: 'Hapus',
  },
  en: {
    email: 'E-mail address',
    language: 'Language of its mails',
    kinds: 'Kinds of alerts (none: all)',
    remove: 'Remove',
  },
});

const LANGUAGE_NAMES = [
  { value: 'id', label: 'Bahasa Indonesia' },
  { value: 'en', label: 'English' },
] as const;

export type ContactText = { email: string; language: 'id' | 'en'; kinds: AlertKind[] };

type Props = {
  at: number;
  value: ContactText;
  onChange: (part: Partial<ContactText>) => void;
  onRemove: () => void;
  problem: string | undefined;
};

export function ContactFields({ at, value, onChange, onRemove, problem }: Props) {
  const w = words();
  return (
    <fieldset class="panel stack">
      <legend>{value.email || `${w.email} ${at + 1}`}</legend>
      <TextField
        id={`email-${at}`}
        label={w.email}
        value={value.email}
        onChange={(email) => onChange({ email })}
        problem={problem}
      />
      <Choices
        name={`language-${at}`}
        label={w.language}
        options={LANGUAGE_NAMES}
        value={value.language}
        onChange={(language) => onChange({ language })}
      />
      <Kinds label={w.kinds} chosen={value.kinds} onChange={(kinds) => onChange({ kinds })} />
      <SureButton label={w.remove} name={value.email} onSure={onRemove} />
    </fieldset>
  );
}

type KindsProps = { label: string; chosen: readonly AlertKind[]; onChange: (kinds: AlertKind[]) => void };

export const Kinds = ({ label, chosen, onChange }: KindsProps) => (
  <fieldset class="field">
    <legend>{label}</legend>
    <div class="choices">
      {ALERT_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={() => onChange(ALERT_KINDS.filter((one) => (one === kind) !== chosen.includes(one)))}
          />
          {kindName(kind)}
        </label>
      ))}
    </div>
  </fieldset>
);
