import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATES, type GateName } from '../../shared/domain/gate.ts';
import { type JudgedGate, mayBegin } from '../../shared/domain/judge-gates.ts';
import { KITCHEN_STAGES, type KnownKitchen, kitchenStage } from '../../shared/domain/kitchen-stage.ts';

const gatesWith = (...done: GateName[]): JudgedGate[] =>
  GATES.map((gate) => ({ gate, state: done.includes(gate) ? 'met' : 'lacking', lacks: [], notes: [] }));
const papers = ['agreements', 'consent', 'suppliers'] as const;
const stageOf = (over: Partial<KnownKitchen>) =>
  kitchenStage({ status: 'active', hasBegun: false, isSuspended: false, gates: gatesWith(), ...over });

describe('the stage of a kitchen', () => {
  it.each([
    ['REGISTERED', {}],
    ['REGISTERED', { gates: gatesWith('water', 'staff') }],
    ['VERIFIED', { gates: gatesWith(...papers) }],
    ['BUILDING', { gates: gatesWith(...papers, 'water') }],
    ['READY', { gates: gatesWith(...GATES) }],
    ['ACTIVE', { hasBegun: true }],
    ['SUSPENDED', { hasBegun: true, isSuspended: true }],
    ['SUSPENDED', { hasBegun: true, status: 'suspended' }],
    ['CLOSED', { hasBegun: true, isSuspended: true, status: 'closed' }],
  ] as const)('is %s', (stage, known) => {
    expect(stageOf(known)).toBe(stage);
  });

  it('goes back by no gate that is met, and is ready exactly when a kitchen may begin', () => {
    const states = fc.array(fc.constantFrom('met', 'waived', 'lacking'), { minLength: 7, maxLength: 7 });
    const order = (gates: JudgedGate[]) => KITCHEN_STAGES.indexOf(stageOf({ gates }));
    fc.assert(
      fc.property(states, fc.nat(6), (all, at) => {
        const gates = GATES.map((gate, i) => ({
          gate,
          state: all[i] ?? ('met' as const),
          lacks: [],
          notes: [],
        }));
        const more = gates.map((one, i) => (i === at ? { ...one, state: 'met' as const } : one));
        expect(order(more)).toBeGreaterThanOrEqual(order(gates));
        expect(stageOf({ gates }) === 'READY').toBe(mayBegin(gates));
      }),
    );
  });
});
