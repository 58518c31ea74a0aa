// One level down from the two tasks: tasting, and a meal without service. A day with two meals asks which one.
import type { Meal } from '../../../../shared/domain/meal.ts';
import { wordsOf } from '../../lib/language.ts';
import { mealText } from '../records/record-words.ts';
import type { FormKind } from './form-dialog.tsx';
import type { MealDay } from './use-site-day.ts';

const words = wordsOf({
  id: { tasting: 'Catat uji rasa', none: 'Tidak ada layanan' },
  en: { tasting: 'Log a tasting', none: 'No service' },
});

type Props = {
  meals: readonly MealDay[];
  mayLog: boolean;
  mayClose: boolean;
  onOpen: (kind: FormKind, day: MealDay) => void;
};

export function MoreTasks({ meals, mayLog, mayClose, onOpen }: Props) {
  const w = words();
  const nameOf = (task: string, meal: Meal) =>
    meals.length > 1 ? `${task}: ${mealText(meal).toLowerCase()}` : task;
  return (
    <div class="row">
      {mayLog &&
        meals.map((day) => (
          <button key={day.meal} type="button" onClick={() => onOpen('sensory-test', day)}>
            {nameOf(w.tasting, day.meal)}
          </button>
        ))}
      {mayClose &&
        meals.map((day) => (
          <button key={day.meal} type="button" onClick={() => onOpen('no-service', day)}>
            {nameOf(w.none, day.meal)}
          </button>
        ))}
    </div>
  );
}
