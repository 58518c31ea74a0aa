// A school's list of pupils as Dapodik exports it: title lines, two header rows, and only the columns that are needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPupils, toSheet } from '../../shared/domain/pupil-list.ts';
import { gradeOf, groupOfClass } from '../../shared/domain/pupil-row.ts';
import { PUPIL_ISSUES } from '../../shared/domain/pupil-words.ts';

const HEADER =
  'No;Nama;NIPD;JK;NISN;Tempat Lahir;Tanggal Lahir;NIK;Agama;Rombel Saat Ini;Data Ayah;;Berat Badan';
const SECOND = ';;;;;;;;;;Nama;NIK;';
const EXPORT = [
  'Daftar Peserta Didik',
  'SD Contoh Mawar (fiktif)',
  '',
  HEADER,
  SECOND,
  "1;Melati Contoh;12;P;0170000001;Jember;2017-08-10;'0000005008170001;Islam;Kelas 3A;Ayah Rahasia;0000001001800001;27",
  '2;Anggrek Contoh;13;L;;Jember;10/8/2017;123;Islam;3A;;;',
  '3;;14;X;;Jember;31/02/2017;;Islam;;;;',
  '',
  '4;Dahlia Contoh;15;L;;Jember;42957;0000001008170002;Islam;IV-B;;;',
].join('\r\n');

describe('a list of pupils', () => {
  const read = readPupils(toSheet(EXPORT));

  it('is read below its two header rows, with the rows that a spreadsheet shows', () => {
    expect(read.map(({ row, issues }) => [row, issues])).toEqual([
      [6, []],
      [7, ['nik-left-out']],
      [8, ['name-missing', 'sex-unclear', 'birth-date-unclear', 'class-missing']],
      [10, []],
    ]);
  });

  it('says what is wrong in both languages', () => {
    const words = read.flatMap(({ issues }) => issues.map((issue) => PUPIL_ISSUES[issue]));
    expect(words).toHaveLength(5);
    expect(words.map(({ id }) => id)).toContain('JK harus L atau P.');
  });

  it('gives nothing but the columns that are needed', () => {
    expect(read[0]?.pupil).toEqual({
      row: 6,
      name: 'Melati Contoh',
      nik: '0000005008170001',
      sex: 'female',
      birthDate: '2017-08-10',
      classGroup: 'Kelas 3A',
    });
    expect(read[3]?.pupil).toMatchObject({ birthDate: '2017-08-10', sex: 'male' });
    expect(JSON.stringify(read)).not.toMatch(/Rahasia|Islam|0170000001/);
  });

  it('says where a number tells another birth date or sex', () => {
    const other = EXPORT.replace('0000005008170001', '0000001008170001');
    expect(readPupils(toSheet(other))[0]?.issues).toEqual(['nik-differs']);
  });

  it('is read alike whatever separates its cells', () => {
    expect(readPupils(toSheet(EXPORT.replaceAll(';', ',')))).toEqual(read);
    expect(readPupils(toSheet(EXPORT.replaceAll(';', '\t')))).toEqual(read);
  });

  it('that lacks a column is refused with its name', () => {
    expect(() => readPupils(toSheet('Nama;JK;Tanggal Lahir\nA;L;2017-08-10'))).toThrow('invalid-request');
  });

  it('of any cells is read or refused, never half', () => {
    const cells = fc.array(fc.string(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(cells), (lines) => {
        const sheet = [['Nama', 'JK', 'Tanggal Lahir', 'Rombel Saat Ini'], ...lines];
        for (const { pupil, issues } of readPupils(sheet))
          expect(pupil !== undefined || issues.length > 0).toBe(true);
      }),
    );
  });
});

describe('a class', () => {
  it.each([
    ['3A', 3],
    ['Kelas 3', 3],
    ['IV-B', 4],
    ['IVA', 4],
    ['VIA', 6],
    ['IPA', undefined],
    ['kelas xii ipa', 12],
    ['Bintang', undefined],
    ['Ixora', undefined],
    ['13', undefined],
  ])('%s is of grade %s', (name, grade) => {
    expect(gradeOf(name)).toBe(grade);
  });

  it.each([
    ['SD', '3A', 'SD_1_3'],
    ['SD', '4A', 'SD_4_6'],
    ['SD', 'Bintang', undefined],
    ['SD', '7A', undefined],
    ['TK', 'Bintang', 'PAUD_TK'],
    ['POSYANDU', 'Mawar', 'UNDER_FIVE'],
    ['SLB', '8', 'SMP'],
    [undefined, '3A', undefined],
  ] as const)('at a %s, %s is of the group %s', (form, name, group) => {
    expect(groupOfClass(form, name)).toBe(group);
  });
});
