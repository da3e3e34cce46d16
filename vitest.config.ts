import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What hangs is found; what a busy machine makes slow is none of that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    // Files share what is loaded: modules of `src` keep nothing but what they have worked out, and loading them takes long.
    isolate: false,
    include: ['test/**/*.spec.ts'],
  },
});
