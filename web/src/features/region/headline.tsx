// The day of a region at a glance: how much was handed out, who is silent, what was late, what does not add up. Each figure
// with what it is out of, and a way to those behind it.
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { RegionDay } from '../../lib/shapes.ts';
import { numberOrDash } from './children-table.tsx';
import { Figure } from './figure.tsx';
import { knownFigures } from './known-figures.ts';
import { knownRates } from './known-rates.ts';
import { bandOf, rateWords } from './rates.ts';

const words = wordsOf({
  id: {
    portions: (served: string, planned: string) => `${served} dari ${planned} porsi dibagikan`,
    silent: 'Belum melapor',
    sites: (n: string) => `dari ${n} titik layanan`,
    late: 'Datang terlambat',
    deliveries: (n: string) => `dari ${n} pengiriman`,
    gaps: 'Ketidaksesuaian',
    gapsOf: 'temuan di catatan hari ini, yang terlambat termasuk',
    reports: (reported: string, expected: string) => `${reported} dari ${expected} titik layanan melapor`,
    see: 'Lihat',
  },
  en: {
    portions: (served: string, planned: string) => `${served} of ${planned} portions handed out`,
    silent: 'Silent',
    sites: (n: string) => `of ${n} sites`,
    late: 'Late deliveries',
    deliveries: (n: string) => `of ${n} deliveries`,
    gaps: 'Discrepancies',
    gapsOf: 'findings in the records of the day, late ones included',
    reports: (reported: string, expected: string) => `${reported} of ${expected} sites have reported`,
    see: 'See',
  },
});

type Props = Pick<RegionDay, 'totals' | 'rates'> & {
  /** Whether the lists of sites stand on this page. */
  hasLists: boolean;
};

export function Headline({ totals, rates: published, hasLists }: Props) {
  const w = words();
  const rates = knownRates({ totals, rates: published });
  const { sites, deliveries } = totals;
  const silent = Math.max(0, sites.expected - sites.reported);
  const late = deliveries.count - deliveries.onTime;
  const hasPlan = sites.expected > 0;
  const known = knownFigures(totals);
  const gaps = known.discrepancies;
  return (
    <div class="tiles">
      <Figure
        band={bandOf(rates.coverage)}
        label={rateWords().coverage}
        value={percent(rates.coverage)}
        of={w.portions(numberOrDash(known.served), numberOrDash(known.planned))}
        href="#children"
      />
      <Figure
        band={bandOf(rates.completeness)}
        label={rateWords().completeness}
        value={percent(rates.completeness)}
        of={w.reports(number(sites.reported), number(sites.expected))}
        href="#children"
      />
      <Figure
        band={hasPlan ? (silent > 0 ? 'look' : 'fine') : 'silent'}
        label={w.silent}
        value={hasPlan ? number(silent) : '–'}
        of={w.sites(number(sites.expected))}
        href={hasLists ? '#silent' : '#children'}
      />
      <Figure
        band={deliveries.count > 0 ? (late > 0 ? 'look' : 'fine') : 'silent'}
        label={w.late}
        value={deliveries.count > 0 ? number(late) : '–'}
        of={w.deliveries(number(deliveries.count))}
        href={hasLists ? '#late' : '#children'}
      />
      <Figure
        band={gaps === null ? 'silent' : gaps > 0 ? 'look' : 'fine'}
        label={w.gaps}
        value={numberOrDash(gaps)}
        of={w.gapsOf}
        href={hasLists ? '#gaps' : '#children'}
      />
    </div>
  );
}
