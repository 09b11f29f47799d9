import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['packages/**/*.test.ts', 'evaluation/**/*.test.ts', 'project/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
  },
});
