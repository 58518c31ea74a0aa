// The figures of a region as published, each with what it is out of; of what nobody reported it says so.
import { isDay } from '../../../../shared/domain/period.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Report } from '../../lib/shapes.ts';
import { knownFigures } from '../region/known-figures.ts';
import { RATE_NAMES, rateWords } from '../region/rates.ts';

const words = wordsOf({
  id: {
    sites: 'Titik layanan melapor',
    siteDays: 'Hari layanan titik dilaporkan',
    planned: 'Porsi rencana',
    cooked: 'Porsi dimasak',
    dispatched: 'Porsi dikirim',
    received: 'Porsi diterima',
    served: 'Porsi dibagikan',
    rejected: 'Porsi ditolak',
    leftover: 'Sisa',
    gaps: 'Ketidaksesuaian',
    of: 'dari',
    none: 'belum ada',
  },
  en: {
    sites: 'Sites reported',
    siteDays: 'Site-days reported',
    planned: 'Portions planned',
    cooked: 'Portions cooked',
    dispatched: 'Portions dispatched',
    received: 'Portions received',
    served: 'Portions handed out',
    rejected: 'Portions rejected',
    leftover: 'Left over',
    gaps: 'Discrepancies',
    of: 'of',
    none: 'none yet',
  },
});

const LINKS = ['planned', 'cooked', 'dispatched', 'received', 'served', 'rejected'] as const;

/** A site counts once a day: over a longer period these are site-days. */
export function ReportFigures({ period, totals, rates }: Pick<Report, 'period' | 'totals' | 'rates'>) {
  const w = words();
  const known = knownFigures(totals);
  const { reported, expected } = totals.sites;
  const show = (figure: number | null, text = number) => (figure === null ? w.none : text(figure));
  return (
    <div class="two">
      <dl class="panel">
        <dt>{isDay(period) ? w.sites : w.siteDays}</dt>
        <dd>{expected > 0 ? `${number(reported)} ${w.of} ${number(expected)}` : w.none}</dd>
        {LINKS.map((link) => [<dt key={link}>{w[link]}</dt>, <dd key={`${link}=`}>{show(known[link])}</dd>])}
      </dl>
      <dl class="panel">
        {RATE_NAMES.map((rate) => [
          <dt key={rate}>{rateWords()[rate]}</dt>,
          <dd key={`${rate}=`}>{show(rates[rate], percent)}</dd>,
        ])}
        <dt>{w.leftover}</dt>
        <dd>{show(known.leftoverG, (grams) => `${number(grams / 1000, 1)} kg`)}</dd>
        <dt>{w.gaps}</dt>
        <dd>{show(known.discrepancies)}</dd>
      </dl>
    </div>
  );
}
