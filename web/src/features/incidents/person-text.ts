// An ill person as typed, and back. The NIK is only ever typed: it does not come back.
import { localTime } from '../../../../shared/domain/dates.ts';
import type { IllPerson, IllPersonEntry } from '../../../../shared/domain/ill-person.ts';
import { instantOf } from '../../lib/times.ts';

export type PersonText = {
  name: string;
  nik: string;
  age: string;
  sex: string;
  group: string;
  symptoms: IllPerson['symptoms'];
  onset: string;
  facility: string;
  outcome: IllPerson['outcome'];
};

export const toPersonText = (person: IllPerson | undefined, zone: string): PersonText => ({
  name: person?.name ?? '',
  nik: '',
  age: person?.age === undefined ? '' : String(person.age),
  sex: person?.sex ?? '',
  group: person?.group ?? '',
  symptoms: person?.symptoms ?? [],
  onset: person?.onsetAt ? localTime(person.onsetAt, zone) : '',
  facility: person?.facility ?? '',
  outcome: person?.outcome ?? 'ill',
});

/** `day`: the day of the incident with its zone. What the form does not ask about stays as it was. */
export function toPersonEntry(
  { name, nik, age, sex, group, symptoms, onset, facility, outcome }: PersonText,
  before: IllPerson | undefined,
  day: { date: string; zone: string },
): IllPersonEntry {
  const hasOnset = before?.onsetAt && localTime(before.onsetAt, day.zone) === onset;
  const onsetAt = hasOnset ? before.onsetAt : onset && instantOf(day.date, onset, day.zone);
  return {
    ...(before?.birthYear !== undefined && { birthYear: before.birthYear }),
    ...(name.trim() && { name: name.trim() }),
    ...(nik.trim() && { nik: nik.trim() }),
    ...(age !== '' && { age: Number(age) }),
    ...(sex && { sex: sex as NonNullable<IllPerson['sex']> }),
    ...(group && { group: group as NonNullable<IllPerson['group']> }),
    symptoms,
    ...(onsetAt && { onsetAt }),
    ...(facility.trim() && { facility: facility.trim() }),
    outcome,
  };
}
