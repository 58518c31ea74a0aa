// Indonesian is the default language, English stands beside it.
export type Language = 'id' | 'en';
export type Sentence = Readonly<Record<Language, string>>;
export type Numbers = Readonly<Record<string, string | number>>;

const format = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en') };

/** Puts numbers and names into a sentence; numbers are written as the language writes them. */
export const fill = (sentence: Sentence, values: Numbers, language: Language): string =>
  sentence[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? format[language].format(value) : (value ?? hole);
  });
