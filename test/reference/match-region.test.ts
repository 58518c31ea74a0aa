// School lists write the names of regions in many ways; all of them must lead to the one region, or say why not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchDistrict } from '../../shared/reference/match-region.ts';
import { districtsOf, findRegion, type Region } from '../../shared/reference/region-tree.ts';

type Names = Parameters<typeof matchDistrict>[0];

const codesOf = (names: Names): (string | undefined)[] => {
  const match = matchDistrict(names);
  return match.matched ? [match.district.code, match.village?.code] : [match.code];
};

const failureOf = (names: Names) => {
  const match = matchDistrict(names);
  return match.matched ? match.district : { code: match.code, ...match.values };
};

const DEPOK = { province: 'Prov. Jawa Barat', regency: 'Kota Depok' };
const BALIKPAPAN = { province: 'Kalimantan Timur', regency: 'KOTA BALIKPAPAN' };

describe('names in a school list', () => {
  it.each([
    [{ ...DEPOK, district: 'Kec. Pancoran Mas' }, '32.76.01'],
    [{ ...DEPOK, district: 'PANCORANMAS' }, '32.76.01'],
    [{ ...DEPOK, district: 'kecamatan  pancoran-mas' }, '32.76.01'],
    [{ ...DEPOK, district: 'Kec.Pancoran Mas' }, '32.76.01'],
    [{ ...DEPOK, district: 'Páncoran Mas' }, '32.76.01'],
    [{ ...DEPOK, regency: 'KOTADEPOK', district: 'Beji' }, '32.76.06'],
    [{ ...BALIKPAPAN, district: 'Kec. Balikpapan Kota' }, '64.71.06'],
    [{ province: 'DKI Jakarta', regency: 'Kota Adm. Jakarta Selatan', district: 'Tebet' }, '31.74.01'],
    [{ province: 'D.K.I. Jakarta', regency: 'Jakarta Selatan', district: 'Tebet' }, '31.74.01'],
    [
      { province: 'D.I. Yogyakarta', regency: 'Kab. Gunung Kidul', district: 'Kapanewon Wonosari' },
      '34.03.01',
    ],
    [{ province: 'Prov. Kep. Riau', regency: 'Kota Batam', district: 'Belakang Padang' }, '21.71.01'],
    [{ province: 'Jawa Timur', regency: 'Kab. Kediri', district: 'Mojo' }, '35.06.02'],
    [{ province: 'Kalimantan Selatan', regency: 'Kotabaru', district: 'Pulau Sembilan' }, '63.02.01'],
    [{ province: 'Kalimantan Selatan', regency: 'Kota Baru', district: 'Pulau Sembilan' }, '63.02.01'],
    [{ province: 'Jawa Timur', regency: 'Kabupaten Sumenep', district: 'Raas' }, '35.29.22'],
  ])('%j mean district %s', (names, code) => {
    expect(codesOf(names)).toEqual([code, undefined]);
  });

  it('tell a city from the regency of the same name', () => {
    const bogor = (regency: string) => codesOf({ province: 'Jawa Barat', regency, district: 'Bogor Barat' });
    expect(bogor('Kota Bogor')).toEqual(['32.71.04', undefined]);
    expect(bogor('Kab. Bogor')).toEqual(['district-unmatched']);
    expect(bogor('Bogor')).toEqual(['regency-ambiguous']);
  });

  it('may leave out the province, or the regency, while the rest is unique', () => {
    expect(codesOf({ regency: 'Kota Depok', district: 'Beji' })).toEqual(['32.76.06', undefined]);
    expect(codesOf({ province: 'Jawa Timur', regency: ' ', district: 'Sukorambi' })).toEqual([
      '35.09.15',
      undefined,
    ]);
    expect(codesOf({ regency: 'Banjar', district: 'Banjar' })).toEqual(['regency-ambiguous']);
    expect(codesOf({ province: 'Jawa Timur', district: 'Sukodono' })).toEqual(['district-ambiguous']);
  });

  it.each([
    ['Gunungsari Ilir', 'GUNUNG SARI ILIR'],
    ['GN SARI ILIR', 'Kel. Gunung Sari Ilir'],
  ])('find the village %j like %j', (one, other) => {
    const villages = [one, other].map((village) =>
      codesOf({ ...BALIKPAPAN, district: 'Balikpapan Tengah', village }),
    );
    expect(villages[0]).toEqual(villages[1]);
    expect(villages[0]?.[1]).toMatch(/^64\.71\.\d\d\.1/);
  });

  it('are taken with a note when only the village is unknown', () => {
    const match = matchDistrict({ ...DEPOK, district: 'Beji', village: 'Antah Berantah' });
    const notes = [{ code: 'village-unmatched', values: { name: 'Antah Berantah', within: 'Beji' } }];
    expect(match).toEqual({ matched: true, district: findRegion('32.76.06'), notes });
  });

  it('leave the village open when a desa and a kelurahan of the district share its name', () => {
    const names = {
      province: 'Jambi',
      regency: 'Tanjung Jabung Barat',
      district: 'Merlung',
      village: 'Merlung',
    };
    expect(codesOf(names)).toEqual(['15.06.05', undefined]);
  });
});

