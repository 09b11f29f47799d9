import { setImmediate } from 'node:timers/promises';
import { type Archive, type ArchivedStory, ArchiveProblem, type CompareAccounts, comparisonOf, withRejections } from '@crosscheck/archive';
import { type Report, type ReportSummary, summarise } from '@crosscheck/engine';
import { LRUCache } from 'lru-cache';

/** A story, compared. */
export interface ComparedStory {
  readonly story: ArchivedStory;
  readonly report: Report;
  readonly summary: ReportSummary;
  /** Stands for the articles in their versions, and for what was rejected: equal where the report is. */
  readonly version: string;
}

/** Compares articles; may do it elsewhere. */
export type Compare = CompareAccounts;

interface Kept {
  /** Last change of the archive when the story was read. */
  readonly asOf: number;
  /** Stands for the articles in their versions. */
  readonly accounts: string;
  /** The comparison of those, as it was made. */
  readonly made: Report;
  readonly compared: ComparedStory;
}

/** What a report takes beside the texts, which it also holds: an estimate, as characters for each character of text. */
const WEIGHT = 6;

/**
 * The reports of an archive's stories, each computed once for the articles it has in their versions: the archive keeps it, and those that are asked for are
 * in memory too. The largest part of memory that a server uses is here, and it is bounded: what was not asked for the longest goes first.
 */
export class StoryReports {
  readonly #archive: Archive;
  readonly #compare: Compare;
  readonly #lastChange: () => number;
  readonly #onFailure: (error: unknown) => void;
  readonly #kept: LRUCache<string, Kept>;
  readonly #underWay = new Map<string, Promise<Report>>();
  readonly #keeping = new Set<Promise<void>>();
  computed = 0;

  /**
   * @param lastChange id of the last change that is known: a story read before it is read again
   * @param largest characters that all kept reports may take, by estimate
   * @param onFailure is told where the archive could not keep a report; who asked for it has it all the same
   */
  constructor(archive: Archive, compare: Compare, lastChange: () => number, largest: number, onFailure: (error: unknown) => void) {
    this.#archive = archive;
    this.#compare = compare;
    this.#lastChange = lastChange;
    this.#onFailure = onFailure;
    this.#kept = new LRUCache({
      maxSize: largest,
      sizeCalculation: ({ compared }) => 1_000 + WEIGHT * compared.report.articles.reduce((sum, { text }) => sum + text.length, 0),
    });
  }

  /** A story by the id that it has, or had before it went into another; undefined where there is none. */
  async read(id: string): Promise<ComparedStory | undefined> {
    const asOf = this.#lastChange();
    const kept = this.#kept.get(id);
    if (kept?.asOf === asOf) return kept.compared;
    const story = await this.#archive.story(id);
    if (story === undefined) {
      this.#kept.delete(id);
      return undefined;
    }
    const accounts = versionOf(story);
    const made = kept?.accounts === accounts ? kept.made : await this.#reportOf(story, accounts);
    const version = `${accounts}${story.rejections.map((rejection) => ` !${rejection.id}`).join('')}`;
    const report = kept?.compared.version === version ? kept.compared.report : withRejections(made, story);
    const summary = report === kept?.compared.report ? kept.compared.summary : summarise(report);
    const compared: ComparedStory = { story, report, summary, version };
    this.#kept.set(id, { asOf, accounts, made, compared });
    return compared;
  }

  /** Many readers who ask at once wait for one comparison. */
  #reportOf(story: ArchivedStory, version: string): Promise<Report> {
    const key = `${story.id} ${version}`;
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const report = comparisonOf(this.#archive, story, async (articles) => {
      this.computed++;
      const made = await this.#compare(articles);
      const keeping = this.#keep(story, made).finally(() => this.#keeping.delete(keeping));
      this.#keeping.add(keeping);
      return made;
    }).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, report);
    return report;
  }

  /** Resolves when the archive has what was computed so far. */
  async settled(): Promise<void> {
    await Promise.all(this.#keeping);
  }

  /** Once those who wait have their answer. While another program writes it is left to be compared beforehand, as nobody shall wait for that. */
  async #keep(story: ArchivedStory, report: Report): Promise<void> {
    await setImmediate();
    try {
      await this.#archive.keepComparison(story, report, 0);
    } catch (error) {
      if (!(error instanceof ArchiveProblem && error.code === 'archive-busy')) this.#onFailure(error);
    }
  }
}

function versionOf({ members }: ArchivedStory): string {
  return members.map(({ article: { id, latest, withdrawn } }) => `${id}/${latest.number}${withdrawn === undefined ? '' : '-'}`).join(' ');
}
