// A note answers what stood when it was written, and nothing that came later.
import { describe, expect, it } from 'vitest';
import { codesOf, toAcknowledgementBody } from '../../shared/domain/acknowledgement.ts';

const said = { note: 'Sudah ditelepon', by: 'Dewi Uji', at: '2026-11-24T08:00:00.000Z' };
const LATE = 'late:noon';

describe('a note', () => {
  it.each([
    ['answers what stood', [LATE, 'incident:noon'], [LATE, 'incident:noon'], true],
    ['still answers what is left of it', [LATE, 'incident:noon'], [LATE], true],
    ['does not answer what came later', [LATE], [LATE, 'incident:noon'], false],
    ['does not answer the same of another meal', [LATE], ['late:morning'], false],
    ['does not answer a second incident', ['incident:noon'], ['incident:noon', 'incident:noon'], false],
    ['from before codes were kept answers silence', undefined, ['silent'], true],
    ['from before codes were kept answers nothing else', undefined, [LATE], false],
    ['answers a day on which nothing is left', undefined, [], true],
  ])('%s', (_, codes, standing, handled) => {
    expect(toAcknowledgementBody({ ...said, codes }, standing)).toEqual({ ...said, handled });
  });

  it('names what it answers by code and meal, silence for the whole day', () => {
    const findings = [
      { code: 'late', meal: 'noon', numbers: {} },
      { code: 'silent', meal: 'morning', numbers: {} },
    ] as const;
    expect(codesOf(findings)).toEqual(['late:noon', 'silent']);
  });
});
