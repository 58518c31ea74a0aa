// A case is read off its facts: whatever order they come in, and however often, the same case stands.
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { Fact, FactOf } from '../../shared/domain/fact.ts';
import { caseAmong, everyCaseId, incidentCases } from '../../shared/domain/incident-case.ts';
import { checkUpdate } from '../../shared/domain/incident-rules.ts';
import { isForward, nextStatus } from '../../shared/domain/incident-steps.ts';
import { INCIDENT_STATUSES, type IncidentStatus } from '../../shared/domain/incident-words.ts';
import { DAY, instantAt } from '../support/factories/day.ts';
import { correctionOf, makeIncident, makeIncidentUpdate, makeVoided } from '../support/factories/facts.ts';

const incident = makeIncident();
type Over = Partial<FactOf<'incident-update'>>;
const at = (time: string): string => instantAt(DAY, time);
const updated = (time: string, over: Over) => makeIncidentUpdate(incident, { at: at(time), ...over });
const theCase = (...updates: Fact[]) => {
  const [found, ...others] = incidentCases([incident, ...updates]);
  if (!found || others.length > 0) throw new Error('there is one case');
  return found;
};
const CAUSE: Over = { rootCause: 'Ayam kurang matang' };
const ACTION: Over = { correctiveAction: 'Kalibrasi termometer' };

describe('the steps of a case', () => {
  it('go one by one to the end, and from there back to the investigation', () => {
    expect(INCIDENT_STATUSES.map(nextStatus)).toEqual([
      'triaged',
      'investigating',
      'contained',
      'closed',
      'investigating',
    ]);
  });

  it('never go back but from the end', () => {
    for (const from of INCIDENT_STATUSES)
      for (const to of INCIDENT_STATUSES) {
        const isLater = INCIDENT_STATUSES.indexOf(to) > INCIDENT_STATUSES.indexOf(from);
        expect(isForward(from, to)).toBe(isLater || (from === 'closed' && to === 'investigating'));
      }
  });

  it('move a case on, and leave it where it is when two people take the same step', () => {
    const found = theCase(
      updated('14:00', { status: 'triaged' }),
      updated('14:05', { status: 'triaged', note: 'Saya juga' }),
      updated('14:10', { status: 'investigating' }),
    );
    expect(found.status).toBe('investigating');
    expect(found.timeline.map(({ isStep }) => isStep)).toEqual([true, false, true]);
  });

  it('close a case only with a cause and an action, and take it up again', () => {
    const steps = (['triaged', 'investigating', 'contained', 'closed'] as const).map((status, i) =>
      updated(`14:0${i}`, { status }),
    );
    expect(theCase(...steps)).toMatchObject({ status: 'contained', closedAt: null });
    const said = updated('14:02', { ...CAUSE, ...ACTION });
    expect(theCase(...steps, said)).toMatchObject({ status: 'closed', closedAt: at('14:03') });
    const again = updated('15:00', { status: 'investigating' });
    expect(theCase(...steps, said, again)).toMatchObject({ status: 'investigating', closedAt: null });
  });
});

describe('a case', () => {
  it('keeps what agencies counted side by side, the newest of each, and the older ones beside it', () => {
    const count = (agency: string, value: number, asOf: string) =>
      ({ agency, metric: 'cases', value, asOf }) as const;
    const { counts } = theCase(
      updated('16:00', { counts: [count('BPOM', 12, '2026-11-25'), count('Dinkes', 9, '2026-11-25')] }),
      updated('15:00', { counts: [count('BPOM', 7, '2026-11-24')] }),
      updated('17:00', { counts: [count('bpom', 11, '2026-11-24')] }),
    );
    expect(counts.current.map(({ agency, value }) => [agency, value])).toEqual([
      ['BPOM', 12],
      ['Dinkes', 9],
    ]);
    expect(counts.earlier.map(({ value }) => value).sort()).toEqual([11, 7]);
  });

  it('gathers reports, batches, results, the last word on the cause and every action', () => {
    const [joined, batch, sample] = [ulid(), ulid(), ulid()];
    const found = theCase(
      updated('15:00', { joins: [joined, incident.id], batchIds: [batch] }),
      updated('15:10', {
        batchIds: [batch],
        labResult: { sampleId: sample, lab: 'Labkesda', agent: 'B. cereus' },
      }),
      updated('15:20', CAUSE),
      updated('15:30', { causeNotFound: true, ...ACTION }),
      updated('15:40', { correctiveAction: 'Pelatihan' }),
    );
    expect(found).toMatchObject({
      joins: [joined],
      batchIds: [batch],
      labResults: [{ sampleId: sample, agent: 'B. cereus' }],
      rootCause: { text: null },
      correctiveActions: [{ text: 'Kalibrasi termometer' }, { text: 'Pelatihan' }],
    });
  });

  it('stays the same case when its report is corrected, and is found by either id', () => {
    const corrected = makeIncident({ ...correctionOf(incident), ill: { SD_4_6: 9 } });
    const facts = [corrected, updated('15:00', { status: 'triaged' }), incident];
    const late = makeIncidentUpdate(corrected, { at: at('15:10'), note: 'Sesudah koreksi' });
    const [found] = incidentCases([...facts, late]);
    expect(found).toMatchObject({ id: incident.id, status: 'triaged', incident: { id: corrected.id } });
    expect(found?.timeline).toHaveLength(2);
    expect(caseAmong(facts, corrected.id)).toEqual(caseAmong(facts, incident.id));
  });

  it('is none when its report is voided, but its id is remembered', () => {
    const facts = [incident, updated('15:00', { status: 'triaged' }), makeVoided(incident)];
    expect(incidentCases(facts)).toEqual([]);
    expect(everyCaseId(facts)).toEqual([incident.id]);
  });

  it('forgets what was voided of it', () => {
    const wrong = updated('15:00', { status: 'triaged' });
    expect(theCase(wrong, makeVoided(wrong)).status).toBe('open');
  });
});

