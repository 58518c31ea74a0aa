import { describe, expect, it } from 'vitest';
import type { Copy } from '../../shared/domain/copy.ts';
import { followedBy, isNational, offeredTo } from '../../shared/domain/followed.ts';
import { templateLines } from '../../shared/domain/template-lines.ts';
import { makeTemplate } from '../support/factories/templates.ts';

type Answer = Copy['answers'][number];
const said = (item: string, answer: Answer['answer'], after: Answer['after'], version = 2): Answer => ({
  ...{ item, answer, after, version },
  by: 'Putri Uji',
  at: '2026-11-24T08:00:00.000Z',
});
const own = makeTemplate();
const cooks = (...answers: Answer[]) => followedBy({ answers }, own).lines['staff.cook'];

describe('what a copy follows', () => {
  it('is its own version as long as it took nothing over', () => {
    expect(followedBy({ answers: [said('staff.cook', 'declined', 4)] }, own)).toEqual({
      lines: templateLines(own),
      taken: [],
    });
  });

  it('is what it took over last', () => {
    expect(cooks(said('staff.cook', 'accepted', 4))).toBe(4);
    expect(cooks(said('staff.cook', 'accepted', 4), said('staff.cook', 'accepted', 5, 3))).toBe(5);
  });

  it('stays when a later change is declined, and goes back when the same is', () => {
    expect(cooks(said('staff.cook', 'accepted', 4), said('staff.cook', 'declined', 5, 3))).toBe(4);
    expect(cooks(said('staff.cook', 'accepted', 4), said('staff.cook', 'declined', 4))).toBe(3);
  });

  it('has no line that was taken away, and says so', () => {
    const { lines, taken } = followedBy({ answers: [said('menu.1.noon', 'accepted', null)] }, own);
    expect(lines['menu.1.noon']).toBeUndefined();
    expect(taken).toEqual([{ item: 'menu.1.noon', own: 'Nasi', now: null }]);
  });

  it('has no rule of its own', () => {
    const national = Object.keys(templateLines(own)).filter(isNational);
    expect(national).toContain('rule.reach.km');
    expect(national).toContain('calendar.window.noon');
    for (const item of ['staff.cook', 'menu.1.noon', 'target.coverage', 'kitchen.capacity', 'equipment.tray'])
      expect(isNational(item)).toBe(false);
    expect(followedBy({ answers: [said('rule.reach.km', 'accepted', 8)] }, own).taken).toEqual([]);
  });
});

describe('what a later version offers', () => {
  const later = (cook: number) => makeTemplate({ version: 3, staffing: { ...own.staffing, cook } });
  const offered = (latest: ReturnType<typeof later>, ...answers: Answer[]) =>
    offeredTo({ answers }, own, latest).map(({ item, before, after }) => [item, before, after]);

  it('begins at what the copy follows', () => {
    const taken = said('staff.cook', 'accepted', 4);
    expect(offered(later(5), taken)).toEqual([['staff.cook', 4, 5]]);
    expect(offered(later(3), taken)).toEqual([['staff.cook', 4, 3]]);
  });

  it('still names what was taken over from it', () => {
    expect(offered(later(4), said('staff.cook', 'accepted', 4))).toEqual([['staff.cook', 3, 4]]);
    expect(offered(later(3))).toEqual([]);
  });
});
