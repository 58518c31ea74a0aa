// A row of a school list becomes a school, or one clear reason why not; what was guessed is noted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOfForm, SCHOOL_FORMS } from '../../shared/domain/beneficiary.ts';
import { say } from '../../shared/domain/details.ts';
import { fill } from '../../shared/domain/language.ts';
import { isKnownColumn, REQUIRED_COLUMNS, toCells } from '../../shared/domain/list-cells.ts';
import { type SchoolRow, toSchool } from '../../shared/domain/school-list.ts';
import { ROW_NOTES, type RowProblem } from '../../shared/domain/school-row-words.ts';
import { enrolmentCounts, siteProfile } from '../../shared/domain/site.ts';
import { DISTRICT } from '../support/factories/day.ts';

const ROW = {
  npsn: '00200001',
  name: 'SD Negeri Uji 1',
  form: 'SD',
  status: 'Negeri',
  district: 'Kaliwates',
};
const COUNTED = { ...ROW, students_male: 61, students_female: 60 };

const read = (row: Readonly<Record<string, unknown>>) => toSchool(toCells(row));
type Counted = SchoolRow & Required<Pick<SchoolRow, 'counts'>>;
const isCounted = (school: SchoolRow): school is Counted => school.counts !== undefined;

/** The school of a row that has head counts. */
function schoolOf(row: Readonly<Record<string, unknown>>): Counted {
  const school = read(row);
  if ('problem' in school) throw new Error(`${school.problem} ${JSON.stringify(school.values)}`);
  if (!isCounted(school)) throw new Error('the row has no head counts');
  return school;
}
function problemOf(row: Readonly<Record<string, unknown>>): RowProblem {
  const school = read(row);
  if ('problem' in school) return school;
  throw new Error('the row was taken');
}
const notesOf = (row: Readonly<Record<string, unknown>>) => schoolOf(row).notes.map(({ code }) => code);

describe('a row of a school list', () => {
  it('becomes a school with its head counts', () => {
    expect(schoolOf({ ...COUNTED, lat: -8.17, lon: 113.7, kitchen_id: 'K-UJI-1' })).toEqual({
      id: '00200001',
      profile: {
        name: 'SD Negeri Uji 1',
        kind: 'school',
        form: 'SD',
        ownership: 'public',
        lat: -8.17,
        lon: 113.7,
        kitchenId: 'K-UJI-1',
      },
      counts: {
        groups: { SD_1_3: { male: 31, female: 30 }, SD_4_6: { male: 30, female: 30 } },
        estimated: true,
      },
      notes: [],
    });
  });

  it('is read whatever the case of its columns and the blanks around its cells', () => {
    const loud = Object.fromEntries(
      Object.entries(COUNTED).map(([key, value]) => [` ${key.toUpperCase()} `, ` ${value} `]),
    );
    expect(schoolOf(loud)).toEqual(schoolOf(COUNTED));
  });

  it('is read with a byte-order mark before its first column', () => {
    const { npsn, ...rest } = COUNTED;
    expect(schoolOf({ '\uFEFFnpsn': npsn, ...rest })).toEqual(schoolOf(COUNTED));
  });

  it('is known by its NPSN in capitals', () => {
    expect(schoolOf({ ...COUNTED, npsn: 'p0200001' }).id).toBe('P0200001');
  });

  it('may be a posyandu', () => {
    expect(schoolOf({ ...COUNTED, form: 'Posyandu' })).toMatchObject({
      profile: { kind: 'posyandu', form: 'POSYANDU' },
      counts: { groups: { UNDER_FIVE: { male: 61, female: 60 } }, estimated: false },
    });
  });

  it('gives a profile and counts that the registry takes as they are', () => {
    for (const row of [
      COUNTED,
      { ...COUNTED, name: 'x'.repeat(500) },
      { ...COUNTED, name: `${'x'.repeat(119)} y`, lat: -12, lon: 142 },
    ]) {
      const { profile, counts } = schoolOf(row);
      const site = { ...profile, district: DISTRICT, status: 'active' };
      expect(siteProfile.parse(site)).toEqual(site);
      expect(enrolmentCounts.parse(counts)).toEqual(counts);
    }
  });
});

