// Fourth step: the numbers that the plan rests on, each with its source; what this proposal changes is marked.
import { useState } from 'preact/hooks';
import { localDate } from '../../../../shared/domain/dates.ts';
import { ruleName } from '../../../../shared/domain/plan-rule-words.ts';
import { CERTAINTY } from '../../../../shared/domain/plan-words.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import type { DatedRule } from '../../../../shared/domain/rules.ts';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { rulesPath } from '../../lib/rules.ts';
import type { List } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';
import { saveProposal } from './use-proposal.ts';
import type { StepProps } from './wizard-page.tsx';

const words = wordsOf({
  id: {
    about: 'Angka menurut aturan hari ini. Yang Anda ubah hanya berlaku untuk usulan ini dan ditandai.',
    source: (source: string, certainty: string) => `Sumber: ${source} (${certainty})`,
    changed: (before: string) => `Diubah; aturannya ${before}`,
    wrong: 'Tulis angka lebih dari nol.',
    save: 'Simpan dan lanjut',
  },
  en: {
    about: "The numbers of today's rules. What you change holds for this proposal alone and is marked.",
    source: (source: string, certainty: string) => `Source: ${source} (${certainty})`,
    changed: (before: string) => `Changed; the rule says ${before}`,
    wrong: 'Write a number above zero.',
    save: 'Save and go on',
  },
});

/** The rules that a planner may change. */
const NUMBERS = [
  'capacity.standard.pupils',
  'capacity.standard.motherChild',
  'reach.km',
  'reach.minutes',
  'reach.detour',
  'reach.kmPerHour',
  'cost.facility.perDay',
  'cost.road.perKm',
  'cost.food.small',
  'cost.food.large',
  'cost.ops.perPortion',
] as const;

/** From here on figures are told with their thousands apart, which a field cannot show. */
const LONG = 10_000;
const DIGITS = 2;

export function StepNumbers(props: StepProps) {
  const today = localDate(now(), zoneOf(props.code));
  const reading = useAnswer<List<DatedRule>>(rulesPath(today));
  return <Loaded reading={reading}>{({ items }) => <Form {...props} rules={items} />}</Loaded>;
}

function Form({ proposal, onDone, rules }: StepProps & { rules: readonly DatedRule[] }) {
  const w = words();
  const shown = NUMBERS.flatMap((key) => {
    const rule = rules.find((one) => one.key === key);
    return rule && typeof rule.value === 'number' ? [{ ...rule, key, value: rule.value }] : [];
  });
  const first = Object.fromEntries(
    shown.map(({ key, value }) => [key, String(proposal.rules[key] ?? value)]),
  );
  const [text, setText] = useState<Record<string, string>>(first);
  const [isBusy, begin] = useBusy();
  useUnsaved(shown.some(({ key }) => text[key] !== first[key]));
  const [problem, setProblem] = useState<Trouble>();
  const isWrong = (key: string) => !(Number(text[key]) > 0);
  const save = async () => {
    if (shown.some(({ key }) => isWrong(key))) return;
    const others = Object.entries(proposal.rules).filter(([key]) => !shown.some((one) => one.key === key));
    const changed = shown.filter(({ key, value }) => Number(text[key]) !== value);
    const next = Object.fromEntries([...others, ...changed.map(({ key }) => [key, Number(text[key])])]);
    const saved = await saveProposal(proposal, { rules: next });
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') onDone();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void begin(save);
      }}
      noValidate
    >
      <p>{w.about}</p>
      <div class="columns wide">
        {shown.map(({ key, value, source, certainty }) => (
          <TextField
            key={key}
            id={`number-${key}`}
            type="number"
            label={ruleName(key, language.value)}
            value={text[key] ?? ''}
            onChange={(next) => setText({ ...text, [key]: next })}
            problem={isWrong(key) ? w.wrong : undefined}
            hint={
              <>
                {Number(text[key]) !== value && <strong>{w.changed(number(value, DIGITS))}. </strong>}
                {Number(text[key]) >= LONG && `${number(Number(text[key]), DIGITS)}. `}
                {w.source(source, CERTAINTY[certainty][language.value])}
              </>
            }
          />
        ))}
      </div>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="primary" disabled={isBusy}>
        {w.save}
      </button>
    </form>
  );
}
