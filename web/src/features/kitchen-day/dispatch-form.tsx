// "Kirim": several stops at once, each with its own counts, all with one press.
import { useRef, useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import { TextField } from '../../components/text-field.tsx';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { record } from '../../lib/outbox/phone.ts';
import { clockNow, momentOf } from '../../lib/times.ts';
import { judge } from '../records/judge.ts';
import { BatchField } from './batch-field.tsx';
import { DispatchLine } from './dispatch-line.tsx';
import { type Line, toDispatches, toLines } from './draft-dispatch.ts';
import type { Stop } from './stops.ts';

const words = wordsOf({
  id: {
    when: 'Berangkat pukul',
    note: 'Catatan (sopir, kendaraan)',
    send: (n: string) => `Kirim ke ${n} titik`,
    cancel: 'Batal',
    none: 'Pilih paling sedikit satu titik.',
    lost: 'Belum tersimpan. Coba lagi.',
  },
  en: {
    when: 'Left at',
    note: 'Note (driver, vehicle)',
    send: (n: string) => `Send to ${n} stops`,
    cancel: 'Cancel',
    none: 'Choose at least one stop.',
    lost: 'Not saved yet. Try again.',
  },
});

type Props = {
  kitchenId: string;
  date: string;
  zone: string;
  stops: readonly Stop[];
  batches: readonly FactOf<'cooked'>[];
  contextFor: (stop: Stop) => FactContext | undefined;
  onDone: () => void;
};

export function DispatchForm({ kitchenId, date, zone, stops, batches, contextFor, onDone }: Props) {
  const w = words();
  const [lines, setLines] = useState<Line[]>(() => toLines(stops));
  const [time, setTime] = useState(clockNow(zone));
  const [batchId, setBatchId] = useState(batches.at(-1)?.batchId ?? '');
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  /** A second press must not send a second time: every dispatch has a new id. */
  const isSaving = useRef(false);
  const chosen = lines.filter(({ isChosen }) => isChosen);
  const facts = () => toDispatches(lines, { kitchenId, date, at: momentOf(date, time, zone), batchId, note });
  const problemOf = (line: Line) =>
    toDispatches([line], { kitchenId, date, at: momentOf(date, time, zone), batchId, note }).flatMap((fact) =>
      judge(fact, contextFor(line.stop), language.value),
    )[0]?.message;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (chosen.length === 0) return setSaid(w.none);
    if (isSaving.current || chosen.some(problemOf)) return;
    isSaving.current = true;
    await record(facts(), `kitchen:${kitchenId}`).then(onDone, () => {
      isSaving.current = false;
      setSaid(w.lost);
    });
  };
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {lines.map((line, at) => (
        <DispatchLine
          key={line.stop.siteId}
          line={line}
          problem={problemOf(line)}
          onChange={(part) => change(at, part)}
        />
      ))}
      <BatchField batches={batches} zone={zone} value={batchId} onChange={setBatchId} />
      <TextField id="left" type="time" label={w.when} value={time} onChange={setTime} />
      <TextField id="dispatch-note" label={w.note} value={note} onChange={setNote} />
      {said && (
        <p class="problem-text" role="alert">
          {said}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary">
          {w.send(number(chosen.length))}
        </button>
        <button type="button" onClick={onDone}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}
