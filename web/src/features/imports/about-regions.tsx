// Says which regions a list is about, and warns when they are others than the page's.
import { useMemo } from 'preact/hooks';
import type { ListRow } from '../../../../shared/domain/read-list.ts';
import { levelOf, parentOf } from '../../../../shared/domain/region.ts';
import { useAnswer } from '../../lib/answers.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Region } from '../../lib/shapes.ts';
import { type RegionNames, regionsIn, rowsElsewhere } from './list-regions.ts';

const words = wordsOf({
  id: {
    about: (names: string) => `Daftar ini tentang: ${names}.`,
    elsewhere: (n: string, name: string) =>
      `${n} baris bukan tentang ${name}. Baris itu ikut diimpor bila wilayahnya wewenang Anda juga.`,
  },
  en: {
    about: (names: string) => `This list is about: ${names}.`,
    elsewhere: (n: string, name: string) =>
      `${n} rows are not about ${name}. They are imported too if their region is yours as well.`,
  },
});

const MAX_NAMES = 8;

export function AboutRegions({ code, rows }: { code: string; rows: readonly ListRow[] }) {
  const w = words();
  const isDistrict = levelOf(code) === 'district';
  const own = useAnswer<Region>(`/v1/regions/${code}`).data;
  const above = useAnswer<Region>(isDistrict ? `/v1/regions/${parentOf(code)}` : undefined).data;
  const names = useMemo(() => regionsIn(rows), [rows]);
  const elsewhere = useMemo(() => rowsElsewhere(rows, namesOf(own, above)), [rows, own, above]);
  return (
    <>
      {names.length > 0 && (
        <p>{w.about(names.slice(0, MAX_NAMES).join(', ') + (names.length > MAX_NAMES ? ', …' : ''))}</p>
      )}
      {own && elsewhere > 0 && (
        <p class="note look" role="alert">
          <span>{w.elsewhere(number(elsewhere), own.name)}</span>
        </p>
      )}
    </>
  );
}

const namesOf = (...regions: (Region | undefined)[]): RegionNames =>
  Object.fromEntries(regions.flatMap((region) => (region ? [[region.level, region.name]] : [])));
