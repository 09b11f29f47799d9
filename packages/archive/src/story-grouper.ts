import {
  type GroupedArticle,
  Grouper as GrouperOfArticles,
  type GroupingChange,
  readSignature,
  signatureOf,
  writeSignature,
} from '@crosscheck/engine';
import type { ArticleToGroup, Grouper, Grouping, GroupingState } from './grouping.ts';

/**
 * Groups the articles of an archive by what they are about, as `Grouper` of the engine does. It remembers an article under its number: what the
 * grouping read of it (`17 read`), and where it is (`17 place`).
 *
 * @example
 * await archive.add(articles, createStoryGrouper());
 */
export function createStoryGrouper(): Grouper {
  return new StoryGrouper();
}

type Records = Map<string, string | null>;

const NEXT_STORY = 'next story';

class StoryGrouper implements Grouper {
  private grouper = new GrouperOfArticles();
  private pinned: ReadonlyMap<string, string> = new Map();
  /** Numbers of the articles in the window and before it that have not been let go of, in order of arrival. */
  private remembered: string[] = [];
  /** How many articles of the window are in a story. */
  private readonly sizes = new Map<string, number>();
  /** The story that each of them is in. */
  private readonly places = new Map<string, string>();
  private latest = 0;

  load({ records, pinned }: GroupingState): void {
    this.pinned = new Map(pinned.map(({ article, story }) => [String(article), story]));
    const values = new Map(records.map(({ key, value }) => [key, value]));
    const known = [...values]
      .filter(([key]) => key.endsWith(' read'))
      .map(([key, value]) => this.toKnown(key.slice(0, -' read'.length), value, values))
      .sort((a, b) => a.arrived - b.arrived || Number(a.id) - Number(b.id));
    this.remembered = known.map(({ id }) => id);
    this.sizes.clear();
    this.places.clear();
    for (const { id, story } of known) this.move(id, story);
    this.latest = known.at(-1)?.arrived ?? 0;
    this.grouper = new GrouperOfArticles({ known, pinned: this.pinned, nextStory: Number(values.get(NEXT_STORY) ?? 1) });
  }

  private toKnown(id: string, read: string, values: ReadonlyMap<string, string>): GroupedArticle {
    const space = read.indexOf(' ');
    const [story, copyOf]: [string, string?] = JSON.parse(values.get(`${id} place`) ?? '[]');
    return {
      id,
      arrived: Number(read.slice(0, space)),
      signature: readSignature(read.slice(space + 1)),
      // a person may have moved it since
      story: this.pinned.get(id) ?? story,
      ...(copyOf === undefined ? {} : { copyOf }),
    };
  }

  group(articles: readonly ArticleToGroup[]): Grouping {
    const records: Records = new Map();
    const changes = new Map<string, GroupingChange>();
    const fresh = articles.filter(({ story }) => story === undefined);
    for (const { outcome, doc, received } of fresh) {
      const id = String(outcome.article);
      // a clock that was put back does not bring articles back into the window
      this.latest = Math.max(this.latest, Date.parse(received));
      const signature = signatureOf(doc.article);
      records.set(`${id} read`, `${this.latest} ${writeSignature(signature)}`);
      this.remembered.push(id);
      for (const change of this.grouper.add({ id, signature, arrived: this.latest })) {
        const earlier = changes.get(change.article);
        // a new article was in no story before, however often it is moved while the batch is grouped
        const before = earlier === undefined ? change.before : earlier.before;
        changes.set(change.article, { article: change.article, story: change.story, ...(before === undefined ? {} : { before }) });
      }
    }
    const moved = [...changes.values()].filter(({ story, before }) => story !== before);
    const merges = this.merge(moved);
    for (const { article } of changes.values()) this.recordPlace(article, records);
    this.letGo(records);
    records.set(NEXT_STORY, String(this.grouper.nextStory));
    const kept = articles.flatMap(({ outcome, story }) => (story === undefined ? [] : [{ article: outcome.article, story }]));
    return {
      placements: [...moved.map(({ article, story }) => ({ article: Number(article), story })), ...kept],
      merges,
      records: [...records].map(([key, value]) => ({ key, value })),
    };
  }

  /** Stories that all articles of the window have left go where most of those went, with what they had before. */
  private merge(moved: readonly GroupingChange[]): { from: string; into: string }[] {
    const before = new Set(this.sizes.keys());
    for (const { article, story } of moved) this.move(article, story);
    const pinned = new Set(this.pinned.values());
    return [...before]
      .filter((story) => !this.sizes.has(story) && !pinned.has(story))
      .map((from) => {
        const goals = Map.groupBy(
          moved.filter((change) => change.before === from),
          ({ story }) => story,
        );
        const [largest] = [...goals].sort((a, b) => b[1].length - a[1].length);
        return { from, into: (largest as [string, unknown])[0] };
      });
  }

  /** Takes an article from its story into another, or, without one, out of sight. */
  private move(id: string, story?: string): void {
    const before = this.places.get(id);
    if (before !== undefined) this.resize(before, -1);
    this.places.delete(id);
    if (story === undefined) return;
    this.resize(story, 1);
    this.places.set(id, story);
  }

  private resize(story: string, by: number): void {
    const size = (this.sizes.get(story) ?? 0) + by;
    if (size === 0) this.sizes.delete(story);
    else this.sizes.set(story, size);
  }

  private recordPlace(id: string, records: Records): void {
    const place = this.grouper.placeOf(id);
    if (place !== undefined)
      records.set(`${id} place`, JSON.stringify([place.story, ...(place.copyOf === undefined ? [] : [place.copyOf])]));
  }

  /** Forgets what has left the window. */
  private letGo(records: Records): void {
    const first = this.remembered.findIndex((id) => this.grouper.placeOf(id) !== undefined);
    for (const id of this.remembered.splice(0, first < 0 ? this.remembered.length : first)) {
      records.set(`${id} read`, null);
      records.set(`${id} place`, null);
      this.move(id);
    }
  }
}
