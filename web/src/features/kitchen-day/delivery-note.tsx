// The note that goes with the food to one stop: what, how much, when, and a code that the school's phone reads.
import { toNoteCode, toNoteText } from '../../../../shared/domain/delivery-note.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { day as dayText, number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { Menu } from '../records/menu.tsx';
import { mealText } from '../records/record-words.ts';
import { QrCode } from './qr.tsx';

const words = wordsOf({
  id: {
    title: 'Surat jalan',
    meal: 'Waktu makan',
    small: 'Porsi kecil',
    large: 'Porsi besar',
    left: 'Berangkat',
    eatBy: 'Dimakan sebelum',
    code: 'Kode',
    note: 'Catatan',
    qr: 'Kode QR surat jalan',
    signs: ['Dapur', 'Sopir', 'Sekolah'],
  },
  en: {
    title: 'Delivery note',
    meal: 'Meal',
    small: 'Small portions',
    large: 'Large portions',
    left: 'Left at',
    eatBy: 'Eat before',
    code: 'Code',
    note: 'Note',
    qr: 'QR code of the delivery note',
    signs: ['Kitchen', 'Driver', 'School'],
  },
});

type Props = {
  fact: FactOf<'dispatched'>;
  day: KitchenDay;
  zone: string;
  /** Until when the food may be eaten, where that is known. */
  eatBy: string | undefined;
};

export function DeliveryNote({ fact, day, zone, eatBy }: Props) {
  const w = words();
  const { id: dispatchId, siteId, kitchenId, serviceDate, meal, portions, batchId } = fact;
  const note = { dispatchId, siteId, kitchenId, serviceDate, meal, portions, ...(batchId && { batchId }) };
  return (
    <article class="delivery-note" data-dispatch={dispatchId}>
      <div class="stack">
        <h2>{day.stops.find((stop) => stop.siteId === siteId)?.name ?? siteId}</h2>
        <p>
          {w.title} · {day.kitchen.name} · {dayText(serviceDate)}
        </p>
        <dl>
          <dt>{w.meal}</dt>
          <dd>{mealText(meal)}</dd>
          <dt>{w.small}</dt>
          <dd>
            <b>{number(portions.small)}</b>
          </dd>
          <dt>{w.large}</dt>
          <dd>
            <b>{number(portions.large)}</b>
          </dd>
          <dt>{w.left}</dt>
          <dd>{time(fact.at, zone)}</dd>
          {eatBy && <dt>{w.eatBy}</dt>}
          {eatBy && (
            <dd>
              <b>{time(eatBy, zone)}</b>
            </dd>
          )}
          {fact.note && <dt>{w.note}</dt>}
          {fact.note && <dd>{fact.note}</dd>}
        </dl>
        <Menu menus={day.menus.filter((menu) => menu.meal === meal)} />
      </div>
      <div class="stack">
        <QrCode text={toNoteText(note)} label={w.qr} />
        <span>
          {w.code}: <span class="code">{toNoteCode(note)}</span>
        </span>
      </div>
      <div class="signatures">
        {w.signs.map((sign) => (
          <span key={sign}>{sign}</span>
        ))}
      </div>
    </article>
  );
}
