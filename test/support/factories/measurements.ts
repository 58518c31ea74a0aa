import { ulid } from 'ulid';
import type { ChildProfile, Consent } from '../../../shared/domain/child.ts';
import type { Measurement } from '../../../shared/domain/measurement.ts';
import type { Round } from '../../../shared/domain/round.ts';

/** A girl of the third grade, nine years old in August 2026. */
export const makePupil = (over: Partial<ChildProfile> = {}): ChildProfile => ({
  sex: 'female',
  birthDate: '2017-08-10',
  group: 'SD_1_3',
  classGroup: '3A',
  active: true,
  ...over,
});

/** Ordinary for that girl, measured at noon on the day of the round. */
export const makeMeasurement = (over: Partial<Measurement> = {}): Measurement => ({
  id: ulid(),
  childId: '01KMV2Z0000000000000000001',
  measuredAt: '2026-08-12T05:00:00Z',
  weightKg: [27.5, 27.55],
  heightCm: [131.2, 131.4],
  measured: 'standing',
  ...over,
});

export const makeRound = (over: Partial<Round> = {}): Round => ({
  date: '2026-08-12',
  team: ['Bu Contoh'],
  scales: ['T-01'],
  heightBoards: ['P-01'],
  ...over,
});

export const makeConsent = (over: Partial<Consent> = {}): Consent => ({
  scope: 'measurement',
  version: '2026-1',
  channel: 'paper',
  givenBy: 'mother',
  givenAt: '2026-07-20T03:00:00Z',
  ...over,
});
