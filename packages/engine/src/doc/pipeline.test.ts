import { describe, expect, it } from 'vitest';
import type { Article } from '../article/index.ts';
import { english } from '../language/en/index.ts';
import { AnnotatorFailure, type AnyAnnotator, checkOrder, PipelineOrderError, runPipeline } from './index.ts';

const annotator = (name: string, requires: string[], provides: string, annotate = () => ({ layer: [] as unknown })) =>
  ({ name, requires, provides, annotate }) as unknown as AnyAnnotator;
const article = (text: string, more: Partial<Article> = {}): Article => ({ id: 'A', text, createdAt: { kind: 'unknown' }, ...more });
const run = (given: Article, annotators: AnyAnnotator[] = []) => runPipeline(given, annotators, { language: english });

describe('checkOrder', () => {
  it('names the annotator and the layer it misses', () => {
    expect(() => checkOrder([annotator('times', ['words'], 'times')])).toThrow(PipelineOrderError);
    expect(() => checkOrder([annotator('times', ['words'], 'times')])).toThrow(/"times".*"words"/);
  });
  it('refuses a layer that stands already', () => {
    expect(() => checkOrder([annotator('a', [], 'words'), annotator('b', [], 'words')])).toThrow(/"b".*"words"/);
  });
  it('takes a list in order', () => {
    expect(() => checkOrder([annotator('a', [], 'words'), annotator('b', ['words'], 'times')])).not.toThrow();
  });
});

describe('runPipeline', () => {
  it('says which annotator failed, with what it threw', () => {
    const broken = annotator('broken', [], 'words', () => {
      throw new Error('no');
    });
    expect(() => run(article('A text.'), [broken])).toThrow(AnnotatorFailure);
    expect(() => run(article('A text.'), [broken])).toThrow(/"broken".*"A"/);
  });

  it.each(['', ' \n\t', '\u200b\u0000'])('says of %j that there is nothing to compare', (text) => {
    const doc = run(article(text));
    expect(doc.diagnostics.map((d) => d.code)).toEqual(['article-empty']);
    expect(doc.language).toBe('und');
    expect(doc.sentences).toEqual([]);
  });

  it('leaves layers empty in another language, and runs what runs in any', () => {
    const german =
      'Der Rat der Stadt hat am Montag beschlossen, den Damm wieder aufzubauen, der im Frühjahr gebrochen war. Die Bürgermeisterin sagte, dass die Arbeiten im Sommer beginnen, aber niemand weiß, wie sie bezahlt werden sollen.';
    const doc = run(article(german), [
      annotator('words', [], 'words'),
      annotator('entities', [], 'entities'),
      { ...annotator('quantities', [], 'quantities', () => ({ layer: ['ran'] })), anyLanguage: true },
    ]);
    expect(doc.language).toBe('de');
    expect(doc.diagnostics.map((d) => [d.code, d.data?.language])).toEqual([['article-not-analysed-language', 'de']]);
    expect(doc.sentences).toHaveLength(2);
    expect(doc.layers.words).toHaveLength(doc.tokens.length);
    expect(doc.layers.entities).toEqual({ entities: [], mentions: [] });
    expect(doc.layers.quantities).toEqual(['ran']);
  });

  it.each(['2021-02-30', '2021-13-01', '2021-3-1', 'Thursday', '2021-03-18T25:00'])(
    'treats an article of %s as undated, and says so',
    (value) => {
      const doc = run(article('She said no.', { createdAt: { kind: 'known', value, evidence: 'given' } }));
      expect(doc.article.createdAt).toEqual({ kind: 'unknown' });
      expect(doc.diagnostics.map((d) => [d.code, d.data?.value])).toEqual([['date-invalid', value]]);
    },
  );

  it.each(['2021-03-18', '2024-02-29', '2021-03-18T14:05:00+01:00', '2021-03-18T14:05Z'])('takes the date %s', (value) => {
    const doc = run(article('She said no.', { createdAt: { kind: 'known', value, evidence: 'given' } }));
    expect(doc.article.createdAt.kind).toBe('known');
    expect(doc.diagnostics).toEqual([]);
  });
});
