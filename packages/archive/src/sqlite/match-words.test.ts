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

test.each([
  ['ab*', 'ab* is the beginning of too many words'],
  ['a '.repeat(65), 'more than 64 words'],
])('%s is refused', (query, message) => {
  expect(() => matchWords(query)).toThrow(message);
});

test('sixty-four words are no limit of SQLite', () => {
  expect(matchWords('dam '.repeat(64), ' OR ')).toMatch(/^"dam" OR /);
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
      let match: string | undefined;
      try {
        match = matchWords(query);
      } catch (error) {
        expect(error).toMatchObject({ name: 'WrongRequest' });
      }
      if (match !== undefined) find.get(match);
    }),
    { numRuns: 2_000 },
  );
  db.close();
});
