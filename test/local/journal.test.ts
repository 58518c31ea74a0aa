// Changes that wait for their fold, on disk: they outlive the process, also one that was cut short while it wrote.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, Journal } from '../../local/journal.ts';
import { makeFolder } from './running.ts';

const change = (n: number): Change => ({
  table: 'meals',
  pk: `site:0020000${n}#2026-11-24`,
  sk: `served#${n}`,
});
const open = (path: string) => new Journal(path);
const newPath = () => join(makeFolder(), 'changes.log');

describe('the journal', () => {
  it('tells the next process what was left undone, and nothing once all is done', () => {
    const path = newPath();
    const journal = open(path);
    expect(journal.left()).toEqual([]);
    journal.note(change(1));
    journal.note(change(2));
    expect(open(path).left()).toEqual([change(1), change(2)]);
    journal.clear();
    expect(open(path).left()).toEqual([]);
  });

  it('keeps its form whatever the keys hold', () => {
    const path = newPath();
    const odd = { table: 'meals', pk: 'site:"x"]#\n', sk: ']' };
    open(path).note(odd);
    open(path).note(change(1));
    expect(open(path).left()).toEqual([odd, change(1)]);
  });

  it('survives a line that was cut short, and what is noted after it', () => {
    const path = newPath();
    open(path).note(change(1));
    appendFileSync(path, '["meals","site:00200002#2026-1');
    const second = open(path);
    expect(second.left()).toEqual([change(1)]);
    second.note(change(3));
    second.note(change(4));
    expect(open(path).left()).toEqual(expect.arrayContaining([change(1), change(3), change(4)]));
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(0);
  });

  it('of a product in memory keeps nothing', () => {
    const journal = new Journal(undefined);
    journal.note(change(1));
    journal.clear();
    expect(journal.left()).toEqual([]);
  });
});
