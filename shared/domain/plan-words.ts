// The words of a plan where it is printed or opened in a spreadsheet: sheets, columns, reasons and remedies.
import type { Sentence } from './language.ts';
import type { Milestone } from './milestone.ts';
import type { ProposalPlan } from './proposal-plan.ts';

type Unserved = ProposalPlan['unserved'][number];

export const SHEETS = {
  summary: { id: 'Ringkasan', en: 'Summary' },
  kitchens: { id: 'Dapur', en: 'Kitchens' },
  sites: { id: 'Titik layanan', en: 'Sites' },
  unserved: { id: 'Belum terlayani', en: 'Not served' },
  weeks: { id: 'Minggu', en: 'Weeks' },
  needs: { id: 'Kebutuhan', en: 'Needs' },
  sensitivity: { id: 'Bila satu angka berubah', en: 'If one number changes' },
  assumptions: { id: 'Dasar hitungan', en: 'Assumptions' },
} as const satisfies Record<string, Sentence>;
export type SheetName = keyof typeof SHEETS;

export const COLUMNS = {
  what: { id: 'Uraian', en: 'What' },
  value: { id: 'Nilai', en: 'Value' },
  kitchen: { id: 'Dapur', en: 'Kitchen' },
  district: { id: 'Kecamatan', en: 'District' },
  isNew: { id: 'Baru', en: 'New' },
  pupils: { id: 'Murid', en: 'Pupils' },
  motherChild: { id: '3B', en: 'Mothers and under-fives' },
  small: { id: 'Porsi kecil', en: 'Small portions' },
  large: { id: 'Porsi besar', en: 'Large portions' },
  vehicles: { id: 'Kendaraan', en: 'Vehicles' },
  daily: { id: 'Pagu sehari (Rp)', en: 'Ceiling a day (Rp)' },
  yearly: { id: 'Pagu setahun (Rp)', en: 'Ceiling a year (Rp)' },
  id: { id: 'Nomor', en: 'Number' },
  name: { id: 'Nama', en: 'Name' },
  km: { id: 'km lewat jalan', en: 'km by road' },
  minutes: { id: 'Menit', en: 'Minutes' },
  reason: { id: 'Sebab', en: 'Reason' },
  remedy: { id: 'Jalan keluar', en: 'Remedy' },
  week: { id: 'Minggu ke', en: 'Week' },
  from: { id: 'Mulai', en: 'From' },
  milestones: { id: 'Tonggak', en: 'Milestones' },
  share: { id: 'Porsi (%)', en: 'Portions (%)' },
  weekly: { id: 'Pagu seminggu (Rp)', en: 'Ceiling a week (Rp)' },
  change: { id: 'Perubahan (%)', en: 'Change (%)' },
  kitchens: { id: 'Dapur', en: 'Kitchens' },
  unserved: { id: 'Belum terlayani', en: 'Not served' },
  unit: { id: 'Satuan', en: 'Unit' },
  source: { id: 'Sumber', en: 'Source' },
  certainty: { id: 'Kepastian', en: 'Certainty' },
  changed: { id: 'Diubah usulan', en: 'Changed by the proposal' },
} as const satisfies Record<string, Sentence>;
export type ColumnName = keyof typeof COLUMNS;

export const FIGURES = {
  region: { id: 'Wilayah', en: 'Region' },
  date: { id: 'Aturan tanggal', en: 'Rules of' },
  version: { id: 'Versi usulan', en: 'Version of the proposal' },
  kitchens: { id: 'Dapur yang melayani', en: 'Kitchens that serve' },
  newKitchens: { id: 'Dapur baru', en: 'New kitchens' },
  idleKitchens: { id: 'Dapur yang ada tanpa titik layanan', en: 'Kitchens there that get no sites' },
  sites: { id: 'Titik layanan direncanakan', en: 'Sites planned for' },
  served: { id: 'Terlayani', en: 'Served' },
  unserved: { id: 'Belum terlayani', en: 'Not served' },
  alreadyServed: { id: 'Sudah dilayani dapur lain', en: 'Served by a kitchen already' },
  pupils: { id: 'Murid dan pegawai sekolah', en: 'Pupils and school staff' },
  motherChild: { id: '3B', en: 'Mothers and under-fives' },
  vehicles: { id: 'Kendaraan', en: 'Vehicles' },
  staff: { id: 'Tenaga', en: 'People' },
  suppliers: { id: 'Pemasok, paling sedikit', en: 'Suppliers at least' },
  meals: { id: 'Waktu makan sehari', en: 'Meals a day' },
  serviceDays: {
    id: 'Hari layanan setahun (6 dan 5 hari seminggu)',
    en: 'Service days a year (6 and 5 a week)',
  },
  dailyCeiling: { id: 'Pagu sehari (Rp)', en: 'Ceiling a day (Rp)' },
  yearlyCeiling: { id: 'Pagu setahun (Rp)', en: 'Ceiling a year (Rp)' },
  gap: { id: 'Selisih terbukti dari rencana termurah (%)', en: 'Gap to the cheapest plan, as proven (%)' },
  lostPlaces: {
    id: 'Pilihan tangan yang tempatnya tidak ada lagi',
    en: 'Settled by hand, the place is gone',
  },
  ceilingNote: {
    id: 'Pagu adalah batas tertinggi, bukan pengeluaran.',
    en: 'A ceiling is the most that may be spent, not what was spent.',
  },
} as const satisfies Record<string, Sentence>;

export const REASONS: Readonly<Record<Unserved['reason'], Sentence>> = {
  'no-place': { id: 'Tidak ada tempat dapur dalam jangkauan', en: 'No place for a kitchen in reach' },
  'too-large': { id: 'Lebih besar dari satu dapur', en: 'Larger than one kitchen' },
  'no-room': { id: 'Dapur dalam jangkauan sudah penuh', en: 'Kitchens in reach are full' },
  'no-coordinates': { id: 'Koordinat belum diketahui', en: 'Its coordinates are not known' },
};

export const REMEDY_WORDS: Readonly<Record<Unserved['remedy'], Sentence>> = {
  'remote-kitchen': { id: 'Dapur terpencil', en: 'A remote kitchen' },
  boat: { id: 'Perahu, atau dapur di pulau itu', en: 'A boat, or a kitchen on that island' },
  split: { id: 'Bagi ke dua dapur', en: 'Split between two kitchens' },
  'another-place': { id: 'Tambah tempat dapur', en: 'Another place for a kitchen' },
  'find-coordinates': { id: 'Lengkapi koordinatnya', en: 'Find its coordinates' },
};

export const MILESTONE_WORDS: Readonly<Record<Milestone['kind'], Sentence>> = {
  certificates: { id: 'Urus sertifikat', en: 'Certificates' },
  recruitment: { id: 'Rekrut dan latih', en: 'Recruit and train' },
  'trial-cooking': { id: 'Uji coba masak', en: 'Trial cooking' },
  'first-schools': { id: 'Sekolah pertama', en: 'First schools' },
  full: { id: 'Semua titik layanan', en: 'All sites' },
};

export const CERTAINTY = {
  firm: { id: 'peraturan', en: 'regulation' },
  default: { id: 'anggapan umum', en: 'usual assumption' },
  proposal: { id: 'usulan', en: 'proposal' },
} as const satisfies Record<string, Sentence>;

export const YES_NO = { yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } } as const;
