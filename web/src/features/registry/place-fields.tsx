// Where a place is: its district by name, and its coordinates as far as known.

import type { KitchenProfile } from '../../../../shared/domain/kitchen.ts';
import { levelOf, parentOf } from '../../../../shared/domain/region.ts';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Region } from '../../lib/shapes.ts';
import { fieldWords } from './field-words.ts';
import { SelectField } from './select-field.tsx';

const words = wordsOf({ id: { choose: 'Pilih kecamatan' }, en: { choose: 'Choose a district' } });

export type PlaceText = { district: string; lat: string; lon: string };

type Props = {
  /** A district, or what its districts are chosen from. */
  region: string;
  value: PlaceText;
  onChange: (part: Partial<PlaceText>) => void;
  problemAt: (path: string) => string | undefined;
};

export function PlaceFields({ region, value, onChange, problemAt }: Props) {
  const label = fieldWords();
  const regency = (levelOf(region) === 'district' && parentOf(region)) || region;
  const districts = useAnswer<List<Region>>(`/v1/regions/${regency}/children`).data?.items ?? [];
  return (
    <>
      <SelectField
        id="district"
        label={label.district}
        value={value.district}
        onChange={(district) => onChange({ district })}
        problem={problemAt('district')}
        options={[
          { value: '', label: words().choose },
          ...districts.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
      />
      <div class="two">
        <TextField
          id="lat"
          label={label.lat}
          value={value.lat}
          onChange={(lat) => onChange({ lat })}
          problem={problemAt('lat')}
        />
        <TextField
          id="lon"
          label={label.lon}
          value={value.lon}
          onChange={(lon) => onChange({ lon })}
          problem={problemAt('lon')}
        />
      </div>
    </>
  );
}

type Placed = Pick<KitchenProfile, 'district' | 'village' | 'lat' | 'lon'>;

/** A place as its fields show it. */
export const toPlaceText = ({ district, lat, lon }: Placed): PlaceText => ({
  district,
  lat: lat === undefined ? '' : String(lat),
  lon: lon === undefined ? '' : String(lon),
});

/** A place as typed; the village stays while its district does. */
export const toPlaceDraft = ({ district, lat, lon }: PlaceText, village: string | undefined): Placed => ({
  district,
  ...(village?.startsWith(`${district}.`) && { village }),
  ...toDegrees('lat', lat),
  ...toDegrees('lon', lon),
});

/** Degrees as typed, with comma or point; nothing when empty. */
const toDegrees = (name: 'lat' | 'lon', text: string): Record<string, number> =>
  text.trim() === '' ? {} : { [name]: Number(text.trim().replace(',', '.')) };
