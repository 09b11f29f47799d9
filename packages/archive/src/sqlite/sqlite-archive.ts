import type { Report } from '@crosscheck/engine';
import { type ReadArticle, readAddress, type Withdrawal } from '@crosscheck/intake';
import type { Annotation, AnnotationsQuery, RejectedVariation, Why } from '../annotations.ts';
import type { AddOutcome, Archive, ArchiveCounts, ArchivedArticle, ArchivedVersion, Change, Examination, NewArticle } from '../archive.ts';
import type { ArticleToGroup, Grouper } from '../grouping.ts';
import type { SearchQuery, SearchResult } from '../search.ts';
import type { ArchivedStory, StoriesPage, StoriesQuery, Suggestion } from '../stories.ts';
import type { ArticleRow, StatementRow } from '../tables.ts';
import type { ArchivedToken } from '../tokens.ts';
import type { FeedVisit, WatchedFeed, WatchedPage } from '../watching.ts';
import { addArticle, findArticle, prepareArticle } from './add-articles.ts';
import { readAnnotations } from './annotations.ts';
import { listChanges } from './changes.ts';
import { keepComparison, readComparison, readStoriesToCompare } from './comparisons.ts';
import { mergeStories, rejectVariation, splitStory, undoAnnotation } from './correct-stories.ts';
import { countRows, examine } from './examine.ts';
import { type OpenOptions, openDatabase } from './open-database.ts';
import { currentStory, GrouperRevisions, storyOf } from './place-articles.ts';
import { readArticleRow, readVersions } from './read-articles.ts';
import { listStories, readStory, readUngrouped } from './read-stories.ts';
import { search } from './search.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { suggest } from './suggest.ts';
import { articleRows, statementRows } from './tables.ts';
import { readTokens, revokeToken, writeToken } from './tokens.ts';
import { countPagesWaiting, readDuePages, readFeed, readNextDue, writeFeedVisit, writePage } from './watch-state.ts';
import { dumpLines, restoreLines } from './whole.ts';
import { withdrawArticles } from './withdrawals.ts';

/** How an archive is opened. */
export interface ArchiveOptions extends Omit<OpenOptions, 'steps'> {
  /** Tells the time for what is written down. Default: the machine's clock. */
  readonly now?: () => Date;
}

/**
 * Opens an archive in one SQLite file.
 *
 * @example
 * const archive = await openArchive('news.db', { create: true });
 * @throws ArchiveProblem where there is none, where it is something else, newer than this program, or damaged
 */
export async function openArchive(path: string, { now = () => new Date(), ...options }: ArchiveOptions = {}): Promise<Archive> {
  return new SqliteArchive(openDatabase(path, options), now);
}

class SqliteArchive implements Archive {
  private readonly db: SqliteDatabase;
  private readonly clock: () => Date;
  private readonly revisions = new GrouperRevisions();

  constructor(db: SqliteDatabase, now: () => Date) {
    this.db = db;
    this.clock = now;
  }

  async add(articles: readonly NewArticle[], grouper?: Grouper): Promise<readonly AddOutcome[]> {
    const prepared = articles.map(prepareArticle);
    if (grouper === undefined) return this.db.transact(() => prepared.map((one) => addArticle(this.db, one, this.now())));
    return this.grouping(grouper, (place) => {
      const now = this.now();
      const outcomes = prepared.map((one) => addArticle(this.db, one, now));
      const written = outcomes.flatMap((outcome, i) => {
        const { doc, fetched } = articles[i] as NewArticle;
        return outcome.result === 'same' ? [] : [{ outcome, doc, received: fetched ?? now }];
      });
      if (written.length > 0) place(written, now);
      return outcomes.map((outcome) => {
        const story = storyOf(this.db, outcome.article);
        return story === undefined ? outcome : { ...outcome, story };
      });
    });
  }

  async group(articles: readonly Omit<ArticleToGroup, 'story'>[], grouper: Grouper): Promise<void> {
    this.grouping(grouper, (place) => place(articles, this.now()));
  }

  /** A transaction in which a grouper places articles. */
  private grouping<T>(grouper: Grouper, work: (place: (articles: readonly Omit<ArticleToGroup, 'story'>[], now: string) => void) => T): T {
    let revision: number | undefined;
    const result = this.db.transact(() =>
      work((articles, now) => {
        const toGroup = articles.map((one) => ({ ...one, story: storyOf(this.db, one.outcome.article) }));
        revision = this.revisions.place(this.db, grouper, toGroup, now);
      }),
    );
    if (revision !== undefined) this.revisions.committed(grouper, revision);
    return result;
  }

  async ungrouped(most = 1000): Promise<readonly number[]> {
    return readUngrouped(this.db, most);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return search(this.db, query);
  }

  async stories(query: StoriesQuery = {}): Promise<StoriesPage> {
    return listStories(this.db, query);
  }

