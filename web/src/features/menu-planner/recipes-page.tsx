// The recipes of a kitchen.
import type { KitchenRecipe } from '../../../../shared/domain/recipe.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen, List } from '../../lib/shapes.ts';
import { recipesPath } from './planner-data.ts';
import { PlannerHead } from './planner-head.tsx';
import { planHref } from './use-week.ts';

const words = wordsOf({
  id: { add: 'Tulis resep baru', none: 'Belum ada resep.', foods: (n: number) => `${n} bahan` },
  en: { add: 'Write a new recipe', none: 'No recipes yet.', foods: (n: number) => `${n} foods` },
});

export function RecipesPage({ id }: { id: string }) {
  const w = words();
  const kitchen = useAnswer<Kitchen>(`/v1/kitchens/${id}`).data;
  const reading = useAnswer<List<KitchenRecipe>>(recipesPath(id));
  const mayWrite = kitchen && mayI('menu.write', { kitchenIds: [id], region: kitchen.district });
  return (
    <div class="page narrow">
      <PlannerHead id={id} page="recipes" name={kitchen?.name} />
      {mayWrite && (
        <a class="button primary" href={planHref(id, '/recipes/new')}>
          {w.add}
        </a>
      )}
      <Loaded reading={reading}>
        {({ items }) => (
          <ul class="plain">
            {items.length === 0 && <li>{w.none}</li>}
            {items.map((recipe) => (
              <li key={recipe.id}>
                <a class="touch" href={planHref(id, `/recipes/${recipe.id}`)}>
                  {recipe.name}
                </a>{' '}
                <span class="soft">{w.foods(recipe.ingredients.length)}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
