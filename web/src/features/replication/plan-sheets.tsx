// Money, people, weeks, sensitivity and sources of a plan: the very tables that its workbook has, folded until they are asked for.
import { type PlanSheet, planSheets } from '../../../../shared/domain/plan-sheets.ts';
import { SHEETS, type SheetName } from '../../../../shared/domain/plan-words.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { day, number } from '../../lib/format.ts';
import { language } from '../../lib/language.ts';
import { WideTable } from './wide-table.tsx';

const SHOWN: readonly SheetName[] = ['summary', 'weeks', 'needs', 'sensitivity', 'assumptions'];

export function PlanSheets({ plan }: { plan: ProposalPlan }) {
  const names = SHOWN.map((sheet) => SHEETS[sheet][language.value] as string);
  return (
    <>
      {planSheets(plan, language.value)
        .filter(({ name }) => names.includes(name))
        .map((sheet) => (
          <Sheet key={sheet.name} sheet={sheet} />
        ))}
    </>
  );
}

const DATE = /^\d{4}-\d\d-\d\d$/;

function shown(cell: PlanSheet['rows'][number][number]): string | null {
  if (typeof cell === 'number') return number(cell, 2);
  return cell && DATE.test(cell) ? day(cell, 'date') : cell;
}

const Sheet = ({ sheet: { name, columns, rows } }: { sheet: PlanSheet }) => (
  <details class="printed">
    <summary>{name}</summary>
    <WideTable
      label={name}
      head={
        <tr>
          {columns.map((column, i) => (
            <th key={column} scope="col" class={typeof rows[0]?.[i] === 'number' ? 'number' : ''}>
              {column}
            </th>
          ))}
        </tr>
      }
    >
      {rows.map((cells, row) => (
        <tr key={`${row} ${cells[0]}`}>
          {cells.map((cell, i) => (
            <td key={columns[i]} class={typeof cell === 'number' ? 'number' : ''}>
              {shown(cell)}
            </td>
          ))}
        </tr>
      ))}
    </WideTable>
  </details>
);
