// One level down from the two tasks: temperature, tasting and trays, a meal without service, forms on paper; and, always
// there, who is ill. A day with two meals asks which one.
import type { Meal } from '../../../../shared/domain/meal.ts';
import { wordsOf } from '../../lib/language.ts';
import { mealText } from '../records/record-words.ts';
import type { MealDay } from './use-site-day.ts';

const words = wordsOf({
  id: {
    temperature: 'Catat suhu',
    'sensory-test': 'Catat uji rasa',
    'tray-returned': 'Ompreng kembali',
    'no-service': 'Tidak ada layanan',
    incident: 'Laporkan kejadian',
    forms: 'Formulir uji rasa',
  },
  en: {
    temperature: 'Log a temperature',
    'sensory-test': 'Log a tasting',
    'tray-returned': 'Trays returned',
    'no-service': 'No service',
    incident: 'Report an incident',
    forms: 'Tasting form',
  },
});

export type MoreTask = Exclude<keyof ReturnType<typeof words>, 'forms'>;

type Props = {
  meals: readonly MealDay[];
  mayLog: boolean;
  mayClose: boolean;
  formsHref: string;
  onOpen: (kind: MoreTask, day: MealDay) => void;
};

export function MoreTasks({ meals, mayLog, mayClose, formsHref, onOpen }: Props) {
  const w = words();
  const tasks: MoreTask[] = [
    ...(mayLog ? (['temperature', 'sensory-test', 'tray-returned'] as const) : []),
    ...(mayClose ? (['no-service'] as const) : []),
  ];
  const nameOf = (task: MoreTask, meal: Meal) =>
    meals.length > 1 ? `${w[task]}: ${mealText(meal).toLowerCase()}` : w[task];
  return (
    <>
      <div class="row">
        {tasks.flatMap((task) =>
          meals.map((day) => (
            <button key={task + day.meal} type="button" onClick={() => onOpen(task, day)}>
              {nameOf(task, day.meal)}
            </button>
          )),
        )}
        <a class="button" href={formsHref}>
          {w.forms}
        </a>
      </div>
      {mayLog && meals[0] && (
        <button type="button" class="danger" onClick={() => meals[0] && onOpen('incident', meals[0])}>
          {w.incident}
        </button>
      )}
    </>
  );
}
