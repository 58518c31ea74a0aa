// What is measured of a child: two readings each, a third where they differ, and what is measured only sometimes.
import { useState } from 'preact/hooks';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { indexRules } from '../../../../shared/domain/rules.ts';
import { Choices } from '../../components/choices.tsx';
import { now } from '../../lib/clock.ts';
import type { KeptRound } from '../../lib/kept-round.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { toMeasurementEntry } from '../../lib/outbox/measurement-entry.ts';
import { discardEntry, keepOwn } from '../../lib/outbox/phone.ts';
import type { Child } from '../../lib/shapes.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { newId } from '../records/new-fact.ts';
import { nameOf } from './child-words.ts';
import type { Listed } from './class-list.ts';
import { DecimalField } from './decimal-field.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { isBlank, judgeTyped, type Typed, toTyped, usuallyMeasured } from './readings.ts';
import { Remeasure } from './remeasure.tsx';
import { roundPath } from './round-data.ts';
import { STANDARD } from './standard.ts';

const words = wordsOf({
  id: {
    how: 'Diukur sambil',
    lying: 'Berbaring',
    standing: 'Berdiri',
    oedema: 'Bengkak di kedua kaki (edema)',
    more: 'Hb dan LILA (boleh kosong)',
    hb: 'Hb',
    muac: 'LILA',
    first: 'Ukur ulang dulu, atau centang bila hasilnya tetap sama.',
    save: 'Simpan',
    saveNext: (name: string) => `Simpan, lanjut ke ${name}`,
    fix: 'Perbaiki isian yang ditandai, lalu simpan lagi.',
    lost: 'Belum tersimpan. Coba lagi.',
  },
  en: {
    how: 'Measured',
    lying: 'Lying',
    standing: 'Standing',
    oedema: 'Swelling of both feet (oedema)',
    more: 'Haemoglobin and arm circumference (may be empty)',
    hb: 'Haemoglobin',
    muac: 'Arm circumference',
    first: 'Measure again first, or tick that the result is the same.',
    save: 'Save',
    saveNext: (name: string) => `Save, go on to ${name}`,
    fix: 'Correct the marked fields and save again.',
    lost: 'Not saved yet. Try again.',
  },
});

type Props = {
  current: Listed;
  round: KeptRound;
  next: Child | undefined;
  onKept: (next: Child | undefined) => void;
};

/** What a measurement is judged by, on this phone. */
const contextOf = ({ child }: Listed, { round, rules, site, month }: KeptRound) => ({
  child,
  round,
  before: child.last && child.last.month < month ? child.last.evaluation : undefined,
  zone: zoneOf(site.district),
  rules: indexRules(rules),
  standard: STANDARD,
});

export function MeasureForm({ current, round, next, onKept }: Props) {
  const w = words();
  const { child, entry } = current;
  const refused = entry?.state === 'rejected' ? entry : undefined;
  const [id] = useState(newId);
  const [context] = useState(() => contextOf(current, round));
  const [begun] = useState(() =>
    toTyped(refused?.measurement, usuallyMeasured(child.birthDate, round.round.date)),
  );
  const [typed, setTyped] = useState(begun);
  const [isConfirmed, setConfirmed] = useState(false);
  const [wasPressed, setPressed] = useState(false);
  const [isLost, setLost] = useState(false);
  useUnsaved(typed !== begun && !isBlank(typed));
  const set = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setConfirmed(false);
  };
  const made = { id, childId: child.id, measuredAt: now().toISOString(), confirmed: isConfirmed };
  const judged = judgeTyped(typed, made, { ...context, now: now() }, language.value);
  const problemAt = (path: string) =>
    wasPressed || path.includes('.') ? judged.findings.find((one) => one.path === path)?.message : undefined;
  const save = async (event: Event) => {
    event.preventDefault();
    setPressed(true);
    const { measurement } = judged;
    if (!measurement) return;
    try {
      await keepOwn((owner) => [
        toMeasurementEntry(measurement, owner, roundPath(round.site.id, round.month), now()),
      ]);
      if (refused) await discardEntry(refused.id);
      onKept(next);
    } catch {
      setLost(true);
    }
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      {(['weightKg', 'heightCm'] as const).map((measure) => (
        <ReadingFields
          key={measure}
          measure={measure}
          typed={typed}
          context={context}
          findings={judged.findings}
          wasPressed={wasPressed}
          onChange={(readings) => set({ [measure]: readings })}
        />
      ))}
      {judged.warnings.length > 0 && (
        <Remeasure warnings={judged.warnings} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
      )}
      <Choices
        name="measured"
        label={w.how}
        options={(['lying', 'standing'] as const).map((value) => ({ value, label: w[value] }))}
        value={typed.measured}
        onChange={(measured) => set({ measured })}
        problem={problemAt('measured')}
      />
      <label class="choose">
        <input
          type="checkbox"
          checked={typed.oedema}
          onChange={({ currentTarget }) => set({ oedema: currentTarget.checked })}
        />
        {w.oedema}
      </label>
      <details class="fold">
        <summary>{w.more}</summary>
        <div class="pair">
          <DecimalField
            id="hb"
            label={w.hb}
            unit="g/L"
            value={typed.hbGL}
            onChange={(hbGL) => set({ hbGL })}
            problem={problemAt('hbGL')}
          />
          <DecimalField
            id="muac"
            label={w.muac}
            unit="cm"
            value={typed.muacCm}
            onChange={(muacCm) => set({ muacCm })}
            problem={problemAt('muacCm')}
          />
        </div>
      </details>
      <div class="turn stack">
        {wasPressed && judged.findings.length > 0 && (
          <p class="problem-text" role="alert">
            {judged.findings.find(({ path }) => path === 'measuredAt')?.message ?? w.fix}
          </p>
        )}
        {isLost && (
          <p class="problem-text" role="alert">
            {w.lost}
          </p>
        )}
        {wasPressed && judged.warnings.length > 0 && !isConfirmed && (
          <p class="problem-text" role="alert">
            {w.first}
          </p>
        )}
        <button type="submit" class="primary">
          {next ? w.saveNext(nameOf(next)) : w.save}
        </button>
      </div>
    </form>
  );
}
