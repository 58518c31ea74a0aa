// What one kitchen of a template needs: size, staff, equipment, and what a day costs by the rules.
import type { Template } from '../../../../shared/domain/template.ts';
import { partName } from '../../../../shared/domain/template-words.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    title: 'Satu dapur',
    size: 'Ukuran',
    staff: 'Staf',
    equipment: 'Peralatan',
    costs: 'Biaya menurut aturan (rupiah)',
  },
  en: {
    title: 'One kitchen',
    size: 'Size',
    staff: 'Staff',
    equipment: 'Equipment',
    costs: 'Costs by the rules (rupiah)',
  },
});

export function KitchenNeeds({ template: { kitchenModel, staffing } }: { template: Template }) {
  const w = words();
  const { costs, equipment, sites, ...size } = kitchenModel;
  return (
    <section class="stack" aria-labelledby="kitchen">
      <h2 id="kitchen">{w.title}</h2>
      <div class="columns wide">
        <Numbers title={w.size} values={{ ...size, ...(sites !== null && { sites }) }} />
        <Numbers title={w.staff} values={staffing} />
        <Numbers title={w.equipment} values={equipment} />
        <Numbers title={w.costs} values={costs} />
      </div>
    </section>
  );
}

const Numbers = ({ title, values }: { title: string; values: Readonly<Record<string, number>> }) => (
  <div>
    <h3>{title}</h3>
    <dl class="named">
      {Object.entries(values).flatMap(([name, value]) => [
        <dt key={name}>{partName(name, language.value)}</dt>,
        <dd key={`${name} value`}>{number(value, 1)}</dd>,
      ])}
    </dl>
  </div>
);
