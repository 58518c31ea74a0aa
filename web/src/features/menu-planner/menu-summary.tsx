// How a menu does, in sentences: what is short for whom, what a portion costs against its ceiling, what is in it.
import type { CostVerdict, GroupVerdict } from '../../../../shared/domain/menu-verdict.ts';
import { NUTRIENTS } from '../../../../shared/domain/nutrient.ts';
import { SIZES, type Size } from '../../../../shared/domain/nutrients.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';
import type { Judged } from './judge-draft.ts';
import { NutrientBars } from './nutrient-bars.tsx';
import { amountText, nutrientInText, nutrientName, unitOf } from './nutrient-words.ts';
import { groupText } from './verdict-words.ts';

const words = wordsOf({
  id: {
    enough: 'Tidak ada yang kurang.',
    short: (group: string, what: string) => `${group} kurang: ${what}`,
    of: (amount: string, min: string, unit: string) => `${amount} dari ${min} ${unit}`,
    unknown: 'Belum diketahui',
    cost: { small: 'Porsi kecil', large: 'Porsi besar' },
    money: (cost: string, ceiling: string) => `Rp${cost} dari Rp${ceiling}`,
    over: 'melebihi batas',
    noPrice: 'harga belum lengkap',
    contains: 'Mengandung',
    details: 'Gizi tiap kelompok',
  },
  en: {
    enough: 'Nothing is short.',
    short: (group: string, what: string) => `${group} short of: ${what}`,
    of: (amount: string, min: string, unit: string) => `${amount} of ${min} ${unit}`,
    unknown: 'Not known',
    cost: { small: 'Small portion', large: 'Large portion' },
    money: (cost: string, ceiling: string) => `Rp${cost} of Rp${ceiling}`,
    over: 'above the ceiling',
    noPrice: 'prices are missing',
    contains: 'Contains',
    details: 'Nutrients of each group',
  },
});

/** The nutrients that a group is short of, in words; none where it is short of nothing. */
function shortOf({ nutrients }: GroupVerdict): string[] {
  const w = words();
  return NUTRIENTS.filter((one) => nutrients[one].verdict === 'below').map((one) => {
    const { amount, range } = nutrients[one];
    return `${nutrientInText(one)} ${w.of(amountText(amount.known), amountText(range[0]), unitOf(one))}`;
  });
}

/** Nutrients of which a part is unknown, for any group. */
const unknownOf = (all: readonly GroupVerdict[]): string[] =>
  NUTRIENTS.filter((one) => all.some(({ nutrients }) => nutrients[one].verdict === 'unknown')).map(
    nutrientName,
  );

function Cost({ size, judged }: { size: Size; judged: CostVerdict }) {
  const w = words();
  const { cost, ceiling, verdict } = judged;
  return (
    <li>
      {w.cost[size]}: <b>{w.money(number(cost.known), number(ceiling))}</b>{' '}
      {verdict === 'above' && <span class="mark look">{w.over}</span>}
      {cost.missing.length > 0 && <span class="mark">{w.noPrice}</span>}
    </li>
  );
}

export function MenuSummary({ judged }: { judged: Judged }) {
  const w = words();
  const { nutrients, cost, allergens } = judged;
  const short = nutrients.map((one) => ({ one, what: shortOf(one) })).filter(({ what }) => what.length > 0);
  const unknown = unknownOf(nutrients);
  return (
    <div class="stack" aria-live="polite">
      {short.map(({ one, what }) => (
        <p key={groupText(one)} class="note look">
          <span>{w.short(groupText(one), what.join(', '))}</span>
        </p>
      ))}
      {short.length === 0 && unknown.length === 0 && <p class="mark fine">{w.enough}</p>}
      {unknown.length > 0 && (
        <p class="soft">
          {w.unknown}: {unknown.join(', ')}
        </p>
      )}
      {cost && (
        <ul class="plain">
          {SIZES.map((size) => (
            <Cost key={size} size={size} judged={cost[size]} />
          ))}
        </ul>
      )}
      {allergens.length > 0 && (
        <p>
          <span class="mark look">
            {w.contains}: {allergens.map((one) => ALLERGEN_NAMES[one][language.value]).join(', ')}
          </span>
        </p>
      )}
      <details>
        <summary>{w.details}</summary>
        {nutrients.map((one) => (
          <NutrientBars key={groupText(one)} judged={one} />
        ))}
      </details>
    </div>
  );
}
