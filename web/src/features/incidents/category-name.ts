// The kind of an incident in the reader's language; one that is not known stands for itself.
import { language } from '../../lib/language.ts';
import { CATEGORY_NAMES, type Category } from '../safety/category-names.ts';

export const categoryName = (category: string): string =>
  Object.hasOwn(CATEGORY_NAMES, category) ? CATEGORY_NAMES[category as Category][language.value] : category;
