// A list of sites that somebody has to look at, each opening to its day and its kitchens, with the note on it.
import { zoneOf } from '../../../../shared/domain/region.ts';
import { wordsOf } from '../../lib/language.ts';
import type { SiteException } from '../../lib/shapes.ts';
import { Acknowledge } from './acknowledge.tsx';
import { hrefOf } from './child.ts';
import { KitchenLinks } from './kitchen-links.tsx';
import { MaybeLink } from './maybe-link.tsx';
import { More, type Pages } from './more.tsx';
import { isHandled, useOpenFirst } from './open-first.ts';

const words = wordsOf({
  id: {
    more: (list: string) => `Tampilkan lagi: ${list}`,
    perhaps: 'Belum ada di bagian yang dimuat.',
    done: 'sudah ditindaklanjuti',
    fresh: 'ada yang baru sejak catatan ini',
    unsafe: 'tidak aman',
  },
  en: {
    more: (list: string) => `Show more: ${list}`,
    perhaps: 'None in the part that is loaded yet.',
    done: 'followed up',
    fresh: 'something new since this note',
    unsafe: 'not safe',
  },
});

export type Item = Pick<SiteException, 'siteId' | 'name' | 'district' | 'kitchens' | 'acknowledgement'> & {
  isUnsafe: boolean;
  lines: string[];
};

type Props = {
  id: string;
  title: string;
  none: string;
  items: readonly Item[];
  date: string;
  pages: Pages;
  onSaved: () => void;
  /** Whether the list has been answered, for a day of which something is known. */
  isKnown: boolean;
};

export function ExceptionList({ isKnown, id, title, none, items, date, pages, onSaved }: Props) {
  const ordered = useOpenFirst(items);
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {items.length === 0 && <p class="soft">{isKnown ? (pages.hasMore ? words().perhaps : none) : '–'}</p>}
      <ul class="plain">
        {ordered.map((item) => (
          <Line key={item.siteId} item={item} date={date} onSaved={onSaved} />
        ))}
      </ul>
      <More pages={pages} label={words().more(title.toLowerCase())} />
    </section>
  );
}

function Line({ item, date, onSaved }: { item: Item; date: string; onSaved: () => void }) {
  const { siteId, name, kitchens, lines, district, acknowledgement } = item;
  return (
    <li class="panel stack" data-site={siteId}>
      <div class="row spread">
        <MaybeLink href={hrefOf({ code: siteId, level: 'site' }, district, date)}>
          <b>{name}</b>
        </MaybeLink>
        <Marks item={item} />
      </div>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      <KitchenLinks kitchens={kitchens} date={date} />
      <Acknowledge
        site={item}
        date={date}
        zone={zoneOf(district)}
        acknowledgement={acknowledgement}
        onSaved={onSaved}
      />
    </li>
  );
}

function Marks({ item }: { item: Item }) {
  const w = words();
  return (
    <span class="row">
      {item.isUnsafe && <span class="mark act">{w.unsafe}</span>}
      {item.acknowledgement && (
        <span class={`mark ${isHandled(item) ? 'fine' : 'look'}`}>{isHandled(item) ? w.done : w.fresh}</span>
      )}
    </span>
  );
}
