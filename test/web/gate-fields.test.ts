// What is typed at a gate becomes evidence that the server takes.
import { describe, expect, it } from 'vitest';
import { gateEvidence } from '../../shared/domain/gate.ts';
import { toEvidence, toTyped } from '../../web/src/features/replication/gate-fields.ts';

const typed = (text: Record<string, string>) => ({ text, signed: [], people: {} });

describe('the evidence of a gate', () => {
  it('has numbers with a comma, and lists with a semicolon', () => {
    const text = { on: '2026-11-20', portions: '40', coreC: '78,5; 80' };
    const evidence = toEvidence('test-run', typed(text));
    expect(gateEvidence.parse(evidence)).toMatchObject({ coreC: [78.5, 80] });
    expect(toTyped(evidence).text).toMatchObject({ portions: '40', coreC: '78.5; 80' });
  });

  it('names the sites that signed, and the people by role', () => {
    const text = { signed: '2026-11-20', trained: '4', trainedOn: '2026-11-21' };
    const all = { text, signed: ['00523456'], people: { cook: '4' } };
    expect(gateEvidence.parse(toEvidence('agreements', all))).toMatchObject({
      signedOn: { '00523456': '2026-11-20' },
    });
    expect(gateEvidence.parse(toEvidence('staff', all))).toMatchObject({ people: { cook: 4 }, trained: 4 });
  });

  it('is refused where a number is missing', () => {
    expect(gateEvidence.safeParse(toEvidence('suppliers', typed({}))).success).toBe(false);
  });
});
