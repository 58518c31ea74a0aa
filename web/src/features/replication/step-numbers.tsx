// Fourth step: the numbers that the plan rests on, each with its source, and the days of the region; what this proposal changes is
// marked.
import { useState } from 'preact/hooks';
import { localDate } from '../../../../shared/domain/dates.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import { ruleName } from '../../../../shared/domain/plan-rule-words.ts';
import { CERTAINTY } from '../../../../shared/domain/plan-words.ts';
import { proposalCalendar } from '../../../../shared/domain/proposal-calendar.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import type { DatedRule, RuleValue } from '../../../../shared/domain/rules.ts';
import type { Template } from '../../../../shared/domain/template.ts';
import { rulesToCopy } from '../../../../shared/domain/template-rules.ts';
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
import { CalendarRows } from './calendar-rows.tsx';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';
import { saveProposal, templatePath } from './use-proposal.ts';
import type { StepProps } from './wizard-page.tsx';

const words = wordsOf({
  id: {
    about:
      'Angka menurut aturan hari ini. Yang Anda ubah ditandai; peluncuran menjadikannya aturan wilayah, sejauh boleh berbeda menurut wilayah.',
    source: (source: string, certainty: string) => `Sumber: ${source} (${certainty})`,
    changed: (before: string) => `Diubah; aturannya ${before}`,
    pilot: (here: string) => `Seperti di percontohan; aturan di sini ${here}`,
    own: (region: string) => `Aturan wilayah ${region}`,
    wrong: 'Tulis angka lebih dari nol.',
    save: 'Simpan dan lanjut',
  },
  en: {
    about:
      "The numbers of today's rules. What you change is marked; a launch makes it a rule of the region, as far as regions may differ.",
    source: (source: string, certainty: string) => `Source: ${source} (${certainty})`,
    changed: (before: string) => `Changed; the rule says ${before}`,
    pilot: (here: string) => `As the pilot has it; the rule here says ${here}`,
    own: (region: string) => `A rule of region ${region}`,
    wrong: 'Write a number above zero.',
    save: 'Save and go on',
  },
});

/** The rules that a planner may change. */
const NUMBERS = [
  'calendar.week',
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
  const reading = useAnswer<List<DatedRule>>(rulesPath(today, props.code));
  const { template } = props.proposal;
  return (
    <Loaded reading={reading}>
      {({ items }) =>
        template ? (
          <AsPilot {...props} rules={items} path={templatePath(template)} />
        ) : (
          <Form {...props} rules={items} copied={{}} />
        )
      }
    </Loaded>
  );
}

type FormProps = StepProps & { rules: readonly DatedRule[]; copied: Readonly<Record<string, RuleValue>> };

function AsPilot({ path, ...props }: Omit<FormProps, 'copied'> & { path: string }) {
  const reading = useAnswer<Template>(path);
  return (
    <Loaded reading={reading}>
      {(template) => <Form {...props} copied={rulesToCopy(template, props.rules)} />}
    </Loaded>
  );
}

function Form({ proposal, onDone, rules, copied }: FormProps) {
  const w = words();
  const shown = NUMBERS.flatMap((key) => {
    const rule = rules.find((one) => one.key === key);
    if (!rule || typeof rule.value !== 'number') return [];
    return [{ ...rule, key, here: rule.value, value: Number(copied[key] ?? rule.value) }];
  });
  const [days, setDays] = useState(proposal.calendar);
  const checked = proposalCalendar.safeParse(days);
  const issues = checked.success ? [] : issuesOf(checked.error)(language.value);
  const first = Object.fromEntries(
    shown.map(({ key, value }) => [key, String(proposal.rules[key] ?? value)]),
  );
  const [text, setText] = useState<Record<string, string>>(first);
  const [isBusy, begin] = useBusy();
  useUnsaved(shown.some(({ key }) => text[key] !== first[key]) || days !== proposal.calendar);
  const [problem, setProblem] = useState<Trouble>();
  const isWrong = (key: string) => !(Number(text[key]) > 0);
  const save = async () => {
    if (shown.some(({ key }) => isWrong(key)) || !checked.success) return;
    const others = Object.entries(proposal.rules).filter(([key]) => !shown.some((one) => one.key === key));
    const changed = shown.filter(({ key, value }) => Number(text[key]) !== value);
    const next = Object.fromEntries([...others, ...changed.map(({ key }) => [key, Number(text[key])])]);
    const saved = await saveProposal(proposal, { rules: next, calendar: days });
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
        {shown.map(({ key, here, value, region, source, certainty }) => (
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
                {Number(text[key]) !== value && <strong>{w.changed(number(here, DIGITS))}. </strong>}
                {Number(text[key]) === value && value !== here && (
                  <strong>{w.pilot(number(here, DIGITS))}. </strong>
                )}
                {region && <>{w.own(region)}. </>}
                {Number(text[key]) >= LONG && `${number(Number(text[key]), DIGITS)}. `}
                {w.source(source, CERTAINTY[certainty][language.value])}
              </>
            }
          />
        ))}
      </div>
      <CalendarRows
        rows={days}
        startsOn={proposal.startsOn}
        onChange={setDays}
        problemAt={(path) => issues.find((issue) => issue.path === path)?.message}
      />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="primary" disabled={isBusy}>
        {w.save}
      </button>
    </form>
  );
}
