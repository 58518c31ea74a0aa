// What a local run is told by its environment.
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../local/settings.ts';

describe('the settings of a local run', () => {
  it('serve on 3000 with data in .local and the demo, unless told otherwise', () => {
    expect(readSettings({})).toEqual({ port: 3000, dataDir: '.local', isDemo: true });
    expect(readSettings({ PORT: '8080', DATA_DIR: '/tmp/x', DEMO: 'off', OTHER: '1' })).toEqual({
      port: 8080,
      dataDir: '/tmp/x',
      isDemo: false,
    });
    expect(readSettings({ DATA_DIR: ':memory:', DEMO: 'on' })).toEqual({
      port: 3000,
      dataDir: undefined,
      isDemo: true,
    });
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['DATA_DIR', { DATA_DIR: '' }],
    ['DEMO', { DEMO: 'maybe' }],
  ])('name what is wrong: %s', (name, env) => {
    expect(() => readSettings(env)).toThrow(name);
  });
});
