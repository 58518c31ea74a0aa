// Voiding asks once: the record stays in the history but no longer counts.
import type { Fact } from '../../../../shared/domain/fact.ts';
import { Dialog } from '../../components/dialog.tsx';
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
  },
  en: {
    title: 'Void this record?',
    what: 'It stays in the history, but no longer counts.',
    yes: 'Yes, void it',
    no: 'No',
  },
});

type Props = { fact: Fact; place: string; zone: string; onClose: () => void };

export function VoidDialog({ fact, place, zone, onClose }: Props) {
  const w = words();
  const voidIt = () =>
    record(
      [
        {
          ...commonOf(fact.serviceDate, fact.meal),
          kind: 'voided',
          at: new Date().toISOString(),
          supersedes: fact.id,
        },
      ],
      place,
    );
  return (
    <Dialog title={w.title} onClose={onClose}>
      <p>
        <b>{recordWords().kinds[fact.kind]}</b> · {recordText(fact, zone)}
      </p>
      <p>{w.what}</p>
      <button type="button" class="danger" onClick={() => void voidIt().then(onClose)}>
        {w.yes}
      </button>
      <button type="button" onClick={onClose}>
        {w.no}
      </button>
    </Dialog>
  );
}
