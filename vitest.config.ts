import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: { include: ['packages/**/*.test.ts', 'evaluation/**/*.test.ts'], testTimeout: 60_000 },
});
