// How a child has grown: one index at a time, drawn and as a table.
import { useState } from 'preact/hooks';
import { INDICES, type Index, type Sex } from '../../../../shared/domain/growth/curves.ts';
import { Choices } from '../../components/choices.tsx';
import { day, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KnownChild } from '../../lib/shapes.ts';
import { shortAge } from '../rounds/child-words.ts';
import { STANDARD } from '../rounds/standard.ts';
import { type Counted, curveOf } from './curve.ts';
import { CurveFigure } from './curve-figure.tsx';
import { classText, indexWords } from './index-words.ts';

const words = wordsOf({
  id: {
    title: 'Pertumbuhan',
    none: 'Belum pernah diukur.',
    noScore: 'Tidak ada nilai untuk umur ini.',
    index: 'Lihat',
    table: 'Angka tiap pengukuran',
    round: 'Pengukuran',
    age: 'Umur',
    weight: 'Berat, kg',
    height: 'Tinggi, cm',
    hb: 'Hb, g/L',
    z: 'Nilai z',
    class: 'Golongan',
    oedema: 'bengkak (edema)',
  },
  en: {
    title: 'Growth',
    none: 'Never measured yet.',
    noScore: 'There is no score for this age.',
    index: 'Show',
    table: 'Figures of each round',
    round: 'Round',
    age: 'Age',
    weight: 'Weight, kg',
    height: 'Height, cm',
    hb: 'Hb, g/L',
    z: 'z-score',
    class: 'Class',
    oedema: 'oedema',
  },
});

type Measured = KnownChild['measurements'][number];

/** What counts of each round: the latest stand first. */
const countedOf = (measurements: readonly Measured[]): Measured[] => [
  ...new Map(measurements.toReversed().map((one) => [one.month, one])).values(),
];

export function GrowthPanel({ sex, measurements }: { sex: Sex; measurements: readonly Measured[] }) {
  const w = words();
  const i = indexWords();
  const rounds = countedOf(measurements);
  const known = INDICES.filter((index) => rounds.some(({ evaluation }) => evaluation.growth[index] !== null));
  const [chosen, setChosen] = useState<Index>('heightForAge');
  const curve = curveOf(chosen, sex, rounds as Counted[], STANDARD);
  return (
    <section class="panel stack" aria-labelledby="growth">
      <h2 id="growth">{w.title}</h2>
      {rounds.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <Choices
            name="index"
            label={w.index}
            options={INDICES.filter((index) => known.includes(index) || index === chosen).map((value) => ({
              value,
              label: i[value],
            }))}
            value={chosen}
            onChange={setChosen}
          />
          {curve ? <CurveFigure index={chosen} curve={curve} /> : <p class="soft">{w.noScore}</p>}
          <RoundTable rounds={rounds} index={chosen} />
        </>
      )}
    </section>
  );
}

const orDash = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined ? '–' : number(value, digits);

function RoundTable({ rounds, index }: { rounds: readonly Measured[]; index: Index }) {
  const w = words();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" tabIndex={0} aria-label={w.table}>
      <table>
        <caption class="hidden">{w.table}</caption>
        <thead>
          <tr>
            <th scope="col">{w.round}</th>
            <th scope="col">{w.age}</th>
            <th scope="col" class="number">
              {w.weight}
            </th>
            <th scope="col" class="number">
              {w.height}
            </th>
            <th scope="col" class="number">
              {w.z}
            </th>
            <th scope="col">{w.class}</th>
            <th scope="col" class="number">
              {w.hb}
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ month, measurement, evaluation }) => (
            <tr key={month}>
              <th scope="row">{day(`${month}-01`, 'month')}</th>
              <td>{shortAge(evaluation.ageDays)}</td>
              <td class="number">{orDash(evaluation.weightKg, 2)}</td>
              <td class="number">{orDash(evaluation.heightCm, 1)}</td>
              <td class="number">{orDash(evaluation.growth[index], 2)}</td>
              <td>
                {classText(index, evaluation)}
                {measurement.oedema && ` · ${w.oedema}`}
              </td>
              <td class="number">{orDash(measurement.hbGL, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
