// What is wrong with a request, field by field, in the caller's language: zod's findings as sentences.
import type { z } from 'zod';
import { FIELD_WORDS, type FieldCode } from './field-words.ts';
import type { Language, Sentence } from './language.ts';
import { fill } from './language.ts';
import type { Issue } from './problem.ts';

const SENTENCES: Record<string, Sentence> = {
  missing: { id: 'Wajib diisi.', en: 'This is required.' },
  invalid_type: { id: 'Isi dengan {expected}.', en: 'Write {expected}.' },
  invalid_value: { id: 'Pilih salah satu: {values}.', en: 'Choose one of: {values}.' },
  invalid_format: { id: 'Isi dengan {format}.', en: 'Write {format}.' },
  too_small: {
    id: 'Terlalu kecil atau terlalu pendek; paling sedikit {minimum}.',
    en: 'Too small or too short; at least {minimum}.',
  },
  too_big: {
    id: 'Terlalu besar atau terlalu panjang; paling banyak {maximum}.',
    en: 'Too large or too long; at most {maximum}.',
  },
  unrecognized_keys: { id: 'Isian tidak dikenal: {keys}.', en: 'Unknown field: {keys}.' },
  invalid_union: { id: 'Jenis ini tidak dikenal.', en: 'This kind is not known.' },
  other: { id: 'Isian ini salah.', en: 'This is not valid.' },
};

/** What zod calls a type or a format, in everyone's words. */
const KINDS: Record<string, Sentence> = {
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  string: { id: 'teks', en: 'text' },
  date: { id: 'tanggal (TTTT-BB-HH)', en: 'a date (YYYY-MM-DD)' },
  datetime: { id: 'tanggal dan jam', en: 'a date and time' },
};
const ANY_KIND: Sentence = { id: 'nilai yang benar', en: 'a valid value' };

type Finding = z.core.$ZodIssue;

const textOf = (value: unknown): string | number =>
  typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value);

const valuesOf = (finding: Finding, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(finding).map(([key, value]) =>
      key === 'expected' || key === 'format'
        ? [key, (KINDS[String(value)] ?? ANY_KIND)[language]]
        : [key, textOf(value)],
    ),
  );

/** Not there at all, or an empty text where one is needed. */
const isMissing = (finding: Finding): boolean =>
  finding.message.endsWith('undefined') ||
  (finding.code === 'too_small' && finding.origin === 'string' && finding.minimum === 1);

const isField = (text: string): text is FieldCode => Object.hasOwn(FIELD_WORDS, text);

function toIssue(finding: Finding, language: Language): Issue {
  const path = finding.path.map(String).join('.');
  if (isField(finding.message))
    return { path, code: finding.message, message: FIELD_WORDS[finding.message][language] };
  const code = isMissing(finding) ? 'missing' : finding.code;
  const sentence = SENTENCES[code] ?? SENTENCES.other;
  return {
    path,
    code: code.replaceAll('_', '-'),
    message: sentence ? fill(sentence, valuesOf(finding, language), language) : '',
  };
}

/** Every finding of a failed parse, as the issues of a problem. */
export const issuesOf =
  (error: z.core.$ZodError) =>
  (language: Language): Issue[] =>
    error.issues.map((finding) => toIssue(finding, language));
