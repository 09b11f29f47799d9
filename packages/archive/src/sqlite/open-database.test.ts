import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newArticle } from '../new-article.testing.ts';
import { corrections } from './migrations/0005-corrections.ts';
import { migrations } from './migrations/index.ts';
import { checksum, openDatabase } from './open-database.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
const path = () => join(folder, 'news.db');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An archive with an article, closed, and then something done to its database. */
async function made(then: (db: DatabaseSync) => void = () => {}): Promise<void> {
  const archive = await openArchive(path(), { create: true });
  await archive.add([newArticle()]);
  await archive.close();
  const db = new DatabaseSync(path());
  then(db);
  db.close();
}

describe('what is refused at opening', () => {
  const rows: readonly (readonly [string, () => void | Promise<void>, string])[] = [
    ['nothing there', () => {}, 'archive-missing'],
    ['a folder', () => mkdirSync(path()), 'archive-other-file'],
    ['an empty file', () => writeFileSync(path(), ''), 'archive-other-file'],
    ['a text', () => writeFileSync(path(), 'The dam held on Tuesday.\n'.repeat(400)), 'archive-other-file'],
    ['another database', () => new DatabaseSync(path()).exec('CREATE TABLE dams (name TEXT)'), 'archive-other-file'],
    ['an archive of a newer version', () => made((db) => db.exec('PRAGMA user_version = 99')), 'archive-newer'],
    ['an archive whose steps were changed', () => made((db) => db.exec("UPDATE migrations SET sha256 = 'x'")), 'archive-altered'],
    ['an archive that lost a step', () => made((db) => db.exec('DELETE FROM migrations WHERE number = 1')), 'archive-damaged'],
    ['an archive that lost its steps', () => made((db) => db.exec('DROP TABLE migrations')), 'archive-damaged'],
    [
      'an archive cut in the middle',
      async () => {
        await made();
        truncateSync(path(), 40_000);
      },
      'archive-damaged',
    ],
    [
      'an archive cut in its first page',
      async () => {
        await made();
        truncateSync(path(), 60);
      },
      'archive-other-file',
    ],
    [
      'an archive whose first page is overwritten',
      async () => {
        await made();
        writeFileSync(path(), readFileSync(path()).fill(0xa5, 100, 4096));
      },
      'archive-damaged',
    ],
  ];
  test.each(rows)('%s', async (_name, make, code) => {
    await make();
    const refused = openArchive(path());
    await expect(refused).rejects.toMatchObject({ name: 'ArchiveProblem', code });
    await expect(refused).rejects.toThrow(/^[^\n]*news\.db: [^\n]+$/);
  });

  test('what is refused is left as it was', async () => {
    new DatabaseSync(path()).exec('CREATE TABLE dams (name TEXT)');
    const before = readFileSync(path());
    await expect(openArchive(path(), { create: true })).rejects.toMatchObject({ code: 'archive-other-file' });
    expect(readFileSync(path()).equals(before)).toBe(true);
  });
});

