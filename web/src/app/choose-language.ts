// Which language the page speaks: the one chosen last, or else the device's. Switching keeps the page.
import type { Language } from '../../../shared/domain/language.ts';
import { language } from '../lib/language.ts';

const KEY = 'language';

const isLanguage = (text: string | null): text is Language => text === 'id' || text === 'en';

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'id';
}

export function setLanguage(chosen: Language): void {
  language.value = chosen;
  localStorage.setItem(KEY, chosen);
  document.documentElement.lang = chosen;
}

export const startLanguage = (): void => setLanguage(firstLanguage());
