// Tests run the sources; contracts and specs are compiled once before them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built-data.ts'],
    testTimeout: 30_000,
  },
});
