// The recipes that can be dragged to a day.
import type { KitchenRecipe } from '../../../../shared/domain/recipe.ts';
import { wordsOf } from '../../lib/language.ts';
import { RECIPE_TYPE } from './day-card.tsx';
import { planHref } from './use-week.ts';

const words = wordsOf({
  id: { title: 'Resep', none: 'Belum ada resep. Tulis resep pertama dapur ini.', write: 'Tulis resep' },
  en: {
    title: 'Recipes',
    none: 'No recipes yet. Write the first one of this kitchen.',
    write: 'Write a recipe',
  },
});

export function RecipeTray({ id, recipes }: { id: string; recipes: readonly KitchenRecipe[] }) {
  const w = words();
  if (recipes.length === 0)
    return (
      <div class="stack">
        <p>{w.none}</p>
        <a class="button primary" href={planHref(id, '/recipes/new')}>
          {w.write}
        </a>
      </div>
    );
  return (
    <section aria-labelledby="tray">
      <h2 id="tray">{w.title}</h2>
      <ul class="tray">
        {recipes.map((recipe) => (
          <li
            key={recipe.id}
            draggable
            onDragStart={(event) => event.dataTransfer?.setData(RECIPE_TYPE, recipe.id)}
          >
            {recipe.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
