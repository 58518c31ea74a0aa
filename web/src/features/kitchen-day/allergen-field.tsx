// What someone may be allergic to, each a large target.
import { ALLERGENS, type Allergen } from '../../../../shared/domain/allergen.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';

const words = wordsOf({ id: { title: 'Mengandung' }, en: { title: 'Contains' } });

type Props = { value: readonly Allergen[]; onChange: (value: readonly Allergen[]) => void };

export function AllergenField({ value, onChange }: Props) {
  return (
    <fieldset class="field">
      <legend>{words().title}</legend>
      <div class="choices">
        {ALLERGENS.map((allergen) => (
          <label key={allergen}>
            <input
              type="checkbox"
              checked={value.includes(allergen)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked ? [...value, allergen] : value.filter((one) => one !== allergen),
                )
              }
            />
            {ALLERGEN_NAMES[allergen][language.value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
