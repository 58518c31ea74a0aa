// "Kirim": several stops at once, each with its own counts, all with one press.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import { dispatchedFact } from '../../../../shared/domain/meal-facts.ts';
import { TextField } from '../../components/text-field.tsx';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { record } from '../../lib/outbox/phone.ts';
import { clockOn, momentOf } from '../../lib/times.ts';
import { type Finding, judge } from '../records/judge.ts';
import { BatchField } from './batch-field.tsx';
import { DispatchLine } from './dispatch-line.tsx';
import { isEmpty, isOverPlan, type Line, toDispatch } from './draft-dispatch.ts';
import type { Stop } from './stops.ts';
import { useLines } from './use-lines.ts';

const words = wordsOf({
  id: {
    when: 'Berangkat pukul',
    note: 'Catatan (sopir, kendaraan)',
    send: (n: string) => `Kirim ke ${n} titik`,
    cancel: 'Batal',
    none: 'Pilih paling sedikit satu titik.',
    empty: 'Isi jumlah porsinya, atau jangan pilih titik ini.',
    fix: (names: string) => `Perbaiki dulu: ${names}.`,
    over: (names: string) =>
      `${names}: sudah dikirim, dan dengan ini lebih dari rencana. Tekan lagi bila memang begitu.`,
    lost: 'Belum tersimpan. Coba lagi.',
  },
  en: {
    when: 'Left at',
    note: 'Note (driver, vehicle)',
    send: (n: string) => `Send to ${n} ${n === '1' ? 'stop' : 'stops'}`,
    cancel: 'Cancel',
    none: 'Choose at least one stop.',
    empty: 'Fill in the portions, or do not choose this stop.',
    fix: (names: string) => `Please correct first: ${names}.`,
    over: (names: string) =>
      `${names}: food was sent already, and with this it is more than planned. Press again if that is right.`,
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
  const { lines, change } = useLines(stops);
  const [time, setTime] = useState(clockOn(date, zone));
  const [batchId, setBatchId] = useState(batches.at(-1)?.batchId ?? '');
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const sending = { kitchenId, date, at: momentOf(date, time, zone), batchId, note };
  const judgedOf = (line: Line) =>
    judge(dispatchedFact, toDispatch(line, sending), contextFor(line.stop), language.value);
  const findingsOf = (line: Line): Finding[] => {
    if (isEmpty(line)) return [{ path: 'portions', code: 'empty', message: w.empty }];
    return line.isChosen ? judgedOf(line).findings : [];
  };
  const chosen = lines.filter(({ isChosen }) => isChosen);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (chosen.length === 0) return setSaid(w.none);
    const wrong = chosen.filter((line) => findingsOf(line).length > 0);
    if (wrong.length > 0) return setSaid(w.fix(wrong.map(({ stop }) => stop.name).join(', ')));
    const over = chosen.filter(isOverPlan).map(({ stop }) => stop.name);
    if (over.length > 0 && said !== w.over(over.join(', '))) return setSaid(w.over(over.join(', ')));
    const facts = chosen.flatMap((line) => judgedOf(line).fact ?? []);
    await record(facts, `kitchen:${kitchenId}`).then(onDone, () => setSaid(w.lost));
  };
  const firstAbout = (path: string) =>
    chosen.flatMap(findingsOf).find((finding) => finding.path === path)?.message;
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {lines.map((line) => (
        <DispatchLine
          key={line.id}
          line={line}
          findings={findingsOf(line)}
          onChange={(part) => change(line.stop.siteId, part)}
        />
      ))}
      <BatchField batches={batches} zone={zone} value={batchId} onChange={setBatchId} />
      <TextField
        id="left"
        type="time"
        label={w.when}
        value={time}
        onChange={setTime}
        problem={firstAbout('at') ?? firstAbout('serviceDate')}
      />
      <TextField
        id="dispatch-note"
        label={w.note}
        value={note}
        onChange={setNote}
        problem={firstAbout('note')}
      />
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
