// Papua before 2022: its regencies by the codes of that time, and those that they bear in the list of today, which is newer.
import type { ChangeDraft } from '../../../shared/domain/region-change.ts';

/** Old code -> code of today (Kepmendagri 300.2.2-2430/2025), the old province in turn: Papua, then Papua Barat. */
const REGENCIES: Readonly<Record<string, string>> = {
  '91.01': '93.01',
  '91.02': '95.01',
  '91.03': '91.03',
  '91.04': '94.01',
  '91.05': '91.05',
  '91.06': '91.06',
  '91.07': '94.02',
  '91.08': '94.03',
  '91.09': '94.04',
  '91.10': '91.10',
  '91.11': '91.11',
  '91.12': '95.02',
  '91.13': '95.03',
  '91.14': '95.04',
  '91.15': '91.15',
  '91.16': '93.02',
  '91.17': '93.03',
  '91.18': '93.04',
  '91.19': '91.19',
  '91.20': '91.20',
  '91.21': '95.05',
  '91.22': '95.06',
  '91.23': '95.07',
  '91.24': '95.08',
  '91.25': '94.05',
  '91.26': '94.06',
  '91.27': '94.07',
  '91.28': '94.08',
  '91.71': '91.71',
  '92.01': '96.01',
  '92.02': '92.02',
  '92.03': '92.03',
  '92.04': '96.02',
  '92.05': '96.03',
  '92.06': '92.06',
  '92.07': '92.07',
  '92.08': '92.08',
  '92.09': '96.04',
  '92.10': '96.05',
  '92.11': '92.11',
  '92.12': '92.12',
  '92.71': '96.71',
};

const rowsOf = (province: string) =>
  Object.entries(REGENCIES)
    .filter(([old]) => old.startsWith(province))
    .map(([old, now]) => ({ old, new: now }));

/** The code of today of a district of then. */
export const todayOf = (district: string): string => `${REGENCIES[district.slice(0, 5)]}${district.slice(5)}`;

export const makePapuaSplit = (over: Partial<ChangeDraft> = {}): ChangeDraft => ({
  id: '01KAT0000000000000000PAPWA',
  effectiveFrom: '2026-11-25',
  kind: 'split',
  decree: 'UU 14, 15 dan 16 Tahun 2022',
  mapping: rowsOf('91'),
  ...over,
});

export const makeWestPapuaSplit = (over: Partial<ChangeDraft> = {}): ChangeDraft => ({
  id: '01KAT00000000000000000WEST',
  effectiveFrom: '2026-11-26',
  kind: 'split',
  decree: 'UU 29 Tahun 2022',
  mapping: rowsOf('92'),
  ...over,
});
