import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Examination } from '../archive.ts';
import { compareBeforehand } from '../compare-stories.ts';
import { dam, newArticle } from '../new-article.testing.ts';
import { WordGrouper } from '../word-grouper.testing.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
const path = () => join(folder, 'news.db');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
  const archive = await openArchive(path(), { create: true });
  await archive.add([newArticle({ url: 'https://post.example/dam', published: '2031-05-14' })]);
  await archive.add([newArticle({ url: 'https://post.example/dam', text: dam.second }), newArticle({ url: 'https://wire.example/dam' })]);
  await archive.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function examined(): Promise<Examination> {
  const archive = await openArchive(path());
  const examination = await archive.examine();
  await archive.close();
  return examination;
}

/** SQL, with the bytes it is given. */
type Damage = string | readonly [sql: string, bytes: Uint8Array];

/** Breaks the archive with SQL of the kind that its own connection would refuse. */
function damage(...statements: readonly Damage[]): void {
  const db = new DatabaseSync(path(), { enableForeignKeyConstraints: false, defensive: false });
  for (const one of statements) {
    if (typeof one === 'string') db.exec(one);
    else db.prepare(one[0]).run(one[1]);
  }
  db.close();
}

/** The story `the`, compared: two accounts that differ, one of which took its first sentence from the other. */
async function addComparedStory(): Promise<void> {
  const archive = await openArchive(path());
  const stories = [`The dam held. ${dam.first}`, `The storm passed. ${dam.second}`];
  await archive.add(
    stories.map((text, i) => newArticle({ text, url: `https://paper${i}.example/` })),
    new WordGrouper(),
  );
  expect(await compareBeforehand(archive)).toBe(0);
  await archive.close();
}

test('an archive that nobody touched is sound, and tells what is in it', async () => {
  const { sound, faults, counts, space } = await examined();
  expect(faults).toEqual([]);
  expect(sound).toBe(true);
  expect(counts).toMatchObject({ articles: 2, versions: 3, texts: 2 });
  expect(space.file).toBeGreaterThan(40_000);
  expect(space.parts.reduce((sum, { bytes }) => sum + bytes, 0) + space.free).toBe(space.file);
});

describe('what is wrong is found', () => {
  const rows: readonly (readonly [string, readonly Damage[], string, RegExp])[] = [
    ['a version is gone', ['DELETE FROM versions WHERE id = 2'], 'reference', /^row \d+ of statements points at a row of versions/],
    ['a text is gone', ['DELETE FROM texts WHERE id = 2'], 'reference', /points at a row of texts/],
    [
      'a text that nobody has',
      [["INSERT INTO texts VALUES (9, 9, 1, 'utf-8', ?)", deflateSync('a')]],
      'orphan',
      /^text that no version has: 9$/,
    ],
    [
      'an article without versions',
      ["INSERT INTO articles (id, given_id) VALUES (9, 'x')"],
      'orphan',
      /^article without a latest version: 9$/,
    ],
    ['a name that nobody has', ["INSERT INTO names VALUES (99, 'Ann')"], 'orphan', /^name that nothing has: 99$/],
    ['a number is left out', ['UPDATE versions SET number = 7 WHERE id = 2'], 'count', /not numbered.*: 1$/],
    [
      'an old version is the latest',
      ['UPDATE versions SET latest = 0', 'UPDATE versions SET latest = 1 WHERE id IN (1, 3)'],
      'count',
      /: 1$/,
    ],
    ['the log is silent', ['DELETE FROM changes WHERE id = 2'], 'count', /^version that the change log does not tell of: 2$/],
    [
      'a story that counts wrongly',
      ["INSERT INTO stories VALUES ('s1', NULL, 3, '', '')"],
      'count',
      /^story whose articles are not as many as it says: s1$/,
    ],
    [
      'a story that the log does not know',
      ["INSERT INTO stories VALUES ('s1', NULL, 0, '', '')"],
      'orphan',
      /^story that the change log does not tell of: s1$/,
    ],
    [
      'a story that leads to one that is no more',
      ["INSERT INTO stories VALUES ('s1', NULL, 0, '', ''), ('s2', 's1', 0, '', ''), ('s3', 's2', 0, '', '')"],
      'reference',
      /^story that went into one that is no more: s3$/,
    ],
    ['an article in a story that is not there', ["INSERT INTO story_articles VALUES (1, 's9', '', NULL, 0)"], 'reference', /stories/],
    ['a place beyond the text', ['UPDATE statements SET end_offset = 9999 WHERE id = 1'], 'span', /^row of statements .*: 1$/],
    ['a place the wrong way round', ['UPDATE times SET start_offset = end_offset + 1 WHERE id = 1'], 'span', /^row of times .*: 1$/],
    [
      'an article is not indexed',
      ['DELETE FROM article_words WHERE rowid = 2'],
      'index',
      /^row of versions that article_words does not find: 2$/,
    ],
    [
      'a statement is not indexed',
      ['DELETE FROM statement_words WHERE rowid = 1'],
      'index',
      /^row of statements that statement_words does not find: 1$/,
    ],
    [
      'an entry for nothing',
      ["INSERT INTO name_words (rowid, name) VALUES (99, 'Ann')"],
      'index',
      /^entry of name_words for no row of names: 99$/,
    ],
    [
      'another text',
      [['UPDATE texts SET body = ? WHERE id = 1', deflateSync('The dam broke.')]],
      'text',
      /^text 1 is not the one that was kept$/,
    ],
    ['a text that is cut off', ['UPDATE texts SET body = substr(body, 1, 20) WHERE id = 2'], 'text', /^text 2 cannot be unpacked/],
    [
      'a full-text index that is broken inside',
      ['UPDATE article_words_data SET block = zeroblob(length(block)) WHERE id > 100'],
      'structure',
      /./,
    ],
    [
      'an index of something else',
      [
        'PRAGMA writable_schema = ON',
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX versions_by_text ON versions (received)' WHERE name = 'versions_by_text'",
      ],
      'structure',
      /versions_by_text/,
    ],
  ];
  test.each(rows)('%s', async (_name, statements, kind, what) => {
    damage(...statements);
    const { sound, faults } = await examined();
    expect(sound).toBe(false);
    expect(faults).toContainEqual({ kind, what: expect.stringMatching(what) });
    for (const fault of faults) expect(fault.what).not.toContain('\n');
  });
});

