// What there is to cook and to send, at a glance; before the day has a plan, what the head counts come to.
import { portionCount } from '../../../../shared/domain/portions.ts';
import { count } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { portionsText } from '../records/record-words.ts';
import type { KitchenTotals } from './kitchen-totals.ts';

const ORDER = ['planned', 'cooked', 'toCook', 'sent'] as const;

const words = wordsOf<
  Record<(typeof ORDER)[number], string> & { noPlan: string; expected: (n: string) => string }
>({
  id: {
    planned: 'Rencana',
    cooked: 'Sudah dimasak',
    toCook: 'Masih harus dimasak',
    sent: 'Sudah dikirim',
    noPlan: 'Belum ada rencana untuk tanggal ini; rencana dibuat otomatis pada pagi hari layanan.',
    expected: (n) => `Perkiraan menurut jumlah siswa: ${n}.`,
  },
  en: {
    planned: 'Planned',
    cooked: 'Cooked',
    toCook: 'Still to cook',
    sent: 'Sent',
    noPlan:
      'There is no plan for this date yet; plans are made automatically in the morning of a service day.',
    expected: (n) => `Estimate from the head counts: ${n}.`,
  },
});

export function TotalsTiles({ totals }: { totals: KitchenTotals }) {
  const w = words();
  return (
    <>
      {!totals.planned && (
        <p class="soft">
          {w.noPlan} {totals.expected && w.expected(portionsText(totals.expected))}
        </p>
      )}
      <div class="tiles">
        {ORDER.map((name) => {
          const portions = totals[name];
          return (
            <div key={name} class="panel">
              <div class="soft">{w[name]}</div>
              <div class="figure">{count(portions)}</div>
              <div class="soft">{portions && portionCount(portions) > 0 && portionsText(portions)}</div>
            </div>
          );
        })}
      </div>
    </>
  );
}
