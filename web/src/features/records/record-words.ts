// A record as one line of words.
import type { Fact, FactKind, FactOf } from '../../../../shared/domain/fact.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import { number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { safetyText } from '../safety/safety-text.ts';
import { reasonLabel } from './reasons.ts';

export const recordWords = wordsOf<{
  kinds: Record<FactKind, string>;
  meals: Record<Meal, string>;
  verdicts: Record<FactOf<'sensory-test'>['verdict'], string>;
  small: string;
  large: string;
  rejected: string;
  present: string;
  leftover: string;
  of: (time: string) => string;
}>({
  id: {
    kinds: {
      planned: 'Rencana',
      cooked: 'Selesai dimasak',
      dispatched: 'Dikirim',
      received: 'Makanan datang',
      served: 'Sudah dibagikan',
      'no-service': 'Tidak ada layanan',
      'sensory-test': 'Uji rasa',
      temperature: 'Suhu',
      'sample-retained': 'Sampel disimpan',
      'sample-released': 'Sampel ke laboratorium',
      'sample-discarded': 'Sampel dibuang',
      'rapid-test': 'Uji cepat',
      'tray-returned': 'Ompreng kembali',
      recalled: 'Ditarik',
      'recall-seen': 'Penarikan dibaca',
      'hold-released': 'Boleh dibagikan',
      incident: 'Kejadian',
      'incident-update': 'Perkembangan kejadian',
      voided: 'Dibatalkan',
    },
    meals: { morning: 'Pagi', noon: 'Siang' },
    verdicts: { safe: 'aman', unsafe: 'TIDAK AMAN' },
    small: 'kecil',
    large: 'besar',
    rejected: 'ditolak',
    present: 'hadir',
    leftover: 'sisa',
    of: (at) => `pukul ${at}`,
  },
  en: {
    kinds: {
      planned: 'Plan',
      cooked: 'Cooked',
      dispatched: 'Dispatched',
      received: 'Food came',
      served: 'Handed out',
      'no-service': 'No service',
      'sensory-test': 'Tasting',
      temperature: 'Temperature',
      'sample-retained': 'Sample kept',
      'sample-released': 'Sample to laboratory',
      'sample-discarded': 'Sample discarded',
      'rapid-test': 'Rapid test',
      'tray-returned': 'Trays returned',
      recalled: 'Recalled',
      'recall-seen': 'Recall seen',
      'hold-released': 'Released',
      incident: 'Incident',
      'incident-update': 'Incident update',
      voided: 'Voided',
    },
    meals: { morning: 'Morning', noon: 'Noon' },
    verdicts: { safe: 'safe', unsafe: 'NOT SAFE' },
    small: 'small',
    large: 'large',
    rejected: 'rejected',
    present: 'present',
    leftover: 'left over',
    of: (at) => `at ${at}`,
  },
});

/** Such as `120 kecil, 80 besar`; a size without portions is left out. */
export function portionsText({ small, large }: Portions): string {
  const w = recordWords();
  const parts = [
    small > 0 && `${number(small)} ${w.small}`,
    large > 0 && `${number(large)} ${w.large}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : number(0);
}

function tastingText({ scores, verdict }: FactOf<'sensory-test'>): string {
  const w = recordWords();
  const { taste, colour, aroma, texture } = scores;
  return `${w.verdicts[verdict]} (${[taste, colour, aroma, texture].map((score) => number(score)).join(' · ')})`;
}

/** What a record says, beside its kind. */
export function recordText(fact: Fact, zone: string): string {
  const w = recordWords();
  const parts = [
    'portions' in fact && portionsText(fact.portions),
    fact.kind === 'received' &&
      fact.rejected &&
      `${w.rejected} ${portionsText(fact.rejected)} (${reasonLabel(fact.rejected.reason)})`,
    fact.kind === 'served' && fact.present !== undefined && `${number(fact.present)} ${w.present}`,
    fact.kind === 'served' &&
      fact.leftoverG !== undefined &&
      `${w.leftover} ${number(fact.leftoverG / 1000, 2)} kg`,
    fact.kind === 'sensory-test' && tastingText(fact),
    fact.kind === 'no-service' && reasonLabel(fact.reason),
    safetyText(fact),
    w.of(time(fact.at, zone)),
    fact.note,
  ];
  return parts.filter(Boolean).join(' · ');
}

export const mealText = (meal: Meal): string => recordWords().meals[meal];
