// Shares as dots on one scale from zero, each with its 95 % interval as a line; the figures stand beside it in words.
import './outcomes.css';
import type { Estimate } from '../../../../shared/domain/intervals.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { shareText } from './estimate-text.ts';

const words = wordsOf({
  id: {
    of: (count: string, n: string) => `${count} dari ${n} anak`,
    hidden: 'disembunyikan atau terlalu sedikit',
  },
  en: { of: (count: string, n: string) => `${count} of ${n} children`, hidden: 'hidden or too few' },
});

export type Bar = {
  label: string;
  n: number | null;
  found: { count: number; share: Estimate | null } | null;
};

const WIDTH = 100;
const STEP = 0.1;

/** The end of the scale: the next whole tenth. */
const endOf = (bars: readonly Bar[]): number =>
  Math.min(1, Math.max(...bars.map(({ found }) => Math.ceil((found?.share?.to ?? 0) / STEP) * STEP), STEP));

export function IntervalBars({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const end = endOf(bars);
  return (
    <figure class="intervals">
      <figcaption class="soft">
        {caption} (0 – {percent(end)})
      </figcaption>
      <dl>
        {bars.map(({ label, n, found }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {found?.share && <Line share={found.share} end={end} />}
              <span>{found?.share ? shareText(found.share) : found ? '–' : words().hidden}</span>
              {found && n !== null && <span class="soft">{words().of(number(found.count), number(n))}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Line({ share, end }: { share: Estimate; end: number }) {
  const at = (value: number) => (value / end) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
      <line class="axis" x1="0" x2={WIDTH} y1="3" y2="3" />
      <line class="reach" x1={at(share.from)} x2={at(share.to)} y1="3" y2="3" />
      <line class="value" x1={at(share.value)} x2={at(share.value)} y1="0" y2="6" />
    </svg>
  );
}
