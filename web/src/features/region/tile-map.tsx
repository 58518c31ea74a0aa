// One equal cell for each child, roughly in its place, coloured by the chosen rate. The figure stands in the cell, so that
// colour is never alone; where nothing is known there is a dash.
import { percent } from '../../lib/format.ts';
import type { Child } from './child.ts';
import { MaybeLink } from './maybe-link.tsx';
import { bandOf, type RateName, rateWords } from './rates.ts';
import { cellsOf, shortName } from './tiles.ts';

type Props = { children: readonly Child[]; rate: RateName };

export function TileMap({ children: all, rate }: Props) {
  const w = rateWords();
  const cells = cellsOf(all.map(({ code }) => code));
  return (
    <section class="scroll" aria-label={w[rate]}>
      <div class="tile-map">
        {all.map(({ code, name, href, figures }, at) => {
          const value = figures?.rates[rate] ?? null;
          const { column, row } = cells[at] ?? { column: 0, row: at };
          return (
            <MaybeLink
              key={code}
              href={href}
              class={`tile ${bandOf(value)}`}
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
              title={name}
            >
              <span class="tile-name">{shortName(name)}</span>
              <b>{percent(value)}</b>
              <span class="hidden">{w.bands[bandOf(value)]}</span>
            </MaybeLink>
          );
        })}
      </div>
      <p class="soft">{w.bounds}</p>
    </section>
  );
}
