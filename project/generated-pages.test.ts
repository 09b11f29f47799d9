import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromTop } from './files.ts';
import { pipelinePage } from './pipeline-page.ts';

test('docs/pipeline.md is current; npm run docs writes it anew', () => {
  expect(readFileSync(fromTop('docs/pipeline.md'), 'utf8')).toBe(pipelinePage());
});
