// What is stuck onto the container of a sample: what it is, until when it is kept, and its number as a QR code.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { moment, number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { QrCode } from '../kitchen-day/qr.tsx';
import { sampleWords } from './sample-words.ts';

const words = wordsOf({ id: { qr: 'Nomor sampel' }, en: { qr: 'Number of the sample' } });

/** The end of an id, enough to tell the batches of a day apart. */
const SHORT = 6;
const shortId = (id: string): string => id.slice(-SHORT);

type Props = {
  sample: FactOf<'sample-retained'>;
  kitchen: string;
  batch: FactOf<'cooked'> | undefined;
  zone: string;
};

export function SampleLabel({ sample, kitchen, batch, zone }: Props) {
  const w = sampleWords();
  const rows = [
    [
      w.batch,
      batch ? `${time(batch.finishedAt, zone)} (${shortId(sample.batchId)})` : shortId(sample.batchId),
    ],
    [w.taken, moment(sample.at, zone)],
    [w.mass, `${number(sample.massG)} g`],
    [w.storage, w.storageText(sample)],
    [w.seal, sample.seal ?? '……………'],
  ] as const;
  return (
    <article class="sample-label" data-label={sample.id}>
      <div class="stack">
        <span>{kitchen}</span>
        <h2>{sample.item}</h2>
        <dl>
          {rows.flatMap(([label, text]) => [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{text}</dd>])}
        </dl>
        <b>
          {w.until} {moment(sample.discardDueAt, zone)}
        </b>
      </div>
      <QrCode text={sample.id} label={words().qr} />
    </article>
  );
}
