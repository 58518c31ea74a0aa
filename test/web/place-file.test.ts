// A planner's file of villages or plots, row by row.
import { describe, expect, it } from 'vitest';
import { type KnownRegions, readPlaces } from '../../web/src/features/replication/place-file.ts';

const KNOWN: KnownRegions = [
  { code: '32.76.01', name: 'Pancoran Mas', level: 'district', parent: '32.76' },
  { code: '32.76.02', name: 'Cimanggis', level: 'district', parent: '32.76' },
  { code: '32.76.01.1006', name: 'Depok', level: 'village', parent: '32.76.01' },
  { code: '32.76.01.1007', name: 'Mekar Sari', level: 'village', parent: '32.76.01' },
  { code: '32.76.02.1001', name: 'Mekarsari', level: 'village', parent: '32.76.02' },
];

describe('a file of places', () => {
  it('names villages by code or name, with a comma or a point in the degrees', () => {
    const { places, refused } = readPlaces(
      'kode;desa;lat;lon\n32.76.01.1006;;-6,4012;106,8\n;Kel. Depok;-6.4;106.8',
      KNOWN,
    );
    expect(places).toEqual([
      {
        id: '3276011006',
        name: 'Depok',
        district: '32.76.01',
        village: '32.76.01.1006',
        lat: -6.4012,
        lon: 106.8,
      },
    ]);
    expect(refused).toEqual([{ row: 3, name: 'Kel. Depok', why: 'twice' }]);
  });

  it('asks for the district where a name is in two, and takes a plot in a district', () => {
    const text = [
      'name,district,lat,lon',
      'Mekarsari,,-6.37,106.86',
      'Mekarsari,Kec. Cimanggis,-6.37,106.86',
      'Lahan Pemkot,Cimanggis,-6.38,106.87',
      'Lahan lain,Tapos,-6.38,106.87',
      'Depok,,0,0',
    ].join('\n');
    const { places, refused } = readPlaces(text, KNOWN);
    expect(places.map(({ id, district }) => [id, district])).toEqual([
      ['3276021001', '32.76.02'],
      ['P4', '32.76.02'],
    ]);
    expect(refused.map(({ row, why }) => [row, why])).toEqual([
      [2, 'ambiguous'],
      [5, 'unknown'],
      [6, 'coordinates'],
    ]);
  });
});
