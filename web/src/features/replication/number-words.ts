// The numbers of a proposal that a planner may change, by the key of their rule.
import { wordsOf } from '../../lib/language.ts';

export const NUMBERS = [
  'capacity.standard.pupils',
  'capacity.standard.motherChild',
  'reach.km',
  'reach.minutes',
  'reach.detour',
  'reach.kmPerHour',
  'cost.facility.perDay',
  'cost.road.perKm',
  'cost.food.small',
  'cost.food.large',
  'cost.ops.perPortion',
] as const;

export const numberWords = wordsOf<Record<(typeof NUMBERS)[number], string>>({
  id: {
    'capacity.standard.pupils': 'Kapasitas dapur: murid',
    'capacity.standard.motherChild': 'Kapasitas dapur: 3B',
    'reach.km': 'Jangkauan lewat jalan (km)',
    'reach.minutes': 'Jangkauan (menit)',
    'reach.detour': 'Jalan dibanding garis lurus (kali)',
    'reach.kmPerHour': 'Kecepatan (km per jam)',
    'cost.facility.perDay': 'Fasilitas dapur sehari (Rp)',
    'cost.road.perKm': 'Jalan per km (Rp)',
    'cost.food.small': 'Bahan porsi kecil (Rp)',
    'cost.food.large': 'Bahan porsi besar (Rp)',
    'cost.ops.perPortion': 'Operasional per porsi (Rp)',
  },
  en: {
    'capacity.standard.pupils': 'Capacity of a kitchen: pupils',
    'capacity.standard.motherChild': 'Capacity of a kitchen: mothers and under-fives',
    'reach.km': 'Reach by road (km)',
    'reach.minutes': 'Reach (minutes)',
    'reach.detour': 'Road for a straight line (times)',
    'reach.kmPerHour': 'Speed (km an hour)',
    'cost.facility.perDay': 'Facility of a kitchen a day (Rp)',
    'cost.road.perKm': 'Road, a km (Rp)',
    'cost.food.small': 'Food of a small portion (Rp)',
    'cost.food.large': 'Food of a large portion (Rp)',
    'cost.ops.perPortion': 'Operations, a portion (Rp)',
  },
});