const updates = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 59 }),
    status: fc.option(fc.constantFrom(...INCIDENT_STATUSES), { nil: undefined }),
    value: fc.integer({ min: 0, max: 50 }),
    day: fc.integer({ min: 20, max: 28 }),
    says: fc.constantFrom<Over>({}, CAUSE, ACTION, { causeNotFound: true }),
    isVoided: fc.boolean(),
  }),
  { maxLength: 12 },
);

const toFacts = (
  drawn: readonly {
    minute: number;
    status: IncidentStatus | undefined;
    value: number;
    day: number;
    says: Over;
    isVoided: boolean;
  }[],
): Fact[] =>
  drawn.flatMap(({ minute, status, value, day, says, isVoided }) => {
    const update = updated(`15:${String(minute).padStart(2, '0')}`, {
      ...(status && { status }),
      counts: [{ agency: 'BGN', metric: 'cases', value, asOf: `2026-11-${day}` }],
      ...says,
    });
    return isVoided ? [update, makeVoided(update)] : [update];
  });

describe('whatever happens', () => {
  it('is the same case in any order and with any repetition', () => {
    fc.assert(
      fc.property(updates, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const facts = [incident, ...toFacts(drawn)];
        const shuffled = facts
          .map((fact) => ({ fact, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ fact }) => fact);
        expect(incidentCases(shuffled)).toEqual(incidentCases(facts));
      }),
    );
  });

  it('loses no count of an agency, and is closed only with a cause and an action', () => {
    fc.assert(
      fc.property(updates, (drawn) => {
        const facts = toFacts(drawn);
        const found = theCase(...facts);
        const kept = drawn.filter(({ isVoided }) => !isVoided);
        expect(found.counts.current.length + found.counts.earlier.length).toBe(kept.length);
        const newest = kept.map(({ day }) => day).sort((a, b) => b - a)[0];
        expect(found.counts.current[0]?.asOf).toBe(newest && `2026-11-${newest}`);
        if (found.status === 'closed')
          expect([found.rootCause !== null, found.correctiveActions.length > 0]).toEqual([true, true]);
      }),
    );
  });
});

describe('an update', () => {
  const stands = (...facts: Fact[]) => theCase(...facts);
  it.each<[string, Over, string[]]>([
    ['the next step', { status: 'triaged' }, []],
    ['a step too far', { status: 'investigating' }, ['incident-step']],
    ['a note', { note: 'Dicek' }, []],
  ])('of a new case with %s', (_, over, codes) => {
    expect(checkUpdate(updated('14:00', over), stands()).map(({ code }) => code)).toEqual(codes);
  });

  it('that names no case is refused', () => {
    expect(checkUpdate(updated('14:00', {}), undefined)).toMatchObject([{ code: 'incident-unknown' }]);
  });

  it('that closes says the cause, or that there is none to find, and what was done', () => {
    const contained = stands(updated('14:00', { status: 'contained' }));
    const codes = (over: Over) =>
      checkUpdate(updated('15:00', { status: 'closed', ...over }), contained).map(({ code }) => code);
    expect(codes({})).toEqual(['cause-missing', 'correction-missing']);
    expect(codes(CAUSE)).toEqual(['correction-missing']);
    expect(codes({ causeNotFound: true, ...ACTION })).toEqual([]);
  });
});