describe('steps', () => {
  test('are never changed once they are released', () => {
    expect(migrations.map((step) => [step.name, checksum(step)])).toMatchInlineSnapshot(`
      [
        [
          "articles",
          "138945b139b2c4ad370523b7982fb777ac0602a10c017b71c0248c00a0f0cebe",
        ],
        [
          "stories",
          "eb851cb519be96bfa46f2a10b7dd4966693a3fe6d6fe277f2d33deb218a9e024",
        ],
        [
          "watching",
          "96a533b5d333f6f272d3564fb947543ae1d4e6a8cd63564a400832734287617f",
        ],
        [
          "comparisons",
          "a90779c166f79e76a531cc306622007b7134079becf1b93c61dd5727cbb6a886",
        ],
        [
          "corrections",
          "a61c53f4a3b732cd964b01556497a172b120e544a424322596c905e56d36ab7d",
        ],
        [
          "moves-and-withdrawals",
          "f1e99de66da8de6dbf24fa92f34d40539ca60d4b9215658048c6b7bf2f3c0957",
        ],
      ]
    `);
  });

  test('an older archive is brought up to date, and keeps what it has', async () => {
    await made();
    const added = { name: 'dams', sql: 'CREATE TABLE dams (name TEXT) STRICT;' };
    const db = openDatabase(path(), { steps: [...migrations, added] });
    expect(db.get('SELECT count(*) AS count FROM dams').count).toBe(0);
    expect(db.get('SELECT count(*) AS count FROM articles').count).toBe(1);
    db.close();
    await expect(openArchive(path())).rejects.toMatchObject({ code: 'archive-newer' });
  });

  test('the stories of an archive from before comparisons were kept are to be compared', async () => {
    const before = openDatabase(path(), { create: true, steps: migrations.slice(0, 3) });
    before.execute("INSERT INTO stories VALUES ('s1', NULL, 3, '2021', '2031'), ('s2', NULL, 1, '2021', '2021')");
    before.execute("INSERT INTO texts VALUES (1, '', 0, 'utf-8', x'00')");
    for (const [article, time, published] of [
      [1, '2021', '2021'],
      [2, '2022', '2022'],
      [3, '2031', null],
    ] as const) {
      before.run("INSERT INTO articles (id, given_id) VALUES (?, 'x')", article);
      before.run(
        "INSERT INTO versions (article, number, latest, text, language, received, published) VALUES (?, 1, 1, 1, '', '', ?)",
        article,
        published,
      );
      before.run("INSERT INTO story_articles VALUES (?, 's1', ?, NULL, 0)", article, time);
    }
    before.close();
    const db = openDatabase(path());
    // what says nothing of its date does not make the story younger
    expect(db.all('SELECT first, newest FROM stories ORDER BY id').map((row) => ({ ...row }))).toEqual([
      { first: '2021', newest: '2022' },
      { first: '2021', newest: '2021' },
    ]);
    expect(db.all('SELECT story FROM stories_to_compare').map(({ story }) => story)).toEqual(['s1']);
    db.close();
  });

  test('what people decided before decisions and rejections stood together is kept, and can be undone', async () => {
    const before = openDatabase(path(), { create: true, steps: migrations.slice(0, migrations.indexOf(corrections)) });
    before.execute(`
      INSERT INTO articles (id, given_id) VALUES (1, 'a'), (2, 'b');
      INSERT INTO stories VALUES ('dam', NULL, 2, '2031-05-14T00:00:00.000Z', '2031-05-14T00:00:00.000Z'), ('levee', 'dam', 0, '2031', '2031');
      INSERT INTO story_articles VALUES (1, 'dam', '2031-05-14T00:00:00.000Z', NULL, 1), (2, 'dam', '2031-05-14T00:00:00.000Z', NULL, 1);
      INSERT INTO story_decisions (at, kind, story, other, articles, note) VALUES ('2031-05-14T08:00:00.000Z', 'merge', 'dam', 'levee', '[2]', 'one night');
    `);
    before.close();
    const archive = await openArchive(path());
    expect(await archive.annotations()).toEqual([
      { id: 1, at: '2031-05-14T08:00:00.000Z', kind: 'merge', story: 'dam', other: 'levee', articles: [2], reason: 'one night' },
    ]);
    await archive.undo(1);
    expect(await archive.storyOf(2)).toBe('levee');
    await archive.close();
  });

  test('one that fails leaves the archive as it was', async () => {
    await made();
    const broken = { name: 'broken', sql: 'CREATE TABLE dams (name TEXT) STRICT; CREATE TABLE dams (name TEXT) STRICT;' };
    expect(() => openDatabase(path(), { steps: [...migrations, broken] })).toThrow(/already exists/);
    const archive = await openArchive(path());
    expect(await archive.counts()).toMatchObject({ articles: 1 });
    await archive.close();
  });
});

test('the database is kept safe: log, fsync, references', () => {
  const db = openDatabase(path(), { create: true });
  expect(db.get('PRAGMA journal_mode').journal_mode).toBe('wal');
  expect(db.get('PRAGMA synchronous').synchronous).toBe(2);
  expect(db.get('PRAGMA foreign_keys').foreign_keys).toBe(1);
  expect(db.get('PRAGMA busy_timeout').timeout).toBeGreaterThan(1000);
  expect(() =>
    db.run('INSERT INTO versions (article, number, latest, text, language, received) VALUES (7, 1, 1, 7, ?, ?)', 'en', ''),
  ).toThrow(/FOREIGN KEY/);
  db.close();
});

describe('what the tables say', () => {
  test('who said what, in one view', async () => {
    await made();
    const db = new DatabaseSync(path());
    const rows = db.prepare('SELECT speaker, quotation, words FROM said ORDER BY start_offset').all();
    expect(rows.map((row) => ({ ...row }))).toMatchInlineSnapshot(`
      [
        {
          "quotation": "indirect",
          "speaker": "Ann Ortega",
          "words": "The dam at Ellery held on Tuesday night",
        },
        {
          "quotation": "direct",
          "speaker": "Ann Ortega",
          "words": "“We were very lucky this time,”",
        },
        {
          "quotation": "indirect",
          "speaker": "the water board",
          "words": "The repairs will cost $5,687",
        },
      ]
    `);
    expect(db.prepare('SELECT value FROM times').all().length).toBeGreaterThan(0);
    expect(db.prepare("SELECT type FROM entities JOIN names ON names.id = entities.name WHERE names.name LIKE '%Ortega'").get()).toEqual({
      type: 'person',
    });
    db.close();
  });
});
