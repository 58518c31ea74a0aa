// A table of a form: what was logged, then empty lines to fill in by hand. A cell that was not logged is a line too.
type Cell = string | undefined;
type Props = {
  caption: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly Cell[] }[];
  /** How many lines it has at least. */
  lines: number;
};

export function SheetTable({ caption, columns, rows, lines }: Props) {
  const blank = Array.from({ length: Math.max(0, lines - rows.length) }, (_, n) => ({
    key: `blank ${n}`,
    cells: columns.map(() => undefined),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys too
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...blank].map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, n) => (
                <td key={columns[n]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
