// A recipe: its name, its foods, and what a portion of it gives and costs while it is being written.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { localDate } from '../../../../shared/domain/dates.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import { SIZES } from '../../../../shared/domain/nutrients.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { foodsWithoutGrams, type Recipe, recipe as recipeShape } from '../../../../shared/domain/recipe.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { Refused, write } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { newId } from '../records/new-fact.ts';
import { IngredientRows } from './ingredient-rows.tsx';
import { type PlannerData, recipesPath, usePlannerData } from './planner-data.ts';
import { PlannerHead } from './planner-head.tsx';
import { PlateFields } from './plate-fields.tsx';
import { PortionFigures } from './portion-figures.tsx';
import { planHref } from './use-week.ts';

const words = wordsOf({
  id: {
    name: 'Nama hidangan',
    hint: 'Timbang bahan seperti dibeli, untuk satu porsi.',
    save: 'Simpan resep',
    empty: 'Tulis nama dan paling sedikit satu bahan.',
    weightless: 'Ada bahan tanpa berat',
    grams: (foods: string) =>
      `Isi berapa gram ${foods}, untuk porsi kecil atau besar, atau hapus dari resep.`,
    offline: {
      title: 'Belum tersimpan',
      detail: 'Menyimpan resep perlu internet. Sambungkan, lalu simpan lagi.',
    },
  },
  en: {
    name: 'Name of the dish',
    hint: 'Weigh foods as bought, for one portion.',
    save: 'Save the recipe',
    empty: 'Write a name and at least one food.',
    weightless: 'A food has no weight',
    grams: (foods: string) =>
      `Write how many grams of ${foods}, for a small or a large portion, or remove it from the recipe.`,
    offline: {
      title: 'Not saved yet',
      detail: 'Saving a recipe needs the internet. Connect, then save again.',
    },
  },
});

const BLANK: Recipe = { name: '', ingredients: [] };

export function RecipePage({ id, recipeId = 'new' }: { id: string; recipeId?: string }) {
  const kitchen = useAnswer<Kitchen>(`/v1/kitchens/${id}`).data;
  const zone = zoneOf(kitchen?.district ?? 'ID');
  const data = usePlannerData(id, localDate(now(), zone), kitchen?.district);
  const before = data?.recipes.find((one) => one.id === recipeId);
  return (
    <div class="page narrow">
      <PlannerHead id={id} page="recipes" name={kitchen?.name} />
      {data && (
        <RecipeForm
          key={before?.id ?? 'new'}
          path={(own) => `${recipesPath(id)}/${own}`}
          own={before?.id}
          before={before ?? BLANK}
          data={data}
          back={planHref(id, '/recipes')}
        />
      )}
    </div>
  );
}

type Props = {
  path: (id: string) => string;
  own: string | undefined;
  before: Recipe;
  data: PlannerData;
  back: string;
};

function RecipeForm({ path, own, before, data, back }: Props) {
  const w = words();
  const { route } = useLocation();
  const [id] = useState(own ?? newId());
  const { name, ingredients, plateG } = before;
  const [typed, setTyped] = useState<Recipe>({ name, ingredients, ...(plateG && { plateG }) });
  const [problem, setProblem] = useState<Pick<ProblemBody, 'title' | 'detail' | 'issues'>>();
  const checked = recipeShape.safeParse(typed);
  const save = async (event: Event) => {
    event.preventDefault();
    const weightless = foodsWithoutGrams(typed).map(
      (food) => data.foods.get(food)?.name[language.value] ?? food,
    );
    if (weightless.length > 0)
      return setProblem({ title: w.weightless, detail: w.grams(weightless.join(', ')) });
    if (!checked.success) {
      const issues = typed.ingredients.length > 0 ? issuesOf(checked.error)(language.value) : [];
      return setProblem({ title: w.empty, detail: issues[0]?.message ?? w.hint });
    }
    await write('PUT', path(id), checked.data).then(
      () => route(back),
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      <TextField
        id="recipe-name"
        label={w.name}
        value={typed.name}
        onChange={(next) => setTyped({ ...typed, name: next })}
      />
      <p class="soft">{w.hint}</p>
      <IngredientRows
        rows={typed.ingredients}
        foods={data.foods}
        onChange={(next) => setTyped({ ...typed, ingredients: next })}
      />
      <PlateFields
        value={typed.plateG}
        onChange={(plateG) =>
          setTyped({ name: typed.name, ingredients: typed.ingredients, ...(plateG && { plateG }) })
        }
      />
      {SIZES.map((size) => (
        <PortionFigures key={size} size={size} recipe={typed} data={data} />
      ))}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="primary">
        {w.save}
      </button>
    </form>
  );
}
