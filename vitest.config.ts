import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    maxWorkers: '100%',
    // Files share what is loaded: nothing in `src` keeps a state of its own, and loading it for each took half as long again.
    isolate: false,
    include: ['test/**/*.spec.ts'],
  },
});
