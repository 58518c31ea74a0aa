// The delivery notes of a day, to be printed and sent along.
import { ofKind } from '../../../../shared/domain/chain.ts';
import { Loaded } from '../../components/loading.tsx';
import { wordsOf } from '../../lib/language.ts';
import { DeliveryNote } from './delivery-note.tsx';
import { useKitchenDay } from './use-kitchen-day.ts';

const words = wordsOf({
  id: {
    title: 'Surat jalan',
    none: 'Belum ada yang dikirim. Catat pengiriman dulu, lalu kembali ke sini.',
    print: 'Cetak',
    back: 'Kembali ke dapur',
  },
  en: {
    title: 'Delivery notes',
    none: 'Nothing has been sent yet. Log what you send, then come back.',
    print: 'Print',
    back: 'Back to the kitchen',
  },
});

export function NotesPage({ id, date: asked }: { id: string; date?: string }) {
  const w = words();
  const { reading, facts, zone, date } = useKitchenDay(id, asked);
  const dispatched = ofKind(facts, 'dispatched');
  return (
    <div class="page">
      <header class="row spread no-print">
        <h1>{w.title}</h1>
        <div class="row">
          <a class="button" href={`/kitchens/${id}/days/${date}`}>
            {w.back}
          </a>
          <button type="button" class="primary" disabled={dispatched.length === 0} onClick={() => print()}>
            {w.print}
          </button>
        </div>
      </header>
      <Loaded reading={reading}>
        {(day) => (
          <div class="notes">
            {dispatched.length === 0 && <p>{w.none}</p>}
            {dispatched.map((fact) => (
              <DeliveryNote key={fact.id} fact={fact} day={day} zone={zone} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}
