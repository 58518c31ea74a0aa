// Where temperature is read, as people say it.
import type { Point } from '../../../../shared/domain/temperature.ts';
import { wordsOf } from '../../lib/language.ts';

export const POINT_NAMES = wordsOf<Record<Point, string>>({
  id: {
    receiving: 'Bahan datang',
    chiller: 'Lemari dingin',
    freezer: 'Pembeku',
    'cook-core': 'Inti masakan',
    'hot-hold': 'Penyimpanan panas',
    dispatch: 'Saat dikirim',
    arrival: 'Saat datang',
    reheat: 'Dipanaskan lagi',
  },
  en: {
    receiving: 'Goods received',
    chiller: 'Chiller',
    freezer: 'Freezer',
    'cook-core': 'Core of the dish',
    'hot-hold': 'Hot holding',
    dispatch: 'When sent',
    arrival: 'On arrival',
    reheat: 'Reheated',
  },
});
