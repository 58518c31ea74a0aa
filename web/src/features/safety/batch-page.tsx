// A batch from the pot to the plates: what was checked, which sites have it and where it is there; and the recall, answered
// site by site as they read it.
import { useEffect, useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { day as dayText, number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { useFactEntries } from '../../lib/outbox/use-entries.ts';
import { useRules } from '../../lib/rules.ts';
import type { BatchTrace } from '../../lib/shapes.ts';
import { kitchenHref } from '../kitchen-day/use-kitchen-day.ts';
import { portionsText, recordText, recordWords } from '../records/record-words.ts';
import { BatchSites } from './batch-sites.tsx';
import { SafetyDialog } from './safety-dialog.tsx';
import type { SafetyKind } from './safety-task.ts';
import { TimeLeft } from './time-left.tsx';

const words = wordsOf({
  id: {
    title: (at: string) => `Masakan pukul ${at}`,
    cooked: (from: string, to: string) => `Dimasak ${from}–${to}`,
    checks: 'Pemeriksaan',
    none: 'Belum ada pemeriksaan.',
    recall: 'Tarik masakan ini',
    recalled: 'Ditarik',
    waiting: 'Penarikan menunggu di ponsel ini.',
    back: 'Kembali ke dapur',
  },
  en: {
    title: (at: string) => `Batch of ${at}`,
    cooked: (from: string, to: string) => `Cooked ${from}–${to}`,
    checks: 'Checks',
    none: 'No checks yet.',
    recall: 'Recall this batch',
    recalled: 'Recalled',
    waiting: 'The recall waits on this phone.',
    back: 'Back to the kitchen',
  },
});

const POLL_MS = 10_000;

export function BatchPage({ id, date, batchId }: { id: string; date: string; batchId: string }) {
  const reading = useAnswer<BatchTrace>(`/v1/kitchens/${id}/days/${date}/batches/${batchId}`, {
    pollMs: POLL_MS,
  });
  return (
    <div class="page">
      <Loaded reading={reading}>{(trace) => <Trace trace={trace} reload={reading.reload} />}</Loaded>
    </div>
  );
}

function Trace({ trace, reload }: { trace: BatchTrace; reload: () => void }) {
  const w = words();
  const { kitchen, date, consumeBy, recall, checks, sites } = trace;
  const batch = trace.batch as FactOf<'cooked'>;
  const zone = zoneOf(kitchen.district);
  const rules = useRules(date, kitchen.district);
  const [task, setTask] = useState<SafetyKind>();
  const own = useFactEntries().find(({ fact }) => fact.kind === 'recalled' && fact.batchId === batch.batchId);
  const isWaiting = own?.state === 'waiting';
  const isTaken = own?.state === 'confirmed';
  useEffect(() => {
    if (isTaken) reload();
  }, [isTaken]);
  const isServed = sites.length > 0 && sites.every(({ servedAt }) => servedAt);
  const mayRecall = mayI('batch.recall', { kitchenIds: [kitchen.id], region: kitchen.district });
  return (
    <>
      <header class="stack">
        <p>
          {kitchen.name} · {dayText(date)}
        </p>
        <h1>{w.title(time(batch.finishedAt, zone))}</h1>
        <p>
          {w.cooked(time(batch.startedAt, zone), time(batch.finishedAt, zone))} ·{' '}
          {portionsText(batch.portions)}
        </p>
        {!isServed && <TimeLeft until={consumeBy} zone={zone} />}
        {recall && (
          <p class="note act">
            <strong>
              {w.recalled} {time(recall.at, zone)}
            </strong>
            {recall.reason}
          </p>
        )}
        {isWaiting && <p class="note look">{w.waiting}</p>}
        {!recall && !isWaiting && mayRecall && (
          <button type="button" class="danger" onClick={() => setTask('recalled')}>
            {w.recall}
          </button>
        )}
      </header>
      <BatchSites trace={trace} zone={zone} />
      <section class="stack" aria-labelledby="checks">
        <h2 id="checks">
          {w.checks} ({number(checks.length)})
        </h2>
        {checks.length === 0 && <p class="soft">{w.none}</p>}
        <ul>
          {checks.map((check) => (
            <li key={check.id}>
              <b>{recordWords().kinds[check.kind]}</b> · {recordText(check, zone)}
            </li>
          ))}
        </ul>
      </section>
      <a class="button" href={kitchenHref(kitchen.id, date, zone)}>
        {w.back}
      </a>
      {task && (
        <SafetyDialog
          task={{ kind: task, meal: batch.meal }}
          place={{ kitchenId: kitchen.id }}
          date={date}
          zone={zone}
          context={rules && { now: now(), zone, rules }}
          batches={[batch]}
          onClose={() => setTask(undefined)}
        />
      )}
    </>
  );
}
