// What a record about safety says, beside its kind.
import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import { headsOf } from '../../../../shared/domain/incident-words.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    ill: (n: string) => `${n} orang sakit`,
    positive: 'POSITIF',
    negative: 'negatif',
    invalid: 'tidak terbaca',
    trays: (back: string, missing: string, broken: string) =>
      `${back} utuh, ${missing} hilang, ${broken} rusak`,
  },
  en: {
    ill: (n: string) => `${n} ill`,
    positive: 'POSITIVE',
    negative: 'negative',
    invalid: 'not readable',
    trays: (back: string, missing: string, broken: string) =>
      `${back} whole, ${missing} missing, ${broken} broken`,
  },
});

/** Undefined for records of another kind. */
export function safetyText(fact: Fact): string | undefined {
  const w = words();
  const [reading] = ofKind([fact], 'temperature');
  if (reading)
    return `${number(reading.celsius, 1)} °C${reading.correctiveAction ? ` · ${reading.correctiveAction}` : ''}`;
  const [test] = ofKind([fact], 'rapid-test');
  if (test) return `${test.item} · ${test.analyte} ${w[test.result]}`;
  const [sample] = ofKind([fact], 'sample-retained');
  if (sample) return `${sample.item} · ${number(sample.massG)} g`;
  const [trays] = ofKind([fact], 'tray-returned');
  if (trays) return w.trays(number(trays.returned), number(trays.missing ?? 0), number(trays.broken ?? 0));
  const [incident] = ofKind([fact], 'incident');
  if (incident) return w.ill(number(headsOf(incident.ill)));
  if (fact.kind === 'sample-released') return fact.lab;
  return fact.kind === 'recalled' || fact.kind === 'hold-released' ? fact.reason : undefined;
}
