// Indonesian is the default language, English stands beside it.
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Sentence = Readonly<Record<Language, string>>;
export type Numbers = Readonly<Record<string, string | number>>;

const LOCALES = { id: 'id-ID', en: 'en' } as const;
const formats = new Map<Language, Intl.NumberFormat>();

/** Made when first needed: it costs milliseconds that no cold start should pay. */
function formatOf(language: Language): Intl.NumberFormat {
  const format = formats.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
  formats.set(language, format);
  return format;
}

/** Puts numbers and names into a sentence; numbers are written as the language writes them. */
export const fill = (sentence: Sentence, values: Numbers, language: Language): string =>
  sentence[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatOf(language).format(value) : (value ?? hole);
  });
