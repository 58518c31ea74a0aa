// Which meal of the day is shown, where a day has more than one.
import type { Meal } from '../../../../shared/domain/meal.ts';
import { wordsOf } from '../../lib/language.ts';
import { mealText } from '../records/record-words.ts';

const words = wordsOf({
  id: { meal: (meal: string) => `Makan ${meal.toLowerCase()}` },
  en: { meal: (meal: string) => `${meal} meal` },
});

type Props = { meals: readonly Meal[]; chosen: Meal; onChoose: (meal: Meal) => void };

export const MealChoice = ({ meals, chosen, onChoose }: Props) =>
  meals.length < 2 ? null : (
    <div class="row">
      {meals.map((meal) => (
        <button
          key={meal}
          type="button"
          aria-pressed={meal === chosen}
          class={meal === chosen ? 'primary' : ''}
          onClick={() => onChoose(meal)}
        >
          {words().meal(mealText(meal))}
        </button>
      ))}
    </div>
  );
