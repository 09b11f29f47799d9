import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, compareArticles } from '../analyse.ts';
import { anyText, keepsTheAnnotatorContract, sampleText } from '../doc/annotator-contract.testing.ts';
import { checkOrder } from '../doc/index.ts';
import { defaultAnnotators } from './default-annotators.ts';

for (const place of defaultAnnotators.keys()) keepsTheAnnotatorContract(defaultAnnotators.slice(0, place + 1));

describe('the whole analysis', () => {
  it('is in an order that can run', () => {
    expect(() => checkOrder(defaultAnnotators)).not.toThrow();
  });

  it('finds something in each layer of an article that has it', () => {
    const { layers } = analyse({ id: 'A', text: sampleText, createdAt: { kind: 'unknown' } });
    for (const [name, layer] of Object.entries(layers)) expect([name, JSON.stringify(layer).length > 20]).toEqual([name, true]);
    expect(layers.boilerplate.map((b) => b.kind)).toEqual(['byline', 'dateline', 'link', 'credit']);
  });

  it('takes any text, leaves it as it is, and answers alike twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = { id: 'A', text, createdAt: { kind: 'unknown' as const } };
        const doc = analyse(article);
        expect(doc.article.text).toBe(text);
        expect(doc.layers.words).toHaveLength(doc.tokens.length);
        expect(analyse(article)).toEqual(doc);
      }),
      { numRuns: 200 },
    );
  });

  it('compares any texts, every passage of the report inside its article', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const report = compareArticles([
          { id: 'A', text: a, createdAt: { kind: 'unknown' } },
          { id: 'B', text: b, createdAt: { kind: 'unknown' } },
          { id: 'C', text: sampleText, createdAt: { kind: 'unknown' } },
        ]);
        const lengths = new Map(report.articles.map(({ id, text }) => [id, text.length]));
        for (const { article, start, end } of [...report.statements, ...report.times, ...report.unique, ...report.boilerplate]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(lengths.get(article) ?? -1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
