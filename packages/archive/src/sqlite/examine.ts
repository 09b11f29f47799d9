import { statSync } from 'node:fs';
import type { ArchiveFault, Examination } from '../archive.ts';
import { ArchiveProblem } from '../archive-problem.ts';
import { unpackReport } from './comparisons.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { hashOfText, readText } from './texts.ts';

/** Looks at everything in the archive; what it finds is in the order of the checks, the gravest first. */
export function examine(db: SqliteDatabase): Examination {
  const faults = [structure, references, rows, texts, comparisons].flatMap((check) => {
    try {
      return check(db);
    } catch (error) {
      if (!(error instanceof ArchiveProblem && error.code === 'archive-damaged')) throw error;
      return [{ kind: 'structure' as const, what: `${check.name} cannot be looked at (${error.data.reason})` }];
    }
  });
  return { sound: faults.length === 0, faults, counts: countRows(db), space: measure(db) };
}

export function countRows(db: SqliteDatabase): Examination['counts'] {
  const sql = `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM versions) AS versions, (SELECT count(*) FROM texts) AS texts,
    (SELECT count(*) FROM statements) AS statements,
    (SELECT count(*) FROM comparisons) AS comparisons, (SELECT count(*) FROM stories_to_compare) AS storiesToCompare`;
  return { ...db.get(sql) };
}

/** Faults of one kind are named one by one up to this many. */
const NAMED = 100;

/** Pages, indexes and full-text indexes: since SQLite 3.44 `integrity_check` has FTS5 look at its own as well. */
function structure(db: SqliteDatabase): ArchiveFault[] {
  return db
    .all(`PRAGMA integrity_check(${NAMED})`)
    .map(({ integrity_check }) => integrity_check as string)
    .filter((what) => what !== 'ok')
    .map((what) => ({ kind: 'structure', what }));
}

function references(db: SqliteDatabase): ArchiveFault[] {
  return db
    .all('PRAGMA foreign_key_check')
    .slice(0, NAMED)
    .map(({ table, rowid, parent }) => ({
      kind: 'reference',
      what: `row ${rowid} of ${table} points at a row of ${parent} that is not there`,
    }));
}

/** What SQL alone can tell: each answers the numbers of the rows at fault. */
const questions: readonly { readonly kind: ArchiveFault['kind']; readonly what: string; readonly sql: string }[] = [
  { kind: 'orphan', what: 'text that no version has', sql: 'SELECT id FROM texts WHERE id NOT IN (SELECT text FROM versions)' },
  {
    kind: 'orphan',
    what: 'article without a latest version',
    sql: 'SELECT id FROM articles WHERE id NOT IN (SELECT article FROM versions WHERE latest = 1)',
  },
  {
    kind: 'orphan',
    what: 'name that nothing has',
    sql: 'SELECT id FROM names WHERE id NOT IN (SELECT speaker FROM attributions WHERE speaker IS NOT NULL) AND id NOT IN (SELECT name FROM entities)',
  },
  {
    kind: 'count',
    what: 'article whose versions are not numbered 1, 2, 3 … with the last as the latest',
    sql: 'SELECT article AS id FROM versions GROUP BY article HAVING max(number) <> count(*) OR max(number * latest) <> max(number)',
  },
  {
    kind: 'count',
    what: 'version that the change log does not tell of',
    sql: `SELECT id FROM versions WHERE NOT EXISTS (SELECT 1 FROM changes WHERE changes.article = versions.article AND changes.version = versions.number
      AND changes.kind IN ('article-added', 'version-added'))`,
  },
  {
    kind: 'count',
    what: 'story whose articles are not as many as it says',
    sql: 'SELECT id FROM stories WHERE articles <> (SELECT count(*) FROM story_articles WHERE story = stories.id)',
  },
  {
    kind: 'reference',
    what: 'story that went into one that is no more',
    sql: 'SELECT stories.id FROM stories JOIN stories AS other ON other.id = stories.merged_into WHERE other.merged_into IS NOT NULL OR stories.articles > 0',
  },
  {
    kind: 'orphan',
    what: 'story that the change log does not tell of',
    sql: 'SELECT id FROM stories WHERE NOT EXISTS (SELECT 1 FROM changes WHERE stories.id IN (changes.story, changes.other_story))',
  },
  {
    kind: 'orphan',
    what: 'comparison, or wish for one, of a story without two articles',
    sql: `SELECT id FROM stories WHERE articles < 2 AND id IN (SELECT story FROM comparisons UNION SELECT story FROM stories_to_compare)`,
  },
  {
    kind: 'count',
    what: 'story whose comparison is not of the accounts that it has, and that is not to be compared again',
    sql: `WITH
      members AS (
        SELECT story, time, story_articles.article, versions.id AS version,
          row_number() OVER (PARTITION BY story, versions.text ORDER BY time, story_articles.article) AS copy
        FROM story_articles JOIN articles ON articles.id = story_articles.article AND articles.withdrawn IS NULL
        JOIN versions ON versions.article = articles.id AND versions.latest = 1
      ),
      there AS (SELECT story, group_concat(version, ' ' ORDER BY time, article) AS accounts FROM members WHERE copy = 1 GROUP BY story HAVING count(*) > 1),
      kept AS (SELECT story, group_concat(version, ' ' ORDER BY place) AS accounts FROM comparisons
        JOIN comparison_accounts ON comparison_accounts.comparison = comparisons.id GROUP BY story)
      SELECT id FROM stories LEFT JOIN there ON there.story = id LEFT JOIN kept ON kept.story = id
      WHERE id NOT IN (SELECT story FROM stories_to_compare) AND there.accounts IS NOT kept.accounts`,
  },
  ...['statements', 'entities', 'times', 'point_readings', 'variation_readings', 'copy_readings'].map((table) => ({
    kind: 'span' as const,
    what: `row of ${table} whose place lies outside its text`,
    sql: `SELECT ${table}.id FROM ${table} JOIN versions ON versions.id = ${table}.version JOIN texts ON texts.id = versions.text
      WHERE start_offset < 0 OR start_offset > end_offset OR end_offset > texts.length`,
  })),
  ...[
    ['article_words', 'versions', 'SELECT id FROM versions'],
    ['statement_words', 'statements', 'SELECT id FROM statements WHERE attribution IS NOT NULL'],
    ['name_words', 'names', 'SELECT id FROM names'],
  ].flatMap(([index, table, ids]) => [
    { kind: 'index' as const, what: `row of ${table} that ${index} does not find`, sql: `${ids} EXCEPT SELECT id FROM ${index}_docsize` },
    { kind: 'index' as const, what: `entry of ${index} for no row of ${table}`, sql: `SELECT id FROM ${index}_docsize EXCEPT ${ids}` },
  ]),
];