  async suggest(typed: string, most = 4): Promise<readonly Suggestion[]> {
    return suggest(this.db, typed, most);
  }

  async story(id: string): Promise<ArchivedStory | undefined> {
    return readStory(this.db, id);
  }

  async comparison(story: Pick<ArchivedStory, 'id' | 'members'>): Promise<Report | undefined> {
    return readComparison(this.db, story);
  }

  async keepComparison(story: Pick<ArchivedStory, 'id' | 'members'>, report: Report, patience?: number): Promise<boolean> {
    return this.db.transact(() => keepComparison(this.db, story, report, this.now()), patience);
  }

  async storiesToCompare(mostArticles: number): Promise<readonly string[]> {
    return readStoriesToCompare(this.db, mostArticles);
  }

  async storyOf(article: number): Promise<string | undefined> {
    return storyOf(this.db, article);
  }

  async mergeStories(story: string, other: string, why: Why = {}): Promise<number> {
    return this.db.transact(() => mergeStories(this.db, story, other, why, this.now()));
  }

  async splitStory(story: string, articles: readonly number[], why: Why = {}): Promise<string> {
    return this.db.transact(() => splitStory(this.db, story, articles, why, this.now()));
  }

  async rejectVariation(story: string, variation: RejectedVariation, why: Why): Promise<number> {
    return this.db.transact(() => rejectVariation(this.db, story, variation, why, this.now()));
  }

  async undo(annotation: number, why: Why = {}): Promise<Annotation> {
    return this.db.transact(() => undoAnnotation(this.db, annotation, why, this.now()));
  }

  async annotations({ story, ...rest }: AnnotationsQuery = {}): Promise<readonly Annotation[]> {
    if (story === undefined) return readAnnotations(this.db, rest);
    const now = currentStory(this.db, story);
    return now === undefined ? [] : readAnnotations(this.db, { story: now, ...rest });
  }

  async addToken({ name, sha256, scopes }: Pick<ArchivedToken, 'name' | 'sha256' | 'scopes'>): Promise<void> {
    this.db.transact(() => writeToken(this.db, { name, sha256, scopes, created: this.now() }));
  }

  async tokens(): Promise<readonly ArchivedToken[]> {
    return readTokens(this.db);
  }

  async revokeToken(name: string): Promise<void> {
    this.db.transact(() => revokeToken(this.db, name, this.now()));
  }

  async find(read: ReadArticle, fetched?: string): Promise<AddOutcome | undefined> {
    return findArticle(this.db, read, fetched);
  }

  async withdraw(withdrawal: Withdrawal): Promise<readonly number[]> {
    return this.db.transact(() => withdrawArticles(this.db, withdrawal, this.now()));
  }

  async article(id: number): Promise<ArchivedArticle | undefined> {
    return readArticleRow(this.db, id);
  }

  async articleAt(url: string): Promise<ArchivedArticle | undefined> {
    const row = this.db.get('SELECT id FROM articles WHERE url = ?', readAddress(url) ?? null);
    return row === undefined ? undefined : readArticleRow(this.db, row.id);
  }

  async versions(article: number): Promise<readonly ArchivedVersion[]> {
    return readVersions(this.db, article);
  }

  async watchedFeed(url: string): Promise<WatchedFeed | undefined> {
    return readFeed(this.db, url);
  }

  async visitedFeed(visit: FeedVisit): Promise<{ readonly added: number; readonly left: number }> {
    return this.db.transact(() => writeFeedVisit(this.db, visit));
  }

  async duePages(now: string, never: string, most: number): Promise<readonly WatchedPage[]> {
    return readDuePages(this.db, now, never, most);
  }

  async visitedPage(page: WatchedPage): Promise<void> {
    this.db.transact(() => writePage(this.db, page));
  }

  async pagesWaiting(): Promise<{ readonly count: number; readonly nextDue?: string }> {
    const nextDue = readNextDue(this.db);
    return { count: countPagesWaiting(this.db), ...(nextDue === undefined ? {} : { nextDue }) };
  }

  async changes(after: number, most = 1000): Promise<readonly Change[]> {
    this.db.checkInPlace();
    return listChanges(this.db, after, most);
  }

  async *articleRows(): AsyncIterable<ArticleRow> {
    yield* articleRows(this.db);
  }

  async *statementRows(): AsyncIterable<StatementRow> {
    yield* statementRows(this.db);
  }

  async *dump(): AsyncIterable<string> {
    yield* dumpLines(this.db);
  }

  async restore(lines: AsyncIterable<string>): Promise<void> {
    await restoreLines(this.db, lines);
  }

  async counts(): Promise<ArchiveCounts> {
    return countRows(this.db);
  }

  async examine(): Promise<Examination> {
    return examine(this.db);
  }

  async close(): Promise<void> {
    this.db.close();
  }

  private now(): string {
    return this.clock().toISOString();
  }
}
