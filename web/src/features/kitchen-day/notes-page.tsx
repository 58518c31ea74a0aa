// The delivery notes of a day, to be printed and sent along: all of them, or only those of the next round.
import { useState } from 'preact/hooks';
import { ofKind } from '../../../../shared/domain/chain.ts';
import { clockOf } from '../../../../shared/domain/deliveries.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { Loaded } from '../../components/loading.tsx';
import { day as dayText, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { DeliveryNote } from './delivery-note.tsx';
import { kitchenHref, useKitchenDay } from './use-kitchen-day.ts';

const words = wordsOf({
  id: {
    title: 'Surat jalan',
    none: 'Belum ada yang dikirim. Catat pengiriman dulu, lalu kembali ke sini.',
    print: (n: string) => `Cetak (${n})`,
    include: (name: string) => `Ikut dicetak: ${name}`,
    back: 'Kembali ke dapur',
  },
  en: {
    title: 'Delivery notes',
    none: 'Nothing has been sent yet. Log what you send, then come back.',
    print: (n: string) => `Print (${n})`,
    include: (name: string) => `Print this one: ${name}`,
    back: 'Back to the kitchen',
  },
});

export function NotesPage({ id, date: asked }: { id: string; date?: string }) {
  const w = words();
  const { reading, facts, zone, date, rules } = useKitchenDay(id, asked);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const dispatched = ofKind(facts, 'dispatched');
  const printed = dispatched.filter((fact) => !skipped.includes(fact.id)).length;
  const toggle = (dispatchId: string) =>
    setSkipped((ids) =>
      ids.includes(dispatchId) ? ids.filter((one) => one !== dispatchId) : [...ids, dispatchId],
    );
  return (
    <div class="page">
      <header class="row spread no-print">
        <div>
          <h1>{w.title}</h1>
          <p>{dayText(date)}</p>
        </div>
        <div class="row">
          <a class="button" href={kitchenHref(id, date, zone)}>
            {w.back}
          </a>
          <button type="button" class="primary" disabled={printed === 0} onClick={() => print()}>
            {w.print(number(printed))}
          </button>
        </div>
      </header>
      <Loaded reading={reading}>
        {(day) => (
          <div class="notes">
            {dispatched.length === 0 && <p>{w.none}</p>}
            {dispatched.map((fact) => (
              <section key={fact.id} class={skipped.includes(fact.id) ? 'stack no-print' : 'stack'}>
                <label class="choose no-print">
                  <input
                    type="checkbox"
                    checked={!skipped.includes(fact.id)}
                    onChange={() => toggle(fact.id)}
                  />
                  {w.include(nameOf(fact, day))}
                </label>
                <DeliveryNote
                  fact={fact}
                  day={day}
                  zone={zone}
                  eatBy={(rules && clockOf([fact], facts, rules).consumeBy) ?? undefined}
                />
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

const nameOf = ({ siteId }: FactOf<'dispatched'>, { stops }: KitchenDay): string =>
  stops.find((stop) => stop.siteId === siteId)?.name ?? siteId;
