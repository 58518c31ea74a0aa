// What is wrong with a request, field by field, in words that the person who filled it in can use.
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { reportedFact } from '../../shared/domain/fact.ts';
import { issuesOf } from '../../shared/domain/issues.ts';
import { kitchenProfile } from '../../shared/domain/kitchen.ts';
import { periodText } from '../../shared/domain/period.ts';
import { grantText } from '../../shared/domain/policy.ts';
import { enrolmentCounts, siteProfile } from '../../shared/domain/site.ts';
import { makeServed } from '../support/factories/facts.ts';
import { makeEnrolment, makeKitchen, makeSite } from '../support/factories/places.ts';

const issuesIn = (schema: z.ZodType, input: unknown, language: 'id' | 'en' = 'en') => {
  const { error } = schema.safeParse(input);
  return error ? issuesOf(error)(language) : [];
};

describe('the issues of a request', () => {
  it('are none when it is right', () => {
    expect(issuesIn(reportedFact, makeServed())).toEqual([]);
  });

  it('name a missing field by its path', () => {
    const { portions: _, ...incomplete } = makeServed();
    expect(issuesIn(reportedFact, incomplete)).toEqual([
      { path: 'portions', code: 'missing', message: 'This is required.' },
    ]);
    expect(issuesIn(reportedFact, { ...makeServed(), portions: { small: 1 } }, 'id')).toEqual([
      { path: 'portions.large', code: 'missing', message: 'Wajib diisi.' },
    ]);
  });

  it('name all wrong fields at once', () => {
    const paths = issuesIn(reportedFact, { ...makeServed(), id: 'x', meal: 'evening', at: 'now' }).map(
      ({ path }) => path,
    );
    expect(paths.toSorted()).toEqual(['at', 'id', 'meal']);
  });

  it('say what may be chosen', () => {
    expect(issuesIn(reportedFact, { ...makeServed(), meal: 'evening' }, 'id')).toEqual([
      { path: 'meal', code: 'invalid-value', message: 'Pilih salah satu: morning, noon.' },
    ]);
  });

  it.each([
    ['capacity', 'many', 'Isi dengan angka.', 'Write a number.'],
    ['capacity', 2.5, 'Isi dengan bilangan bulat.', 'Write a whole number.'],
    ['lat', Number.NaN, 'Isi dengan angka.', 'Write a number.'],
    ['openedOn', 'soon', 'Isi dengan tanggal (TTTT-BB-HH).', 'Write a date (YYYY-MM-DD).'],
    ['name', 7, 'Isi dengan teks.', 'Write text.'],
    ['name', null, 'Isi dengan teks.', 'Write text.'],
  ])("say what belongs into %s instead of %s, in an office's words", (field, value, id, en) => {
    const kitchen = { ...makeKitchen(), [field]: value };
    expect(issuesIn(kitchenProfile, kitchen, 'id')).toMatchObject([{ path: field, message: id }]);
    expect(issuesIn(kitchenProfile, kitchen, 'en')).toMatchObject([{ path: field, message: en }]);
  });

  it('name the fields that nobody knows', () => {
    expect(issuesIn(reportedFact, { ...makeServed(), temperature: 60, smell: 'ok' })).toEqual([
      { path: '', code: 'unrecognized-keys', message: 'Unknown field: temperature, smell.' },
    ]);
  });

  it('say the least and the most, with numbers as the language writes them', () => {
    expect(issuesIn(reportedFact, { ...makeServed(), portions: { small: -1, large: 0 } })).toMatchObject([
      { path: 'portions.small', code: 'too-small', message: 'Too small or too short; at least 0.' },
    ]);
    expect(issuesIn(kitchenProfile, { ...makeKitchen(), capacity: 20_001 }, 'id')).toMatchObject([
      {
        path: 'capacity',
        code: 'too-big',
        message: 'Terlalu besar atau terlalu panjang; paling banyak 20.000.',
      },
    ]);
  });

  it('use the sentence of a requirement that has one', () => {
    expect(issuesIn(reportedFact, { ...makeServed(), id: 'abc' })).toEqual([
      { path: 'id', code: 'ulid-invalid', message: 'The id must be a ULID.' },
    ]);
    expect(issuesIn(periodText, '2026-W99', 'id')).toEqual([
      {
        path: '',
        code: 'period-invalid',
        message: 'Tulis periode sebagai 2026-11-24, 2026-W48 atau 2026-11.',
      },
    ]);
    expect(issuesIn(grantText, 'king@region:ID')).toMatchObject([{ code: 'grant-invalid' }]);
  });

  it('name the group and sex whose count is wrong', () => {
    const groups = { SD_1_3: { male: 1.5, female: -2 } };
    const paths = issuesIn(enrolmentCounts, { groups, estimated: false }).map(({ path }) => path);
    expect(paths).toEqual(['groups.SD_1_3.male', 'groups.SD_1_3.female']);
    expect(
      issuesIn(enrolmentCounts, { groups: { SD_9: { male: 1, female: 1 } }, estimated: false }),
    ).not.toEqual([]);
  });

  it.each([
    ['a regency for a district', 'district', '35.09'],
    ['a district without dots', 'district', '350919'],
    ['a district for a village', 'village', '35.09.19'],
  ])('say which code is wanted instead of %s', (_, field, value) => {
    const issues = issuesIn(siteProfile, { ...makeSite(), [field]: value }, 'id');
    expect(issues.map(({ path, code }) => [path, code])).toContainEqual([field, `${field}-code-required`]);
    for (const { message } of issues) expect(message).not.toMatch(/regex|Isian ini salah/);
  });

  it.each([
    [
      reportedFact,
      { ...makeServed(), portions: { small: '1', large: null }, serviceDate: 20261124, device: '' },
    ],
    [siteProfile, { ...makeSite(), name: '', form: 'UNIVERSITAS', lat: 48, week: 7, kitchenId: 'K 1' }],
    [kitchenProfile, { ...makeKitchen(), status: 'open', openedOn: 'yesterday', lon: 'east' }],
    [enrolmentCounts, { ...makeEnrolment(), estimated: 'no' }],
    [reportedFact, null],
  ])('are whole sentences in both languages, without holes (%#)', (schema, input) => {
    for (const language of ['id', 'en'] as const) {
      const issues = issuesIn(schema, input, language);
      expect(issues.length).toBeGreaterThan(0);
      for (const { code, message } of issues) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(message).toMatch(/^\p{Lu}[^{}]*\.$/u);
        expect(message).not.toContain('undefined');
      }
    }
  });
});
