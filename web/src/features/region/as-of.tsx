// Whether figures stand under the regions of then or of now: asked only where a change came in the days that are shown.
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import { Choices } from '../../components/choices.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, RegionChange } from '../../lib/shapes.ts';
import { DAYS_BACK } from './trend-days.ts';
import { useQuery } from './use-query.ts';

const words = wordsOf({
  id: { label: 'Wilayah menurut', asThen: 'keadaan saat itu', asNow: 'keadaan sekarang' },
  en: { label: 'Regions', asThen: 'as they were then', asNow: 'as they are now' },
});

export type Regions = {
  hasChanged: boolean;
  /** A change has come since the day, and its own regions are asked for. */
  isThen: boolean;
  isNow: boolean;
  set: (value: 'then' | 'now') => void;
  /** The part of an address that asks for it, behind `?` or `&`. */
  query: (begin: string) => string;
};

/** Whether a change is about the province that a region lies in. */
const isAbout = ({ mapping }: RegionChange, code: string): boolean =>
  code === 'ID' ||
  mapping.some((row) => [row.old, row.new].some((one) => one?.slice(0, 2) === code.slice(0, 2)));

/** How the page of a region's day reads the regions. */
export function useAsOf(code: string, date: string): Regions {
  const { data } = useAnswer<List<RegionChange>>('/v1/region-changes');
  const [asked, set] = useQuery('asOf', 'then');
  const today = localDate(new Date(), 'Asia/Jakarta');
  const changes = (data?.items ?? []).filter((change) => isAbout(change, code));
  const days = changes.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day <= today);
  const hasChanged = days.some((day) => day > addDays(date, -DAYS_BACK));
  const isNow = hasChanged && asked === 'now';
  return {
    hasChanged,
    isNow,
    isThen: !isNow && days.some((day) => day > date),
    set,
    query: (begin) => (isNow ? `${begin}asOf=now` : ''),
  };
}

export function AsOf({ regions: { hasChanged, isNow, set } }: { regions: Regions }) {
  const w = words();
  if (!hasChanged) return null;
  return (
    <Choices
      name="asOf"
      label={w.label}
      options={[
        { value: 'then', label: w.asThen },
        { value: 'now', label: w.asNow },
      ]}
      value={isNow ? 'now' : 'then'}
      onChange={set}
    />
  );
}
