// Writing the menu of a meal: the dishes in the order of the tray, and what someone may be allergic to. It needs a network:
// a menu is not a record of what happened.
import { useState } from 'preact/hooks';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { ALLERGENS, type Allergen, menuEntry } from '../../../../shared/domain/menu.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { Choices } from '../../components/choices.tsx';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { day as dayText } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';
import { mealText } from '../records/record-words.ts';
import { useKitchenDay } from './use-kitchen-day.ts';

const words = wordsOf({
  id: {
    title: 'Menu',
    meal: 'Waktu makan',
    dishes: 'Hidangan, satu per baris',
    allergens: 'Mengandung',
    save: 'Simpan menu',
    saved: 'Menu tersimpan; sekolah sudah bisa melihatnya.',
    back: 'Kembali ke dapur',
    offline: {
      title: 'Belum tersimpan',
      detail: 'Menulis menu perlu internet. Sambungkan, lalu simpan lagi.',
    },
  },
  en: {
    title: 'Menu',
    meal: 'Meal',
    dishes: 'Dishes, one a line',
    allergens: 'Contains',
    save: 'Save the menu',
    saved: 'The menu is saved; schools can see it.',
    back: 'Back to the kitchen',
    offline: {
      title: 'Not saved yet',
      detail: 'Writing the menu needs the internet. Connect, then save again.',
    },
  },
});

export function MenuPage({ id, date: asked }: { id: string; date?: string }) {
  const w = words();
  const { reading, date } = useKitchenDay(id, asked);
  const [meal, setMeal] = useState<Meal>('noon');
  return (
    <div class="page narrow">
      <header>
        <h1>{w.title}</h1>
        <p>{dayText(date)}</p>
      </header>
      <Loaded reading={reading}>
        {(day) => (
          <>
            <Choices
              name="meal"
              label={w.meal}
              options={(['morning', 'noon'] as const).map((value) => ({ value, label: mealText(value) }))}
              value={meal}
              onChange={setMeal}
            />
            <MenuForm key={meal} id={id} date={date} meal={meal} day={day} onSaved={reading.reload} />
          </>
        )}
      </Loaded>
      <a class="button" href={`/kitchens/${id}/days/${date}`}>
        {w.back}
      </a>
    </div>
  );
}

type Props = { id: string; date: string; meal: Meal; day: KitchenDay; onSaved: () => void };
type Said = { problem?: Pick<ProblemBody, 'title' | 'detail' | 'issues'>; isSaved?: boolean };

function MenuForm({ id, date, meal, day, onSaved }: Props) {
  const w = words();
  const before = day.menus.find((menu) => menu.meal === meal);
  const [text, setText] = useState(before?.dishes.join('\n') ?? '');
  const [allergens, setAllergens] = useState<readonly Allergen[]>(before?.allergens ?? []);
  const [said, setSaid] = useState<Said>({});
  const entry = {
    dishes: text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    allergens: [...allergens],
  };
  const checked = menuEntry.safeParse(entry);
  const problem = checked.success ? undefined : issuesOf(checked.error)(language.value)[0]?.message;
  const save = async (event: Event) => {
    event.preventDefault();
    if (problem) return;
    setSaid(
      await write('PUT', `/v1/kitchens/${id}/menus/${date}/${meal}`, entry).then(
        () => ({ isSaved: true }),
        (error: unknown) => ({ problem: error instanceof Refused ? error.problem : w.offline }),
      ),
    );
    onSaved();
  };
  return (
    <form class="stack" onSubmit={save}>
      <TextField
        id="dishes"
        label={w.dishes}
        value={text}
        onChange={setText}
        isLong
        problem={text ? problem : undefined}
      />
      <AllergenField value={allergens} onChange={setAllergens} />
      {said.problem && <ProblemNote problem={said.problem} />}
      {said.isSaved && (
        <p class="note fine" role="status">
          <span>{w.saved}</span>
        </p>
      )}
      <button type="submit" class="primary">
        {w.save}
      </button>
    </form>
  );
}

function AllergenField({
  value,
  onChange,
}: {
  value: readonly Allergen[];
  onChange: (value: readonly Allergen[]) => void;
}) {
  return (
    <fieldset class="field">
      <legend>{words().allergens}</legend>
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
