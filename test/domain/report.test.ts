// A published report can be checked years later: its hash covers every figure and names the version before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../shared/domain/changes.ts';
import {
  hashOf,
  isIntact,
  type PublishedReport,
  reportContent,
  sameTotals,
} from '../../shared/domain/report.ts';
import { empty } from '../../shared/domain/totals.ts';
import {
  makeChild,
  makePublishedReport,
  makeReportContent,
  makeTotals,
} from '../support/factories/figures.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** The same value with the fields of every object in another order. */
const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reordered(part)]),
  );
};

/** One copy for each figure anywhere in the value, with that figure one higher. */
const eachFigureRaised = (value: Json): Json[] => {
  if (typeof value === 'number') return [value + 1];
  if (Array.isArray(value))
    return value.flatMap((part, i) => eachFigureRaised(part).map((changed) => value.with(i, changed)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    eachFigureRaised(part).map((changed) => ({ ...value, [key]: changed })),
  );
};

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

describe('the hash of a report', () => {
  it('is 64 hexadecimal digits and the same every time', async () => {
    const content = makeReportContent();
    expect(await hashOf(content)).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(structuredClone(content))).toBe(await hashOf(content));
  });

  it('is SHA-256 over the canonical JSON, as anyone can compute it', async () => {
    const sorted = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${sorted(part)}`).join(',')}}`;
    };
    const content = makeReportContent();
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sorted(content)));
    expect(await hashOf(content)).toBe(Buffer.from(bytes).toString('hex'));
  });

  it('does not depend on the order of fields', async () => {
    const content = makeReportContent();
    const other = reportContent.parse(reordered(content));
    expect(JSON.stringify(reordered(content))).not.toBe(JSON.stringify(content));
    expect(await hashOf(other)).toBe(await hashOf(content));
    expect(await hashOf(reordered(content) as typeof content)).toBe(await hashOf(content));
  });

  it('changes with every single figure in the report', async () => {
    const content = makeReportContent();
    const copies = eachFigureRaised(asJson(content));
    expect(copies.length).toBeGreaterThan(90);
    const hashes = await Promise.all(copies.map((copy) => hashOf(copy as unknown as typeof content)));
    expect(new Set([await hashOf(content), ...hashes]).size).toBe(copies.length + 1);
  });

  it('changes with the name of the version before', async () => {
    const first = await makePublishedReport();
    const second = await makePublishedReport({ version: 2, previousHash: first.hash });
    const forged = await makePublishedReport({ version: 2, previousHash: '0'.repeat(64) });
    expect(second.hash).not.toBe(forged.hash);
  });
});

describe('a report', () => {
  it('is intact as published, with or without adjustments beside it', async () => {
    const published = await makePublishedReport();
    const figures = { before: empty, after: makeTotals() };
    const adjustment = { at: '2026-11-26T03:00:00.000Z', region: makeChild().region, ...figures };
    expect(await isIntact(published)).toBe(true);
    expect(await isIntact({ ...published, adjustments: [] })).toBe(true);
    expect(await isIntact({ ...published, adjustments: [adjustment] })).toBe(true);
  });

  it('is intact after a journey through a store that reorders fields', async () => {
    const published = await makePublishedReport();
    expect(await isIntact(reordered(asJson(published)) as PublishedReport)).toBe(true);
  });

  it('is not intact when any figure was raised', async () => {
    const { hash, ...content } = await makePublishedReport();
    const copies = eachFigureRaised(asJson({ ...content, rates: content.rates })).filter(
      (copy) => reportContent.safeParse(copy).success,
    );
    const verdicts = await Promise.all(
      copies.map((copy) => isIntact({ ...(copy as unknown as PublishedReport), hash })),
    );
    expect(copies.length).toBeGreaterThan(80);
    expect(new Set(verdicts)).toEqual(new Set([false]));
  });

  it.each<[string, (report: PublishedReport) => PublishedReport]>([
    ['its name', (report) => ({ ...report, region: { ...report.region, name: 'Patrang' } })],
    ['its day', (report) => ({ ...report, period: '2026-11-23' })],
    ['its time', (report) => ({ ...report, publishedAt: '2026-11-24T11:00:00.001Z' })],
    ['a child less', (report) => ({ ...report, children: report.children.slice(1) })],
    ['the order of its children', (report) => ({ ...report, children: report.children.toReversed() })],
    ['a rule less', (report) => ({ ...report, rules: report.rules.slice(1) })],
    ['its hash', (report) => ({ ...report, hash: report.hash.toUpperCase() })],
  ])('is not intact with a change of %s', async (_, change) => {
    expect(await isIntact(change(await makePublishedReport()))).toBe(false);
  });

  it.each<[string, object]>([
    ['a figure below zero', { totals: { ...makeTotals(), leftoverG: -1 } }],
    ['a field that reports do not have', { remark: 'ok' }],
  ])('is not intact, rather than unreadable, with %s', async (_, change) => {
    const forged = { ...(await makePublishedReport()), ...change } as PublishedReport;
    expect(await isIntact(forged)).toBe(false);
  });
});

describe('the changes between two versions', () => {
  const [one, two] = [makeChild(), makeChild({ code: '00200002', name: 'SD Negeri Uji 2' })];
  const better = makeTotals({ leftoverG: 500 });

  it('are none between equal figures, whatever their order', () => {
    expect(changesBetween([one, two], [two, one])).toEqual([]);
    expect(changesBetween([], [])).toEqual([]);
  });

  it('name each child that differs, with before and after', () => {
    const changed = makeChild({ code: '00200002', name: 'SD Negeri Uji 2' }, better);
    expect(changesBetween([one, two], [one, changed])).toEqual([
      { region: two.region, before: two.totals, after: better },
    ]);
  });

  it('compare a child that is new, or gone, with nothing', () => {
    expect(changesBetween([one], [one, two])).toEqual([
      { region: two.region, before: empty, after: two.totals },
    ]);
    expect(changesBetween([one, two], [one])).toEqual([
      { region: two.region, before: two.totals, after: empty },
    ]);
    expect(changesBetween([], [makeChild({}, empty)])).toEqual([]);
  });

  it('use the name of today and stand in code order', () => {
    const renamed = makeChild({ name: 'SDN Uji Satu' }, better);
    const changes = changesBetween([two, one], [renamed]);
    expect(changes.map(({ region }) => [region.code, region.name])).toEqual([
      ['00200001', 'SDN Uji Satu'],
      ['00200002', 'SD Negeri Uji 2'],
    ]);
  });

  it('are the reverse of those the other way round', () => {
    const children = fc
      .uniqueArray(fc.constantFrom('00200001', '00200002', '00200003'))
      .chain((codes) =>
        fc.tuple(
          ...codes.map((code) =>
            fc.nat(2).map((leftoverG) => makeChild({ code }, makeTotals({ leftoverG }))),
          ),
        ),
      );
    fc.assert(
      fc.property(children, children, (before, after) => {
        const there = changesBetween(before, after);
        const back = changesBetween(after, before);
        expect(back.map(({ before: b, after: a }) => ({ before: a, after: b }))).toEqual(
          there.map(({ before: b, after: a }) => ({ before: b, after: a })),
        );
      }),
    );
  });
});

describe('two totals', () => {
  it('are the same whatever the order of their fields, and differ by any figure', () => {
    const day = makeTotals();
    expect(sameTotals(day, reordered(day) as typeof day)).toBe(true);
    expect(sameTotals(day, { ...day, leftoverG: 1 })).toBe(false);
    expect(sameTotals(empty, structuredClone(empty))).toBe(true);
  });
});