describe('what is wrong with comparisons is found', () => {
  beforeEach(addComparedStory);

  test('nothing, where nobody touched them', async () => {
    expect(await examined()).toMatchObject({ faults: [], counts: { comparisons: 1, storiesToCompare: 0 } });
  });

  const rows: readonly (readonly [string, readonly Damage[], string, RegExp])[] = [
    ['one is gone', ['DELETE FROM comparisons'], 'reference', /^row \d+ of points points at a row of comparisons/],
    [
      'one is gone with all that it had',
      ['PRAGMA foreign_keys = ON', 'DELETE FROM comparisons'],
      'count',
      /^story whose comparison is not of.*: the$/,
    ],
    ['an account is left out', ['DELETE FROM comparison_accounts WHERE place = 2'], 'count', /^story whose comparison is not of.*: the$/],
    [
      'the story went on, and nobody wrote it down',
      ["UPDATE articles SET withdrawn = 'canceled' WHERE id = 3"],
      'count',
      /^story whose comparison is not of.*: the$/,
    ],
    ['a reading beyond the text', ['UPDATE point_readings SET end_offset = 9999 WHERE id = 1'], 'span', /^row of point_readings .*: 1$/],
    [
      'a point is left out',
      ['DELETE FROM point_readings WHERE point = 1', 'DELETE FROM points WHERE id = 1'],
      'count',
      /^the comparison of story the has other points/,
    ],
    [
      'a comparison that is cut off',
      ['UPDATE comparisons SET report = substr(report, 1, 20)'],
      'text',
      /^the comparison of story the cannot be unpacked/,
    ],
    [
      'a comparison that is none',
      [['UPDATE comparisons SET report = ?', deflateSync('17')]],
      'text',
      /^the comparison of story the cannot be unpacked/,
    ],
    [
      'a wish for a story that is not there',
      ["INSERT INTO stories_to_compare VALUES ('s9')"],
      'reference',
      /stories_to_compare points at a row of stories/,
    ],
    [
      'a story that has gone into another',
      [
        "UPDATE story_articles SET story = 'dam'",
        "INSERT INTO stories VALUES ('dam', NULL, 2, '', '')",
        "UPDATE stories SET articles = 0, merged_into = 'dam' WHERE id = 'the'",
      ],
      'orphan',
      /^comparison, or wish for one, of a story without two articles: the$/,
    ],
  ];
  test.each(rows)('%s', async (_name, statements, kind, what) => {
    damage(...statements);
    const { faults } = await examined();
    expect(faults).toContainEqual({ kind, what: expect.stringMatching(what) });
    for (const fault of faults) expect(fault.what).not.toContain('\n');
  });

  test('near misses: a story that is to be compared, and one that another version compared', async () => {
    damage(
      "INSERT INTO stories_to_compare VALUES ('the')",
      'DELETE FROM comparison_accounts WHERE place = 2',
      "UPDATE comparisons SET engine = '0.0.1'",
    );
    expect((await examined()).faults).toEqual([]);
  });
});
