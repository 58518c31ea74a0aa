// Which matters stand, what becomes of their alerts: by examples, and whatever the order and repetition of the looks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALERT_KINDS,
  type Alert,
  alertId,
  alertIdOf,
  linkOf,
  type Matter,
} from '../../shared/domain/alert.ts';
import { acknowledged, isQuiet, looked, raised } from '../../shared/domain/alert-steps.ts';
import { ALERT_NAMES, alertText } from '../../shared/domain/alert-words.ts';
import { mattersOf, type PlaceRow } from '../../shared/domain/alerts.ts';
import { certificateMatters } from '../../shared/domain/certificate-alerts.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { incidentMatter, standingIncidents, watchedSince } from '../../shared/domain/incident-alerts.ts';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { empty } from '../../shared/domain/totals.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const ZONE = 'Asia/Jakarta';
const REGENCY = '35.09';
const at = (time: string): Date => new Date(instantAt(DAY, time));

const expected = { ...empty, sites: { expected: 1, reported: 0, noService: 0 } };
const reported = { ...empty, sites: { expected: 1, reported: 1, noService: 0 } };

const makeRow = (over: Partial<PlaceRow> = {}): PlaceRow => ({
  parent: DISTRICT,
  date: DAY,
  child: SITE,
  name: 'SD Negeri Uji 1',
  level: 'site',
  kitchenId: KITCHEN,
  totals: reported,
  safety: NO_SAFETY,
  ...over,
});
const cook = (over: Partial<PlaceRow>): PlaceRow =>
  makeRow({ child: `kitchen:${KITCHEN}`, level: 'kitchen', kitchenId: undefined, totals: empty, ...over });
const kindsAt = (time: string, ...rows: PlaceRow[]): string[] =>
  mattersOf(rows, { now: at(time), zone: ZONE, rules }).map(({ kind }) => kind);

describe('the matters of a day', () => {
  it('are none where all went well', () => {
    expect(kindsAt('15:00', makeRow(), cook({}))).toEqual([]);
  });

  it('know a silent site once the window of its last planned meal is over', () => {
    const noon = makeRow({ totals: expected, watch: { lastMeal: 'noon' } });
    expect(kindsAt('14:00', noon)).toEqual([]);
    expect(kindsAt('14:01', noon)).toEqual(['silent']);
    const morning = makeRow({ totals: expected, watch: { lastMeal: 'morning' } });
    expect(kindsAt('09:01', morning)).toEqual(['silent']);
    const closed = makeRow({ totals: { ...empty, sites: { expected: 1, reported: 1, noService: 1 } } });
    expect(kindsAt('15:00', closed)).toEqual([]);
  });

  it('know food whose time is running out, until its day is over', () => {
    const waiting = makeRow({ watch: { consumeBy: instantAt(DAY, '13:30') } });
    expect(kindsAt('12:44', waiting)).toEqual([]);
    expect(kindsAt('12:45', waiting)).toEqual(['clock-running-out']);
    expect(kindsAt('14:30', waiting)).toEqual(['clock-running-out']);
    const next = new Date(instantAt(addDays(DAY, 1), '06:00'));
    expect(mattersOf([waiting], { now: next, zone: ZONE, rules })).toEqual([]);
  });

  it('are one for each hold, one for what was served unsafely and one for what came late', () => {
    const row = makeRow({
      totals: { ...reported, deliveries: { count: 2, onTime: 1, withinLimit: 1 } },
      safety: { ...NO_SAFETY, servedLate: 1, servedOnHold: 1 },
      watch: { holds: ['H1', 'H2'] },
    });
    expect(kindsAt('15:00', row)).toEqual(['late', 'hold', 'hold', 'unsafe']);
  });

  it('know a batch without a sample an hour after it was cooked', () => {
    const row = cook({ watch: { unsampled: [{ batchId: 'B1', at: instantAt(DAY, '09:30') }] } });
    expect(kindsAt('10:29', row)).toEqual([]);
    expect(kindsAt('10:30', row)).toEqual(['sample-missing']);
    const [matter] = mattersOf([row], { now: at('11:00'), zone: ZONE, rules });
    expect(matter).toMatchObject({
      place: { kind: 'kitchen', id: KITCHEN },
      kitchenId: KITCHEN,
      about: 'B1',
    });
  });

  it('know an incident until it is closed, by itself or with the case that it was joined to', () => {
    const place = { kind: 'site' as const, id: SITE, name: 'SD Negeri Uji 1', district: DISTRICT };
    const row = (id: string, status: string, ...joins: string[]) => ({ id, date: DAY, place, status, joins });
    const standing = (...rows: ReturnType<typeof row>[]) => standingIncidents(rows).map(({ id }) => id);
    expect(standing(row('A', 'contained', 'B'), row('B', 'open'), row('C', 'closed'))).toEqual(['A', 'B']);
    expect(standing(row('B', 'open'), row('A', 'closed', 'B'))).toEqual([]);
    expect(incidentMatter(row('A', 'open'), KITCHEN)).toEqual(
      makeMatter({ kind: 'incident', about: 'A', numbers: {} }),
    );
  });

  it('are looked at for a day more, an incident as long as it may come from a meal', () => {
    expect(watchedSince('hold', DAY, rules)).toBe(addDays(DAY, -1));
    expect(watchedSince('incident', DAY, rules)).toBe(addDays(DAY, -3));
    const longer = rulesWith({ key: 'incident.lookBack', value: 100 });
    expect(watchedSince('incident', DAY, longer)).toBe(addDays(DAY, -5));
  });

  it('know a certificate on the days of its reminders only', () => {
    const kitchen = { id: KITCHEN, name: 'SPPG Uji 1', district: DISTRICT };
    const held = [{ kind: 'SLHS' as const, certificate: makeCertificate({ expiresOn: '2027-03-01' }) }];
    const due = (daysLeft: number) =>
      certificateMatters(kitchen, held, addDays('2027-03-01', -daysLeft), rules).map(({ about }) => about);
    expect([61, 60, 59, 30, 8, 7, 0].map(due)).toEqual([
      [],
      ['SLHS-first'],
      [],
      ['SLHS-second'],
      [],
      ['SLHS-last'],
      [],
    ]);
  });
});

