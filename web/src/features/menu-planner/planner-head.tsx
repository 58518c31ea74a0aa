// The head of every page of the planner: where one is, and the way to the others.
import type { ComponentChildren } from 'preact';
import { wordsOf } from '../../lib/language.ts';
import { planHref } from './use-week.ts';

const words = wordsOf({
  id: {
    plan: 'Rencana menu',
    recipes: 'Resep',
    prices: 'Harga bahan',
    kitchen: 'Dapur',
    pages: 'Perencanaan menu',
  },
  en: {
    plan: 'Menu plan',
    recipes: 'Recipes',
    prices: 'Food prices',
    kitchen: 'Kitchen',
    pages: 'Menu planning',
  },
});

const PAGES = ['plan', 'recipes', 'prices'] as const;
type Props = {
  id: string;
  page: (typeof PAGES)[number];
  name: string | undefined;
  children?: ComponentChildren;
};

export function PlannerHead({ id, page, name, children }: Props) {
  const w = words();
  const hrefs = { plan: planHref(id), recipes: planHref(id, '/recipes'), prices: planHref(id, '/prices') };
  return (
    <header class="stack no-print">
      <h1>{w[page]}</h1>
      {name && <p>{name}</p>}
      <nav class="row" aria-label={w.pages}>
        <a class="button" href={`/kitchens/${id}`}>
          {w.kitchen}
        </a>
        {PAGES.filter((one) => one !== page).map((one) => (
          <a key={one} class="button" href={hrefs[one]}>
            {w[one]}
          </a>
        ))}
      </nav>
      {children}
    </header>
  );
}
