// The twelve groups that reports count by, and how a school's form leads to them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beneficiaryGroup,
  GROUP_NAMES,
  GROUPS,
  groupsOfForm,
  SCHOOL_FORMS,
  toSchoolForm,
} from '../../shared/domain/beneficiary.ts';

describe('beneficiary groups', () => {
  it('are twelve, each with a name in Indonesian and English', () => {
    expect(new Set(GROUPS).size).toBe(12);
    expect(GROUPS.filter((group) => GROUP_NAMES[group].id && GROUP_NAMES[group].en)).toEqual([...GROUPS]);
    expect(beneficiaryGroup.safeParse('SD').success).toBe(false);
  });
});

describe('the form of a school', () => {
  it.each([
    ['sd', 'SD'],
    ['MTS', 'MTs'],
    ['mts', 'MTs'],
    [' Smk ', 'SMK'],
    ['spk  sd', 'SPK SD'],
    ['SPKSMP', 'SPK SMP'],
    ['S.D.', 'SD'],
    ['Posyandu', 'POSYANDU'],
  ])('%j means %s', (text, form) => {
    expect(toSchoolForm(text)).toBe(form);
  });

  it.each(['', '-', 'UNIVERSITAS', 'SDX'])('%j is no form', (text) => {
    expect(toSchoolForm(text)).toBeUndefined();
  });

  it('is understood in any case and spacing', () => {
    const spaces = fc.constantFrom('', ' ', '  ', '.', '-');
    fc.assert(
      fc.property(fc.constantFrom(...SCHOOL_FORMS), spaces, fc.boolean(), (form, space, isLower) => {
        const text = `${space}${form.replace(' ', space)}${space}`;
        expect(toSchoolForm(isLower ? text.toLowerCase() : text.toUpperCase())).toBe(form);
      }),
    );
  });

  it.each([
    ['SD', ['SD_1_3', 'SD_4_6']],
    ['MI', ['SD_1_3', 'SD_4_6']],
    ['SLB', ['SD_1_3', 'SD_4_6', 'SMP', 'SMA']],
    ['PESANTREN', ['SMP', 'SMA']],
    ['SEMINARI', ['SMA']],
    ['SPK TK', ['PAUD_TK']],
    ['POSYANDU', ['UNDER_FIVE']],
  ] as const)('%s feeds %j', (form, groups) => {
    expect(groupsOfForm(form)).toEqual(groups);
  });

  it('always leads to at least one group of learners or children', () => {
    for (const form of SCHOOL_FORMS) expect(groupsOfForm(form).length, form).toBeGreaterThan(0);
  });
});
