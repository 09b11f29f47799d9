import type { ArticleRow, StatementRow } from '../tables.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { readText } from './texts.ts';

/** Every article in its latest version, in the order of their numbers, one at a time. */
export function* articleRows(db: SqliteDatabase): Generator<ArticleRow> {
  const sql = `SELECT articles.id AS article, versions.number AS version, articles.url, articles.identifier, versions.headline, versions.byline,
      versions.publisher, versions.published, versions.published_evidence, versions.modified, versions.received, versions.language, story_articles.story,
      articles.withdrawn, versions.duplicate_of, texts.sha256, texts.encoding, texts.body
    FROM articles JOIN versions ON versions.article = articles.id AND versions.latest = 1 JOIN texts ON texts.id = versions.text
    LEFT JOIN story_articles ON story_articles.article = articles.id ORDER BY articles.id`;
  for (const row of db.each(sql)) {
    const { encoding: _encoding, body: _body, ...fields } = row;
    yield { ...fields, text: readText(row) };
  }
}

/** Every statement of the latest versions, article by article in the order of the text, one at a time. */
export function* statementRows(db: SqliteDatabase): Generator<StatementRow> {
  const sql = `SELECT versions.article, versions.number AS version, versions.publisher, versions.published, story_articles.story, names.name AS speaker,
      attributions.quotation, attributions.cue, statements.hedged, statements.start_offset AS start, statements.end_offset AS end, versions.text AS text_id
    FROM versions JOIN statements ON statements.version = versions.id LEFT JOIN attributions ON attributions.id = statements.attribution
    LEFT JOIN names ON names.id = attributions.speaker LEFT JOIN story_articles ON story_articles.article = versions.article
    WHERE versions.latest = 1 ORDER BY versions.article, statements.start_offset, statements.id`;
  let [known, text]: [number | undefined, string] = [undefined, ''];
  for (const { text_id, hedged, ...fields } of db.each(sql)) {
    if (text_id !== known) [known, text] = [text_id, readText(db.get('SELECT encoding, body FROM texts WHERE id = ?', text_id))];
    yield { ...fields, hedged: hedged === 1, text: text.slice(fields.start, fields.end) };
  }
}
