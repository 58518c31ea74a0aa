// docs/access-patterns.md and shared/store/keys.ts tell the same: each function is called as the page shows it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as keys from '../../shared/store/keys.ts';
import { TABLES } from '../../shared/store/tables.ts';

const PAGE = readFileSync(new URL('../../docs/access-patterns.md', import.meta.url), 'utf8');
const COLUMNS = 7;

type Row = {
  question: string;
  name: string;
  args: unknown[];
  where: string;
  partition: string;
  sort: string;
  consistency: string;
  cost: string;
};

function toRow(line: string): Row | undefined {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [question = '', call = '', where = '', partition = '', sort = '', consistency = '', cost = ''] =
    cells;
  const [, name, args] = /^`(\w+)\((.*)\)`$/.exec(call) ?? [];
  if (!name || args === undefined || cells.length !== COLUMNS) return undefined;
  return {
    question,
    name,
    args: JSON.parse(`[${args.replaceAll("'", '"')}]`) as unknown[],
    where,
    partition,
    sort,
    consistency,
    cost,
  };
}

const ROWS = PAGE.split('\n').flatMap((line) => toRow(line) ?? []);

const asked = z.object({
  pk: z.string(),
  sk: z.string().optional(),
  skPrefix: z.string().optional(),
  skFrom: z.string().optional(),
  skTo: z.string().optional(),
});
type Asked = z.infer<typeof asked>;

/** What a function of keys.ts asks for; undefined for those that answer no question (index attributes, readers of keys). */
function ask(name: string, args: readonly unknown[]): Asked | undefined {
  const fn = (keys as Record<string, unknown>)[name];
  if (typeof fn !== 'function') return undefined;
  try {
    return asked.safeParse(fn(...args)).data;
  } catch {
    return undefined;
  }
}

const sortOf = ({ sk, skPrefix, skFrom, skTo }: Asked): string => {
  if (sk !== undefined) return `\`${sk}\``;
  if (skFrom !== undefined) return `\`${skFrom}\` to \`${skTo}\``;
  return skPrefix ? `\`${skPrefix}…\`` : '—';
};

const ANY_ARGUMENTS = [{ kind: 'site', id: 'x' }, '2026-11-24', 'x', 'x'];
const isQuestion = (name: string): boolean =>
  ask(name, ANY_ARGUMENTS) !== undefined || ask(name, ANY_ARGUMENTS.slice(1)) !== undefined;

describe('docs/access-patterns.md', () => {
  it('has one row for every question of keys.ts and no other', () => {
    const questions = Object.keys(keys).filter(isQuestion).sort();
    expect(questions.length).toBeGreaterThan(20);
    expect(ROWS.map(({ name }) => name).sort()).toEqual(questions);
  });

  it('leaves out only what asks nothing: index attributes, parts of keys and their readers', () => {
    const others = Object.keys(keys)
      .filter((name) => !isQuestion(name))
      .sort();
    expect(others).toEqual([
      'isMenuKey',
      'kitchenDayIndex',
      'kitchenIndex',
      'measurementIndex',
      'placeDayPk',
      'placeIndex',
      'profileIndex',
      'toAwaitedFact',
      'toPlaceDay',
      'toRegionDay',
      'toRegionRound',
      'toSiteRound',
    ]);
  });

  it.each(ROWS.map((row) => [row.question, row] as const))('shows the very key of: %s', (_, row) => {
    const found = ask(row.name, row.args);
    if (!found) throw new Error(`${row.name} asks nothing`);
    expect({ partition: row.partition, sort: row.sort }).toEqual({
      partition: `\`${found.pk}\``,
      sort: sortOf(found),
    });
  });

  it.each(ROWS.map((row) => [row.question, row] as const))(
    'names a table that exists, its index and cost: %s',
    (_, row) => {
      const [table = '', index] = row.where.split(', ');
      const spec = Object.values(TABLES).find(({ name }) => name === table);
      expect(spec?.name).toBe(table);
      if (index) expect(spec?.indexes.map(({ name }) => name)).toContain(index);
      expect(row.consistency).toBe(index ? 'eventual' : 'strong');
      expect(row.cost).toMatch(/\d (read|write)|as one version/);
      expect(row.question.length).toBeGreaterThan(5);
    },
  );
});

describe('the keys', () => {
  it('find their way back: the place and day of a partition, the region and day of a row', () => {
    const place = { kind: 'kitchen', id: 'K-1' } as const;
    expect(keys.toPlaceDay(keys.placeDayPk(place, '2026-11-24'))).toEqual({ place, date: '2026-11-24' });
    expect(keys.toPlaceDay(keys.waitingVoids('X').pk)).toBeUndefined();
    expect(keys.toAwaitedFact(keys.waitingVoidKey('X', 'Y').pk)).toBe('X');
    expect(keys.toAwaitedFact(keys.placeDayPk(place, '2026-11-24'))).toBeUndefined();
    expect(keys.toRegionDay(keys.dayTotalsKey('35.09', '2026-11-24', '35.09.19'))).toEqual({
      parent: '35.09',
      date: '2026-11-24',
    });
  });

  it('put what an index answers into the partition that the question asks for', () => {
    const { placePk, placeSk } = keys.placeIndex('SITE', '35.09.19', '00200001');
    for (const question of [keys.sitesOfDistrict('35.09.19'), keys.sitesOfRegency('35.09')]) {
      expect(placePk).toBe(question.pk);
      expect(placeSk.startsWith(question.skPrefix)).toBe(true);
    }
    expect(placeSk.startsWith(keys.sitesOfDistrict('35.09.1').skPrefix)).toBe(false);
    expect(placeSk.startsWith(keys.kitchensOfRegency('35.09').skPrefix)).toBe(false);
    expect(keys.kitchenIndex('K1', '00200001').kitchenPk).toBe(keys.sitesOfKitchen('K1').pk);
    expect(keys.kitchenDayIndex('K1', '2026-11-24').kitchenDay).toBe(
      keys.deliveriesOfKitchenDay('K1', '2026-11-24').pk,
    );
  });

  it('keep versions of a report in their order past the ninth', () => {
    const sorts = [1, 2, 9, 10, 11, 100].map((version) => keys.reportKey('ID', '2026-11', version).sk);
    expect([...sorts].sort()).toEqual(sorts);
  });
});