describe('a row that cannot be taken', () => {
  const cases: [string, Readonly<Record<string, unknown>>, RowProblem][] = [
    ['an empty NPSN', { npsn: '' }, { problem: 'npsn-invalid', values: { npsn: '' } }],
    [
      'an NPSN that lost its leading zeros',
      { npsn: 200001 },
      { problem: 'npsn-invalid', values: { npsn: '200001' } },
    ],
    [
      'an NPSN in exponent form',
      { npsn: '2,00E+05' },
      { problem: 'npsn-invalid', values: { npsn: '2,00E+05' } },
    ],
    ['no name', { name: '  ' }, { problem: 'name-missing', values: {} }],
    [
      'an unknown form',
      { form: 'UNIVERSITAS' },
      { problem: 'form-unknown', values: { form: 'UNIVERSITAS' } },
    ],
    ['no form', { form: null }, { problem: 'form-unknown', values: { form: '' } }],
    [
      'an unknown status',
      { status: 'Yayasan' },
      { problem: 'status-unknown', values: { status: 'Yayasan' } },
    ],
    [
      'a negative count',
      { students_male: -1 },
      { problem: 'counts-invalid', values: { column: 'students_male', value: '-1' } },
    ],
    [
      'half a pupil',
      { students_total: 120.5 },
      { problem: 'counts-invalid', values: { column: 'students_total', value: '120.5' } },
    ],
    [
      'a count in words',
      { students_female: 'banyak' },
      { problem: 'counts-invalid', values: { column: 'students_female', value: 'banyak' } },
    ],
    [
      'a count with a thousands separator, which may mean one or a thousand',
      { students_male: '1.000' },
      { problem: 'counts-invalid', values: { column: 'students_male', value: '1.000' } },
    ],
    [
      'a count with a comma',
      { students_male: '1,000' },
      { problem: 'counts-invalid', values: { column: 'students_male', value: '1,000' } },
    ],
    [
      'an exponent',
      { students_male: '1e3' },
      { problem: 'counts-invalid', values: { column: 'students_male', value: '1e3' } },
    ],
    [
      'an absurd count',
      { students_total: 10_001 },
      { problem: 'counts-absurd', values: { column: 'students_total', value: 10_001, max: 10_000 } },
    ],
    [
      'a wrong count of a group',
      { TEACHER_male: 'x' },
      { problem: 'counts-invalid', values: { column: 'TEACHER_male', value: 'x' } },
    ],
  ];

  it.each(cases)('with %s says so', (_, wrong, problem) => {
    expect(read({ ...COUNTED, ...wrong })).toEqual(problem);
  });

  it.each(cases)('with %s says so in a whole sentence of either language', (_, wrong) => {
    const { problem, values } = problemOf({ ...COUNTED, ...wrong });
    for (const language of ['id', 'en'] as const)
      expect(say(problem, values, language)).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('with hundreds of digits in a count is refused, not counted', () => {
    expect(problemOf({ ...ROW, students_total: '9'.repeat(400) }).problem).toBe('counts-absurd');
  });

  it('may have as many as 10,000 in a cell', () => {
    expect(schoolOf({ ...ROW, form: 'SMP', students_male: 10_000 }).counts.groups).toEqual({
      SMP: { male: 10_000, female: 0 },
    });
  });
});

describe('the notes of a row', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['nothing unusual', {}, []],
    ['no pupils', { students_male: 0, students_female: 0 }, ['no-pupils']],
    ['a total that is higher', { students_total: 122 }, ['totals-disagree']],
    ['a total that is lower', { students_total: 120 }, ['totals-disagree']],
    ['a total that agrees', { students_total: 121 }, []],
    ['coordinates in whole degrees', { lat: '-8', lon: '113' }, ['coordinates-coarse']],
    ['coordinates at sea off Africa', { lat: 0, lon: 0 }, ['coordinates-outside']],
    ['a coordinate that is no number', { lat: 'abc', lon: 113.7 }, ['coordinates-unreadable']],
    ['a latitude alone', { lat: '-8,17' }, ['coordinates-half']],
    ['coordinates the wrong way round', { lat: 113.7, lon: -8.17 }, ['coordinates-outside']],
    ['an NPSN that begins with a letter', { npsn: 'P0200001' }, ['npsn-letter']],
  ])('with %s', (_, over, notes) => {
    expect(notesOf({ ...COUNTED, ...over })).toEqual(notes);
  });

  it('say which sum is used', () => {
    const [note] = schoolOf({ ...COUNTED, students_total: 1500 }).notes;
    expect(note).toEqual({ code: 'totals-disagree', values: { sum: 121, total: 1500 } });
    expect(note && fill(ROW_NOTES[note.code], note.values, 'id')).toBe(
      'Jumlah laki-laki dan perempuan 121, tertulis 1.500; dipakai 121.',
    );
  });

  it('come together with a school without coordinates where they cannot be used', () => {
    for (const [lat, lon] of [
      [-12.1, 113.5],
      [7.1, 113.5],
      [-8.1, 93.9],
      [-8.1, 142.1],
    ]) {
      const { profile, notes } = schoolOf({ ...COUNTED, lat, lon });
      expect([profile.lat, profile.lon, notes.length]).toEqual([undefined, undefined, 1]);
    }
    expect(schoolOf({ ...COUNTED, lat: '-8.17' }).profile.lat).toBeUndefined();
  });

  it('leave open what the row does not say: status and head counts', () => {
    expect(schoolOf({ ...COUNTED, status: undefined }).profile).not.toHaveProperty('ownership');
    expect(read({ npsn: '00200001', name: 'SD Uji', form: 'SD' })).not.toHaveProperty('counts');
  });

  it.each([
    ['NEGERI', 'public'],
    ['negeri', 'public'],
    ['Public', 'public'],
    ['swasta', 'private'],
    ['PRIVATE', 'private'],
  ])('are not needed for the status %s', (status, ownership) => {
    expect(schoolOf({ ...COUNTED, status })).toMatchObject({ profile: { ownership }, notes: [] });
  });
});

