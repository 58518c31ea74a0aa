// The gates that a kitchen lacks, in words; where a waiver ended, since when.
import { GATE_NAMES } from '../../../../shared/domain/gate-words.ts';
import { day } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenReadiness } from '../../lib/shapes.ts';

const words = wordsOf({
  id: { ended: (gate: string, until: string) => `${gate} (pengecualian berakhir ${until})` },
  en: { ended: (gate: string, until: string) => `${gate} (its waiver ended on ${until})` },
});

export function lackingGates({ lacking, ended }: KitchenReadiness): string {
  const named = lacking.map((gate) => {
    const name = GATE_NAMES[gate][language.value];
    const until = ended.find((one) => one.gate === gate)?.until;
    return until ? words().ended(name, day(until, 'date')) : name;
  });
  return named.join(', ') || '–';
}
