// The form of retained samples: one line per sample of the day.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { SampleLife } from '../../../../shared/domain/samples.ts';
import { moment, number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { sampleWords } from '../samples/sample-words.ts';
import { Sheet, type SheetPlace } from './sheet.tsx';
import { SheetTable } from './sheet-table.tsx';

const TITLE = { id: 'Pencatatan sampel makanan', en: 'Record of retained food samples' };
const LINES = 10;

const words = wordsOf({
  id: {
    caption: 'Sampel',
    item: 'Masakan',
    batch: 'Selesai dimasak',
    mass: 'Berat (g)',
    gone: 'Dibuang / ke laboratorium',
    by: 'Petugas',
    signs: ['Ahli gizi', 'Kepala SPPG'],
  },
  en: {
    caption: 'Samples',
    item: 'Dish',
    batch: 'Cooked until',
    mass: 'Mass (g)',
    gone: 'Discarded / to laboratory',
    by: 'By whom',
    signs: ['Nutritionist', 'Head of the kitchen'],
  },
});

type Props = {
  annex: string;
  place: SheetPlace;
  date: string;
  samples: readonly SampleLife[];
  batches: ReadonlyMap<string, FactOf<'cooked'>>;
  zone: string;
};

export function SampleSheet({ annex, place, date, samples, batches, zone }: Props) {
  const [w, of] = [words(), sampleWords()];
  const rows = samples.map(({ sample, released, discarded }) => {
    const batch = batches.get(sample.batchId);
    const lab = released && `${released.lab}, ${moment(released.at, zone)}`;
    const cells = [
      batch && time(batch.finishedAt, zone),
      sample.item,
      number(sample.massG),
      sample.seal,
      time(sample.at, zone),
      of.storageText(sample),
      moment(sample.discardDueAt, zone),
      [lab, discarded && moment(discarded.at, zone)].filter(Boolean).join('; ') || undefined,
      undefined,
    ];
    return { key: sample.id, cells };
  });
  const columns = [w.batch, w.item, w.mass, of.seal, of.taken, of.storage, of.until, w.gone, w.by];
  return (
    <Sheet annex={annex} title={TITLE} place={place} date={date} signs={w.signs}>
      <SheetTable caption={w.caption} columns={columns} rows={rows} lines={LINES} />
    </Sheet>
  );
}
