// A table that can be sorted by any column, by mouse and by keyboard; what is missing always comes last. The order stands in
// the address.
import type { ComponentChildren } from 'preact';
import { wordsOf } from '../../lib/language.ts';
import { nextOrder, type Order, toOrder } from './sort-order.ts';
import { useQuery } from './use-query.ts';

export type Column<Row> = {
  key: string;
  label: string;
  /** What to sort by; null where nothing is known. */
  value: (row: Row) => string | number | null;
  show: (row: Row) => ComponentChildren;
  isNumber?: boolean;
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'id', { numeric: true });

/** Rows in the order asked for; rows without a value stay at the end either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  { value }: Pick<Column<Row>, 'value'>,
  isDescending: boolean,
): Row[] {
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return isDescending ? compare(b, a) : compare(a, b);
  });
}

const words = wordsOf({ id: { none: 'Belum ada isinya.' }, en: { none: 'There is nothing here yet.' } });

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The order until someone chooses one. */
  first?: string;
  /** The name of its order in the address, where a page has several tables. */
  sort?: string;
};

export function SortableTable<Row>({ caption, columns, rows, keyOf, first = '', sort = 'sort' }: Props<Row>) {
  const [text, setText] = useQuery(sort, first);
  const order = toOrder(text);
  const column = columns.find(({ key }) => key === order.key);
  const sorted = column ? sortRows(rows, column, order.isDescending) : rows;
  if (rows.length === 0) return <p class="soft">{words().none}</p>;
  return (
    <section class="scroll" aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" class={isNumber ? 'number' : ''} aria-sort={sortOf(order, key)}>
                <button type="button" onClick={() => setText(nextOrder(text, key))}>
                  {label}
                  <span aria-hidden="true">
                    {order.key === key ? (order.isDescending ? ' ▼' : ' ▲') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, show, isNumber }) => (
                <td key={key} class={isNumber ? 'number' : ''}>
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const sortOf = (order: Order, key: string): 'ascending' | 'descending' | 'none' =>
  order.key !== key ? 'none' : order.isDescending ? 'descending' : 'ascending';
