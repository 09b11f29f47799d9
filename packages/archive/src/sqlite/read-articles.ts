import type { ArchivedArticle, ArchivedVersion } from '../archive.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import { readText } from './texts.ts';

const versionColumns = `versions.article, versions.number, versions.duplicate_of, versions.headline, versions.byline, versions.publisher, versions.published,
  versions.published_evidence, versions.modified, versions.language, versions.change, versions.note, versions.received, texts.sha256, texts.encoding, texts.body`;

/** The article with a number; undefined where there is none. */
export function readArticleRow(db: SqliteDatabase, id: number): ArchivedArticle | undefined {
  const sql = `SELECT articles.given_id, articles.url, articles.identifier, articles.withdrawn, ${versionColumns},
    (SELECT count(*) FROM versions AS every WHERE every.article = articles.id) AS count
    FROM articles JOIN versions ON versions.article = articles.id AND versions.latest = 1 JOIN texts ON texts.id = versions.text WHERE articles.id = ?`;
  const row = db.get(sql, id);
  if (row === undefined) return undefined;
  return {
    id,
    givenId: row.given_id,
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.identifier === null ? {} : { identifier: row.identifier }),
    ...(row.withdrawn === null ? {} : { withdrawn: row.withdrawn }),
    ...(row.duplicate_of === null ? {} : { duplicateOf: row.duplicate_of }),
    versions: row.count,
    latest: toVersion(row),
  };
}

export function readVersions(db: SqliteDatabase, article: number): ArchivedVersion[] {
  const sql = `SELECT ${versionColumns} FROM versions JOIN texts ON texts.id = versions.text WHERE versions.article = ? ORDER BY versions.number`;
  return db.all(sql, article).map(toVersion);
}

function toVersion(row: Row): ArchivedVersion {
  return {
    article: row.article,
    number: row.number,
    text: readText(row),
    sha256: row.sha256,
    ...(row.headline === null ? {} : { headline: row.headline }),
    ...(row.byline === null ? {} : { byline: row.byline }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    published: row.published === null ? null : { value: row.published, evidence: row.published_evidence },
    ...(row.modified === null ? {} : { modified: row.modified }),
    language: row.language,
    ...(row.change === null ? {} : { change: row.change }),
    ...(row.note === null ? {} : { note: row.note }),
    received: row.received,
  };
}