describe('head counts', () => {
  it('of groups are taken as they stand', () => {
    const row = { ...ROW, SD_1_3_male: 10, sd_1_3_FEMALE: 11, SD_4_6_male: 12, TEACHER_female: 3 };
    expect(schoolOf(row).counts).toEqual({
      groups: {
        SD_1_3: { male: 10, female: 11 },
        SD_4_6: { male: 12, female: 0 },
        TEACHER: { male: 0, female: 3 },
      },
      estimated: false,
    });
  });

  it('of groups win over totals', () => {
    expect(schoolOf({ ...COUNTED, SD_1_3_male: 10 }).counts.groups).toEqual({
      SD_1_3: { male: 10, female: 0 },
    });
  });

  it('of a school with one group are exact when boys and girls are given', () => {
    const row = { ...ROW, form: 'SMP', students_male: 7, students_female: 8 };
    expect(schoolOf(row).counts).toEqual({ groups: { SMP: { male: 7, female: 8 } }, estimated: false });
  });

  it('given as a total only are split in halves and called estimated', () => {
    expect(schoolOf({ ...ROW, form: 'SMP', students_total: 101 }).counts).toEqual({
      groups: { SMP: { male: 51, female: 50 } },
      estimated: true,
    });
  });

  it('that a spreadsheet wrote with a decimal point are whole numbers still', () => {
    expect(
      schoolOf({ ...ROW, form: 'SMP', students_male: '120.0', students_female: '0.00' }).counts.groups,
    ).toEqual({
      SMP: { male: 120, female: 0 },
    });
  });

  it('of one pupil go to the youngest group', () => {
    expect(schoolOf({ ...ROW, form: 'SLB', students_male: 1, students_female: 0 }).counts.groups).toEqual({
      SD_1_3: { male: 1, female: 0 },
      SD_4_6: { male: 0, female: 0 },
      SMP: { male: 0, female: 0 },
      SMA: { male: 0, female: 0 },
    });
  });

  const anyForm = fc.constantFrom(...SCHOOL_FORMS);
  const anyCount = fc.nat(10_000);
  const sumOf = (school: Counted, sex: 'male' | 'female') =>
    Object.values(school.counts.groups).reduce((sum, heads) => sum + heads[sex], 0);

  it('lose no boy and no girl when they are split over the groups of a form', () => {
    fc.assert(
      fc.property(anyForm, anyCount, anyCount, (form, students_male, students_female) => {
        const school = schoolOf({ ...ROW, form, students_male, students_female });
        expect([sumOf(school, 'male'), sumOf(school, 'female')]).toEqual([students_male, students_female]);
        expect(Object.keys(school.counts.groups)).toEqual(groupsOfForm(form));
      }),
    );
  });

  it('lose nobody when only a total is given, and the halves differ by one at most', () => {
    fc.assert(
      fc.property(anyForm, anyCount, (form, students_total) => {
        const school = schoolOf({ ...ROW, form, students_total });
        const [boys, girls] = [sumOf(school, 'male'), sumOf(school, 'female')];
        expect(boys + girls).toBe(students_total);
        expect([0, 1]).toContain(boys - girls);
      }),
    );
  });

  it('are split evenly: no group of a form has over one boy more than another', () => {
    fc.assert(
      fc.property(anyForm, anyCount, (form, students_male) => {
        const boys = Object.values(schoolOf({ ...ROW, form, students_male }).counts.groups).map(
          ({ male }) => male,
        );
        expect(Math.max(...boys) - Math.min(...boys)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('any row at all', () => {
  it('is either a school or a problem, never a breakdown', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.constant(undefined));
    const column = fc.constantFrom(
      'npsn',
      'name',
      'form',
      'status',
      'students_total',
      'lat',
      'lon',
      'SD_1_3_male',
    );
    fc.assert(
      fc.property(fc.dictionary(column, cell), (wild) => {
        const school = read({ ...COUNTED, ...wild });
        if ('problem' in school) expect(say(school.problem, school.values, 'id')).not.toBe('');
        else expect(enrolmentCounts.safeParse(school.counts).success).toBe(true);
      }),
    );
  });
});

describe('the columns of a list', () => {
  it('are known in any case, with the groups of beneficiaries', () => {
    for (const column of [
      'npsn',
      ' NPSN ',
      'Students_Male',
      'SD_1_3_male',
      'breastfeeding_FEMALE',
      ...REQUIRED_COLUMNS,
    ])
      expect(isKnownColumn(column), column).toBe(true);
  });

  it('are not known when they are something else', () => {
    for (const column of ['', 'address', 'male', 'SD_male', 'constructor'])
      expect(isKnownColumn(column), column).toBe(false);
  });
});
