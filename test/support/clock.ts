// A clock that tests set. Unless a test says otherwise it is 15:00 in western time on the day of the test data: both meals
// are over.
import { DAY, instantAt } from './factories/day.ts';

export type Clock = { now: () => Date; set: (moment: string) => void };

export function makeClock(start = instantAt(DAY, '15:00')): Clock {
  let moment = new Date(start);
  return {
    now: () => moment,
    set: (next) => {
      moment = new Date(next);
    },
  };
}
