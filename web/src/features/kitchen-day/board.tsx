// The board: every stop with its portions and how far its food has come.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { StopCard } from './stop-card.tsx';
import type { Stop } from './stops.ts';

const words = wordsOf({
  id: {
    title: 'Titik layanan',
    none: 'Belum ada titik layanan. Minta koordinator menetapkannya untuk dapur ini.',
  },
  en: {
    title: 'Stops',
    none: 'There are no stops yet. Ask your coordinator to assign them to this kitchen.',
  },
});

type Props = { stops: readonly Stop[]; date: string; zone: string };

export function Board({ stops, date, zone }: Props) {
  const w = words();
  if (stops.length === 0) return <p>{w.none}</p>;
  return (
    <section aria-labelledby="board">
      <h2 id="board">
        {w.title} ({number(stops.length)})
      </h2>
      <ul class="plain board">
        {stops.map((stop) => (
          <StopCard key={stop.siteId} stop={stop} date={date} zone={zone} />
        ))}
      </ul>
    </section>
  );
}
