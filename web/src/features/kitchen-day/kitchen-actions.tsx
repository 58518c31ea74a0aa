// What can be done with a kitchen's day: cook, send, print, write the menu; each only for whoever may.
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { KitchenDay } from '../../lib/shapes.ts';

const words = wordsOf({
  id: { cook: 'Catat masakan', send: 'Kirim makanan', notes: 'Surat jalan', menu: 'Tulis menu' },
  en: { cook: 'Log a batch', send: 'Send food', notes: 'Delivery notes', menu: 'Write the menu' },
});

type Props = { day: KitchenDay; mayLog: boolean; onTask: (kind: 'cooked' | 'dispatched') => void };

export function KitchenActions({ day: { kitchen, date }, mayLog, onTask }: Props) {
  const w = words();
  const base = `/kitchens/${kitchen.id}/days/${date}`;
  return (
    <div class="row">
      {mayLog && (
        <button type="button" onClick={() => onTask('cooked')}>
          {w.cook}
        </button>
      )}
      {mayLog && (
        <button type="button" class="primary" onClick={() => onTask('dispatched')}>
          {w.send}
        </button>
      )}
      <a class="button" href={`${base}/notes`}>
        {w.notes}
      </a>
      {mayI('menu.write', { kitchenIds: [kitchen.id], region: kitchen.district }) && (
        <a class="button" href={`${base}/menu`}>
          {w.menu}
        </a>
      )}
    </div>
  );
}
