// An ill pupil, invented, whose NIK is one that nobody can have.
import { type IllPersonEntry, illPersonEntry } from '../../../shared/domain/ill-person.ts';

export const NIK = '0000000000000001';

export const makeIllPerson = (over: Partial<IllPersonEntry> = {}): IllPersonEntry =>
  illPersonEntry.parse({
    name: 'Anak Uji Satu',
    age: 10,
    sex: 'female',
    group: 'SD_4_6',
    symptoms: ['nausea'],
    onsetAt: '2026-11-24T06:30:00.000Z',
    facility: 'Puskesmas Uji',
    outcome: 'treated',
    ...over,
  });
