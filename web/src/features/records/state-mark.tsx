// Where a record is: on this phone, or confirmed with the code that can be read out over a phone.
import { wordsOf } from '../../lib/language.ts';
import type { ShownFact } from './shown-fact.ts';

const words = wordsOf({
  id: {
    waiting: 'di ponsel',
    confirmed: 'terkirim',
    rejected: 'ditolak',
    replaced: 'tidak berlaku lagi',
    code: 'kode',
  },
  en: {
    waiting: 'on phone',
    confirmed: 'sent',
    rejected: 'rejected',
    replaced: 'no longer counts',
    code: 'code',
  },
});

type Props = { shown: Pick<ShownFact, 'state' | 'receipt'> & { isEffective?: boolean } };
const LOOKS = { waiting: 'look', confirmed: 'fine', rejected: 'act' } as const;

export function StateMark({ shown: { state, receipt, isEffective } }: Props) {
  const w = words();
  return (
    <span class="row">
      <span class={`mark ${LOOKS[state]}`}>{w[state]}</span>
      {receipt && (
        <span class="soft">
          {w.code} <b>{receipt}</b>
        </span>
      )}
      {isEffective === false && state !== 'rejected' && <span class="mark silent">{w.replaced}</span>}
    </span>
  );
}
