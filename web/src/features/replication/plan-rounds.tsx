// The delivery rounds of a kitchen: vehicle, order, times, and what is left of the four hours.
import type { PlanKitchen } from '../../../../shared/domain/proposal-plan.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { WideTable } from './wide-table.tsx';

const words = wordsOf({
  id: {
    title: 'Rit pengiriman',
    morning: 'pagi',
    noon: 'siang',
    round: (n: number, meal: string) => `Kendaraan ${n}, ${meal}`,
    clock: '.',
    leaves: (at: string, back: string, portions: string) =>
      `Berangkat ${at}, kembali ${back}, ${portions} porsi`,
    order: 'Urutan',
    site: 'Titik layanan',
    arrives: 'Tiba',
    latest: 'Paling lambat',
    slack: 'Sisa waktu (menit)',
  },
  en: {
    title: 'Delivery rounds',
    morning: 'morning',
    noon: 'noon',
    round: (n: number, meal: string) => `Vehicle ${n}, ${meal}`,
    clock: ':',
    leaves: (at: string, back: string, portions: string) =>
      `Leaves ${at}, back ${back}, ${portions} portions`,
    order: 'Order',
    site: 'Site',
    arrives: 'Arrives',
    latest: 'At the latest',
    slack: 'Minutes left',
  },
});

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string =>
  [Math.floor(minute / 60), Math.floor(minute % 60)].map(two).join(words().clock);

export function PlanRounds({ kitchen: { rounds, sites } }: { kitchen: PlanKitchen }) {
  const w = words();
  const names = new Map(sites.map(({ siteId, name }) => [siteId, name]));
  return (
    <details class="printed">
      <summary>{w.title}</summary>
      {rounds.flatMap((ofMeal) =>
        ofMeal.rounds.map((round, i) => (
          <div key={`${ofMeal.meal} ${round.stops[0]?.siteId}`} class="stack">
            <h4>{w.round(i + 1, w[ofMeal.meal])}</h4>
            <p>{w.leaves(clock(round.departure), clock(round.back), number(round.portions))}</p>
            <WideTable
              label={`${w.title}: ${w.round(i + 1, w[ofMeal.meal])}`}
              head={
                <tr>
                  <th scope="col">{w.order}</th>
                  <th scope="col">{w.site}</th>
                  <th scope="col">{w.arrives}</th>
                  <th scope="col">{w.latest}</th>
                  <th scope="col" class="number">
                    {w.slack}
                  </th>
                </tr>
              }
            >
              {round.stops.map((stop, at) => (
                <tr key={stop.siteId}>
                  <td>{at + 1}</td>
                  <td>{names.get(stop.siteId) ?? stop.siteId}</td>
                  <td>{clock(stop.arrival)}</td>
                  <td>{clock(stop.latest)}</td>
                  <td class="number">{number(stop.slackMinutes)}</td>
                </tr>
              ))}
            </WideTable>
          </div>
        )),
      )}
    </details>
  );
}
