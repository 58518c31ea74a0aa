// What there is to cook and to send, at a glance.
import { portionCount } from '../../../../shared/domain/portions.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { portionsText } from '../records/record-words.ts';
import type { KitchenTotals } from './stops.ts';

const words = wordsOf<Record<keyof KitchenTotals, string>>({
  id: { planned: 'Rencana', cooked: 'Sudah dimasak', toCook: 'Masih harus dimasak', sent: 'Sudah dikirim' },
  en: { planned: 'Planned', cooked: 'Cooked', toCook: 'Still to cook', sent: 'Sent' },
});

const ORDER = ['planned', 'cooked', 'toCook', 'sent'] as const;

export const TotalsTiles = ({ totals }: { totals: KitchenTotals }) => (
  <div class="tiles">
    {ORDER.map((name) => (
      <div key={name} class="panel">
        <div class="soft">{words()[name]}</div>
        <div class="figure">{number(portionCount(totals[name]))}</div>
        <div class="soft">{portionsText(totals[name])}</div>
      </div>
    ))}
  </div>
);
