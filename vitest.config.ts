import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most of the time of a browser test is waiting: one for each core, however few there are.
    maxWorkers: '100%',
  },
});
