// What stands above a kitchen's stops, where there is any: who needs other food, and the trays that came back.
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { AllergyList } from './allergy-list.tsx';
import { Trays } from './trays.tsx';

export const BoardNotes = ({ day, meal }: { day: KitchenDay; meal: Meal }) => (
  <>
    <AllergyList day={day} meal={meal} />
    {day.stops.some(({ trays }) => trays?.length) && <Trays stops={day.stops} meal={meal} />}
  </>
);
