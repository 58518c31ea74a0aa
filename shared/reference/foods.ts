// Foods of the national composition table (TKPI 2020, Ministry of Health): 87 that school kitchens use. Vitamin A is
// retinol + beta-carotene / 6 + other carotenes / 12, a part that is not given counting as none. Allergens are general
// knowledge of the food, not of the table: packaged food must be checked on its label. A test parses every row.
import { type Food, indexFoods } from '../domain/food.ts';
import foods from './foods.json' with { type: 'json' };

export const FOODS = foods as readonly Food[];
export const FOODS_BY_ID = indexFoods(FOODS);