function rows(db: SqliteDatabase): ArchiveFault[] {
  return questions.flatMap(({ kind, what, sql }) => {
    const ids = db.all(`${sql} LIMIT ${NAMED}`).map(({ id }) => id as number | string);
    return ids.length === 0 ? [] : [{ kind, what: `${what}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}` }];
  });
}

/** Every text, unpacked and held against the length and the SHA-256 that are written beside it. */
function texts(db: SqliteDatabase): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  for (const row of db.each('SELECT id, sha256, length, encoding, body FROM texts ORDER BY id')) {
    if (faults.length === NAMED) break;
    try {
      const text = readText(row);
      if (text.length !== row.length || hashOfText(text) !== row.sha256)
        faults.push({ kind: 'text', what: `text ${row.id} is not the one that was kept` });
    } catch (error) {
      faults.push({ kind: 'text', what: `text ${row.id} cannot be unpacked (${error instanceof Error ? error.message : String(error)})` });
    }
  }
  return faults;
}

/** Every comparison, unpacked and held against the rows that were made of it. */
function comparisons(db: SqliteDatabase): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  const rowsOf = (table: 'points' | 'variations' | 'copies') =>
    `(SELECT count(*) FROM ${table} WHERE comparison = comparisons.id) AS ${table}`;
  const sql = `SELECT story, report, ${rowsOf('points')}, ${rowsOf('variations')}, ${rowsOf('copies')} FROM comparisons ORDER BY id`;
  for (const { story, report, ...counted } of db.each(sql)) {
    if (faults.length === NAMED) break;
    try {
      const { points, variations, copied } = unpackReport(report);
      if (points.length !== counted.points || variations.length !== counted.variations || copied.length !== counted.copies)
        faults.push({
          kind: 'count',
          what: `the comparison of story ${story} has other points, variations or copies than stand in the tables`,
        });
    } catch (error) {
      faults.push({
        kind: 'text',
        what: `the comparison of story ${story} cannot be unpacked (${error instanceof Error ? error.message : String(error)})`,
      });
    }
  }
  return faults;
}

function measure(db: SqliteDatabase): Examination['space'] {
  const pageSize = db.get('PRAGMA page_size').page_size as number;
  const log = statSync(`${db.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return {
    file: statSync(db.path).size,
    log,
    free: db.get('PRAGMA freelist_count').freelist_count * pageSize,
    parts: db
      .all('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC, name')
      .map(({ name, bytes }) => ({ name: name as string, bytes: bytes as number })),
  };
}
