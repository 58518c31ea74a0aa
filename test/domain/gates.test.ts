import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATES, type GateEvidence, gateEvidence } from '../../shared/domain/gate.ts';
import { lackText } from '../../shared/domain/gate-words.ts';
import { type GateContext, judgeGates, mayBegin } from '../../shared/domain/judge-gates.ts';
import { rules } from '../support/factories/rules.ts';

const DATE = '2026-11-24';
const SLHS = {
  kind: 'SLHS',
  isMandatory: true,
  state: 'valid',
  days: 90,
  reminder: null,
  lacks: false,
} as const;

const COMPLETE: GateEvidence[] = [
  { gate: 'water', testedOn: DATE, laboratory: 'Labkesda', ecoli: 0, chlorineMgL: 0.3 },
  { gate: 'agreements', signedOn: { '00300001': DATE } },
  {
    gate: 'staff',
    people: { kitchenHead: 1, nutritionist: 1, accountant: 1, fieldAssistant: 1, cook: 3 },
    trained: 7,
    trainedOn: DATE,
  },
  { gate: 'test-run', on: DATE, portions: 50, coreC: [74, 80] },
  { gate: 'consent', handedOut: 100, returned: 90 },
  { gate: 'suppliers', contracted: 15 },
].map((one) => gateEvidence.parse(one));

const context = (over: Partial<GateContext> = {}): GateContext => ({
  evidence: COMPLETE,
  waivers: [],
  standings: [SLHS],
  siteIds: ['00300001'],
  enrolled: 100,
  photos: new Map([['test-run', 1]]),
  rules,
  date: DATE,
  ...over,
});
const lacksOf = (over: Partial<GateContext>): string[] =>
  judgeGates(context(over)).flatMap(({ gate, lacks }) => lacks.map(({ code }) => `${gate} ${code}`));
const replaced = (evidence: object): GateEvidence[] => {
  const next = gateEvidence.parse(evidence);
  return [...COMPLETE.filter(({ gate }) => gate !== next.gate), next];
};

describe('the gates of a kitchen', () => {
  it('let it begin when all evidence is there', () => {
    expect(lacksOf({})).toEqual([]);
    expect(mayBegin(judgeGates(context()))).toBe(true);
  });

  it.each([
    [{ gate: 'water', testedOn: DATE, laboratory: 'L', ecoli: 1, chlorineMgL: 0.3 }, 'water water-unsafe'],
    [{ gate: 'water', testedOn: DATE, laboratory: 'L', ecoli: 0, chlorineMgL: 0.6 }, 'water water-unsafe'],
    [
      { gate: 'water', testedOn: '2026-11-25', laboratory: 'L', ecoli: 0, chlorineMgL: 0.3 },
      'water evidence-ahead',
    ],
    [{ gate: 'test-run', on: '2026-11-25', portions: 5, coreC: [80] }, 'test-run evidence-ahead'],
    [{ gate: 'agreements', signedOn: {} }, 'agreements agreements-missing'],
    [{ gate: 'agreements', signedOn: { '00300001': '2026-11-25' } }, 'agreements agreements-missing'],
    [{ gate: 'test-run', on: DATE, portions: 5, coreC: [73.9, 80] }, 'test-run core-too-cold'],
    [{ gate: 'test-run', on: DATE, portions: 5, coreC: [] }, 'test-run core-missing'],
    [{ gate: 'consent', handedOut: 100, returned: 89 }, 'consent consent-few'],
    [{ gate: 'consent', handedOut: 50, returned: 50 }, 'consent consent-few'],
    [{ gate: 'consent', handedOut: 0, returned: 0 }, 'consent consent-few'],
    [{ gate: 'suppliers', contracted: 14 }, 'suppliers suppliers-few'],
  ])('refuse %j', (evidence, lack) => {
    expect(lacksOf({ evidence: replaced(evidence) })).toEqual([lack]);
  });

  it('want a photo of the trial that is kept here, not the name of one', () => {
    const trial = { gate: 'test-run', on: DATE, portions: 5, coreC: [80], photos: ['foto-1.jpg'] };
    const evidence = replaced(trial);
    expect(lacksOf({ evidence, photos: new Map([['consent', 2]]) })).toEqual(['test-run photos-missing']);
  });

  it('ask consent of everyone enrolled, and tell all three numbers', () => {
    expect(lacksOf({ enrolled: 0 })).toEqual(['consent nobody-enrolled']);
    expect(lacksOf({ enrolled: 101 })).toEqual(['consent consent-few']);
    const consent = judgeGates(context()).find(({ gate }) => gate === 'consent');
    const values = { handedOut: 100, returned: 90, enrolled: 100 };
    expect(consent?.notes).toEqual([{ code: 'consent-counts', values }]);
  });

  it('take no trial of no portions', () => {
    const trial = { gate: 'test-run', on: DATE, portions: 0, coreC: [80] };
    expect(gateEvidence.safeParse(trial).success).toBe(false);
  });

  it('want every role, and everyone trained', () => {
    const staff = { gate: 'staff', people: { kitchenHead: 1, cook: 3 }, trained: 2, trainedOn: DATE };
    expect(lacksOf({ evidence: replaced(staff) })).toEqual([
      'staff role-missing',
      'staff role-missing',
      'staff role-missing',
      'staff untrained',
    ]);
  });

  it('take a water certificate for the water test', () => {
    const evidence = COMPLETE.filter(({ gate }) => gate !== 'water');
    expect(lacksOf({ evidence })).toEqual(['water evidence-missing']);
    expect(lacksOf({ evidence, standings: [SLHS, { ...SLHS, kind: 'WATER' }] })).toEqual([]);
  });

  it('are waived until the last day of the waiver', () => {
    const waived = (until: string) => ({
      evidence: [],
      waivers: GATES.map((gate) => ({ gate, waiver: { name: 'R', reason: 'menunggu hasil', until } })),
    });
    expect(mayBegin(judgeGates(context(waived(DATE))))).toBe(true);
    const ended = judgeGates(context(waived('2026-11-23')));
    expect(mayBegin(ended)).toBe(false);
    expect(ended.flatMap(({ gate, notes }) => (notes.length > 0 ? gate : []))).toEqual(
      GATES.filter((gate) => gate !== 'certificate'),
    );
  });

  it('never open without SLHS, whatever else is there or waived', () => {
    fc.assert(
      fc.property(
        fc.subarray(COMPLETE),
        fc.subarray([...GATES]),
        fc.constantFrom('expired', 'missing', 'in-process', 'revoked', 'not-due'),
        (evidence, gates, state) => {
          const waivers = gates.map((gate) => ({
            gate,
            waiver: { name: 'R', reason: 'menunggu hasil', until: '2099-12-31' },
          }));
          const standings = [{ ...SLHS, state }] as GateContext['standings'];
          expect(mayBegin(judgeGates(context({ evidence, waivers, standings })))).toBe(false);
        },
      ),
    );
  });
});

describe('what a gate lacks', () => {
  it('is said with the names of roles, not their keys', () => {
    const lack = { code: 'role-missing', values: { role: 'kitchenHead', have: 0, need: 1 } } as const;
    expect(lackText(lack, 'id')).toBe('Kurang: Kepala SPPG (0 dari 1).');
    expect(lackText({ code: 'no-sites', values: {} }, 'en')).toBe('There are no sites yet.');
  });
});
