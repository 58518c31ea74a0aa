// What a pilot achieved beside what it aimed at, with how many stand behind it.
import type { Template } from '../../../../shared/domain/template.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { MeasuredLines } from './measured-lines.tsx';
import { figureWords } from './share-text.ts';

const words = wordsOf({
  id: {
    title: 'Yang dicapai',
    behind: (days: string, kitchens: string, sites: string, portions: string) =>
      `Dari ${days} hari, ${kitchens} dapur, ${sites} titik layanan dan ${portions} porsi yang dibagikan.`,
    complete: (share: string) => `${share} laporan masuk; yang tidak melapor tidak diketahui.`,
    figure: 'Angka',
    achieved: 'Dicapai',
    target: 'Target',
    food: 'Bahan per porsi',
    foodOf: (rupiah: string, menus: string) => `Rp ${rupiah} (dari ${menus} menu yang semua harganya ada)`,
    noFood: 'tidak diketahui: menu atau harganya belum lengkap',
    outcomes: 'Dampak gizi anak',
    noOutcomes: 'tidak ada yang bisa ditampilkan: belum diukur di masa ini, atau anaknya terlalu sedikit',
  },
  en: {
    title: 'What it achieved',
    behind: (days: string, kitchens: string, sites: string, portions: string) =>
      `From ${days} days, ${kitchens} kitchens, ${sites} sites and ${portions} portions served.`,
    complete: (share: string) => `${share} of reports came in; of those who did not report nothing is known.`,
    figure: 'Figure',
    achieved: 'Achieved',
    target: 'Target',
    food: 'Food of a portion',
    foodOf: (rupiah: string, menus: string) => `Rp ${rupiah} (from ${menus} menus with all their prices)`,
    noFood: 'not known: menus or prices are incomplete',
    outcomes: 'Outcomes of children',
    noOutcomes: 'nothing to show: not measured in this period, or too few children',
  },
});

const FIGURES = ['coverage', 'onTime', 'withinLimit'] as const;

export function AchievedFigures({ template: { achieved, targets } }: { template: Template }) {
  const w = words();
  const { days, kitchens, sites, served, rates, foodCost, outcomes } = achieved;
  return (
    <section class="stack" aria-labelledby="achieved">
      <h2 id="achieved">{w.title}</h2>
      <p>{w.behind(number(days), number(kitchens), number(sites), number(served))}</p>
      <p>{w.complete(percent(rates.completeness))}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col" class="number">
              {w.achieved}
            </th>
            <th scope="col" class="number">
              {w.target}
            </th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((name) => (
            <tr key={name}>
              <th scope="row">{figureWords()[name]}</th>
              <td class="number">{percent(rates[name])}</td>
              <td class="number">{percent(targets[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl>
        <dt>{w.food}</dt>
        <dd>{foodCost ? w.foodOf(number(foodCost.perPortion), number(foodCost.menus)) : w.noFood}</dd>
        <dt>{w.outcomes}</dt>
        <dd>{outcomes ? <MeasuredLines lines={outcomes} /> : w.noOutcomes}</dd>
      </dl>
    </section>
  );
}
