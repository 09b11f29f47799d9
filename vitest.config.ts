import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['packages/**/*.test.ts', 'evaluation/**/*.test.ts', 'project/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // eventsource, which the client brings, publishes its sources under the condition `source` as well, in TypeScript, which Node does not run from node_modules
    server: { deps: { inline: ['@modelcontextprotocol/client', 'eventsource'] } },
    globalSetup: ['project/bundle-browser.ts'],
    testTimeout: 60_000,
    // more than there are processors: the longest tests wait for a browser or a command that they started
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
  },
});
