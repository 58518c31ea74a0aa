// What follows from a change of the region tree, and which mappings are refused.
import { describe, expect, it } from 'vitest';
import { type ChangeDraft, changeDraft, type RegionChange } from '../../shared/domain/region-change.ts';
import { carryCode, carryPlace, isWhole } from '../../shared/domain/region-changes.ts';
import { carriedScopes, successorsOf } from '../../shared/domain/region-grants.ts';
import { heirsOf } from '../../shared/domain/region-heirs.ts';
import { DatedTree } from '../../shared/reference/dated-tree.ts';
import { planChange } from '../../shared/reference/plan-change.ts';
import { getChildren } from '../../shared/reference/region-tree.ts';
import { rungProvinces } from '../../shared/reference/rung-provinces.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { makePapuaSplit, makeWestPapuaSplit } from '../support/factories/papua.ts';

const TODAY = new DatedTree([]);
const [BEFORE, FROM] = ['2026-11-30', '2026-12-01'];

const makeDraft = (kind: ChangeDraft['kind'], mapping: ChangeDraft['mapping']): ChangeDraft =>
  changeDraft.parse({
    id: '01KAT000000000000000000001',
    effectiveFrom: FROM,
    kind,
    decree: 'Perda uji',
    mapping,
  });

const plan = (
  kind: ChangeDraft['kind'],
  mapping: ChangeDraft['mapping'],
  places: RegionChange['places'] = [],
) => planChange(makeDraft(kind, mapping), places, TODAY);

/** The change, which must have nothing wrong with it. */
function planned(...[kind, mapping, places]: Parameters<typeof plan>): RegionChange {
  const { change, misfits } = plan(kind, mapping, places);
  expect(misfits).toEqual([]);
  return change;
}
const wrongs = (...asked: Parameters<typeof plan>) =>
  plan(...asked).misfits.map(({ detail, code }) => `${detail} ${code}`);
const treeOf = (...changes: RegionChange[]) => new DatedTree(changes);
const namesOf = (tree: DatedTree, code: string, date: string) =>
  tree.children(code, date).map((child) => child.name);

describe('a rename', () => {
  const change = planned('rename', [{ old: '35.09', new: '35.09', name: 'Kabupaten Argopuro' }]);
  const tree = treeOf(change);

  it('gives the code another name from its day on, and keeps the earlier one for earlier days', () => {
    expect([
      tree.find('35.09', BEFORE)?.name,
      tree.find('35.09', FROM)?.name,
      tree.find('35.09')?.name,
    ]).toEqual(['Kabupaten Jember', 'Kabupaten Argopuro', 'Kabupaten Argopuro']);
    expect(namesOf(tree, '35', FROM)).toContain('Kabupaten Argopuro');
  });

  it('moves, opens and closes nothing', () => {
    expect([change.opened, change.closed, carryCode(change, '35.09.19')]).toEqual([[], [], '35.09.19']);
    expect(tree.children('35', FROM)).toHaveLength(getChildren('35').length);
  });

  it('is refused where it changes nothing, as any other change is', () => {
    expect(wrongs('rename', [{ old: '35.09', new: '35.09', name: 'Kabupaten Jember' }])).toEqual([
      'change-nothing ',
    ]);
    for (const kind of ['split', 'merge', 'move'] as const)
      expect(wrongs(kind, [{ old: DISTRICT, new: DISTRICT }])).toEqual(['change-nothing ']);
    const villages = getChildren(DISTRICT).map(({ code }) => ({ old: code, new: code }));
    expect(wrongs('split', villages)).toEqual(['change-nothing ']);
  });

  it('needs a name, and is no way to another code', () => {
    expect(wrongs('rename', [{ old: '35.09', new: '35.09' }])).toEqual(['change-name 35.09']);
    expect(wrongs('rename', [{ old: '35.09', new: '35.80', name: 'X' }])).toEqual(['change-rename 35.09']);
  });
});

