import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as engine from '../src/index.ts';

/** Every value that the engine gives, and what it is. A name is a promise: adding one is easy, taking one away breaks somebody. */
const values = {
  analyse: 'function',
  articlesOfReport: 'function',
  buildStory: 'function',
  compare: 'function',
  compareArticles: 'function',
  compareVersions: 'function',
  concerns: 'function',
  defaultAnnotators: 'list',
  diagnosticMessage: 'function',
  engineVersion: 'string',
  explain: 'function',
  explainableIds: 'function',
  findPassage: 'function',
  Grouper: 'function',
  findSubject: 'function',
  readSignature: 'function',
  signatureOf: 'function',
  storyLikeness: 'number',
  summarise: 'function',
  writeSignature: 'function',
  languageOf: 'function',
  longestArticle: 'number',
  renderHtml: 'function',
  renderMarkdown: 'function',
  renderText: 'function',
  renderers: 'list',
  selectorOf: 'function',
  splitText: 'function',
  toReport: 'function',
  toReportAttribution: 'function',
  verifyReport: 'function',
};

/** Every type. */
const types = [
  'AnalyseOptions',
  'AnalysedArticle',
  'AnnotationContext',
  'Annotator',
  'AnyAnnotator',
  'ArrivedArticle',
  'Article',
  'Comparison',
  'DateEvidence',
  'Decision',
  'Diagnostic',
  'DiagnosticCode',
  'DocumentCreationTime',
  'Explanation',
  'FoundPassage',
  'GroupedArticle',
  'GrouperOptions',
  'GroupingChange',
  'GroupingReason',
  'MovedPassage',
  'NamedPassage',
  'OrphanedPassage',
  'QuotedNamedPassage',
  'Renderer',
  'Report',
  'ReportArticle',
  'ReportAttribution',
  'ReportEntity',
  'ReportFault',
  'ReportPassage',
  'ReportStatement',
  'ReportSummary',
  'ReportTime',
  'Sentence',
  'Signature',
  'Span',
  'Subject',
  'TextOptions',
  'TextPositionSelector',
  'TextQuoteSelector',
  'TextSelector',
  'Token',
  'Trace',
  'TraceSink',
  'Verification',
  'VerifiedArticle',
  'VersionChange',
  'VersionComparison',
  'VersionOptions',
  'VersionSentence',
];

test('the values that the engine gives', () => {
  const kinds = Object.entries(engine).map(([name, value]) => [name, Array.isArray(value) ? 'list' : typeof value]);
  expect(Object.fromEntries(kinds)).toEqual(values);
});

test('the types that the engine gives', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../src/index.ts'), 'utf8');
  const exported = [...source.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, all, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (all !== undefined || name.startsWith('type ')))
      .map((name) => name.replace('type ', '')),
  );
  expect(exported.sort()).toEqual(types);
});

test('names are exported one by one', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../src/index.ts'), 'utf8')).not.toMatch(/export \*/);
});
