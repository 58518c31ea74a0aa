// Who is silent, who was late, and where the chain does not add up: first what somebody has to act on, each opening to the
// site's day and its records.
import { zoneOf } from '../../../../shared/domain/region.ts';
import { count } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { RegionDay, SilentSite, SiteException } from '../../lib/shapes.ts';
import { Acknowledge } from './acknowledge.tsx';
import { hrefOf } from './child.ts';
import { KitchenLinks } from './kitchen-links.tsx';
import { MaybeLink } from './maybe-link.tsx';
import { usePages } from './use-pages.ts';

const POLL_MS = 5_000;
const PAGE = 8;

const words = wordsOf({
  id: {
    silent: 'Belum melapor',
    late: 'Datang terlambat',
    gaps: 'Ketidaksesuaian',
    noSilent: 'Semua titik layanan sudah melapor.',
    noLate: 'Tidak ada yang terlambat.',
    noGaps: 'Semua catatan cocok.',
    planned: (n: string) => `${n} porsi direncanakan`,
    more: 'Tampilkan lagi',
    perhaps: 'Belum ada di bagian yang dimuat.',
    done: 'sudah ditindaklanjuti',
    fresh: 'ada yang baru sejak catatan ini',
  },
  en: {
    silent: 'Silent',
    late: 'Late deliveries',
    gaps: 'Discrepancies',
    noSilent: 'Every site has reported.',
    noLate: 'Nothing was late.',
    noGaps: 'All records add up.',
    planned: (n: string) => `${n} portions planned`,
    more: 'Show more',
    perhaps: 'None in the part that is loaded yet.',
    done: 'followed up',
    fresh: 'something new since this note',
  },
});

type Item = {
  siteId: string;
  name: string;
  district: string;
  kitchens: SiteException['kitchens'];
  acknowledgement: SiteException['acknowledgement'];
  lines: string[];
};

type ExceptionsProps = { code: string; date: string; totals: RegionDay['totals'] };

export function Exceptions({ code, date, totals }: ExceptionsProps) {
  const w = words();
  const base = `/v1/regions/${code}/days/${date}`;
  const silent = usePages<SilentSite>(`${base}/silent`, PAGE, POLL_MS);
  const gaps = usePages<SiteException>(`${base}/exceptions`, PAGE, POLL_MS);
  const silentItems = silent.items.map(({ planned, ...site }) => ({
    ...site,
    lines: [w.planned(count(planned))],
  }));
  const linesOf = (isLate: boolean) =>
    gaps.items
      .map(({ discrepancies, ...site }) => ({
        ...site,
        lines: discrepancies
          .filter(({ code: kind }) => (kind === 'late') === isLate)
          .map(({ message }) => message),
      }))
      .filter(({ lines }) => lines.length > 0);
  const more = ({ hasMore, loadMore }: typeof silent | typeof gaps) => (hasMore ? loadMore : undefined);
  return (
    <div class="two">
      <Section
        id="silent"
        title={w.silent}
        none={w.noSilent}
        items={silentItems}
        date={date}
        onMore={more(silent)}
        onSaved={silent.reload}
        isKnown={silent.first.data !== undefined && totals.sites.expected > 0}
      />
      <div class="stack">
        <Section
          id="late"
          title={w.late}
          none={w.noLate}
          items={linesOf(true)}
          date={date}
          onMore={more(gaps)}
          onSaved={gaps.reload}
          isKnown={gaps.first.data !== undefined && totals.sites.reported > 0}
        />
        <Section
          id="gaps"
          title={w.gaps}
          none={w.noGaps}
          items={linesOf(false)}
          date={date}
          onMore={more(gaps)}
          onSaved={gaps.reload}
          isKnown={gaps.first.data !== undefined && totals.sites.reported > 0}
        />
      </div>
    </div>
  );
}

type SectionProps = {
  id: string;
  title: string;
  none: string;
  items: readonly Item[];
  date: string;
  onMore: (() => void) | undefined;
  onSaved: () => void;
  /** Whether the list has been answered, for a day that has a plan. */
  isKnown: boolean;
};

const isHandled = ({ acknowledgement }: Item): boolean => acknowledgement?.handled === true;

/** What nobody has taken up as it stands now comes first. */
const openFirst = (items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => Number(isHandled(a)) - Number(isHandled(b)));

function Section({ isKnown, id, title, none, items, date, onMore, onSaved }: SectionProps) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {items.length === 0 && <p class="soft">{isKnown ? (onMore ? words().perhaps : none) : '–'}</p>}
      <ul class="plain">
        {openFirst(items).map((item) => (
          <Line key={item.siteId} item={item} date={date} onSaved={onSaved} />
        ))}
      </ul>
      {onMore && (
        <button type="button" onClick={onMore}>
          {words().more}: {title.toLowerCase()}
        </button>
      )}
    </section>
  );
}

function Line({ item, date, onSaved }: { item: Item; date: string; onSaved: () => void }) {
  const w = words();
  const { siteId, name, kitchens, lines, district, acknowledgement } = item;
  return (
    <li class="panel stack" data-site={siteId}>
      <div class="row spread">
        <MaybeLink href={hrefOf({ code: siteId, level: 'site' }, district, date)}>
          <b>{name}</b>
        </MaybeLink>
        {acknowledgement && (
          <span class={`mark ${isHandled(item) ? 'fine' : 'act'}`}>{isHandled(item) ? w.done : w.fresh}</span>
        )}
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
