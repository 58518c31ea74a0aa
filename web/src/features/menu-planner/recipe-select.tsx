// Places a recipe without dragging: one of those that are not there yet.
import type { KitchenRecipe } from '../../../../shared/domain/recipe.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({ id: { choose: 'Pilih resep …' }, en: { choose: 'Choose a recipe …' } });

type Props = {
  id: string;
  label: string;
  recipes: readonly KitchenRecipe[];
  taken: readonly string[];
  onChoose: (id: string) => void;
};

export const RecipeSelect = ({ id, label, recipes, taken, onChoose }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select
      id={id}
      value=""
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="">{words().choose}</option>
      {recipes
        .filter((recipe) => !taken.includes(recipe.id))
        .map((recipe) => (
          <option key={recipe.id} value={recipe.id}>
            {recipe.name}
          </option>
        ))}
    </select>
  </div>
);
