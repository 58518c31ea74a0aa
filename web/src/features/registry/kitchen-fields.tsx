// The fields of a kitchen (SPPG): what it is, where it is, how much it cooks; as text while one types, and as a profile.
import type { KitchenProfile } from '../../../../shared/domain/kitchen.ts';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { fieldWords, valueWords } from './field-words.ts';
import { PlaceFields, type PlaceText, toPlaceDraft, toPlaceText } from './place-fields.tsx';
import { SelectField } from './select-field.tsx';

export type KitchenText = PlaceText & { name: string; capacity: string; status: string; openedOn: string };
export const BLANK_KITCHEN: KitchenText = {
  name: '',
  capacity: '',
  status: 'active',
  openedOn: '',
  district: '',
  lat: '',
  lon: '',
};

export const toKitchenText = (kitchen: Kitchen): KitchenText => ({
  ...BLANK_KITCHEN,
  ...kitchen,
  ...toPlaceText(kitchen),
  capacity: String(kitchen.capacity),
});

export const toKitchenDraft = (
  { name, capacity, status, openedOn, ...place }: KitchenText,
  village: string | undefined,
) =>
  ({
    name,
    ...toPlaceDraft(place, village),
    ...(capacity.trim() && { capacity: Number(capacity) }),
    status,
    ...(openedOn && { openedOn }),
  }) as KitchenProfile;

const words = wordsOf({
  id: {
    opens: 'Dapur baru yang mulai hari ini atau nanti baru aktif bila gerbangnya terpenuhi.',
  },
  en: { opens: 'A new kitchen that opens today or later is active once its gates are met.' },
});

type Props = {
  region: string;
  value: KitchenText;
  onChange: (part: Partial<KitchenText>) => void;
  problemAt: (path: string) => string | undefined;
};

export function KitchenFields({ region, value, onChange, problemAt }: Props) {
  const label = fieldWords();
  return (
    <>
      <TextField
        id="name"
        label={label.name}
        value={value.name}
        onChange={(name) => onChange({ name })}
        problem={problemAt('name')}
      />
      <TextField
        id="capacity"
        type="number"
        label={label.capacity}
        value={value.capacity}
        onChange={(capacity) => onChange({ capacity })}
        problem={problemAt('capacity')}
      />
      <PlaceFields region={region} value={value} onChange={onChange} problemAt={problemAt} />
      <SelectField
        id="status"
        label={label.status}
        value={value.status}
        onChange={(status) => onChange({ status })}
        options={(['active', 'suspended', 'closed'] as const).map((value) => ({
          value,
          label: valueWords()[value],
        }))}
      />
      <TextField
        id="openedOn"
        type="date"
        label={label.openedOn}
        value={value.openedOn}
        onChange={(openedOn) => onChange({ openedOn })}
        problem={problemAt('openedOn')}
        hint={words().opens}
      />
    </>
  );
}
