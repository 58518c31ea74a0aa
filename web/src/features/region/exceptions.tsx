// What is not safe, who is silent, who was late, and where the chain does not add up: first what somebody has to act on, each
// opening to the site's day and its records.
import { isSafetyCode } from '../../../../shared/domain/discrepancy.ts';
import { portionCount } from '../../../../shared/domain/portions.ts';
import { count } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { DiscrepancyBody, RegionDay, SilentSite, SiteException } from '../../lib/shapes.ts';
import { hasLists } from '../registry/choose-regency.tsx';
import type { Regions } from './as-of.tsx';
import { ExceptionList, type Item } from './exception-list.tsx';
import { GateExceptions } from './gate-exceptions.tsx';
import { usePages } from './use-pages.ts';

const POLL_MS = 5_000;
const PAGE = 8;

const words = wordsOf({
  id: {
    unsafe: 'Tidak aman',
    silent: 'Belum melapor',
    late: 'Datang terlambat',
    gaps: 'Ketidaksesuaian',
    noUnsafe: 'Tidak ada temuan keamanan pangan.',
    noSilent: 'Semua titik layanan sudah melapor.',
    noLate: 'Tidak ada yang terlambat.',
    noGaps: 'Semua catatan cocok.',
    planned: (n: string) => `${n} porsi direncanakan`,
  },
  en: {
    unsafe: 'Not safe',
    silent: 'Silent',
    late: 'Late deliveries',
    gaps: 'Discrepancies',
    noUnsafe: 'No food safety findings.',
    noSilent: 'Every site has reported.',
    noLate: 'Nothing was late.',
    noGaps: 'All records add up.',
    planned: (n: string) => `${n} portions planned`,
  },
});

type Kind = 'unsafe' | 'late' | 'gaps';
const kindOf = ({ code }: DiscrepancyBody): Kind =>
  isSafetyCode(code) ? 'unsafe' : code === 'late' ? 'late' : 'gaps';

const isUnsafe = ({ discrepancies }: SiteException): boolean =>
  discrepancies.some((found) => kindOf(found) === 'unsafe');

/** The sites with findings of a kind, and those findings in words. */
const itemsOf = (sites: readonly SiteException[], kind: Kind): Item[] =>
  sites
    .map((site) => ({
      ...site,
      isUnsafe: isUnsafe(site),
      lines: site.discrepancies.filter((found) => kindOf(found) === kind).map(({ message }) => message),
    }))
    .filter(({ lines }) => lines.length > 0);

const toSilentItem = ({ planned, ...site }: SilentSite): Item => ({
  ...site,
  isUnsafe: false,
  lines: [words().planned(count(planned))],
});

type Props = { code: string; date: string; totals: RegionDay['totals']; regions: Regions };

export function Exceptions({ code, date, totals, regions }: Props) {
  const w = words();
  const base = `/v1/regions/${code}/days/${date}`;
  const unsafe = usePages<SiteException>(
    `${base}/exceptions?only=unsafe${regions.query('&')}`,
    PAGE,
    POLL_MS,
  );
  const silent = usePages<SilentSite>(`${base}/silent${regions.query('?')}`, PAGE, POLL_MS);
  const gaps = usePages<SiteException>(`${base}/exceptions${regions.query('?')}`, PAGE, POLL_MS);
  const reloadAll = () => {
    for (const { reload } of [unsafe, silent, gaps]) reload();
  };
  const hasReports = totals.sites.reported > 0;
  const hasFood = hasReports || portionCount(totals.portions.dispatched) > 0;
  const list = (
    id: Kind | 'silent',
    none: string,
    items: readonly Item[],
    pages: typeof unsafe | typeof silent,
    isKnown: boolean,
  ) => (
    <ExceptionList
      id={id}
      title={w[id]}
      none={none}
      items={items}
      date={date}
      pages={pages}
      onSaved={reloadAll}
      isKnown={pages.first.data !== undefined && isKnown}
    />
  );
  return (
    <>
      {list('unsafe', w.noUnsafe, itemsOf(unsafe.items, 'unsafe'), unsafe, hasFood)}
      <div class="two">
        {list('silent', w.noSilent, silent.items.map(toSilentItem), silent, totals.sites.expected > 0)}
        <div class="stack">
          {list('late', w.noLate, itemsOf(gaps.items, 'late'), gaps, hasReports)}
          {list('gaps', w.noGaps, itemsOf(gaps.items, 'gaps'), gaps, hasReports)}
          {hasLists(code) && <GateExceptions code={code} />}
        </div>
      </div>
    </>
  );
}
