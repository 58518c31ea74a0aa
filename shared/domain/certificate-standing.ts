// How a kitchen stands with a certificate on a day: whether it holds, when it ends, since when the kitchen works without one.
// Which ones are mandatory, how long SLHS may take and when to remind are dated rules.
import * as z from 'zod';
import { type Certificate, type CertificateKind, certificateKind } from './certificate.ts';
import { addDays, daysBetween } from './dates.ts';
import { numberRule, type Rules, ruleInForce } from './rules.ts';

const REMINDERS = ['first', 'second', 'last'] as const;
const remindDays = z.object({ first: z.number(), second: z.number(), last: z.number() });

export const certificateStanding = z
  .strictObject({
    kind: certificateKind,
    isMandatory: z.boolean(),
    state: z.enum([
      'valid',
      'expiring',
      'expired',
      'in-process',
      'missing',
      'revoked',
      'not-due',
      'not-needed',
    ]),
    /** Left, until it ends or is due; or gone, since it ended or since the kitchen works without. Null: not known. */
    days: z.int().min(0).nullable(),
    /** The last reminder that was due before the end. */
    reminder: z.enum(REMINDERS).nullable(),
    /** Whether the kitchen is open without a certificate that it must have by now. */
    lacks: z.boolean(),
  })
  .meta({ id: 'CertificateStanding' });
export type CertificateStanding = z.infer<typeof certificateStanding>;

/** A kitchen that opens on `openedOn`, judged on `date`. */
export type Asked = { openedOn: string; date: string; rules: Rules };
type State = Pick<CertificateStanding, 'state' | 'days' | 'reminder'>;

/** How a kitchen stands with a certificate of a kind (undefined: nothing is known of one) on a day. */
export function standingOf(
  kind: CertificateKind,
  certificate: Certificate | undefined,
  asked: Asked,
): CertificateStanding {
  const { openedOn, date, rules } = asked;
  const isMandatory = ruleInForce(rules, `certificate.${kind}`, date).value !== 'optional';
  const isDue = date > dueOn(kind, asked);
  const found =
    certificate && certificate.status !== 'NOT_REGISTERED'
      ? stateOf(certificate, asked)
      : stateWithout(certificate, kind, isMandatory, asked);
  const isWithout = WITHOUT.has(found.state) || (found.state === 'in-process' && isDue);
  return { kind, isMandatory, ...found, lacks: isMandatory && isWithout && date >= openedOn };
}

const WITHOUT: ReadonlySet<string> = new Set(['missing', 'expired', 'revoked']);

/** The last day without it: SLHS is due some days after the kitchen opened, the others on opening. */
const dueOn = (kind: CertificateKind, { openedOn, date, rules }: Asked): string =>
  kind === 'SLHS' ? addDays(openedOn, numberRule(rules, 'slhs.grace', date)) : addDays(openedOn, -1);

const plain = (state: State['state'], days: number | null): State => ({ state, days, reminder: null });

function stateOf(certificate: Certificate, asked: Asked): State {
  const { date } = asked;
  if (certificate.status === 'REVOKED') return plain('revoked', null);
  if (certificate.status === 'EXPIRED' || (certificate.status === 'ISSUED' && date > certificate.expiresOn))
    return plain('expired', Math.max(0, daysBetween(certificate.expiresOn, date)));
  return certificate.status === 'ISSUED' && date >= certificate.issuedOn
    ? held(daysBetween(date, certificate.expiresOn), asked)
    : plain('in-process', daysWithout(certificate, asked));
}

function held(days: number, { date, rules }: Asked): State {
  const limits = remindDays.parse(ruleInForce(rules, 'certificate.remindDays', date).value);
  const reminder = REMINDERS.findLast((step) => days <= limits[step]) ?? null;
  return { state: reminder ? 'expiring' : 'valid', days, reminder };
}

function stateWithout(
  certificate: Certificate | undefined,
  kind: CertificateKind,
  isMandatory: boolean,
  asked: Asked,
): State {
  if (!isMandatory) return plain('not-needed', null);
  const due = dueOn(kind, asked);
  return asked.date > due
    ? plain('missing', daysWithout(certificate, asked))
    : plain('not-due', daysBetween(asked.date, due));
}

/** Days since an earlier certificate ended, else since the kitchen opened. */
function daysWithout(certificate: Certificate | undefined, { openedOn, date }: Asked): number {
  const ended = certificate?.expiresOn;
  const since = ended && ended > openedOn && ended < date ? ended : openedOn;
  return Math.max(0, daysBetween(since, date));
}
