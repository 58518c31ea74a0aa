// What is typed in the office and what is sent: opening a form and saving it unchanged changes nothing.
import { describe, expect, it } from 'vitest';
import { illPersonEntry } from '../../shared/domain/ill-person.ts';
import { suspension } from '../../shared/domain/suspension.ts';
import { toPersonEntry, toPersonText } from '../../web/src/features/incidents/person-text.ts';
import { BLANK_SUSPENSION, toDraft, toText } from '../../web/src/features/registry/suspension-text.ts';
import { makeSuspension } from '../support/factories/certificates.ts';
import { DAY, ZONE } from '../support/factories/day.ts';
import { makeIllPerson, NIK } from '../support/factories/ill-persons.ts';

describe('a suspension', () => {
  it.each([
    ['that stands', makeSuspension()],
    ['without an end', makeSuspension({ until: undefined, letter: undefined })],
    ['with other kitchens', makeSuspension({ substitutes: { all: 'K-2', sites: { '00200001': 'K-3' } } })],
    ['that was lifted', makeSuspension({ lifted: { on: '2026-11-25', basis: 'SLHS', letter: 'S-2' } })],
    ['that is a warning', suspension.parse({ step: 'warning', from: DAY, reason: 'Terlambat lapor' })],
  ])('%s is sent as it came', (_, one) => {
    expect(toDraft(toText(one), one)).toEqual(one);
  });

  it('that is still empty is refused for what is missing', () => {
    const issues = suspension.safeParse(toDraft(BLANK_SUSPENSION, undefined)).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.')).sort()).toEqual(['from', 'reason']);
  });
});

describe('an ill person', () => {
  const day = { date: DAY, zone: ZONE };
  it.each([
    ['with all that is asked', makeIllPerson()],
    ['who fell ill the night before', makeIllPerson({ onsetAt: '2026-11-23T15:00:00.000Z' })],
    ['of whom only the year of birth is known', makeIllPerson({ age: undefined, birthYear: 2016 })],
    ['without a name', makeIllPerson({ name: undefined, symptoms: [], onsetAt: undefined })],
  ])('%s is sent as they came', (_, { nik: __, ...person }) => {
    expect(toPersonEntry(toPersonText(person, ZONE), person, day)).toEqual(illPersonEntry.parse(person));
  });

  it('has the NIK sent once, as typed, and never shown again', () => {
    const typed = { ...toPersonText(undefined, ZONE), nik: ` ${NIK} ` };
    expect(toPersonEntry(typed, undefined, day)).toMatchObject({ nik: NIK });
    expect(toPersonText(makeIllPerson({ nik: NIK }), ZONE).nik).toBe('');
  });
});
