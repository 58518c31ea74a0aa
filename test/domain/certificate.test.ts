// A kitchen's certificates: what one must say, and how the kitchen stands with it on any day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CERTIFICATE_KINDS,
  CERTIFICATE_STATUSES,
  type Certificate,
  certificate,
} from '../../shared/domain/certificate.ts';
import { certificateStanding, standingOf } from '../../shared/domain/certificate-standing.ts';
import { addDays, daysBetween } from '../../shared/domain/dates.ts';
import { issuesOf } from '../../shared/domain/issues.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const ISSUED = makeCertificate();
const DAY = '2026-11-24';
const OPENED = '2026-10-01';

const issuesIn = (value: unknown) => {
  const { error } = certificate.safeParse(value);
  return error ? issuesOf(error)('en').map(({ path, code }) => `${path} ${code}`) : [];
};

describe('a certificate', () => {
  it('that was issued, or has expired, says number, issuer and both dates', () => {
    for (const status of ['ISSUED', 'EXPIRED'])
      expect(issuesIn({ status })).toEqual([
        'number missing',
        'issuer missing',
        'issuedOn missing',
        'expiresOn missing',
      ]);
  });

  it('that is not there, under way or revoked may say as much as is known', () => {
    for (const status of ['NOT_REGISTERED', 'IN_PROCESS', 'REVOKED'])
      for (const known of [{}, { number: 'A-1' }, { note: 'Sampel air diulang', issuedOn: DAY }])
        expect([status, issuesIn({ status, ...known })]).toEqual([status, []]);
  });

  it.each([
    ['dates out of order', { ...ISSUED, expiresOn: '2026-03-01' }, ['expiresOn certificate-ends-early']],
    [
      'the same where it is not held',
      { status: 'REVOKED', issuedOn: DAY, expiresOn: OPENED },
      ['expiresOn certificate-ends-early'],
    ],
    ['an empty number', { ...ISSUED, number: ' ' }, ['number missing']],
    ['a day that does not exist', { ...ISSUED, expiresOn: '2027-02-30' }, ['expiresOn invalid-format']],
    ['a status of its own', { ...ISSUED, status: 'FINE' }, ['status invalid-union']],
    ['an unknown field', { ...ISSUED, grade: 'A' }, [' unrecognized-keys']],
  ])('is refused with %s', (_, value, issues) => {
    expect(issuesIn(value)).toEqual(issues);
  });

  it('may be issued for a single day', () => {
    expect(issuesIn({ ...ISSUED, issuedOn: DAY, expiresOn: DAY })).toEqual([]);
  });
});

const standing = (held: Certificate | undefined, date = DAY, openedOn = OPENED) =>
  standingOf('SLHS', held, { openedOn, date, rules });

