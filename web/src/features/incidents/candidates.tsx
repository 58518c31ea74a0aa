// The batches that may be behind a case, those that most of the ill had first; from here one is put under suspicion, its page opened
// and recalled, and its recall followed.
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { moment, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { CandidateBatch, List } from '../../lib/shapes.ts';
import type { CaseProps } from './case-props.ts';
import { RecallSeen } from './recall-seen.tsx';
import { useSending } from './use-sending.ts';

const words = wordsOf({
  id: {
    title: 'Masakan yang mungkin penyebabnya',
    none: 'Tidak ada masakan yang tercatat pada jam-jam sebelumnya.',
    cooked: (at: string) => `matang ${at}`,
    minutes: (n: string) => `${n} menit sampai dibagikan`,
    ill: (names: string) => `Yang sakit: ${names}`,
    others: (n: string) => `${n} titik lain menerima tanpa laporan sakit`,
    samples: (items: string) => `Sampel tersimpan: ${items}`,
    noSample: 'Tidak ada sampel.',
    suspect: 'Tandai dicurigai',
    suspected: 'dicurigai',
    open: 'Buka dan tarik',
  },
  en: {
    title: 'Batches that may be the cause',
    none: 'No batch is recorded in the hours before.',
    cooked: (at: string) => `cooked ${at}`,
    minutes: (n: string) => `${n} minutes until served`,
    ill: (names: string) => `Ill: ${names}`,
    others: (n: string) => `${n} other sites had it and report nobody ill`,
    samples: (items: string) => `Samples kept: ${items}`,
    noSample: 'No sample was kept.',
    suspect: 'Put under suspicion',
    suspected: 'under suspicion',
    open: 'Open and recall',
  },
});

const POLL_MS = 10_000;

export function Candidates(props: CaseProps) {
  const w = words();
  const path = `/v1/incidents/${props.found.id}/candidates`;
  const reading = useAnswer<List<CandidateBatch>>(path, { pollMs: POLL_MS });
  const changed = () => {
    props.onChanged();
    reading.reload();
  };
  return (
    <section class="panel stack" aria-labelledby="candidates">
      <h2 id="candidates">{w.title}</h2>
      <Loaded reading={reading}>
        {({ items }) => (
          <ul class="plain">
            {items.length === 0 && <li class="soft">{w.none}</li>}
            {items.map((one) => (
              <Candidate key={one.batchId} one={one} {...props} onChanged={changed} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function Candidate({ one, found, zone, onChanged }: CaseProps & { one: CandidateBatch }) {
  const w = words();
  const { kitchen, date, batchId, items, cookedAt, minutes, findings, illSites, otherSites, samples } = one;
  const { send, isSending, problem } = useSending(found, onChanged);
  const href = `/kitchens/${kitchen.id}/days/${date}/batches/${batchId}`;
  const mayOpen = mayI('kitchen-day.read', { kitchenIds: [kitchen.id], region: kitchen.district });
  const name = `${kitchen.name}, ${moment(cookedAt, zone)}`;
  return (
    <li class="panel stack">
      <span class="row">
        <b>{kitchen.name}</b> {w.cooked(moment(cookedAt, zone))}
        {one.isSuspected && <span class="mark act">{w.suspected}</span>}
      </span>
      <span class="soft">
        {[items.join(', '), minutes !== null && w.minutes(number(minutes))].filter(Boolean).join(' · ')}
      </span>
      {findings.map(({ code, message }) => (
        <span key={code} class="problem-text">
          {message}
        </span>
      ))}
      {illSites.length > 0 && <span>{w.ill(illSites.map((site) => site.name).join(', '))}</span>}
      <span>{w.others(number(otherSites))}</span>
      <span>{samples.length > 0 ? w.samples(samples.map(({ item }) => item).join(', ')) : w.noSample}</span>
      {one.recall && mayOpen && <RecallSeen one={one} zone={zone} />}
      {problem && <ProblemNote problem={problem} />}
      <span class="row">
        {mayOpen && (
          <a class="button" href={href} aria-label={`${w.open}: ${name}`}>
            {w.open}
          </a>
        )}
        {!one.isSuspected && (
          <button
            type="button"
            disabled={isSending}
            aria-label={`${w.suspect}: ${name}`}
            onClick={() => void send({ batchIds: [batchId] })}
          >
            {w.suspect}
          </button>
        )}
      </span>
    </li>
  );
}
