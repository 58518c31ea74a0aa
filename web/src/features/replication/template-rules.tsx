// The dated rules of a template, each with its source: hidden until they are asked for, and on paper.
import { ruleName } from '../../../../shared/domain/plan-rule-words.ts';
import { unitText, valueText } from '../../../../shared/domain/rule-values.ts';
import type { Template } from '../../../../shared/domain/template.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { WideTable } from './wide-table.tsx';

const words = wordsOf({
  id: {
    title: (n: number) => `Aturan yang berlaku (${n})`,
    key: 'Aturan',
    table: 'Tabel aturan',
    value: 'Nilai',
    source: 'Sumber',
  },
  en: {
    title: (n: number) => `Rules in force (${n})`,
    key: 'Rule',
    table: 'Table of rules',
    value: 'Value',
    source: 'Source',
  },
});

export function TemplateRules({ template: { rules } }: { template: Template }) {
  const w = words();
  return (
    <details class="printed">
      <summary>{w.title(rules.length)}</summary>
      <WideTable
        label={w.table}
        head={
          <tr>
            <th scope="col">{w.key}</th>
            <th scope="col">{w.value}</th>
            <th scope="col">{w.source}</th>
          </tr>
        }
      >
        {rules.map(({ key, value, unit, source }) => (
          <tr key={key}>
            <th scope="row">{ruleName(key, language.value)}</th>
            <td>
              {valueText(value, language.value)} {unitText(unit, language.value)}
            </td>
            <td>{source}</td>
          </tr>
        ))}
      </WideTable>
    </details>
  );
}
