// The rules that a plan rests on, and the numbers that are varied, in words.
import { type BeneficiaryGroup, GROUP_NAMES } from './beneficiary.ts';
import type { Language, Sentence } from './language.ts';
import { OTHER_RULE_WORDS } from './rule-words.ts';

/** Rules that a plan rests on, by key; those of a kind stand under the beginning of their keys. */
const RULE_WORDS = {
  nothing: { id: 'Tanpa perubahan', en: 'Nothing changed' },
  'capacity.standard.pupils': { id: 'Kapasitas dapur: murid', en: 'Capacity of a kitchen: pupils' },
  'capacity.standard.motherChild': {
    id: 'Kapasitas dapur: 3B',
    en: 'Capacity of a kitchen: mothers and under-fives',
  },
  capacity: { id: 'Kapasitas dapur', en: 'Capacity of a kitchen' },
  reach: { id: 'Jangkauan (km dan menit)', en: 'Reach (km and minutes)' },
  'reach.km': { id: 'Jangkauan lewat jalan (km)', en: 'Reach by road (km)' },
  'reach.minutes': { id: 'Jangkauan (menit)', en: 'Reach (minutes)' },
  'reach.needs': {
    id: 'Jangkauan: km dan menit, atau salah satu',
    en: 'Reach: km and minutes, or one of them',
  },
  'reach.detour': { id: 'Jalan dibanding garis lurus (kali)', en: 'Road for a straight line (times)' },
  'reach.kmPerHour': { id: 'Kecepatan (km per jam)', en: 'Speed (km an hour)' },
  'reach.boatKm': { id: 'Sejauh ini dianggap terpisah air (km)', en: 'Taken to lie across water (km)' },
  'cost.facility.perDay': { id: 'Fasilitas dapur sehari (Rp)', en: 'Facility of a kitchen a day (Rp)' },
  'cost.facility.daysPerYear': { id: 'Hari fasilitas setahun', en: 'Days of the facility a year' },
  'cost.facility.maxStop': {
    id: 'Fasilitas tanpa layanan, paling lama',
    en: 'Facility without service, at most',
  },
  'cost.road.perKm': { id: 'Jalan per km (Rp)', en: 'Road, a km (Rp)' },
  'cost.food': { id: 'Bahan makanan per porsi', en: 'Food of a portion' },
  'cost.food.small': { id: 'Bahan porsi kecil (Rp)', en: 'Food of a small portion (Rp)' },
  'cost.food.large': { id: 'Bahan porsi besar (Rp)', en: 'Food of a large portion (Rp)' },
  'cost.ops.perPortion': { id: 'Operasional per porsi (Rp)', en: 'Operations, a portion (Rp)' },
  'remote.maxBeneficiaries': {
    id: 'Dapur terpencil: penerima terbanyak',
    en: 'Remote kitchen: people at most',
  },
  'remote.minMinutes': {
    id: 'Dapur terpencil: menit paling sedikit',
    en: 'Remote kitchen: minutes at least',
  },
  'ramp.week': { id: 'Minggu setiap tonggak', en: 'Week of each milestone' },
  'ramp.portionsPct': { id: 'Porsi setiap tonggak (%)', en: 'Portions at each milestone (%)' },
  'round.aroundDays': { id: 'Hari di sekitar putaran pengukuran', en: 'Days around a round of measuring' },
  'round.vehicles': { id: 'Kendaraan sebuah dapur', en: 'Vehicles of a kitchen' },
  'round.stops': { id: 'Perhentian satu rit', en: 'Stops of a round' },
  'round.portions': { id: 'Porsi satu kendaraan', en: 'Portions in a vehicle' },
  'round.stopMinutes': { id: 'Menit di setiap perhentian', en: 'Minutes at each stop' },
  'round.loadMinutes': { id: 'Menit memuat', en: 'Minutes of loading' },
  'window.morning': { id: 'Jam makan pagi', en: 'Morning meal' },
  'window.noon': { id: 'Jam makan siang', en: 'Noon meal' },
  'cookToConsume.max': { id: 'Batas dari matang sampai dimakan', en: 'Limit from cooked to eaten' },
  'suppliers.min': { id: 'Pemasok, paling sedikit', en: 'Suppliers at least' },
  'calendar.week': { id: 'Hari layanan seminggu', en: 'Service days a week' },
  'staff.perKitchen': { id: 'Tenaga sebuah dapur', en: 'People of a kitchen' },
  'equipment.perKitchen': { id: 'Peralatan sebuah dapur', en: 'Equipment of a kitchen' },
  'vehicles.perKitchen': { id: 'Kendaraan yang disiapkan sebuah dapur', en: 'Vehicles set up for a kitchen' },
  'target.rates': { id: 'Target', en: 'Targets' },
  portion: { id: 'Ukuran porsi', en: 'Size of a portion' },
} as const satisfies Record<string, Sentence>;

/** A rule in words, or those of its kind with what is left of its key. */
export function ruleName(key: string, language: Language): string {
  const words: Readonly<Record<string, Sentence>> = { ...OTHER_RULE_WORDS, ...RULE_WORDS };
  const [kind = '', ...rest] = key.split('.');
  const own = words[key];
  if (own) return own[language];
  const ofKind = words[kind];
  const part = rest.join('.');
  return ofKind ? `${ofKind[language]}: ${GROUP_NAMES[part as BeneficiaryGroup]?.[language] ?? part}` : key;
}