describe('a move', () => {
  const change = planned('move', [{ old: '35.09.19', new: '35.10.90' }]);
  const tree = treeOf(change);

  it('gives a district and its villages codes of the other regency, from its day on', () => {
    expect([tree.isOpen('35.09.19', BEFORE), tree.isOpen('35.10.90', BEFORE)]).toEqual([true, false]);
    expect([tree.isOpen('35.09.19', FROM), tree.isOpen('35.10.90', FROM)]).toEqual([false, true]);
    expect(tree.find('35.10.90')?.name).toBe('Kaliwates');
    expect(namesOf(tree, '35.10.90', FROM)).toEqual(namesOf(TODAY, '35.09.19', FROM));
    expect(tree.children('35.09.19', FROM)).toEqual([]);
    expect(namesOf(tree, '35.10', FROM)).toContain('Kaliwates');
    expect(namesOf(tree, '35.09', FROM)).not.toContain('Kaliwates');
  });

  it('takes grants, and what was arranged for it, along', () => {
    expect(carriedScopes('35.09.19', [change])).toEqual(['35.10.90', '35.09.19']);
    expect(carriedScopes('35.09', [change])).toEqual(['35.09']);
    expect(heirsOf(change)).toEqual([{ from: '35.09.19', to: '35.10.90' }]);
  });

  it.each([
    ['a code that is in use', [{ old: '35.09.19', new: '35.10.01' }], ['change-taken 35.10.01']],
    ['another level', [{ old: '35.09.19', new: '35.80' }], ['change-level 35.09.19']],
    ['another time zone', [{ old: '35.09.19', new: '51.01.90' }], ['change-zone 51.01.90']],
    ['a new region without one above', [{ new: '35.90.01', name: 'Baru' }], ['change-parent 35.90']],
    ['a parent that is not there', [{ old: '35.09.19', new: '35.90.01' }], ['change-parent 35.90']],
    ['a region that never was', [{ old: '35.09.99', new: '35.10.90' }], ['region-unknown 35.09.99']],
    [
      'the same region twice',
      [
        { old: '35.09.19', new: '35.10.90' },
        { old: '35.09.19', new: '35.10.91' },
      ],
      ['change-repeated 35.09.19'],
    ],
    [
      'a code that another row vacates',
      [
        { old: '35.09.19', new: '35.09.20' },
        { old: '35.09.20', new: '35.09.90' },
      ],
      ['change-chain 35.09.20'],
    ],
  ] as const)('to %s is refused', (_, mapping, expected) => {
    expect(wrongs('move', [...mapping])).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    ['a code that is in use', { new: '35.10', name: 'X' }, 'change-taken 35.10'],
    ['no name', { new: '35.90' }, 'change-name 35.90'],
  ])('opens no region with %s', (_, row, expected) => {
    expect(wrongs('move', [row, { old: '35.09.19', new: '35.10.90' }])).toContain(expected);
  });

  it('to a code that was closed once is refused', () => {
    const back = {
      ...makeDraft('move', [{ old: '35.09.20', new: '35.09.19' }]),
      effectiveFrom: '2026-12-09',
    };
    const { misfits } = planChange(back, [], tree);
    expect(misfits.map(({ detail }) => detail)).toEqual(['change-used']);
  });
});