const makeMatter = (over: Partial<Matter> = {}): Matter => ({
  date: DAY,
  kind: 'silent',
  district: DISTRICT,
  place: { kind: 'site', id: SITE, name: 'SD Negeri Uji 1' },
  kitchenId: KITCHEN,
  about: null,
  numbers: { until: '14:00' },
  ...over,
});
const eventsOf = ({ history }: Alert): string[] => history.map(({ event, step }) => `${event} ${step}`);

describe('an alert', () => {
  it('has an id made of its matter, that the API takes, and leads to the place', () => {
    const ids = [
      makeMatter(),
      makeMatter({ kind: 'hold', about: '01KAT000000000000000000000' }),
      makeMatter({ kind: 'hold', about: 'sample-B1' }),
    ].map((matter) => alertIdOf(REGENCY, matter));
    expect(ids).toEqual([
      `35.09_${DAY}_silent_site_${SITE}`,
      `35.09_${DAY}_hold_site_${SITE}_01KAT000000000000000000000`,
      `35.09_${DAY}_hold_site_${SITE}_sample-B1`,
    ]);
    for (const id of ids) expect(alertId.safeParse(id).success).toBe(true);
    expect(linkOf(makeMatter())).toBe(`/sites/${SITE}/days/${DAY}`);
  });

  it('climbs from the kitchen to the district to the regency while nobody answers', () => {
    const first = raised(REGENCY, makeMatter(), { now: at('14:10'), rules });
    const looks = ['14:20', '14:40', '15:00', '15:40', '15:50'].map(at);
    const last = looks.reduce((alert, now) => looked(alert, makeMatter(), { now, rules }), first);
    expect(eventsOf(last)).toEqual(['raised kitchen', 'escalated district', 'escalated regency']);
  });

  it('is at the district at once when it is urgent, or when there is no kitchen', () => {
    const stepOf = (over: Partial<Matter>) =>
      raised(REGENCY, makeMatter(over), { now: at('14:10'), rules }).step;
    expect([stepOf({ kind: 'incident' }), stepOf({ kitchenId: null }), stepOf({ kind: 'late' })]).toEqual([
      'district',
      'district',
      'kitchen',
    ]);
  });

  it('climbs no further once somebody takes care, and the first word stands', () => {
    const said = (by: string) => ({ by, at: instantAt(DAY, '14:15'), note: 'Ditelepon' });
    const first = raised(REGENCY, makeMatter(), { now: at('14:10'), rules });
    const taken = acknowledged(acknowledged(first, said('Ratna')), said('Dewi'));
    expect(taken.acknowledgement?.by).toBe('Ratna');
    expect(looked(taken, makeMatter(), { now: at('16:00'), rules })).toBe(taken);
    expect(eventsOf(taken)).toEqual(['raised kitchen', 'acknowledged kitchen']);
  });

  it('ends when its matter no longer stands, is kept, and is raised again when it returns', () => {
    const first = raised(REGENCY, makeMatter(), { now: at('14:10'), rules });
    const over = looked(first, undefined, { now: at('14:20'), rules });
    expect(acknowledged(over, { by: 'Ratna', at: instantAt(DAY, '14:25'), note: 'Ditelepon' })).toBe(over);
    expect(over).toMatchObject({ endedAt: at('14:20').toISOString(), raisedAt: at('14:10').toISOString() });
    const again = looked(over, makeMatter(), { now: at('14:30'), rules });
    expect(again).toMatchObject({ endedAt: null, raisedAt: at('14:30').toISOString(), told: [] });
    expect(eventsOf(again)).toEqual(['raised kitchen', 'ended kitchen', 'raised kitchen']);
  });

  it('says what stands now, and tells nobody again for that', () => {
    const clock = (until: string) => makeMatter({ kind: 'clock-running-out', numbers: { until } });
    const first = raised(REGENCY, clock('13:30'), { now: at('12:00'), rules });
    const nearer = looked(first, clock('12:25'), { now: at('12:10'), rules });
    expect(nearer).toEqual({ ...first, numbers: { until: '12:25' } });
    expect(looked(nearer, clock('12:25'), { now: at('12:12'), rules })).toBe(nearer);
  });

  it('says what is the matter in both languages, with no hole left', () => {
    for (const kind of ALERT_KINDS) {
      const numbers = {
        until: '14:00',
        late: 1,
        onHold: 2,
        cooked: '09:30',
        certificate: 'SLHS',
        gate: 'water',
        since: DAY,
      };
      const texts = (['id', 'en'] as const).map((language) => alertText({ kind, numbers }, language));
      expect(texts.join(' ')).not.toMatch(/[{}]/);
      expect(new Set([...texts, ...Object.values(ALERT_NAMES[kind])]).size).toBe(4);
    }
  });
});

