import type { Archive, StoryLine } from '@crosscheck/archive';
import type { Article, Report } from '@crosscheck/engine';
import { analyseOne } from '../analyse-each.ts';
import { reportNote } from '../notices.ts';
import type { Cell, ColumnType, Table, TableRow } from './table.ts';

const articles = {
  article: 'whole-number',
  version: 'whole-number',
  url: 'text',
  identifier: 'text',
  headline: 'text',
  byline: 'text',
  publisher: 'text',
  published: 'text',
  published_evidence: 'text',
  modified: 'text',
  received: 'text',
  language: 'text',
  story: 'text',
  withdrawn: 'text',
  duplicate_of: 'whole-number',
  sha256: 'text',
  text: 'text',
} satisfies Record<string, ColumnType>;

const statements = {
  article: 'whole-number',
  version: 'whole-number',
  publisher: 'text',
  published: 'text',
  story: 'text',
  speaker: 'text',
  quotation: 'text',
  cue: 'text',
  hedged: 'truth',
  start: 'whole-number',
  end: 'whole-number',
  text: 'text',
} satisfies Record<string, ColumnType>;

const stories = {
  story: 'text',
  headline: 'text',
  articles: 'whole-number',
  publishers: 'text',
  first: 'text',
  newest: 'text',
} satisfies Record<string, ColumnType>;

/** Where a reading stands: alike in all tables that a comparison gives. */
const place = {
  article: 'whole-number',
  version: 'whole-number',
  publisher: 'text',
  start: 'whole-number',
  end: 'whole-number',
} satisfies Record<string, ColumnType>;

const points = {
  story: 'text',
  point: 'text',
  key: 'text',
  kind: 'text',
  speaker: 'text',
  gist: 'text',
  wording: 'text',
  independent: 'whole-number',
  present: 'truth',
  ...place,
  text: 'text',
} satisfies Record<string, ColumnType>;

const variations = {
  story: 'text',
  variation: 'text',
  key: 'text',
  point: 'text',
  type: 'text',
  severity: 'text',
  rule: 'text',
  explanation: 'text',
  ...place,
  text: 'text',
  value: 'text',
  rejected: 'text',
} satisfies Record<string, ColumnType>;

const copies = {
  story: 'text',
  copy: 'whole-number',
  similarity: 'number',
  ...place,
  text: 'text',
} satisfies Record<string, ColumnType>;

/** What can be exported, with the columns of each. A reading is a row in `points`, `variations` and `copies`. */
export const archiveTables = {
  articles: (archive) => ({ columns: articles, rows: asRows(archive.articleRows()) }),
  statements: (archive) => ({ columns: statements, rows: asRows(archive.statementRows()) }),
  stories: (archive) => ({ columns: stories, rows: storyRows(archive) }),
  points: (archive) => ({ columns: points, rows: compared(archive, pointRows) }),
  variations: (archive) => ({ columns: variations, rows: compared(archive, variationRows) }),
  copies: (archive) => ({ columns: copies, rows: compared(archive, copyRows) }),
} as const satisfies Readonly<Record<string, (archive: Archive) => Table>>;

export type ArchiveTable = keyof typeof archiveTables;

/** Rows of a named shape as rows of any. */
async function* asRows<R extends { readonly [K in keyof R]: Cell }>(rows: AsyncIterable<R>): AsyncGenerator<TableRow> {
  for await (const row of rows) yield { ...row };
}

async function* storyRows(archive: Archive): AsyncGenerator<TableRow> {
  for await (const { id, headline, articles: count, publishers, first, newest } of everyStory(archive))
    yield { story: id, headline: headline ?? null, articles: count, publishers: publishers.join('; '), first, newest };
}

