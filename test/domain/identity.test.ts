// A name written by two hands is one name; two names stay two.
import { describe, expect, it } from 'vitest';
import { comparedName } from '../../shared/domain/identity.ts';

describe('a name as it is compared', () => {
  it.each([
    ["Ma'ruf Contoh", 'MARUF CONTOH'],
    ['Ma\u2019ruf  contoh', 'Maruf Contoh'],
    ['Sri-Rahayu', 'sri rahayu'],
    ['Ren\u00e9', 'Rene\u0301'],
    ['Ren\u00e9', 'Rene'],
    ['M. Contoh', 'M Contoh'],
  ])('%s is that of %s', (one, other) => {
    expect(comparedName(one)).toBe(comparedName(other));
  });

  it.each([
    ['Siti Contoh', 'Sita Contoh'],
    ['Contoh 1', 'Contoh 2'],
    ['\u0645\u062d\u0645\u062f', '\u0623\u062d\u0645\u062f'],
  ])('%s is not that of %s', (one, other) => {
    expect(comparedName(one)).not.toBe(comparedName(other));
  });
});
