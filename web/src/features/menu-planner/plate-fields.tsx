// What a portion of a dish weighs on the plate, where the kitchen has weighed it: leftovers are a share of that.
import { SIZES } from '../../../../shared/domain/nutrients.ts';
import type { Recipe } from '../../../../shared/domain/recipe.ts';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    title: 'Berat matang di piring (g), bila ditimbang',
    small: 'Porsi kecil matang (g)',
    large: 'Porsi besar matang (g)',
  },
  en: {
    title: 'Cooked weight on the plate (g), where weighed',
    small: 'Small portion, cooked (g)',
    large: 'Large portion, cooked (g)',
  },
});

type Plate = Recipe['plateG'];
type Props = { value: Plate; onChange: (value: Plate) => void };

const gramsOf = (text: string): number => Math.max(0, Number(text.replace(',', '.')) || 0);

export function PlateFields({ value, onChange }: Props) {
  const w = words();
  const change = (next: NonNullable<Plate>) => onChange(next.small + next.large > 0 ? next : undefined);
  return (
    <details>
      <summary>{w.title}</summary>
      <div class="tiles">
        {SIZES.map((size) => (
          <TextField
            key={size}
            id={`plate-${size}`}
            label={w[size]}
            type="number"
            value={value ? String(value[size]) : ''}
            onChange={(text) => change({ small: 0, large: 0, ...value, [size]: gramsOf(text) })}
          />
        ))}
      </div>
    </details>
  );
}
