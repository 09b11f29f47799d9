import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SignaturePages } from './signature-pages.ts';

test('every article has its own numbers back, whatever came after it', () => {
  const article = fc
    .array(fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(255)), { maxLength: 200 })
    .chain((terms) => fc.array(fc.nat(2 ** 32 - 1), { maxLength: 200 }).map((shingles) => ({ terms, shingles })));
  fc.assert(
    fc.property(fc.array(article, { maxLength: 40 }), (articles) => {
      const pages = new SignaturePages(512);
      const kept = articles.map(({ terms, shingles }) =>
        pages.keep(
          { terms: Int32Array.from(terms, ([term]) => term), counts: Uint8Array.from(terms, ([, count]) => count) },
          Uint32Array.from(shingles),
        ),
      );
      for (const [i, { terms, shingles }] of articles.entries()) {
        expect([...(kept[i]?.terms.terms ?? [])]).toEqual(terms.map(([term]) => term));
        expect([...(kept[i]?.terms.counts ?? [])]).toEqual(terms.map(([, count]) => count));
        expect([...(kept[i]?.shingles ?? [])]).toEqual(shingles);
      }
    }),
  );
});
