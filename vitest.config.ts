import { defineConfig } from 'vitest/config';

/** Files that leave nothing behind in the modules they share: they are loaded once for each worker, not once for each file. */
const SHARED = ['e2e', 'api', 'domain', 'functions', 'reference', 'store'];
const filesIn = (folders: readonly string[]): string[] =>
  folders.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Browser tests need a core each, however few there are.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'shared', include: filesIn(SHARED), isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: filesIn(SHARED) } },
    ],
  },
});