describe('quiet hours', () => {
  it.each([
    ['05:30', true],
    ['06:00', false],
    ['17:59', false],
    ['18:00', true],
    ['23:00', true],
  ])('at %s: %s', (time, quiet) => {
    expect(isQuiet(at(time), ZONE, DAY, rules)).toBe(quiet);
  });

  it('can lie within one day', () => {
    const noon = rulesWith(
      { key: 'alert.quiet.from', value: '12:00' },
      { key: 'alert.quiet.until', value: '13:00' },
    );
    expect(['11:59', '12:00', '13:00'].map((time) => isQuiet(at(time), ZONE, DAY, noon))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('looks at a region', () => {
  const matters = ['A', 'B', 'C'].map((id) => makeMatter({ place: { kind: 'site', id, name: id } }));
  type Look = { minute: number; standing: Matter[] };
  const aLook = fc.record({
    minute: fc.integer({ min: 0, max: 120 }),
    standing: fc.subarray(matters),
  });

  /** What a store holds after looks were made in this order. */
  function storeAfter(looks: readonly Look[]): Map<string, Alert> {
    const alerts = new Map<string, Alert>();
    for (const { minute, standing } of looks) {
      const look = { now: new Date(at('14:00').getTime() + minute * 60_000), rules };
      for (const matter of matters) {
        const id = alertIdOf(REGENCY, matter);
        const before = alerts.get(id);
        const now = standing.includes(matter) ? matter : undefined;
        const next = before ? looked(before, now, look) : now && raised(REGENCY, now, look);
        if (next) alerts.set(id, next);
      }
    }
    return alerts;
  }

  it('end with the alerts that stand at the last, whatever the order and repetition of those before', () => {
    const shuffled = fc
      .array(aLook, { maxLength: 6 })
      .chain((looks) =>
        fc.tuple(fc.constant(looks), fc.shuffledSubarray([...looks, ...looks], { minLength: looks.length })),
      );
    fc.assert(
      fc.property(shuffled, fc.subarray(matters), ([looks, other], standing) => {
        const last = { minute: 121, standing };
        const open = (made: readonly Look[]) =>
          [...storeAfter([...made, last])].filter(([, { endedAt }]) => endedAt === null).map(([id]) => id);
        const wanted = standing.map((matter) => alertIdOf(REGENCY, matter)).sort();
        expect(open(looks).sort()).toEqual(wanted);
        expect(open(other).sort()).toEqual(wanted);
      }),
    );
  });

  it('change nothing when they are made again', () => {
    fc.assert(
      fc.property(fc.array(aLook, { minLength: 1, maxLength: 6 }), (looks) => {
        const inOrder = looks.toSorted((a, b) => a.minute - b.minute);
        expect(storeAfter(inOrder.flatMap((look) => [look, look]).slice(0, -1))).toEqual(storeAfter(inOrder));
      }),
    );
  });
});
