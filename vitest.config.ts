import { defineConfig } from 'vitest/config';

/** These touch nothing but what they are given, so that their files can share what is loaded. */
const PURE = ['answer', 'corpus', 'eval', 'properties', 'query', 'render'].map(
  (room) => `test/${room}/**/*.spec.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'all', include: ['test/**/*.spec.ts'], exclude: PURE } },
    ],
  },
});
