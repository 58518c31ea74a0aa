// What a plan comes to, in sentences and figures; how far it can be from the best is said in words.
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    kitchens: 'Dapur baru',
    existing: 'Dapur yang sudah ada',
    used: (n: string, all: string) => `${n} dari ${all} dipakai`,
    served: 'Titik terlayani',
    of: (n: string, all: string) => `${n} dari ${all}`,
    people: 'Murid dan 3B',
    vehicles: 'Kendaraan',
    staff: 'Tenaga',
    daily: 'Pagu sehari',
    yearly: 'Pagu setahun',
    proven: 'Terbukti: tidak ada rencana yang lebih murah menurut angka ini.',
    gap: (share: string) => `Paling banyak ${share} lebih mahal dari rencana terbaik yang mungkin.`,
    repaired: 'Diperbaiki setelah perubahan tangan; selisihnya dari rencana terbaik tidak dihitung ulang.',
    ceiling: 'Pagu adalah batas tertinggi, bukan pengeluaran.',
    already: (n: string) => `${n} titik sudah dilayani dapur yang ada dan tetap di sana.`,
    lost: (places: string) =>
      `Pilihan tangan pada ${places} tidak dipakai, karena tempat itu tidak ada lagi. Pilih tempat lain bila masih perlu.`,
  },
  en: {
    kitchens: 'New kitchens',
    existing: 'Kitchens that are there',
    used: (n: string, all: string) => `${n} of ${all} used`,
    served: 'Sites served',
    of: (n: string, all: string) => `${n} of ${all}`,
    people: 'Pupils, mothers and under-fives',
    vehicles: 'Vehicles',
    staff: 'People',
    daily: 'Ceiling a day',
    yearly: 'Ceiling a year',
    proven: 'Proven: by these numbers no plan is cheaper.',
    gap: (share: string) => `At most ${share} dearer than the best plan possible.`,
    repaired: 'Repaired after a change by hand; how far it is from the best was not worked out anew.',
    ceiling: 'A ceiling is the most that may be spent, not what was spent.',
    already: (n: string) => `${n} sites are served by a kitchen that is there and stay with it.`,
    lost: (places: string) =>
      `What was settled by hand about ${places} was not used, for the place is there no more. Choose another one if it is still needed.`,
  },
});

export function PlanSummary({ plan: { summary, lostPlaces } }: { plan: ProposalPlan }) {
  const w = words();
  const { gap, isProven } = summary;
  const used = summary.kitchens - summary.newKitchens;
  const existing = used + summary.idleKitchens;
  const figures: [string, string][] = [
    [w.kitchens, number(summary.newKitchens)],
    ...(existing > 0 ? [[w.existing, w.used(number(used), number(existing))] as [string, string]] : []),
    [w.served, w.of(number(summary.served), number(summary.sites))],
    [w.people, number(summary.pupils + summary.motherChild)],
    [w.vehicles, number(summary.vehicles)],
    [w.staff, number(summary.staff)],
    [w.daily, `Rp ${number(summary.dailyCeiling)}`],
    [w.yearly, `Rp ${number(summary.yearlyCeiling)}`],
  ];
  return (
    <section class="stack">
      <dl class="columns">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p>{isProven ? w.proven : gap === null ? w.repaired : w.gap(percent(gap))}</p>
      {summary.alreadyServed > 0 && <p>{w.already(number(summary.alreadyServed))}</p>}
      {lostPlaces.length > 0 && <p role="status">{w.lost(lostPlaces.join(', '))}</p>}
      <p class="soft">{w.ceiling}</p>
    </section>
  );
}