describe('a merge', () => {
  const villages = getChildren('35.09.20').map(({ code }, i) => ({
    old: code,
    new: `35.09.19.${code.slice(9, 10)}${String(900 + i)}`,
  }));
  const change = planned('merge', [{ old: '35.09.20', new: '35.09.19' }, ...villages]);
  const tree = treeOf(change);

  it('puts the villages of one district among those of the other', () => {
    expect([tree.isOpen('35.09.20', FROM), tree.isOpen('35.09.19', FROM)]).toEqual([false, true]);
    expect(namesOf(tree, '35.09.19', FROM).toSorted()).toEqual(
      [...namesOf(TODAY, '35.09.19', FROM), ...namesOf(TODAY, '35.09.20', FROM)].toSorted(),
    );
  });

  it('gives nobody rights over the other part, nor its arrangements', () => {
    expect([successorsOf(change, '35.09.20'), heirsOf(change)]).toEqual([[], []]);
  });

  it('asks for a row of every village that would take the code of another', () => {
    const [first] = getChildren('35.09.20');
    const clash = first?.code.replace('35.09.20', '35.09.19');
    const isTaken = getChildren('35.09.19').some(({ code }) => code === clash);
    const found = wrongs('merge', [{ old: '35.09.20', new: '35.09.19' }]);
    expect(found.includes(`change-collides ${clash}`)).toBe(isTaken);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a split of a district', () => {
  const [first, ...rest] = getChildren('35.09.19').map(({ code }) => code);
  const mapping = [
    { old: first ?? '', new: '35.09.90.1001' },
    ...rest.map((code) => ({ old: code, new: code })),
    { old: undefined, new: '35.09.90', name: 'Kaliwates Utara' },
  ].map(({ old, ...row }) => (old ? { old, ...row } : row));
  const places = [{ place: 'site:00200009', from: '35.09.19', to: '35.09.90' }];
  const change = planned('split', [...mapping, { old: 'site:00200009', new: '35.09.90' }], places);
  const tree = treeOf(change);

  it('opens the new district beside the old one', () => {
    expect(change.opened).toEqual([{ code: '35.09.90', name: 'Kaliwates Utara' }]);
    expect(change.closed).toEqual([]);
    expect(tree.children('35.09.90', FROM).map(({ code }) => code)).toEqual(['35.09.90.1001']);
    expect(tree.children('35.09.19', FROM)).toHaveLength(rest.length);
    expect(tree.children('35.09.19', BEFORE)).toHaveLength(rest.length + 1);
  });

  it('takes a place along by its village, by a row of its own, or leaves it where it is', () => {
    const carry = (place: string, village?: string) =>
      carryPlace(change, place, { district: '35.09.19', village }).district;
    expect([
      carry('site:1', first),
      carry('site:1', rest[0]),
      carry('site:1'),
      carry('site:00200009'),
    ]).toEqual(['35.09.90', '35.09.19', '35.09.19', '35.09.90']);
    expect([isWhole(change, '35.09.19'), isWhole(change, '35.09'), isWhole(change, '35.09.20')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('asks for every village', () => {
    expect(wrongs('split', mapping.slice(0, 1))).toEqual(
      expect.arrayContaining(rest.map((code) => `change-missing ${code}`)),
    );
  });

  it('knows a place only where the registry does', () => {
    expect(wrongs('split', [...mapping, { old: 'site:00200008', new: '35.09.90' }], [])).toContain(
      'change-place site:00200008',
    );
  });
});

describe('the split of Papua, told by a list that is newer', () => {
  const { change, misfits } = planChange(makePapuaSplit({ effectiveFrom: FROM }), [], TODAY);
  const west = planChange(makeWestPapuaSplit({ effectiveFrom: FROM }), [], treeOf(change));
  const tree = treeOf(change, west.change);
  const codes = (parent: string, date: string) => tree.children(parent, date).map(({ code }) => code);

  it('fits', () => {
    expect([misfits, west.misfits]).toEqual([[], []]);
    expect(change.opened.map(({ code }) => code).filter((code) => code.length === 2)).toEqual([
      '93',
      '95',
      '94',
    ]);
    expect(west.change.opened.map(({ code }) => code).filter((code) => code.length === 2)).toEqual(['96']);
  });

  it('knows two provinces before and six after', () => {
    const papua = (date: string) => codes('ID', date).filter((code) => code.startsWith('9'));
    expect(papua(BEFORE)).toEqual(['91', '92']);
    expect(papua(FROM)).toEqual(['91', '92', '93', '94', '95', '96']);
    expect([codes('91', BEFORE).length, codes('92', BEFORE).length]).toEqual([29, 13]);
    expect(codes('91', FROM)).toEqual(getChildren('91').map(({ code }) => code));
    expect(codes('93', FROM)).toEqual(getChildren('93').map(({ code }) => code));
    expect(codes('93', BEFORE)).toEqual([]);
  });

  it('has the regions of then under their codes of then, down to villages', () => {
    expect(tree.find('91.01')).toMatchObject({ name: 'Kabupaten Merauke', parent: '91' });
    expect(codes('91.01', BEFORE)).toHaveLength(getChildren('93.01').length);
    expect(tree.children('91.01.01', BEFORE)).toHaveLength(getChildren('93.01.01').length);
    expect(tree.children('91.01.01', FROM)).toEqual([]);
    expect(tree.isOpen('91.01.01', FROM)).toBe(false);
  });

  it('gives those of a regency its new code, and those of the province what it is now', () => {
    expect(carriedScopes('91.01', tree.changes)).toEqual(['93.01', '91.01']);
    expect(carriedScopes('91', tree.changes)).toEqual(['91']);
    expect(heirsOf(change)).toEqual(expect.arrayContaining([{ from: '91', to: '93' }]));
  });

  it('asks for a regency that was forgotten', () => {
    const mapping = makePapuaSplit().mapping.filter(({ old }) => old !== '91.03');
    const { misfits: found } = planChange(makePapuaSplit({ mapping }), [], TODAY);
    expect(found).toEqual([{ row: -1, detail: 'change-missing', code: '91.03' }]);
  });
});

describe('whom the ring of a province is for', () => {
  const rung = (region: string, ...changes: RegionChange[]) => rungProvinces(region, changes);
  const opened = planned('split', [
    { new: '39', name: 'Jawa Ujung' },
    ...getChildren('35').map(({ code }) => ({ old: code, new: code === '35.10' ? '39.01' : code })),
  ]);

  it('is for itself alone where the list has every province', () => {
    expect([rung('91', planned('split', makePapuaSplit().mapping)), rung('35')]).toEqual([['91'], ['35']]);
  });

  it('is for a new province too that its regions went to, and for one that went on from there', () => {
    const tree = treeOf(opened);
    const draft = { ...makeDraft('move', [{ old: '39', new: '38' }]), effectiveFrom: '2026-12-02' };
    const { change, misfits } = planChange(draft, [], tree);
    expect(misfits).toEqual([]);
    expect(rung('35', opened, change)).toEqual(['35', '39', '38']);
    expect([rung('33', opened, change), rung('39', opened)]).toEqual([['33'], ['39']]);
  });

  it('rings one that nothing went to yet with the first province of its time', () => {
    const empty = { ...opened, moves: [] };
    expect([rung('11', empty), rung('35', empty)]).toEqual([['11', '39'], ['35']]);
  });
});
