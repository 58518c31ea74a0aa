// Before the form for what came: the delivery note, scanned or typed, fills in its counts. Without one, the form does.

import { useState } from 'preact/hooks';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import type { Delivery, FormProps } from './form-props.ts';
import { ReceivedForm } from './received-form.tsx';

const words = wordsOf({
  id: { read: 'Baca surat jalan (QR atau kode)', taken: 'Jumlah diambil dari surat jalan.' },
  en: { read: 'Read the delivery note (QR or code)', taken: 'Counts taken from the delivery note.' },
});

const NoteReader = later(() => import('./note-reader.tsx').then((m) => m.NoteReader));

export function ReceivedTask(props: FormProps<'received'>) {
  const w = words();
  const [isReading, setReading] = useState(false);
  const [delivery, setDelivery] = useState<Delivery>();
  const occasion = { siteId: props.siteId, serviceDate: props.date, meal: props.day.meal };
  const take = (found: Delivery) => {
    setDelivery(found);
    setReading(false);
  };
  return (
    <>
      {isReading && <NoteReader occasion={occasion} onRead={take} onCancel={() => setReading(false)} />}
      {!props.before && !isReading && (
        <button type="button" onClick={() => setReading(true)}>
          {w.read}
        </button>
      )}
      {delivery && (
        <p class="note fine" role="status">
          <span>{w.taken}</span>
        </p>
      )}
      <div hidden={isReading}>
        <ReceivedForm {...props} key={String(Boolean(delivery))} delivery={delivery} />
      </div>
    </>
  );
}
