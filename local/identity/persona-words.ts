// Who the personas of the demo are and what each does, in both languages.
import type { Sentence } from '../../shared/domain/language.ts';

const at =
  (id: string, en: string) =>
  (place: string): Sentence => ({ id: `${id} ${place}`, en: `${en} ${place}` });

export const WHO = {
  teacher: at('Guru di', 'Teacher at'),
  cadre: at('Kader di', 'Health volunteer at'),
  cook: at('Operator dapur di', 'Kitchen operator at'),
  coordinator: { id: 'Koordinator Kabupaten Jember', en: 'Coordinator of Jember regency' },
  healthOfficer: { id: 'Petugas Dinas Kesehatan Jember', en: 'Health officer of Jember' },
  planner: { id: 'Perencana Jawa Timur', en: 'Planner of East Java' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  administrator: { id: 'Administrator', en: 'Administrator' },
} as const;

export const DOES = {
  teacher: {
    id: 'Mencatat makanan yang datang dan yang dibagikan.',
    en: 'Logs the food that came and what was handed out.',
  },
  cadre: {
    id: 'Mencatat makanan untuk balita di posyandu.',
    en: 'Logs the food for children under five at the posyandu.',
  },
  cook: {
    id: 'Mencatat masak dan kirim ke tiap sekolah dan posyandu.',
    en: 'Logs cooking, and dispatch to each school and posyandu.',
  },
  coordinator: {
    id: 'Melihat siapa yang belum melapor dan mengurus sekolah serta dapur.',
    en: 'Sees who is silent, and looks after schools and kitchens.',
  },
  healthOfficer: {
    id: 'Menyelidiki kejadian dan mengisi daftar orang sakit.',
    en: 'Investigates incidents and keeps the list of who is ill.',
  },
  planner: {
    id: 'Melihat angka satu provinsi, membekukan percontohan menjadi templat.',
    en: 'Sees the figures of a province, freezes pilots as templates.',
  },
  auditor: {
    id: 'Membuka setiap angka sampai ke catatannya, di seluruh Indonesia.',
    en: 'Opens every figure down to its record, all over Indonesia.',
  },
  administrator: {
    id: 'Boleh hampir semuanya, di seluruh Indonesia; bukan daftar orang sakit.',
    en: 'May do nearly everything, all over Indonesia; not the lists of who is ill.',
  },
} as const satisfies Record<string, Sentence>;
