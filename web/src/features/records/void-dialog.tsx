// Voiding asks once: the record stays in the history but no longer counts.

import { useState } from 'preact/hooks';
import type { Fact } from '../../../../shared/domain/fact.ts';
import { Dialog } from '../../components/dialog.tsx';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import { record } from '../../lib/outbox/phone.ts';
import { commonOf } from './new-fact.ts';
import { recordText, recordWords } from './record-words.ts';

const words = wordsOf({
  id: {
    title: 'Batalkan catatan ini?',
    what: 'Catatan tetap terlihat di riwayat, tetapi tidak dihitung lagi.',
    yes: 'Ya, batalkan',
    no: 'Tidak',
    lost: 'Belum tersimpan. Coba lagi.',
  },
  en: {
    title: 'Void this record?',
    what: 'It stays in the history, but no longer counts.',
    yes: 'Yes, void it',
    no: 'No',
    lost: 'Not saved yet. Try again.',
  },
});

type Props = { fact: Fact; place: string; zone: string; onClose: () => void };

export function VoidDialog({ fact, place, zone, onClose }: Props) {
  const w = words();
  /** Made once, so that pressing twice voids once. */
  const [common] = useState(() => commonOf(fact.serviceDate, fact.meal));
  const [isLost, setLost] = useState(false);
  const voidIt = () =>
    record([{ ...common, kind: 'voided', at: now().toISOString(), supersedes: fact.id }], place).then(
      onClose,
      () => setLost(true),
    );
  return (
    <Dialog title={w.title} onClose={onClose}>
      <p>
        <b>{recordWords().kinds[fact.kind]}</b> · {recordText(fact, zone)}
      </p>
      <p>{w.what}</p>
      {isLost && (
        <p class="problem-text" role="alert">
          {w.lost}
        </p>
      )}
      <button type="button" class="danger" onClick={() => void voidIt()}>
        {w.yes}
      </button>
      <button type="button" onClick={onClose}>
        {w.no}
      </button>
    </Dialog>
  );
}
