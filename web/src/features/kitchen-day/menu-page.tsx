// Writing the menu of a meal: the dishes in the order of the tray, and what someone may be allergic to. It needs a network:
// a menu is not a record of what happened.
import { useState } from 'preact/hooks';
import { MEALS, type Meal } from '../../../../shared/domain/meal.ts';
import { Choices } from '../../components/choices.tsx';
import { Loaded } from '../../components/loading.tsx';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { Menu } from '../records/menu.tsx';
import { mealText } from '../records/record-words.ts';
import { MenuForm } from './menu-form.tsx';
import { kitchenHref, useKitchenDay } from './use-kitchen-day.ts';

const words = wordsOf({
  id: {
    title: 'Menu',
    meal: 'Waktu makan',
    back: 'Kembali ke dapur',
    plan: 'Rencana menu dengan resep',
    mayNot: 'Menu ditulis oleh dapur atau koordinatornya.',
  },
  en: {
    title: 'Menu',
    meal: 'Meal',
    back: 'Back to the kitchen',
    plan: 'Plan menus with recipes',
    mayNot: 'The menu is written by the kitchen or its coordinator.',
  },
});

export function MenuPage({ id, date: asked }: { id: string; date?: string }) {
  const w = words();
  const { reading, date, zone } = useKitchenDay(id, asked);
  const [meal, setMeal] = useState<Meal>('noon');
  return (
    <div class="page narrow">
      <header>
        <h1>{w.title}</h1>
        <p>
          {reading.data && `${reading.data.kitchen.name} · `}
          {dayText(date)}
        </p>
      </header>
      <Loaded reading={reading}>
        {(day) => (
          <>
            <Choices
              name="meal"
              label={w.meal}
              options={MEALS.map((value) => ({ value, label: mealText(value) }))}
              value={meal}
              onChange={setMeal}
            />
            {mayI('menu.write', { kitchenIds: [id], region: day.kitchen.district }) ? (
              <MenuForm key={meal} id={id} date={date} meal={meal} day={day} onSaved={reading.reload} />
            ) : (
              <>
                <p class="soft">{w.mayNot}</p>
                <Menu menus={day.menus.filter((menu) => menu.meal === meal)} />
              </>
            )}
          </>
        )}
      </Loaded>
      <a class="button" href={`/kitchens/${id}/plan/week`}>
        {w.plan}
      </a>
      <a class="button" href={kitchenHref(id, date, zone)}>
        {w.back}
      </a>
    </div>
  );
}
