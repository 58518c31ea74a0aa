// A kitchen that may not cook: until when, why, and where the food comes from instead.
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { DiscrepancyBody, SiteDay } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    title: (kitchen: string) => `${kitchen} dihentikan sementara`,
    until: (last: string) => `Sampai ${last}.`,
    open: 'Sampai dicabut.',
    why: 'Alasan',
    instead: (kitchen: string) => `Makanan datang dari ${kitchen}.`,
    nobody: 'Belum ada dapur pengganti. Tanyakan kepada koordinator.',
  },
  en: {
    title: (kitchen: string) => `${kitchen} is suspended`,
    until: (last: string) => `Until ${last}.`,
    open: 'Until it is lifted.',
    why: 'Reason',
    instead: (kitchen: string) => `Food comes from ${kitchen}.`,
    nobody: 'No other kitchen is named yet. Ask your coordinator.',
  },
});

type Props = {
  suspension: NonNullable<SiteDay['suspension']>;
  /** What does not add up that day: what the kitchen did all the same is shown here. */
  found?: readonly DiscrepancyBody[];
};

export function SuspensionNote({ suspension, found = [] }: Props) {
  const w = words();
  const { kitchen, until, reason, substitute } = suspension;
  const all = found.filter(({ code }) => code === 'kitchen-suspended').map(({ message }) => message);
  return (
    <section class="note act" aria-labelledby="suspension">
      <h2 id="suspension">{w.title(kitchen.name)}</h2>
      <p>{until ? w.until(day(until, 'date')) : w.open}</p>
      <p>
        {w.why}: {reason}
      </p>
      <p>{substitute ? w.instead(substitute.name) : w.nobody}</p>
      {[...new Set(all)].map((message) => (
        <p key={message}>
          <strong>{message}</strong>
        </p>
      ))}
    </section>
  );
}
