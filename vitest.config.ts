// Tests run the sources; contracts and specs are compiled once before them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built-data.ts'],
    testTimeout: 30_000,
    // By default one core is left to a watcher, which on a machine of two doubles the time.
    maxWorkers: '100%',
  },
});
