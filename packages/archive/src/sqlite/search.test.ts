import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { dam, newArticle } from '../new-article.testing.ts';
import type { SearchQuery } from '../search.ts';
import { openArchive } from './sqlite-archive.ts';

/** More than is listed before words are looked for. */
const SAYINGS = 20_500;

let folder = '';
let archive: Archive;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
  archive = await openArchive(join(folder, 'news.db'), { create: true });
  await archive.add([newArticle({ url: 'https://post.example/dam', text: `The ferry sank, Mayor Ann Ortega said. ${dam.first}` })]);
  await archive.add([
    newArticle({ url: 'https://post.example/dam', publisher: 'Post', text: dam.first }),
    newArticle({ url: 'https://post.example/pier', publisher: 'Wire', text: 'The pier held, Governor Piet Halden said.' }),
    newArticle({ url: 'https://wire.example/pier', publisher: 'Wire', text: 'The ferry was late, Mayor Ann Ortega said.' }),
  ]);
  sayAgain();
});
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts the first saying of the first article's latest version there so many times, as an archive of years would have it from many articles. */
function sayAgain(): void {
  const db = new DatabaseSync(join(folder, 'news.db'));
  const said = db
    .prepare(`SELECT statements.version, start_offset, end_offset, attribution FROM statements JOIN versions ON versions.id = statements.version
      WHERE versions.article = 1 AND versions.latest = 1 AND attribution IS NOT NULL ORDER BY statements.id`)
    .get() as Record<string, number>;
  db.exec('BEGIN');
  const values = [said.version, said.start_offset, said.end_offset, said.attribution].join(', ');
  db.exec(`WITH RECURSIVE counted (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < ${SAYINGS})
    INSERT INTO attributions (version, speaker, resolution, quotation, cue, spans, rule)
      SELECT version, speaker, resolution, quotation, cue, spans, rule FROM attributions JOIN counted WHERE attributions.id = ${said.attribution}`);
  db.exec(`INSERT INTO statements (version, start_offset, end_offset, attribution, words, hedged)
    SELECT ${values}, 'The dam at Ellery held', 0 FROM attributions WHERE id > ${said.attribution} AND spans = (SELECT spans FROM attributions WHERE id = ${said.attribution}) LIMIT ${SAYINGS}`);
  db.exec(
    `INSERT INTO statement_words (rowid, words, quoted) SELECT id, words, '' FROM statements WHERE attribution IS NOT NULL AND id NOT IN (SELECT id FROM statement_words_docsize)`,
  );
  db.exec('COMMIT');
  db.close();
}

test.each<readonly [string, SearchQuery, readonly (readonly [article: number, speaker: string])[], boolean]>([
  [
    'what somebody says who says very much',
    { speaker: 'Ortega', limit: 2 },
    [
      [1, 'Ann Ortega'],
      [1, 'Ann Ortega'],
    ],
    true,
  ],
  ['words among it', { speaker: 'Ortega', words: 'ferry' }, [[3, 'Ann Ortega']], false],
  ['words that only others say', { speaker: 'Ortega', words: 'pier' }, [], false],
  ['words in quotation marks', { speaker: 'ann ortega', quoted: 'lucky' }, [[1, 'Ann Ortega']], false],
  ['of one publisher', { speaker: 'Ortega', publisher: 'Wire' }, [[3, 'Ann Ortega']], false],
  ['near miss: somebody who says little', { speaker: 'Halden' }, [[2, 'Piet Halden']], false],
])('%s', async (_name, query, hits, more) => {
  const found = await archive.search(query);
  expect(found.hits.map(({ article, speaker }) => [article, speaker])).toEqual(hits);
  expect(found.more).toBe(more);
});

test('page after page of it', async () => {
  const first = await archive.search({ speaker: 'Ortega', limit: 20_000 });
  const second = await archive.search({ speaker: 'Ortega', limit: 20_000, cursor: first.next ?? '' });
  expect([first.hits.length, first.more, second.more]).toEqual([20_000, true, false]);
  // the three that the articles have themselves
  expect(second.hits.length).toBe(SAYINGS + 3 - 20_000);
});
