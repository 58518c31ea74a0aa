// One retained sample: what it is, until when it is kept, where it is now.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { SampleState } from '../../../../shared/domain/samples.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { now } from '../../lib/clock.ts';
import { day as dayText, moment, number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { StateMark } from '../records/state-mark.tsx';
import { sampleWords } from './sample-words.ts';
import type { ShownSample } from './use-samples.ts';

const words = wordsOf({
  id: {
    over: (n: string) => `lewat ${n} jam`,
    release: 'Kirim ke laboratorium',
    discard: 'Catat dibuang',
  },
  en: {
    over: (n: string) => `${n} h past`,
    release: 'Send to laboratory',
    discard: 'Log as discarded',
  },
});

const LOOKS = {
  due: 'act',
  kept: 'fine',
  'at-lab': 'look',
  discarded: 'silent',
} as const satisfies Record<SampleState, string>;

const HOUR_MS = 3_600_000;

type Props = {
  life: ShownSample;
  batch: FactOf<'cooked'> | undefined;
  zone: string;
  /** For whoever may log what was done with it. */
  onStep: ((kind: 'sample-released' | 'sample-discarded') => void) | undefined;
};

export function SampleCard({ life, batch, zone, onStep }: Props) {
  const w = words();
  const { sample, state, records } = life;
  const hours = Math.floor((+now() - Date.parse(sample.discardDueAt)) / HOUR_MS);
  return (
    <li class="panel stack" data-sample={sample.id}>
      <b>{sample.item}</b>
      <span class="row">
        <span class={`mark ${LOOKS[state]}`}>{sampleWords().states[state]}</span>
        {state === 'due' && hours > 0 && <span class="mark act">{w.over(number(hours))}</span>}
        {records.some((record) => record.state === 'waiting') && <StateMark shown={{ state: 'waiting' }} />}
      </span>
      <Facts life={life} batch={batch} zone={zone} />
      {records.flatMap(({ fact, problem }) =>
        problem ? [<ProblemNote key={fact.id} problem={problem} />] : [],
      )}
      {onStep && state !== 'discarded' && (
        <div class="row">
          {state !== 'at-lab' && (
            <button
              type="button"
              aria-label={`${w.release}: ${sample.item}`}
              onClick={() => onStep('sample-released')}
            >
              {w.release}
            </button>
          )}
          <button
            type="button"
            aria-label={`${w.discard}: ${sample.item}`}
            onClick={() => onStep('sample-discarded')}
          >
            {w.discard}
          </button>
        </div>
      )}
    </li>
  );
}

function Facts({ life, batch, zone }: Pick<Props, 'life' | 'batch' | 'zone'>) {
  const w = sampleWords();
  const { sample, released, discarded } = life;
  const rows: [string, string | false | undefined][] = [
    [w.batch, batch ? time(batch.finishedAt, zone) : dayText(sample.serviceDate, 'short')],
    [w.mass, `${number(sample.massG)} g`],
    [w.seal, sample.seal],
    [w.storage, w.storageText(sample)],
    [w.taken, moment(sample.at, zone)],
    [w.until, moment(sample.discardDueAt, zone)],
    [w.lab, released && `${released.lab}, ${moment(released.at, zone)}`],
    [w.discarded, discarded && moment(discarded.at, zone)],
  ];
  return (
    <dl>
      {rows.flatMap(([label, text]) =>
        text ? [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{text}</dd>] : [],
      )}
    </dl>
  );
}