describe('how a kitchen stands with a certificate', () => {
  it.each([
    [61, 'valid', null],
    [60, 'expiring', 'first'],
    [31, 'expiring', 'first'],
    [30, 'expiring', 'second'],
    [8, 'expiring', 'second'],
    [7, 'expiring', 'last'],
    [0, 'expiring', 'last'],
  ])('%i days before its end: %s, reminder %s', (days, state, reminder) => {
    expect(standing(makeCertificate({ expiresOn: addDays(DAY, days) }))).toEqual({
      kind: 'SLHS',
      isMandatory: true,
      state,
      days,
      reminder,
      lacks: false,
    });
  });

  it('is expired from the day after its end, or when it is said to be', () => {
    const since = (days: number) => standing(makeCertificate({ expiresOn: addDays(DAY, -days) }));
    expect([since(1), since(40)]).toMatchObject([
      { state: 'expired', days: 1, lacks: true },
      { state: 'expired', days: 40, lacks: true },
    ]);
    expect(standing(makeCertificate({ status: 'EXPIRED' }))).toMatchObject({
      state: 'expired',
      days: 0,
      lacks: true,
    });
  });

  it('without SLHS lacks it once the days of grace after opening are over, counted from opening', () => {
    const on = (date: string, held?: Certificate) => standing(held, date, '2026-10-01');
    expect(on('2026-10-31')).toMatchObject({ state: 'not-due', days: 0, lacks: false });
    expect(on('2026-11-01')).toMatchObject({ state: 'missing', days: 31, lacks: true });
    const unregistered: Certificate = { status: 'NOT_REGISTERED' };
    expect(on('2026-11-01', unregistered)).toEqual(on('2026-11-01'));
    const asked: Certificate = { status: 'IN_PROCESS' };
    expect(on('2026-10-31', asked)).toMatchObject({ state: 'in-process', days: 30, lacks: false });
    expect(on('2026-11-01', asked)).toMatchObject({ state: 'in-process', days: 31, lacks: true });
  });

  it('without any other lacks it from the day of opening', () => {
    const on = (date: string) => standingOf('HALAL', undefined, { openedOn: DAY, date, rules });
    expect(on(addDays(DAY, -3))).toMatchObject({ state: 'not-due', days: 2, lacks: false });
    expect(on(DAY)).toMatchObject({ state: 'missing', days: 0, lacks: true });
  });

  it('counts from the end of an earlier certificate while the next one is under way', () => {
    const renewed: Certificate = { status: 'IN_PROCESS', expiresOn: addDays(DAY, -9) };
    expect(standing(renewed)).toMatchObject({ state: 'in-process', days: 9, lacks: true });
  });

  it('is without one that was revoked, and does not have one yet that is issued later', () => {
    expect(standing({ status: 'REVOKED' })).toMatchObject({ state: 'revoked', days: null, lacks: true });
    expect(standing(makeCertificate({ issuedOn: addDays(DAY, 1) }))).toMatchObject({ state: 'in-process' });
  });

  it('needs none that the rules of the day call optional, and is told of its end all the same', () => {
    const later = rulesWith({ key: 'certificate.HACCP', value: 'optional', validFrom: DAY });
    const on = (date: string, held?: Certificate) =>
      standingOf('HACCP', held, { openedOn: OPENED, date, rules: later });
    expect(on(addDays(DAY, -1))).toMatchObject({ isMandatory: true, state: 'missing', lacks: true });
    expect(on(DAY)).toMatchObject({ isMandatory: false, state: 'not-needed', days: null, lacks: false });
    expect(on(DAY, makeCertificate({ expiresOn: DAY }))).toMatchObject({ state: 'expiring' });
    expect(on(DAY, makeCertificate({ expiresOn: OPENED }))).toMatchObject({ state: 'expired', lacks: false });
  });

  it('is reminded as the rules of the day say', () => {
    const soon = rulesWith({ key: 'certificate.remindDays', value: { first: 20, second: 10, last: 3 } });
    const held = makeCertificate({ expiresOn: addDays(DAY, 21) });
    expect(standingOf('SLHS', held, { openedOn: OPENED, date: DAY, rules: soon })).toMatchObject({
      state: 'valid',
    });
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-06-01', n));
const kind = fc.constantFrom(...CERTIFICATE_KINDS);
const anyCertificate = fc
  .record({ status: fc.constantFrom(...CERTIFICATE_STATUSES), one: day, other: day })
  .map(({ status, one, other }) => {
    const [issuedOn, expiresOn] = [one, other].sort();
    return makeCertificate({ status, issuedOn, expiresOn });
  });
const known = fc.option(anyCertificate, { nil: undefined });

const ORDER = ['in-process', 'valid', 'expiring', 'expired'];

describe('on any day', () => {
  it('a standing has its shape; who holds a certificate lacks none, and nobody lacks one before opening', () => {
    fc.assert(
      fc.property(kind, known, day, day, (asked, held, openedOn, date) => {
        const found = standingOf(asked, held, { openedOn, date, rules });
        expect(certificateStanding.parse(found)).toEqual(found);
        if (found.state === 'valid' || found.state === 'expiring') expect(found.lacks).toBe(false);
        if (date < openedOn) expect(found.lacks).toBe(false);
        expect(found.reminder === null).toBe(found.state !== 'expiring');
      }),
    );
  });

  it('one that was issued holds exactly on its days, and says how many are left', () => {
    fc.assert(
      fc.property(kind, anyCertificate, day, (asked, held, date) => {
        fc.pre(held.status === 'ISSUED');
        const { state, days } = standingOf(asked, held, { openedOn: OPENED, date, rules });
        const holds = state === 'valid' || state === 'expiring';
        expect(holds).toBe(date >= held.issuedOn && date <= held.expiresOn);
        if (holds) expect(days).toBe(daysBetween(date, held.expiresOn));
      }),
    );
  });

  it('one that was issued only moves on: not yet, valid, expiring, expired', () => {
    fc.assert(
      fc.property(kind, anyCertificate, day, fc.nat(200), (asked, held, date, later) => {
        fc.pre(held.status === 'ISSUED');
        const at = (on: string) =>
          ORDER.indexOf(standingOf(asked, held, { openedOn: OPENED, date: on, rules }).state);
        expect(at(addDays(date, later))).toBeGreaterThanOrEqual(at(date));
      }),
    );
  });

  it('a kitchen without one is not due, then lacks it for ever, a day more each day', () => {
    fc.assert(
      fc.property(kind, day, day, (asked, openedOn, date) => {
        const on = (when: string) => standingOf(asked, undefined, { openedOn, date: when, rules });
        const [today, tomorrow] = [on(date), on(addDays(date, 1))];
        expect(today.lacks).toBe(today.state === 'missing');
        if (today.lacks) expect(tomorrow).toEqual({ ...today, days: (today.days ?? 0) + 1 });
      }),
    );
  });
});
