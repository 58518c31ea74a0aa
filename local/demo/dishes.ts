// The dishes of the invented kitchens: grams as bought for a small and a large portion, and what a kilogram costs.
import { type KitchenRecipe, kitchenRecipe } from '../../shared/domain/recipe.ts';

type Grams = Readonly<Record<string, readonly [small: number, large: number]>>;

const dish = (id: string, name: string, grams: Grams): KitchenRecipe =>
  kitchenRecipe.parse({
    id,
    name,
    ingredients: Object.entries(grams).map(([food, [small, large]]) => ({ food, grams: { small, large } })),
  });

export const DISHES: readonly KitchenRecipe[] = [
  dish('NASI', 'Nasi', { 'rice-raw': [75, 110] }),
  dish('AYAM-KECAP', 'Ayam kecap', { 'chicken-meat-raw': [70, 90], 'soy-sauce': [5, 8], shallot: [5, 8] }),
  dish('AYAM-GORENG', 'Ayam goreng', { 'chicken-meat-raw': [75, 95], 'palm-oil': [5, 7], garlic: [2, 3] }),
  dish('SEMUR-DAGING', 'Semur daging', { 'beef-lean-raw': [45, 65], 'soy-sauce': [6, 9], shallot: [5, 8] }),
  dish('TELUR-BALADO', 'Telur balado', {
    'hen-egg-raw': [60, 60],
    'tomato-raw': [20, 30],
    'palm-oil': [5, 6],
  }),
  dish('TONGKOL', 'Tongkol bumbu kuning', {
    'mackerel-tuna-raw': [60, 80],
    'palm-oil': [5, 7],
    shallot: [5, 8],
  }),
  dish('HATI-AYAM', 'Hati ayam goreng', { 'chicken-liver-raw': [35, 45], 'palm-oil': [4, 6] }),
  dish('TEMPE-GORENG', 'Tempe goreng', { 'tempeh-raw': [35, 50], 'palm-oil': [5, 6] }),
  dish('TAHU-GORENG', 'Tahu goreng', { 'tofu-raw': [50, 70], 'palm-oil': [4, 5] }),
  dish('BUNCIS', 'Tumis buncis', { 'green-bean-raw': [45, 65], 'carrot-raw': [20, 30], 'palm-oil': [3, 4] }),
  dish('KANGKUNG', 'Tumis kangkung', { 'water-spinach-raw': [60, 90], 'palm-oil': [3, 4], garlic: [2, 3] }),
  dish('BAYAM', 'Sayur bening bayam', { 'amaranth-raw': [60, 80], 'young-maize-boiled': [25, 35] }),
  dish('PECEL', 'Pecel', {
    'bean-sprout-raw': [30, 40],
    'yardlong-bean-raw': [30, 40],
    'peanut-dry': [12, 18],
  }),
  dish('LODEH', 'Sayur lodeh', {
    'chayote-raw': [40, 60],
    'eggplant-raw': [20, 30],
    'coconut-milk': [30, 40],
  }),
  dish('PISANG', 'Pisang', { 'banana-ambon': [80, 100] }),
  dish('PEPAYA', 'Pepaya', { papaya: [90, 120] }),
  dish('SUSU', 'Susu', { 'cow-milk': [125, 125] }),
];

/** Rupiah for a kilogram as bought: plausible, and nobody's. */
export const DEMO_PRICES: Readonly<Record<string, number>> = {
  'rice-raw': 14_500,
  'chicken-meat-raw': 38_000,
  'chicken-liver-raw': 32_000,
  'beef-lean-raw': 125_000,
  'hen-egg-raw': 29_000,
  'mackerel-tuna-raw': 35_000,
  'tempeh-raw': 14_000,
  'tofu-raw': 12_000,
  'green-bean-raw': 16_000,
  'carrot-raw': 13_000,
  'water-spinach-raw': 8_000,
  'amaranth-raw': 9_000,
  'young-maize-boiled': 12_000,
  'bean-sprout-raw': 10_000,
  'yardlong-bean-raw': 12_000,
  'peanut-dry': 30_000,
  'chayote-raw': 7_000,
  'eggplant-raw': 9_000,
  'coconut-milk': 18_000,
  'tomato-raw': 14_000,
  'palm-oil': 19_000,
  'soy-sauce': 25_000,
  shallot: 35_000,
  garlic: 38_000,
  'banana-ambon': 16_000,
  papaya: 9_000,
  'cow-milk': 17_000,
};
