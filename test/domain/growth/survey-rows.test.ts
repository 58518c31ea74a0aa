// What people write in a survey, and what it means.
import { describe, expect, it } from 'vitest';
import { missingColumns, surveyColumns } from '../../../shared/domain/growth/survey-columns.ts';
import { cellsOf, type SurveyCells, toSurveyChild } from '../../../shared/domain/growth/survey-row.ts';

const read = (cells: SurveyCells) => {
  const found = toSurveyChild({ sex: 'L', ...cells });
  return 'child' in found
    ? found.child
    : found.error.issues.map(({ path, message }) => [path.join(), message]);
};

describe('heads of columns', () => {
  it('are found in either language, whatever case, dots and brackets', () => {
    const header = ['No', 'Jenis Kelamin', 'UMUR (BULAN)', 'Berat Badan', 'Tinggi_Badan', 'LenHei', 'Edema'];
    expect([...surveyColumns(header)]).toEqual([
      ['sex', 1],
      ['ageMonths', 2],
      ['weightKg', 3],
      ['heightCm', 4],
      ['oedema', 6],
    ]);
  });

  it('are missing where there is no sex, or nothing was measured', () => {
    expect(missingColumns(surveyColumns(['sex', 'weight']))).toEqual([]);
    expect(missingColumns(surveyColumns(['sex', 'age']))).toEqual(['weightKg', 'heightCm']);
    expect(missingColumns(surveyColumns(['height']))).toEqual(['sex']);
  });
});

describe('a line', () => {
  it('has no cell where nothing stands, or a sign for nothing', () => {
    const columns = surveyColumns(['sex', 'weight', 'height']);
    expect(cellsOf(['m', ' . ', 'NA'], columns)).toEqual({ sex: 'm' });
    expect(cellsOf(['m'], columns)).toEqual({ sex: 'm' });
  });

  it.each(['M', 'male', 'Laki-laki', 'L', '1'])('says of a boy %s', (sex) => {
    expect(read({ sex })).toEqual({ sex: 'male' });
  });

  it.each(['F', 'Female', 'perempuan', 'P', '2'])('says of a girl %s', (sex) => {
    expect(read({ sex })).toEqual({ sex: 'female' });
  });

  it('writes decimals with a point or a comma', () => {
    expect(read({ weightKg: '12,5', heightCm: '85.25' })).toEqual({
      sex: 'male',
      weightKg: 12.5,
      heightCm: 85.25,
    });
  });

  it('writes how a child was measured, and oedema, in words or letters', () => {
    expect(read({ measured: 'Terlentang', oedema: 'Ya' })).toMatchObject({ measured: 'lying', oedema: true });
    expect(read({ measured: 'h', oedema: 'n' })).toMatchObject({ measured: 'standing', oedema: false });
  });

  it('gives the age in days before dates, in dates before months', () => {
    const dates = { bornOn: '1/2/2024', measuredOn: '2024-02-11' };
    expect(read({ ageDays: '7', ...dates, ageMonths: '3' })).toEqual({ sex: 'male', ageDays: 7 });
    expect(read({ ...dates, ageMonths: '3' })).toEqual({ sex: 'male', ageDays: 10 });
    expect(read({ bornOn: '1/2/2024', ageMonths: '3' })).toEqual({ sex: 'male', ageMonths: 3 });
  });

  it.each([
    [{ weightKg: 'berat' }, 'weightKg'],
    [{ weightKg: '0' }, 'weightKg'],
    [{ sex: 'x' }, 'sex'],
    [{ measured: 'duduk' }, 'measured'],
    [{ bornOn: '31/02/2024', measuredOn: '2024-03-01' }, 'bornOn'],
    [{ bornOn: '2024-03-02', measuredOn: '2024-03-01' }, 'measuredOn'],
  ])('that cannot be so is refused by name: %o', (cells, path) => {
    expect(read(cells)).toEqual([[path, expect.any(String)]]);
  });
});
