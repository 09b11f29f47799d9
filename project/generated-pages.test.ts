import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiReport, publicPackages } from './api-report.ts';
import { fromTop } from './files.ts';
import { pipelinePage } from './pipeline-page.ts';

test('docs/pipeline.md is current; npm run docs writes it anew', () => {
  expect(readFileSync(fromTop('docs/pipeline.md'), 'utf8')).toBe(pipelinePage());
});

test.each(publicPackages)('the API report of $name is current; npm run api writes it anew', (one) => {
  expect(existsSync(fromTop(`${one.folder}/dist`)), 'the report is made from built declarations: npm run build first').toBe(true);
  expect(readFileSync(fromTop(`${one.folder}/api-report.md`), 'utf8')).toBe(apiReport(one));
});
