// The figures of a region as published, each with what it is out of.
import { portionCount } from '../../../../shared/domain/portions.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Report } from '../../lib/shapes.ts';
import { RATE_NAMES, rateWords } from '../region/rates.ts';

const words = wordsOf({
  id: {
    sites: 'Titik layanan melapor',
    planned: 'Porsi rencana',
    cooked: 'Porsi dimasak',
    dispatched: 'Porsi dikirim',
    received: 'Porsi diterima',
    served: 'Porsi dibagikan',
    rejected: 'Porsi ditolak',
    leftover: 'Sisa',
    gaps: 'Ketidaksesuaian',
    of: 'dari',
  },
  en: {
    sites: 'Sites reported',
    planned: 'Portions planned',
    cooked: 'Portions cooked',
    dispatched: 'Portions dispatched',
    received: 'Portions received',
    served: 'Portions handed out',
    rejected: 'Portions rejected',
    leftover: 'Left over',
    gaps: 'Discrepancies',
    of: 'of',
  },
});

const LINKS = ['planned', 'cooked', 'dispatched', 'received', 'served', 'rejected'] as const;

export function ReportFigures({ totals, rates }: Pick<Report, 'totals' | 'rates'>) {
  const w = words();
  return (
    <div class="two">
      <dl class="panel">
        <dt>{w.sites}</dt>
        <dd>
          {number(totals.sites.reported)} {w.of} {number(totals.sites.expected)}
        </dd>
        {LINKS.map((link) => [
          <dt key={link}>{w[link]}</dt>,
          <dd key={`${link}=`}>{number(portionCount(totals.portions[link]))}</dd>,
        ])}
      </dl>
      <dl class="panel">
        {RATE_NAMES.map((rate) => [
          <dt key={rate}>{rateWords()[rate]}</dt>,
          <dd key={`${rate}=`}>{percent(rates[rate])}</dd>,
        ])}
        <dt>{w.leftover}</dt>
        <dd>{number(totals.leftoverG / 1000, 1)} kg</dd>
        <dt>{w.gaps}</dt>
        <dd>{number(totals.discrepancies)}</dd>
      </dl>
    </div>
  );
}
