// What becomes of an alert when its matter is looked at again: raised, escalated, ended, raised again. A look from before its
// last change changes nothing, so looks that come late, twice or out of order end the same.
import { type Alert, alertIdOf, type Matter, PACES, STEPS, type Step } from './alert.ts';
import { localTime } from './dates.ts';
import { namedRule, type Rules, ruleInForce } from './rules.ts';

type Look = { now: Date; rules: Rules };

/** The alert of a matter that stands and has none yet. */
export function raised(regency: string, matter: Matter, { now, rules }: Look): Alert {
  const at = now.toISOString();
  const step = stepDue(matter, at, { now, rules });
  return {
    ...matter,
    id: alertIdOf(regency, matter),
    regency,
    raisedAt: at,
    endedAt: null,
    step,
    acknowledgement: null,
    history: [{ event: 'raised', at, step }],
    logged: 0,
    toldSteps: [],
    told: [],
  };
}

/** The alert after a look: `matter` is undefined when it no longer stands. The same object when nothing changed. */
export function looked(before: Alert, matter: Matter | undefined, look: Look): Alert {
  if (Date.parse(before.history.at(-1)?.at ?? '') > look.now.getTime()) return before;
  if (!matter) return before.endedAt === null ? ended(before, look) : before;
  return before.endedAt === null
    ? escalated(withNumbers(before, matter), look)
    : raisedAgain(before, matter, look);
}

/** What an alert says is as it stands now: a time to eat by can come nearer, and more can be served too late. */
const withNumbers = (before: Alert, { numbers }: Matter): Alert =>
  isSame(before.numbers, numbers) ? before : { ...before, numbers };

const isSame = (a: Matter['numbers'], b: Matter['numbers']): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name]);

const ended = (before: Alert, { now }: Look): Alert => ({
  ...noted(before, 'ended', now),
  endedAt: now.toISOString(),
});

const raisedAgain = (before: Alert, matter: Matter, look: Look): Alert => {
  const fresh = raised(before.regency, matter, look);
  return { ...fresh, logged: before.logged, history: [...before.history, ...fresh.history] };
};

function escalated(before: Alert, look: Look): Alert {
  if (before.acknowledgement) return before;
  const step = stepDue(before, before.raisedAt, look);
  if (STEPS.indexOf(step) <= STEPS.indexOf(before.step)) return before;
  return noted({ ...before, step }, 'escalated', look.now);
}

/** The alert once somebody said "I saw it": the first word stands, and one that has ended needs none. */
export const acknowledged = (before: Alert, said: NonNullable<Alert['acknowledgement']>): Alert =>
  before.acknowledgement || before.endedAt
    ? before
    : { ...noted(before, 'acknowledged', new Date(said.at)), acknowledgement: said };

const noted = (before: Alert, event: Alert['history'][number]['event'], now: Date): Alert => ({
  ...before,
  history: [...before.history, { event, at: now.toISOString(), step: before.step }],
});

/** How far an alert has climbed by now, by the minutes of `alert.escalate.<pace>` since it was raised. */
function stepDue({ kind, kitchenId, date }: Matter, raisedAt: string, { now, rules }: Look): Step {
  const minutes = namedRule(rules, `alert.escalate.${PACES[kind]}`, date);
  const passed = (now.getTime() - Date.parse(raisedAt)) / 60_000;
  const isDue = (step: Step): boolean =>
    step === 'kitchen' || passed >= Number(minutes[step] ?? Number.POSITIVE_INFINITY);
  const due = STEPS.findLast(isDue) ?? 'kitchen';
  return due === 'kitchen' && kitchenId === null ? 'district' : due;
}

/** Whether mail about what can wait is held back at a moment (`alert.quiet.from` to `.until`, across midnight too). */
export function isQuiet(now: Date, zone: string, date: string, rules: Rules): boolean {
  const [from, until] = ['from', 'until'].map((end) =>
    String(ruleInForce(rules, `alert.quiet.${end}`, date).value),
  );
  const time = localTime(now, zone);
  if (!from || !until) return false;
  return from <= until ? time >= from && time < until : time >= from || time < until;
}
