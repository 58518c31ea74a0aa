// Every failure that a user can see has its words in both languages, and they say the same.
import { describe, expect, it } from 'vitest';
import { DETAILS, type DetailCode, say } from '../../shared/domain/details.ts';
import { DISCREPANCIES } from '../../shared/domain/discrepancy.ts';
import { fill, type Sentence } from '../../shared/domain/language.ts';
import { PROBLEMS, Problem, type ProblemCode, toProblemBody } from '../../shared/domain/problem.ts';
import { ROW_NOTES } from '../../shared/domain/school-row-words.ts';

const LANGUAGES = ['id', 'en'] as const;
const codes = Object.keys(PROBLEMS) as ProblemCode[];
const sentences: [string, Sentence][] = [...Object.entries(DETAILS), ...Object.entries(ROW_NOTES)];
const holesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('the catalogue of problems', () => {
  it.each(codes)('%s has a status and a title in both languages', (code) => {
    const { status, title } = PROBLEMS[code];
    expect([400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500]).toContain(status);
    for (const language of LANGUAGES) expect(title[language]).toMatch(/^\p{Lu}\P{C}+$/u);
    expect(title.id).not.toBe(title.en);
  });

  it.each(sentences)('the sentence %s has the same values in both languages', (_, sentence) => {
    expect([...new Set(holesOf(sentence.id))]).toEqual([...new Set(holesOf(sentence.en))]);
    expect(sentence.id).not.toBe(sentence.en);
  });

  it.each(sentences)('the sentence %s is whole: no stray brace, no blank at its ends', (_, sentence) => {
    for (const language of LANGUAGES) {
      const text = sentence[language];
      expect(text).toBe(text.trim());
      expect(text.replace(/\{\w+\}/g, 'x')).toMatch(/^[^{}]{2,}$/);
    }
  });

  it('has every discrepancy among its sentences', () => {
    expect(Object.keys(DETAILS)).toEqual(expect.arrayContaining(Object.keys(DISCREPANCIES)));
  });
});

const ANY_VALUES = Object.fromEntries(
  sentences.flatMap(([, { id }]) => holesOf(id).map((hole) => [hole, 7])),
);

describe('the body of a problem', () => {
  it.each(codes)('of %s is complete in both languages', (code) => {
    const bodies = LANGUAGES.map((language) =>
      toProblemBody(new Problem(code, { values: ANY_VALUES }), language, 'r-1'),
    );
    const { status, title } = PROBLEMS[code];
    for (const [i, language] of LANGUAGES.entries()) {
      expect(bodies[i]).toMatchObject({
        type: `urn:mbg-pilot:problem:${code}`,
        code,
        status,
        title: title[language],
        requestId: 'r-1',
      });
      expect(bodies[i]?.detail).toMatch(/^[^{}]{5,}$/);
    }
    expect(bodies[0]?.detail).not.toBe(bodies[1]?.detail);
  });

  it('writes numbers as the language does', () => {
    const numbers = { dispatched: 12500, received: 1200, short: 11300 };
    const problem = new Problem('invalid-request', { detail: 'received-below-dispatched', values: numbers });
    expect(LANGUAGES.map((language) => toProblemBody(problem, language).detail)).toEqual([
      'Dikirim 12.500 porsi, diterima 1.200: kurang 11.300.',
      '12,500 portions were dispatched, 1,200 received: 11,300 short.',
    ]);
  });

  it('may say more precisely what happened than its code', () => {
    const problem = new Problem('not-found', { detail: 'region-unknown', values: { code: '35.99' } });
    expect(toProblemBody(problem, 'id')).toMatchObject({
      code: 'not-found',
      detail: 'Wilayah 35.99 tidak ada.',
    });
  });

  it('lists issues in the language of the caller, and leaves out what is not there', () => {
    const problem = new Problem('invalid-request', {
      issues: (language) => [
        { path: 'id', code: 'ulid-invalid', message: say('ulid-invalid', {}, language) },
      ],
    });
    expect(toProblemBody(problem, 'en').issues).toEqual([
      { path: 'id', code: 'ulid-invalid', message: 'The id must be a ULID.' },
    ]);
    expect(Object.keys(toProblemBody(new Problem('conflict'), 'en')).sort()).toEqual([
      'code',
      'detail',
      'status',
      'title',
      'type',
    ]);
  });

  it('of an unknown fault tells the number to quote and nothing else', () => {
    const body = toProblemBody(new Problem('internal'), 'en', 'r-42');
    expect(body.detail).toBe('Try again; if it keeps failing, tell the team r-42.');
  });
});

describe('filling a sentence', () => {
  const sentence = { id: '{name}: {count} dari {count}', en: '{name}: {count} of {count}' };

  it('puts each value wherever it is named', () => {
    expect(fill(sentence, { name: 'SDN Uji', count: 1000 }, 'id')).toBe('SDN Uji: 1.000 dari 1.000');
    expect(fill(sentence, { name: 'SDN Uji', count: 1000 }, 'en')).toBe('SDN Uji: 1,000 of 1,000');
  });

  it('does not take a value for a sentence', () => {
    expect(fill(sentence, { name: '{count} $& $1', count: 0 }, 'en')).toBe('{count} $& $1: 0 of 0');
  });

  it('writes an empty value as empty', () => {
    expect(fill(sentence, { name: '', count: 1 }, 'en')).toBe(': 1 of 1');
  });

  it('covers every detail of the catalogue', () => {
    const details = Object.keys(DETAILS) as DetailCode[];
    for (const language of LANGUAGES)
      for (const code of details) expect(say(code, ANY_VALUES, language)).not.toContain('{');
  });
});