async function* everyStory(archive: Archive): AsyncGenerator<StoryLine> {
  for (let cursor: string | undefined; ; ) {
    const page = await archive.stories({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.stories;
    if (page.next === undefined) return;
    cursor = page.next;
  }
}

/** A story's comparison with everything that its rows need. */
interface ComparedStory {
  readonly story: string;
  readonly report: Report;
  /** The article's number and version, its publisher, and the words between two places. */
  readonly reading: (article: string, start: number, end: number) => TableRow & { readonly text: string };
  readonly absent: (article: string) => TableRow;
}

/** More accounts of one story than this are more than a comparison is made for; those that came out first are compared. */
const MOST_ACCOUNTS = 100;

/** Rows out of the comparison of every story that has two articles or more, one story at a time. */
async function* compared(archive: Archive, toRows: (story: ComparedStory) => Iterable<TableRow>): AsyncGenerator<TableRow> {
  const { articleOfVersion, correctedComparison } = await import('@crosscheck/archive');
  for await (const line of everyStory(archive)) {
    if (line.articles < 2) continue;
    const { id, members, rejections } = (await archive.story(line.id)) ?? { id: line.id, members: [], rejections: [] };
    const report = await correctedComparison(archive, { id, members, rejections }, (accounts) => {
      if (accounts.length > MOST_ACCOUNTS)
        reportNote(`story ${id}: it has ${accounts.length} accounts; the first ${MOST_ACCOUNTS} are compared`);
      return compareSome(accounts.slice(0, MOST_ACCOUNTS));
    });
    const byId = new Map(members.map(({ article }) => [articleOfVersion(article, article.latest).id, article.latest]));
    const about = (id: string) => {
      const version = byId.get(id);
      if (version === undefined) throw new Error(`the comparison has an article ${id} that was not compared`);
      return version;
    };
    yield* toRows({
      story: id,
      report,
      reading(id, start, end) {
        const { article, number, publisher, text } = about(id);
        return { article, version: number, publisher: publisher ?? null, start, end, text: text.slice(start, end) };
      },
      absent(id) {
        const { article, number, publisher } = about(id);
        return { article, version: number, publisher: publisher ?? null, start: null, end: null, text: null };
      },
    });
  }
}

/** The comparison of articles without those that the analysis fails on, which are reported. */
async function compareSome(articles: readonly Article[]): Promise<Report> {
  const { compare, toReport } = await import('@crosscheck/engine');
  const docs = [];
  for (const article of articles) {
    const doc = await analyseOne({ article, place: `article ${article.id}`, findings: [] });
    if (doc !== undefined) docs.push(doc);
  }
  return toReport(compare(docs));
}

function* pointRows({ story, report, reading, absent }: ComparedStory): Generator<TableRow> {
  const names = new Map(report.entities.map(({ id, name }) => [id, name]));
  for (const { id, keys, kind, speaker, gist, wording, independent, readings, absent: silent } of report.points) {
    const shared = {
      story,
      point: id,
      key: keys?.[0] ?? null,
      kind,
      speaker: speaker === undefined ? null : (names.get(speaker) ?? null),
      gist,
      wording: wording ?? null,
      independent,
    };
    for (const { article, start, end } of readings) yield { ...shared, present: true, ...reading(article, start, end) };
    for (const article of silent) yield { ...shared, present: false, ...absent(article) };
  }
}

function* variationRows({ story, report, reading }: ComparedStory): Generator<TableRow> {
  for (const { id, keys, point, type, severity, rule, explanation, readings, rejected } of report.variations) {
    const shared = {
      story,
      variation: id,
      key: keys?.[0] ?? null,
      point: point ?? null,
      type,
      severity,
      rule,
      explanation,
      rejected: rejected?.reason ?? null,
    };
    for (const { article, start, end, value } of readings) yield { ...shared, ...reading(article, start, end), value: value ?? null };
  }
}

function* copyRows({ story, report, reading }: ComparedStory): Generator<TableRow> {
  for (const [i, { similarity, readings }] of report.copied.entries())
    for (const { article, start, end } of readings) yield { story, copy: i + 1, similarity, ...reading(article, start, end) };
}
