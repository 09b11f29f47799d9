import type { ArticleToGroup, Grouper, Grouping, GroupingState } from './grouping.ts';

/**
 * A grouper for tests: a story for each first word of a text ("Dam …" goes to `dam`), and what it is told to do besides. It remembers how many articles
 * a story got, and tells how often it was loaded.
 */
export class WordGrouper implements Grouper {
  /** What the next call does besides. */
  besides: Pick<Grouping, 'merges' | 'splits'> & { readonly placements?: Grouping['placements'] } = {};
  loads = 0;
  state: GroupingState | undefined;
  readonly counts = new Map<string, number>();
  private readonly homes = new Map<number, string>();

  load(state: GroupingState): void {
    this.loads++;
    this.state = state;
    this.counts.clear();
    this.homes.clear();
    for (const { key, value } of state.records) this.counts.set(key, Number(value));
    for (const { article, story } of state.pinned) this.homes.set(article, story);
  }

  group(articles: readonly ArticleToGroup[]): Grouping {
    const { besides } = this;
    this.besides = {};
    const placements = articles.map(({ outcome: { article }, doc, story }) => {
      const word = story ?? this.homes.get(article) ?? (/\p{L}+/u.exec(doc.article.text)?.[0] ?? 'none').toLowerCase();
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      return { article, story: word, why: `first word of ${doc.article.id}` };
    });
    return {
      ...besides,
      placements: [...placements, ...(besides.placements ?? [])],
      records: placements.map(({ story }) => ({ key: story, value: String(this.counts.get(story)) })),
    };
  }
}
