// A day of the week plan: recipes are dropped on it or chosen from a list, taken off again, and kept with one button.
import { useState } from 'preact/hooks';
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Refused, write } from '../../lib/api.ts';
import { day as dayText, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { judgeDraft, type WeekDay } from './judge-draft.ts';
import { MenuSummary } from './menu-summary.tsx';
import type { PlannerData } from './planner-data.ts';
import { RecipeSelect } from './recipe-select.tsx';

const words = wordsOf({
  id: {
    add: 'Tambah resep',
    remove: (name: string) => `Hapus ${name}`,
    save: 'Simpan hari ini',
    undo: 'Batalkan',
    unsaved: 'Belum disimpan',
    byHand: 'Menu ini ditulis tanpa resep; gizinya belum diketahui.',
    empty: 'Seret resep ke sini, atau pilih dari daftar.',
    noService: 'Tidak ada layanan',
    heads: (n: string) => `${n} penerima`,
    offline: {
      title: 'Belum tersimpan',
      detail: 'Menyimpan menu perlu internet. Sambungkan, lalu simpan lagi.',
    },
  },
  en: {
    add: 'Add a recipe',
    remove: (name: string) => `Remove ${name}`,
    save: 'Save this day',
    undo: 'Undo',
    unsaved: 'Not saved yet',
    byHand: 'This menu was written without recipes; its nutrients are not known.',
    empty: 'Drag a recipe here, or choose one from the list.',
    noService: 'No service',
    heads: (n: string) => `${n} to be served`,
    offline: {
      title: 'Not saved yet',
      detail: 'Saving a menu needs the internet. Connect, then save again.',
    },
  },
});

export const RECIPE_TYPE = 'application/x-recipe';

type Props = {
  kitchenId: string;
  day: WeekDay;
  meal: Meal;
  data: PlannerData;
  mayPlan: boolean;
  draft: readonly string[] | undefined;
  onDraft: (recipes: readonly string[] | undefined) => void;
  onSaved: () => void;
};

export function DayCard({ kitchenId, day, meal, data, mayPlan, draft, onDraft, onSaved }: Props) {
  const w = words();
  const [problem, setProblem] = useState<Pick<ProblemBody, 'title' | 'detail' | 'issues'>>();
  const saved = day.menus.find((menu) => menu.meal === meal);
  const ids = draft ?? saved?.recipes ?? [];
  const judged = draft ? judgeDraft(draft, meal, day, { ...data, date: day.date }) : saved;
  const place = (id: string) => {
    if (mayPlan && data.recipes.some((one) => one.id === id) && !ids.includes(id)) onDraft([...ids, id]);
  };
  const save = async () => {
    const path = `/v1/kitchens/${kitchenId}/menus/${day.date}/${meal}`;
    const failed = await write('PUT', path, { recipes: ids }).then(
      () => undefined,
      (error: unknown) => (error instanceof Refused ? error.problem : w.offline),
    );
    setProblem(failed);
    if (!failed) onSaved();
  };
  const title = `day-${day.date}`;
  return (
    <li
      class="panel stack"
      aria-labelledby={title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        place(event.dataTransfer?.getData(RECIPE_TYPE) ?? '');
      }}
    >
      <h2 id={title}>{dayText(day.date)}</h2>
      <p class="soft">{headsText(day)}</p>
      {saved && !saved.recipes && !draft && (
        <p>
          {saved.dishes.join(', ')}. {w.byHand}
        </p>
      )}
      {ids.length === 0 && !saved && <p class="soft">{w.empty}</p>}
      <ol class="plain">
        {ids.map((id, i) => (
          <li key={id} class="row spread">
            <span>{nameOf(id, data, draft ? undefined : saved?.dishes[i])}</span>
            {mayPlan && (
              <button
                type="button"
                aria-label={w.remove(nameOf(id, data))}
                onClick={() => onDraft(ids.filter((one) => one !== id))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      {mayPlan && (
        <RecipeSelect
          id={`add-${day.date}`}
          label={w.add}
          recipes={data.recipes}
          taken={ids}
          onChoose={place}
        />
      )}
      {judged && judged.nutrients.length > 0 && ids.length > 0 && <MenuSummary judged={judged} />}
      {problem && <ProblemNote problem={problem} />}
      {draft && (
        <div class="row">
          <span class="mark look">{w.unsaved}</span>
          <button type="button" onClick={() => onDraft(undefined)}>
            {w.undo}
          </button>
          <button type="button" class="primary" disabled={draft.length === 0} onClick={() => void save()}>
            {w.save}
          </button>
        </div>
      )}
    </li>
  );
}

/** The name of a recipe as it is now, or as the menu has kept it. */
const nameOf = (id: string, { recipes }: PlannerData, kept?: string): string =>
  kept ?? recipes.find((one) => one.id === id)?.name ?? id;

function headsText({ groups }: WeekDay): string {
  const w = words();
  const heads = Object.values(groups).reduce((n, { male, female }) => n + male + female, 0);
  return heads > 0 ? w.heads(number(heads)) : w.noService;
}
