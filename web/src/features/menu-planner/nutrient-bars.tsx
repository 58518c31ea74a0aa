// The nutrients of a portion for one group: each as a bar against its target, in figures, and in a word.
import { isComplete, type Verdict } from '../../../../shared/domain/amount.ts';
import type { GroupVerdict } from '../../../../shared/domain/menu-verdict.ts';
import { NUTRIENTS, type Nutrient } from '../../../../shared/domain/nutrient.ts';
import { wordsOf } from '../../lib/language.ts';
import { amountText, nutrientName, unitOf } from './nutrient-words.ts';
import { groupText, verdictWord } from './verdict-words.ts';

const words = wordsOf({
  id: {
    of: (amount: string, min: string, max: string, unit: string) => `${amount} dari ${min}–${max} ${unit}`,
    atLeast: 'paling sedikit',
    issuer: 'Target menurut',
  },
  en: {
    of: (amount: string, min: string, max: string, unit: string) => `${amount} of ${min}–${max} ${unit}`,
    atLeast: 'at least',
    issuer: 'Targets by',
  },
});

/** The bar ends at twice the top of the target: what is above it is still seen. */
const SCALE = 2;
const CLASSES: Readonly<Record<Verdict, string>> = { below: 'look', within: 'fine', above: '', unknown: '' };

function Line({ one, judged }: { one: Nutrient; judged: GroupVerdict['nutrients'][Nutrient] }) {
  const w = words();
  const { amount, range, verdict } = judged;
  const [min, max] = range;
  const width = (value: number) => `${Math.min(100, (value / (max * SCALE)) * 100)}%`;
  return (
    <li>
      <div class="row spread">
        <b>{nutrientName(one)}</b>
        <span class={`mark ${CLASSES[verdict]}`}>{verdictWord(verdict)}</span>
      </div>
      {!isComplete(amount) && `${w.atLeast} `}
      {w.of(amountText(amount.known), amountText(min), amountText(max), unitOf(one))}
      <span class="gauge" aria-hidden="true">
        <span class="gauge-target" style={{ left: width(min), width: width(max - min) }} />
        <span class="gauge-amount" style={{ width: width(amount.known) }} />
      </span>
    </li>
  );
}

export function NutrientBars({ judged }: { judged: GroupVerdict }) {
  const w = words();
  const issuers = new Set(NUTRIENTS.map((one) => judged.nutrients[one].issuer));
  return (
    <section>
      <h3>{groupText(judged)}</h3>
      <ul class="plain">
        {NUTRIENTS.map((one) => (
          <Line key={one} one={one} judged={judged.nutrients[one]} />
        ))}
      </ul>
      <p class="soft">
        {w.issuer}: {[...issuers].join('; ')}
      </p>
    </section>
  );
}
