// What is asked about a time that has not come yet.
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { ahead: (time: string) => `Pukul ${time} belum tiba. Benar jamnya?` },
  en: { ahead: (time: string) => `It is not ${time} yet. Is the time right?` },
});

export const aheadWords = (time: string): string => words().ahead(time.replace(':', '.'));
