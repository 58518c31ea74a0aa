// The lines of a template in words: its sections, the people and the equipment of a kitchen, its costs and targets.
import type { Language, Sentence } from './language.ts';
import { ruleName } from './plan-rule-words.ts';

const SECTIONS: Readonly<Record<string, Sentence>> = {
  rule: { id: 'Aturan', en: 'Rule' },
  calendar: { id: 'Kalender', en: 'Calendar' },
  menu: { id: 'Menu hari ke-', en: 'Menu of day ' },
  recipe: { id: 'Resep', en: 'Recipe' },
  kitchen: { id: 'Dapur', en: 'Kitchen' },
  cost: { id: 'Biaya', en: 'Cost' },
  equipment: { id: 'Peralatan', en: 'Equipment' },
  staff: { id: 'Staf', en: 'Staff' },
  target: { id: 'Target', en: 'Target' },
};

const NAMES: Readonly<Record<string, Sentence>> = {
  week: { id: 'hari layanan seminggu', en: 'service days a week' },
  meals: { id: 'waktu makan', en: 'meals' },
  'window.morning': { id: 'jam makan pagi', en: 'morning meal' },
  'window.noon': { id: 'jam makan siang', en: 'noon meal' },
  morning: { id: 'pagi', en: 'morning' },
  noon: { id: 'siang', en: 'noon' },
  capacity: { id: 'porsi sehari', en: 'portions a day' },
  pupils: { id: 'peserta didik', en: 'pupils' },
  motherChild: { id: 'ibu dan balita (3B)', en: 'mothers and small children' },
  sites: { id: 'titik layanan', en: 'sites' },
  vehicles: { id: 'kendaraan', en: 'vehicles' },
  suppliers: { id: 'pemasok', en: 'suppliers' },
  foodSmall: { id: 'bahan porsi kecil', en: 'food of a small portion' },
  foodLarge: { id: 'bahan porsi besar', en: 'food of a large portion' },
  operationsPerPortion: { id: 'operasional per porsi', en: 'operations of a portion' },
  facilityPerDay: { id: 'insentif fasilitas sehari', en: 'facility incentive a day' },
  facilityDaysPerYear: { id: 'hari insentif setahun', en: 'days of the incentive a year' },
  kitchenHead: { id: 'Kepala SPPG', en: 'head of the kitchen' },
  nutritionist: { id: 'Pengawas Gizi', en: 'nutrition supervisor' },
  accountant: { id: 'Pengawas Keuangan', en: 'finance supervisor' },
  sanitarian: { id: 'Pengawas Sanitasi', en: 'sanitation supervisor' },
  fieldAssistant: { id: 'Asisten Lapangan', en: 'field assistant' },
  cook: { id: 'juru masak', en: 'cooks' },
  worker: { id: 'relawan', en: 'workers' },
  stove: { id: 'kompor', en: 'stoves' },
  riceSteamer: { id: 'pengukus nasi', en: 'rice steamers' },
  chiller: { id: 'chiller', en: 'chillers' },
  freezer: { id: 'freezer', en: 'freezers' },
  sampleFridge: { id: 'kulkas sampel', en: 'fridges for samples' },
  scale: { id: 'timbangan', en: 'scales' },
  foodThermometer: { id: 'termometer makanan', en: 'food thermometers' },
  insulatedBox: { id: 'boks tahan panas', en: 'insulated boxes' },
  tray: { id: 'ompreng', en: 'trays' },
  handBasin: { id: 'tempat cuci tangan', en: 'hand basins' },
  fireExtinguisher: { id: 'alat pemadam api', en: 'fire extinguishers' },
  coverage: { id: 'cakupan', en: 'coverage' },
  onTime: { id: 'tepat waktu', en: 'on time' },
  withinLimit: { id: 'dalam batas empat jam', en: 'within four hours' },
};

/** A name of a line's end in words; what has no words of its own stands as it is. */
export const partName = (name: string, language: Language): string => NAMES[name]?.[language] ?? name;

/** The name of a line of a template, such as `staff.cook`, in words. */
export function lineName(item: string, language: Language): string {
  const [section = '', ...rest] = item.split('.');
  const title = SECTIONS[section]?.[language] ?? section;
  const [day = '', meal = ''] = rest;
  if (section === 'rule') return `${title}: ${ruleName(rest.join('.'), language)}`;
  return section === 'menu'
    ? `${title}${day}, ${partName(meal, language)}`
    : `${title}: ${partName(rest.join('.'), language)}`;
}
