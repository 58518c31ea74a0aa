// Templates: sealed, compared line by line, offered to copies, and telling nothing of the place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offersOf } from '../../shared/domain/copy.ts';
import { kitchenModelOf } from '../../shared/domain/kitchen-model.ts';
import { cycleOf } from '../../shared/domain/menu-cycle.ts';
import { type RuleValue, rulesInForce } from '../../shared/domain/rules.ts';
import { isSealed, sealed, type Template } from '../../shared/domain/template.ts';
import { choicesOn } from '../../shared/domain/template-choices.ts';
import { differencesOf, differenceText } from '../../shared/domain/template-diff.ts';
import { templateLines } from '../../shared/domain/template-lines.ts';
import { lineName } from '../../shared/domain/template-words.ts';
import { withoutNames } from '../../shared/domain/without-names.ts';
import { DAY } from '../support/factories/day.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';
import { makeTemplate } from '../support/factories/templates.ts';

describe('a sealed template', () => {
  it('is what was frozen, in whatever order its names come back', async () => {
    const { hash: _, ...content } = makeTemplate();
    const template = await sealed(content);
    const turned = Object.fromEntries(Object.entries(template).toReversed()) as Template;
    expect(await isSealed(turned)).toBe(true);
    expect(await isSealed({ ...template, name: 'Lain' })).toBe(false);
  });
});

describe('a cycle of menus', () => {
  const isSame = (a: number, b: number) => a === b;
  it.each([
    ['nothing', [], []],
    ['a day that comes again', [1, 1, 1], [1]],
    ['a week and a half', [1, 2, 3, 1, 2], [1, 2, 3]],
    ['days that never come again', [1, 2, 3], [1, 2, 3]],
    ['a beginning like the end', [1, 2, 1, 3], [1, 2, 1, 3]],
  ])('is found in %s', (_, days, cycle) => {
    expect(cycleOf(days, isSame)).toEqual(cycle);
  });

  it('gives the days back when it is repeated, and no shorter one does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 }), (days) => {
        const cycle = cycleOf(days, isSame);
        expect(days.map((_, i) => cycle[i % cycle.length])).toEqual(days);
        for (let length = 1; length < cycle.length; length++)
          expect(days.every((day, i) => day === days[i % length])).toBe(false);
      }),
    );
  });
});

describe('a text without the names of a place', () => {
  const clean = withoutNames(['SD Negeri Ajung 1', '00523456', 'SPPG (Melati)', 'A']);
  it.each([
    ['Sayur asem sd negeri ajung 1', 'Sayur asem …'],
    ['Kode 00523456, kode 100523456', 'Kode …, kode 100523456'],
    ['Soto dari SPPG (Melati)!', 'Soto dari …!'],
    ['SD  Negeri\nAjung 1', '…'],
    ['Nasi A la carte', 'Nasi A la carte'],
  ])('%s becomes %s', (text, wanted) => {
    expect(clean(text)).toBe(wanted);
  });

  it('never holds one of them as a word, whatever they are', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9]{3,8}( [A-Za-z0-9.()/-]{1,6})?$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.array(fc.string()), (names, words) => {
        const text = words.flatMap((word, i) => [word, names[i % names.length]]).join(' ');
        const told = ` ${withoutNames(names)(text)} `;
        for (const one of names) expect(told.includes(` ${one} `)).toBe(false);
      }),
    );
  });
});

describe('the kitchen of a template', () => {
  const choices = choicesOn(rules, DAY);
  it('is the middle one of those that were there', () => {
    const model = kitchenModelOf(
      { capacities: [3000, 1000, 2500, 2000], sitesOfEach: [9, 14, 10] },
      choices,
      rules,
      DAY,
    );
    expect([model.capacity, model.sites, model.suppliers]).toEqual([2000, 10, 15]);
  });

  it('is that of the rules where there was none', () => {
    const none = { capacities: [], sitesOfEach: [] };
    expect(kitchenModelOf(none, choices, rules, DAY)).toMatchObject({
      capacity: 2500,
      sites: null,
      costs: { foodSmall: 8000, facilityPerDay: 6_000_000 },
    });
  });

  it('has the staff, equipment and targets of the dated rules', () => {
    expect(choices).toMatchObject({
      staffing: { kitchenHead: 1, sanitarian: 0.2 },
      vehicles: 2,
      targets: { withinLimit: 1 },
    });
    const changed = rulesWith({ key: 'vehicles.perKitchen', value: 3, validFrom: '2026-01-01' });
    expect(choicesOn(changed, DAY).vehicles).toBe(3);
  });
});

describe('two versions', () => {
  const before = makeTemplate();
  const after = makeTemplate({
    version: 2,
    name: 'Nama lain',
    staffing: { ...before.staffing, cook: 4, driver: 2 },
    targets: { ...before.targets, onTime: 0.95 },
    recipes: [],
    achieved: { ...before.achieved, served: 1 },
  });

  it('differ line by line, in words; what was achieved is no line', () => {
    const texts = differencesOf(before, after).map((found) => differenceText(found, 'en'));
    expect(texts).toEqual([
      'Recipe: Nasi: gone, it was rice-raw 60/100 g',
      'Staff: cooks: from 3 to 4',
      'Staff: driver: new, 2',
      'Target: on time: from 90% to 95%',
    ]);
    expect(differencesOf(before, before)).toEqual([]);
  });

  it('differ the other way round when they are turned', () => {
    const turned = differencesOf(after, before).map(({ item, before: b, after: a }) => [item, a, b]);
    expect(turned).toEqual(differencesOf(before, after).map(({ item, before: b, after: a }) => [item, b, a]));
  });

  it('tell rules of several parts part by part, and never by their keys', () => {
    const [rule] = rulesInForce(rules, DAY);
    const withHours = (value: RuleValue) =>
      makeTemplate({ rules: rule ? [{ ...rule, key: 'window.noon', value }] : [] });
    const [found] = differencesOf(
      withHours({ from: '11:00', to: '14:00' }),
      withHours({ from: '10:30', to: '14:00' }),
    );
    expect(found && differenceText(found, 'id')).toBe(
      'Aturan: Jam makan siang: dari 11:00 – 14:00 menjadi 10:30 – 14:00',
    );
  });

  it('are named in both languages', () => {
    expect([lineName('menu.3.noon', 'id'), lineName('menu.3.noon', 'en')]).toEqual([
      'Menu hari ke-3, siang',
      'Menu of day 3, noon',
    ]);
    for (const item of Object.keys(templateLines(before)))
      expect([item, lineName(item, 'id') === item]).toEqual([item, false]);
  });

  it('are offered to a copy, which is asked again only when a change says something else', () => {
    const said = {
      item: 'staff.cook',
      answer: 'declined',
      version: 2,
      after: 4,
      by: 'Putri',
      at: DAY,
    } as const;
    const offers = offersOf({ answers: [said] }, differencesOf(before, after));
    expect(offers.map(({ item, answer }) => [item, answer])).toContainEqual(['staff.cook', 'declined']);
    const later = makeTemplate({ version: 3, staffing: { ...before.staffing, cook: 5 } });
    expect(offersOf({ answers: [said] }, differencesOf(before, later))).toMatchObject([
      { item: 'staff.cook', after: 5, answer: null },
    ]);
  });
});
