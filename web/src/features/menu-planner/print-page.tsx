// The week's menus on paper, a sheet for each school: what there is on each day, and what someone may be allergic to.
import { weekdayOf } from '../../../../shared/domain/dates.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenWeek, List, Site } from '../../lib/shapes.ts';
import { Menu } from '../records/menu.tsx';
import { planHref, useWeek } from './use-week.ts';

const words = wordsOf({
  id: {
    title: 'Menu minggu ini',
    print: 'Cetak',
    back: 'Kembali ke rencana',
    from: (kitchen: string) => `Dari dapur ${kitchen}`,
    none: 'Belum ada menu minggu ini.',
    ask: 'Ada alergi? Beri tahu guru sebelum makan.',
  },
  en: {
    title: 'Menus of this week',
    print: 'Print',
    back: 'Back to the plan',
    from: (kitchen: string) => `From the kitchen ${kitchen}`,
    none: 'There are no menus this week yet.',
    ask: 'An allergy? Tell the teacher before the meal.',
  },
});

export function PrintPage({ id, monday: asked }: { id: string; monday?: string }) {
  const w = words();
  const { monday, reading } = useWeek(id, asked);
  const sites = useAnswer<List<Site>>(`/v1/kitchens/${id}/sites?limit=500`).data?.items ?? [];
  return (
    <div class="page">
      <header class="row spread no-print">
        <h1>{w.title}</h1>
        <div class="row">
          <a class="button" href={planHref(id, `/${monday}`)}>
            {w.back}
          </a>
          <button type="button" class="primary" onClick={() => print()}>
            {w.print}
          </button>
        </div>
      </header>
      <Loaded reading={reading}>
        {(week) => (
          <div class="stack">
            {week.days.every(({ menus }) => menus.length === 0) && <p>{w.none}</p>}
            {sites.map((site) => (
              <Sheet key={site.id} site={site} week={week} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** A school with a five-day week has no Saturday. */
function Sheet({ site, week }: { site: Site; week: KitchenWeek }) {
  const w = words();
  const days = week.days.filter(
    ({ date, menus }) => menus.length > 0 && weekdayOf(date) <= (site.week ?? weekdayOf(date)),
  );
  return (
    <article class="panel stack menu-sheet">
      <h2>{site.name}</h2>
      <p>
        {w.title} · {w.from(week.kitchen.name)}
      </p>
      {days.map(({ date, menus }) => (
        <section key={date}>
          <h3>{dayText(date)}</h3>
          <Menu menus={menus} />
        </section>
      ))}
      <p class="soft">{w.ask}</p>
    </article>
  );
}