describe('names that do not match', () => {
  it('say which one failed, where it was sought, and where it does exist', () => {
    expect(failureOf({ ...DEPOK, district: 'Kec. Tambun Selatan' })).toEqual({
      code: 'district-unmatched',
      name: 'Kec. Tambun Selatan',
      within: 'Kota Depok',
      elsewhere: 'Kabupaten Bekasi: Tambun Selatan',
    });
    expect(failureOf({ province: 'Banten', regency: 'Kota Depok', district: 'Beji' })).toEqual({
      code: 'regency-unmatched',
      name: 'Kota Depok',
      within: 'Banten',
      elsewhere: 'Jawa Barat: Kota Depok',
    });
    expect(failureOf({ province: 'Luar Negeri', district: 'Beji' })).toEqual({
      code: 'province-unmatched',
      name: 'Luar Negeri',
      within: 'Indonesia',
      elsewhere: '',
    });
  });

  it('include an empty district', () => {
    expect(failureOf(DEPOK)).toMatchObject({ code: 'district-unmatched', name: '', elsewhere: '' });
    expect(failureOf({ ...DEPOK, district: 'Kec.' })).toMatchObject({ code: 'district-unmatched' });
  });
});

const nameOf = (code: string | null): string => findRegion(code ?? '')?.name ?? '';
const namesOf = ({ name, parent }: Region) => ({
  province: nameOf((parent ?? '').slice(0, 2)),
  regency: nameOf(parent),
  district: name,
});

const districts = districtsOf('ID')
  .map(findRegion)
  .filter((region) => region !== undefined);
const disguises: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/\s/g, ''),
  (text) => ` ${text.replaceAll(' ', ' - ')}. `,
  (text) => text.replace(/^Kabupaten /, 'Kab. ').replace(/^Kepulauan /, 'Kep. '),
];

describe('every district of the nation', () => {
  it('is found by its own names', () => {
    const lost = districts.filter((district) => codesOf(namesOf(district))[0] !== district.code);
    expect(lost).toEqual([]);
  });

  it.each(disguises)('is found in any case, spacing and punctuation: %s', (disguise) => {
    const lost = districts.filter((region) => {
      const { province, regency, district } = namesOf(region);
      const names = {
        province: disguise(province),
        regency: disguise(regency),
        district: disguise(district),
      };
      return codesOf(names)[0] !== region.code;
    });
    expect(lost).toEqual([]);
  });

  it('is found with any prefix of a district, and its province with any of a province', () => {
    const kec = fc.constantFrom('', 'Kec. ', 'KECAMATAN ', 'Distrik ');
    const prov = fc.constantFrom('', 'Prov. ', 'PROVINSI ');
    fc.assert(
      fc.property(fc.constantFrom(...districts), prov, kec, (region, before, prefix) => {
        const { province, regency, district } = namesOf(region);
        expect(codesOf({ province: before + province, regency, district: prefix + district })[0]).toBe(
          region.code,
        );
      }),
    );
  });

  it('is never found by arbitrary text in a way that breaks', () => {
    const names = fc.record({
      province: fc.string({ unit: 'binary' }),
      regency: fc.string(),
      district: fc.string(),
    });
    fc.assert(fc.property(names, (text) => typeof matchDistrict(text).matched === 'boolean'));
  });
});
