// The words of retained samples, on the phone, on labels and on forms.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { SampleState } from '../../../../shared/domain/samples.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

type Sample = FactOf<'sample-retained'>;

const withDegrees = (storage: string, celsius: number | undefined): string =>
  celsius === undefined ? storage : `${storage}, ${number(celsius, 1)} °C`;

export const sampleWords = wordsOf<{
  states: Record<SampleState, string>;
  item: string;
  batch: string;
  mass: string;
  seal: string;
  storage: string;
  taken: string;
  until: string;
  lab: string;
  discarded: string;
  storageText: (sample: Sample) => string;
}>({
  id: {
    states: {
      due: 'waktunya dibuang',
      kept: 'disimpan',
      'at-lab': 'di laboratorium',
      discarded: 'sudah dibuang',
    },
    item: 'Masakan',
    batch: 'Masakan pukul',
    mass: 'Berat',
    seal: 'Segel',
    storage: 'Penyimpanan',
    taken: 'Diambil',
    until: 'Simpan sampai',
    lab: 'Ke laboratorium',
    discarded: 'Dibuang',
    storageText: ({ storage, storageCelsius }) =>
      withDegrees(storage === 'chilled' ? 'dingin' : 'beku', storageCelsius),
  },
  en: {
    states: {
      due: 'due for discarding',
      kept: 'kept',
      'at-lab': 'with a laboratory',
      discarded: 'discarded',
    },
    item: 'Dish',
    batch: 'Batch of',
    mass: 'Mass',
    seal: 'Seal',
    storage: 'Storage',
    taken: 'Taken',
    until: 'Keep until',
    lab: 'To laboratory',
    discarded: 'Discarded',
    storageText: ({ storage, storageCelsius }) =>
      withDegrees(storage === 'chilled' ? 'chilled' : 'frozen', storageCelsius),
  },
});
