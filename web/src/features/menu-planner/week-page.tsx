// The week of a kitchen's menus: recipes are placed on days, by dragging or from a list, and what they give and cost is seen
// at once. What is put together here is kept by the day.
import { useState } from 'preact/hooks';
import { addDays } from '../../../../shared/domain/dates.ts';
import { MEALS, type Meal } from '../../../../shared/domain/meal.ts';
import { Choices } from '../../components/choices.tsx';
import { Loaded } from '../../components/loading.tsx';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { mealText } from '../records/record-words.ts';
import { DayCard } from './day-card.tsx';
import { usePlannerData } from './planner-data.ts';
import { PlannerHead } from './planner-head.tsx';
import { PurchaseList } from './purchase-list.tsx';
import { RecipeTray } from './recipe-tray.tsx';
import { RepeatWeek } from './repeat-week.tsx';
import { SubstitutionList } from './substitution-list.tsx';
import { planHref, useWeek } from './use-week.ts';

const words = wordsOf({
  id: {
    meal: 'Waktu makan',
    before: 'Minggu sebelumnya',
    after: 'Minggu berikutnya',
    from: (day: string) => `Minggu mulai ${day}`,
    print: 'Cetak menu untuk sekolah',
    mayNot: 'Menu direncanakan oleh dapur atau koordinatornya.',
  },
  en: {
    meal: 'Meal',
    before: 'Week before',
    after: 'Week after',
    from: (day: string) => `Week from ${day}`,
    print: 'Print the menus for schools',
    mayNot: 'Menus are planned by the kitchen or its coordinator.',
  },
});

type Drafts = Readonly<Record<string, readonly string[] | undefined>>;

export function WeekPage({ id, monday: asked }: { id: string; monday?: string }) {
  const w = words();
  const { kitchen, monday, reading } = useWeek(id, asked);
  const data = usePlannerData(id, monday, kitchen?.district, addDays(monday, 6));
  const [meal, setMeal] = useState<Meal>('noon');
  const [drafts, setDrafts] = useState<Drafts>({});
  const keyOf = (date: string) => `${date} ${meal}`;
  useUnsaved(Object.values(drafts).some((draft) => draft !== undefined));
  const mayPlan = kitchen && mayI('menu.write', { kitchenIds: [id], region: kitchen.district });
  return (
    <div class="page">
      <PlannerHead id={id} page="plan" name={kitchen?.name}>
        <div class="row">
          <a class="button" href={planHref(id, `/${addDays(monday, -7)}`)} aria-label={w.before}>
            ←
          </a>
          <b>{w.from(dayText(monday, 'date'))}</b>
          <a class="button" href={planHref(id, `/${addDays(monday, 7)}`)} aria-label={w.after}>
            →
          </a>
          <a class="button" href={planHref(id, `/${monday}/print`)}>
            {w.print}
          </a>
        </div>
        <Choices
          name="meal"
          label={w.meal}
          options={MEALS.map((value) => ({ value, label: mealText(value) }))}
          value={meal}
          onChange={setMeal}
        />
      </PlannerHead>
      <Loaded reading={reading}>
        {(week) =>
          data && (
            <>
              {mayPlan ? <RecipeTray id={id} recipes={data.recipes} /> : <p class="soft">{w.mayNot}</p>}
              <ul class="plain plan-days">
                {week.days.map((day) => (
                  <DayCard
                    key={keyOf(day.date)}
                    kitchenId={id}
                    day={day}
                    meal={meal}
                    data={data}
                    mayPlan={mayPlan === true}
                    draft={drafts[keyOf(day.date)]}
                    onDraft={(draft) => setDrafts({ ...drafts, [keyOf(day.date)]: draft })}
                    onSaved={() => {
                      setDrafts((all) => ({ ...all, [keyOf(day.date)]: undefined }));
                      reading.reload();
                    }}
                  />
                ))}
              </ul>
              {mayPlan && <RepeatWeek week={week} meal={meal} />}
              <div class="two">
                <PurchaseList week={week} data={data} />
                <SubstitutionList week={week} />
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
