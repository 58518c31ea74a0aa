// The foods of a recipe with their grams as bought, row by row.
import type { Foods } from '../../../../shared/domain/food.ts';
import type { Ingredient } from '../../../../shared/domain/recipe.ts';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    food: 'Bahan',
    small: 'Porsi kecil (g)',
    large: 'Porsi besar (g)',
    add: 'Tambah bahan',
    choose: 'Pilih bahan …',
    remove: (name: string) => `Hapus ${name}`,
    unknownShare: 'Bagian yang dapat dimakan (%)',
    weigh: 'Tabel tidak memuatnya: timbang sebelum dan sesudah dibersihkan.',
    check: 'Perlu dicek',
  },
  en: {
    food: 'Food',
    small: 'Small portion (g)',
    large: 'Large portion (g)',
    add: 'Add a food',
    choose: 'Choose a food …',
    remove: (name: string) => `Remove ${name}`,
    unknownShare: 'Edible share (%)',
    weigh: 'The table does not have it: weigh before and after cleaning.',
    check: 'To be checked',
  },
});

type Props = { rows: readonly Ingredient[]; foods: Foods; onChange: (rows: Ingredient[]) => void };

const gramsOf = (text: string): number => Math.max(0, Number(text.replace(',', '.')) || 0);

export function IngredientRows({ rows, foods, onChange }: Props) {
  const w = words();
  const nameOf = (id: string) => foods.get(id)?.name[language.value] ?? id;
  const change = (at: number, part: Partial<Ingredient>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <fieldset class="stack">
      <legend>{w.food}</legend>
      {rows.map((row, at) => (
        <div key={row.food} class="panel stack">
          <div class="row spread">
            <b>{nameOf(row.food)}</b>
            <button
              type="button"
              aria-label={w.remove(nameOf(row.food))}
              onClick={() => onChange(rows.filter((_, i) => i !== at))}
            >
              ×
            </button>
          </div>
          {foods.get(row.food)?.note && (
            <p class="soft">
              {w.check}: {foods.get(row.food)?.note}
            </p>
          )}
          <div class="tiles">
            {(['small', 'large'] as const).map((size) => (
              <TextField
                key={size}
                id={`${row.food}-${size}`}
                label={w[size]}
                type="number"
                value={String(row.grams[size])}
                onChange={(text) => change(at, { grams: { ...row.grams, [size]: gramsOf(text) } })}
              />
            ))}
            {(foods.get(row.food)?.ediblePct ?? null) === null && (
              <TextField
                id={`${row.food}-share`}
                label={w.unknownShare}
                type="number"
                hint={w.weigh}
                value={row.ediblePct === undefined ? '' : String(row.ediblePct)}
                onChange={(text) => change(at, { ediblePct: gramsOf(text) || undefined })}
              />
            )}
          </div>
        </div>
      ))}
      <div class="field">
        <label for="add-food">{w.add}</label>
        <select
          id="add-food"
          value=""
          onChange={({ currentTarget }) => {
            const food = currentTarget.value;
            if (food) onChange([...rows, { food, grams: { small: 0, large: 0 } }]);
            currentTarget.value = '';
          }}
        >
          <option value="">{w.choose}</option>
          {[...foods.keys()]
            .filter((id) => !rows.some(({ food }) => food === id))
            .sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
            .map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
        </select>
      </div>
    </fieldset>
  );
}
