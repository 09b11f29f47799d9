import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchWords } from './match-words.ts';

test.each([
  ['dam', '"dam"'],
  ['dam pier', '"dam" "pier"'],
  ['“very lucky” dam', '"very lucky" "dam"'],
  ['"very lucky', '"very lucky"'],
  ['repair*', '"repair"*'],
  ['"repair*"', '"repair"'],
  ['dam AND NOT pier OR NEAR(x)', '"dam" "AND" "NOT" "pier" "OR" "NEAR x"'],
  ['headline:dam -pier ^x {a b}: c', '"headline dam" "pier" "x" "a" "b" "c"'],
  ['long-lived', '"long lived"'],
  ["Ortega's", '"Ortega s"'],
  ['$5,687', '"5 687"'],
  ['', undefined],
  [' – "" * ( ', undefined],
])('%s', (query, match) => {
  expect(matchWords(query)).toBe(match);
});

test('whatever is typed is a query that FTS5 takes', () => {
  const db = new DatabaseSync(':memory:');
  db.exec("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')");
  const find = db.prepare('SELECT count(*) FROM words WHERE words MATCH ?');
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('"', '“', '”', '*', '(', ')', ':', '-', '^', '+', '{', 'AND', 'NEAR', ' ', 'dam', '\0', "'", 'é', '́'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      const match = matchWords(query);
      if (match !== undefined) find.get(match);
    }),
    { numRuns: 2_000 },
  );
  db.close();
});
