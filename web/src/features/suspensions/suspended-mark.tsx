// That a kitchen is suspended, until when, and who cooks instead: in one line.
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { SiteDay } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    until: (last: string) => `dihentikan sampai ${last}`,
    open: 'dihentikan sampai dicabut',
    instead: (kitchen: string) => `diganti ${kitchen}`,
  },
  en: {
    until: (last: string) => `suspended until ${last}`,
    open: 'suspended until lifted',
    instead: (kitchen: string) => `${kitchen} cooks instead`,
  },
});

export function SuspendedMark({ suspension }: { suspension: NonNullable<SiteDay['suspension']> }) {
  const w = words();
  const { until, substitute } = suspension;
  return (
    <>
      {' '}
      <span class="mark act">{until ? w.until(day(until, 'short')) : w.open}</span>
      {substitute && <span class="soft"> {w.instead(substitute.name)}</span>}
    </>
  );
}
