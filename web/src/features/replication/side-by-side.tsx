// Both regions altogether: shares, safety, nutrients, and what each of them is like; then regencies like the copy.
import { Fragment } from 'preact';
import { NUTRIENTS } from '../../../../shared/domain/nutrient.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Comparison } from '../../lib/shapes.ts';
import { nutrientName, unitOf } from '../menu-planner/nutrient-words.ts';
import { MeasuredLines } from './measured-lines.tsx';
import { figureWords, shareText } from './share-text.ts';
import { WideTable } from './wide-table.tsx';

const words = wordsOf({
  id: {
    title: 'Semua minggu bersama',
    table: 'Angka kedua wilayah',
    figure: 'Angka',
    n: (n: string) => `dari ${n}`,
    late: 'Dibagikan lewat batas makan',
    onHold: 'Dibagikan saat ditahan',
    incidents: 'Kejadian',
    checks: 'Pemeriksaan wajib tercatat',
    ofDue: (done: string, due: string) => `${done} dari ${due}`,
    sites: 'Titik layanan',
    pupils: 'Peserta didik terdaftar',
    villages: 'Desa dan kelurahan',
    urban: 'Kelurahan di antara semua desa dan kelurahan',
    grown: 'Pertumbuhan anak, putaran terakhir',
    noneShown: 'Tidak ada yang bisa ditampilkan: belum diukur sejak mulai, atau anaknya terlalu sedikit.',
    similar: 'Kabupaten/kota yang mirip dengan salinan',
    context:
      'Mirip dalam jumlah desa, bagian kelurahan dan kemiskinan, sejauh angka kemiskinan keduanya sudah dicatat.',
    withoutPoverty: 'dipilih tanpa kemiskinan: angkanya belum dicatat',
    poverty: 'Penduduk miskin',
    povertyOf: (share: string, year: string, source: string) => `${share} (${year}, ${source})`,
    noPoverty: 'belum dicatat',
    known: (share: string) => `cakupan ${share}`,
    unknown: 'cakupan tidak diketahui',
    one: (villages: string, urban: string) => `${villages} desa dan kelurahan, ${urban} kelurahan`,
  },
  en: {
    title: 'All weeks together',
    table: 'Figures of both regions',
    figure: 'Figure',
    n: (n: string) => `of ${n}`,
    late: 'Served after the limit',
    onHold: 'Served on hold',
    incidents: 'Incidents',
    checks: 'Mandatory checks recorded',
    ofDue: (done: string, due: string) => `${done} of ${due}`,
    sites: 'Sites',
    pupils: 'Pupils enrolled',
    villages: 'Villages',
    urban: 'Share of kelurahan (urban villages)',
    grown: 'Growth of children, the last round',
    noneShown: 'Nothing to show: not measured since it began, or too few children.',
    similar: 'Regencies like the copy',
    context:
      'Alike in the number of villages, the share of urban ones and poverty, as far as its figures are written down for both.',
    withoutPoverty: 'chosen without poverty: no figure is written down',
    poverty: 'People in poverty',
    povertyOf: (share: string, year: string, source: string) => `${share} (${year}, ${source})`,
    noPoverty: 'not written down',
    known: (share: string) => `coverage ${share}`,
    unknown: 'coverage not known',
    one: (villages: string, urban: string) => `${villages} villages, ${urban} urban`,
  },
});

type Side = Comparison['pilot'];
type Row = { key: string; label: string; of: (side: Side) => string };

const SHARES = ['completeness', 'coverage', 'onTime', 'withinLimit'] as const;

/** A dash where nothing was reported: that nothing happened is not known then. */
const seen =
  (of: Row['of']): Row['of'] =>
  (side) =>
    side.total.completeness ? of(side) : '–';

function rowsOf({ pilot, copy }: Comparison): Row[] {
  const w = words();
  const nutrients = NUTRIENTS.filter(
    (one) => pilot.nutrition.nutrients[one] && copy.nutrition.nutrients[one],
  );
  return [
    ...SHARES.map((name) => ({
      key: name,
      label: figureWords()[name],
      of: ({ total }: Side) => shareText(total[name]) + (total[name] ? ` ${w.n(number(total[name].n))}` : ''),
    })),
    { key: 'late', label: w.late, of: seen(({ safety }) => number(safety.servedLate)) },
    { key: 'onHold', label: w.onHold, of: seen(({ safety }) => number(safety.servedOnHold)) },
    { key: 'incidents', label: w.incidents, of: seen(({ safety }) => number(safety.incidents)) },
    {
      key: 'checks',
      label: w.checks,
      of: seen(({ safety: { checks } }) => w.ofDue(number(checks.done), number(checks.due))),
    },
    ...nutrients.map((one) => ({
      key: one,
      label: `${nutrientName(one)} (${unitOf(one)})`,
      of: ({ nutrition }: Side) => number(nutrition.nutrients[one]?.perPortion ?? 0, 1),
    })),
    { key: 'sites', label: w.sites, of: ({ size }) => number(size.sites) },
    { key: 'pupils', label: w.pupils, of: ({ size }) => number(size.pupils) },
    { key: 'villages', label: w.villages, of: ({ size }) => number(size.villages) },
    { key: 'urban', label: w.urban, of: ({ size }) => percent(size.urbanShare) },
    { key: 'poverty', label: w.poverty, of: ({ size }) => povertyText(size.poverty) },
  ];
}

/** With who says so; an answer that the phone kept from before has none. */
function povertyText(found: Side['size']['poverty'] | undefined): string {
  const w = words();
  return found ? w.povertyOf(percent(found.povertyPct / 100), String(found.year), found.source) : w.noPoverty;
}

export function SideBySide({ comparison }: { comparison: Comparison }) {
  const w = words();
  const { pilot, copy, similar } = comparison;
  return (
    <>
      <section class="stack" aria-labelledby="together">
        <h2 id="together">{w.title}</h2>
        <WideTable
          label={w.table}
          head={
            <tr>
              <th scope="col">{w.figure}</th>
              {[pilot, copy].map(({ region }, i) => (
                <th key={i === 0 ? 'pilot' : 'copy'} scope="col" class="number">
                  {region.name}
                </th>
              ))}
            </tr>
          }
        >
          {rowsOf(comparison).map(({ key, label, of }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td class="number">{of(pilot)}</td>
              <td class="number">{of(copy)}</td>
            </tr>
          ))}
        </WideTable>
      </section>
      {(pilot.outcomes || copy.outcomes) && (
        <section class="stack" aria-labelledby="grown">
          <h2 id="grown">{w.grown}</h2>
          {[pilot, copy].map(({ region, outcomes }, i) => (
            <Fragment key={i === 0 ? 'pilot' : 'copy'}>
              <h3>{region.name}</h3>
              {outcomes ? <MeasuredLines lines={outcomes} /> : <p>{w.noneShown}</p>}
            </Fragment>
          ))}
        </section>
      )}
      {similar.length > 0 && (
        <section class="stack" aria-labelledby="similar">
          <h2 id="similar">{w.similar}</h2>
          <p class="soft">{w.context}</p>
          <ul>
            {similar.map(({ region, villages, urbanShare, poverty, isMatchedByPoverty, coverage }) => (
              <li key={region.code}>
                {region.name}: {w.one(number(villages), percent(urbanShare))};{' '}
                {isMatchedByPoverty ? `${w.poverty.toLowerCase()} ${povertyText(poverty)}` : w.withoutPoverty}
                ; {coverage ? w.known(percent(coverage.value)) : w.unknown}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
