import { agglomerate, averageLink, type Cluster, type Days, daysOf, joinedDays, joinedWith, nearness } from './agglomerate.ts';
import { CandidateIndex } from './candidate-index.ts';
import { CopyIndex } from './copy-index.ts';
import type { Signature } from './signature.ts';
import { type KeptSignature, SignaturePages } from './signature-pages.ts';
import { dot, plus, TermWeights, type Weights } from './term-weights.ts';

/** An article that is to be grouped. */
export interface ArrivedArticle {
  readonly id: string;
  readonly signature: Signature;
  /** When it arrived, in milliseconds since some moment; ascending. What it says of its day is in its signature, and counts little: feeds and pages lie about it. */
  readonly arrived: number;
}

/** An article that was grouped before. */
export interface GroupedArticle extends ArrivedArticle {
  readonly story: string;
  /** The article it was taken over from, whole or nearly. */
  readonly copyOf?: string;
}

/** An article that came into a story, or from one into another. */
export interface GroupingChange {
  readonly article: string;
  readonly story: string;
  readonly before?: string;
}

/** Why two articles are in one story, or are not. */
export interface GroupingReason {
  /** Cosine of the two, less where days lie between them. */
  readonly likeness: number;
  /** Days between what they say of their publication; undefined where one says nothing. */
  readonly daysApart?: number;
  /** Stems they share, the weightiest first, each with its share of the likeness; the shares sum to 1. */
  readonly shared: readonly { readonly term: string; readonly share: number }[];
  /** One was taken over from the other, or both from a third. */
  readonly copies: boolean;
}

export interface GrouperOptions {
  /** Articles grouped before, in order of arrival. */
  readonly known?: Iterable<GroupedArticle>;
  /** Stories that a person has decided for articles. Articles of two of them never come into one story. */
  readonly pinned?: ReadonlyMap<string, string>;
  /** Number for the next new story, which is called `s` and the number. */
  readonly nextStory?: number;
  /** Cosine that the articles of a story reach on average; `storyLikeness` unless told. For evaluation. */
  readonly likeness?: number;
  /** How long an article is remembered after its arrival, in milliseconds; 14 days unless told. */
  readonly remember?: number;
}

/** Cosine that the articles of one story reach on average. How it was chosen: `docs/decisions/grouping.md`. */
export const storyLikeness = 0.135;
/** A story not far below the threshold is grouped again with the new article. */
const NEAR = 0.6;
const FOURTEEN_DAYS = 14 * 24 * 3_600_000;
/** Articles like a new one that are looked at. */
const CANDIDATES = 12;
/** Stories are taken apart when a new article stands between them, up to so many articles; more stay as they are until all are grouped again. */
const TAKEN_APART = 64;
/** Terms are weighed anew when so many articles have come, and as many as there were. */
const LEAST_NEW = 64;
/** Up to so many articles, what terms are worth changes so much as they come that all are grouped again as well. */
const FEW = 5_000;
/** Sums of weights are kept for the stories of several articles that were looked at last; of the others they are added up again when they are needed. */
const SUMS = 8_000;
/** Story of an article that has none yet. */
const NONE = '';

interface Entry {
  readonly id: string;
  readonly signature: KeptSignature;
  readonly day: number | undefined;
  readonly arrived: number;
  story: string;
  /** Number of the article it is a copy of. A copy goes where that goes, and does not count. */
  copyOf: number | undefined;
}

interface Story {
  readonly members: readonly number[];
  /** How many count. */
  readonly size: number;
  readonly days: Days;
  /** Its size when it was last grouped. */
  readonly grouped: number;
}

/**
 * Groups articles into stories as they arrive, in a sliding window. For the same order of arrival the outcome is the same.
 *
 * @example
 * const grouper = new Grouper();
 * grouper.add({ id: 'a', signature: signatureOf({ text: 'The dam at Ellery …' }), arrived: 0 }); // [{ article: 'a', story: 's1' }]
 */
export class Grouper {
  readonly #remember: number;
  readonly #likeness: number;
  readonly #pinned: ReadonlyMap<string, string>;
  readonly #weights = new TermWeights();
  readonly #signatures = new SignaturePages();
  readonly #copies = new CopyIndex((article) => this.#entry(article).signature.shingles);
  /** Articles by number, in order of arrival; those that have left the window are undefined. */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #stories = new Map<string, Story>();
  /** Of stories, those looked at last at the end. */
  readonly #sums = new Map<string, Weights>();
  #candidates = new CandidateIndex();
  #nextStory: number;
  #oldest = 0;
  #newSinceWeighed = 0;

  constructor({ known = [], pinned = new Map(), nextStory = 1, likeness = storyLikeness, remember = FOURTEEN_DAYS }: GrouperOptions = {}) {
    this.#remember = remember;
    this.#likeness = likeness;
    this.#pinned = pinned;
    this.#nextStory = nextStory;
    for (const article of known) {
      // where the original has left the window, another copy stands for it
      const original =
        article.copyOf === undefined ? undefined : (this.#numbers.get(article.copyOf) ?? this.#copies.original(article.signature.shingles));
      this.#enter(article, article.story, original);
    }
    this.#reweigh();
  }

  /** Articles in the window. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Number for the next new story. */
  get nextStory(): number {
    return this.#nextStory;
  }

  /** Where an article of the window is now. */
  placeOf(id: string): Pick<GroupedArticle, 'story' | 'copyOf'> | undefined {
    const number = this.#numbers.get(id);
    if (number === undefined) return undefined;
    const { story, copyOf } = this.#entry(number);
    return { story, ...(copyOf === undefined ? {} : { copyOf: this.#entry(copyOf).id }) };
  }

  /**
   * Puts an article into a story, and mends the stories around it. An article that is known already changes nothing.
   * @returns the article, and those that changed their story
   */
  add(article: ArrivedArticle): GroupingChange[] {
    if (this.#numbers.has(article.id)) return [];
    this.#forget(article.arrived - this.#remember);
    const changes = this.#place(this.#enter(article, NONE, this.#copies.original(article.signature.shingles)));
    this.#newSinceWeighed++;
    if (this.#newSinceWeighed < Math.max(LEAST_NEW, this.size / 2)) return changes;
    if (this.size <= FEW) return inSequence(changes, this.settle());
    this.#reweigh();
    return changes;
  }

  /** Groups all articles in the window again, by what the terms are worth now: the articles that changed their story. */
  settle(): GroupingChange[] {
    this.#reweigh();
    const clusters = this.#bind(this.#live().map((number) => this.#cluster([number])));
    return this.#rename([...this.#stories.keys()], agglomerate(clusters, this.#pairs(clusters), this.#likeness, this.#mayJoin));
  }

  /** Why two articles of the window are together or apart; undefined where one is not there. */
  reason(one: string, other: string): GroupingReason | undefined {
    const [a, b] = [this.#numbers.get(one), this.#numbers.get(other)];
    if (a === undefined || b === undefined) return undefined;
    const [x, y] = [this.#entry(a), this.#entry(b)];
    const [v, w] = [this.#weights.weigh(x.signature.terms), this.#weights.weigh(y.signature.terms)];
    const cosine = dot(v, w);
    const daysApart = x.day === undefined || y.day === undefined ? undefined : Math.abs(x.day - y.day);
    const products = new Map<number, number>();
    for (const [i, term] of v.terms.entries()) {
      const place = w.terms.indexOf(term);
      if (place >= 0) products.set(term, (v.weights[i] as number) * (w.weights[place] as number));
    }
    const words = this.#weights.words(new Set(products.keys()));
    const shared = [...products].map(([term, product]) => ({ term: words.get(term) as string, share: product / cosine }));
    return {
      likeness: cosine * nearness(daysOf(x.day), daysOf(y.day)),
      ...(daysApart === undefined ? {} : { daysApart }),
      shared: shared.filter(({ share }) => share > 0).sort((p, q) => q.share - p.share),
      copies: (x.copyOf ?? a) === (y.copyOf ?? b),
    };
  }

  #entry(number: number): Entry {
    const entry = this.#entries[number];
    if (entry === undefined) throw new Error(`article ${number} has left the window`);
    return entry;
  }

  #live(): number[] {
    return [...this.#numbers.values()];
  }

  #enter({ id, signature, arrived }: ArrivedArticle, story: string, copied: number | undefined): number {
    const kept = this.#signatures.keep(this.#weights.weightiest(this.#weights.numbersOf(signature)), signature.shingles);
    const copyOf = copied === undefined ? undefined : (this.#entry(copied).copyOf ?? copied);
    const number = this.#entries.push({ id, signature: kept, day: signature.day, arrived, story, copyOf }) - 1;
    this.#numbers.set(id, number);
    if (copyOf === undefined) {
      this.#weights.count(kept.terms, 1);
      this.#copies.add(number);
    }
    return number;
  }

  /** Lets go of the articles that arrived before a time. The first copy of one that goes takes its place. */
  #forget(before: number): void {
    for (; this.#oldest < this.#entries.length; this.#oldest++) {
      const entry = this.#entries[this.#oldest];
      if (entry === undefined) continue;
      if (entry.arrived >= before) return;
      const story = this.#stories.get(entry.story) as Story;
      const members = story.members.filter((member) => member !== this.#oldest);
      if (entry.copyOf === undefined) {
        const [heir, ...others] = members.filter((member) => this.#entry(member).copyOf === this.#oldest);
        this.#weights.count(entry.signature.terms, -1);
        this.#copies.remove(this.#oldest);
        if (heir !== undefined) {
          const first = this.#entry(heir);
          first.copyOf = undefined;
          for (const other of others) this.#entry(other).copyOf = heir;
          this.#weights.count(first.signature.terms, 1);
          this.#copies.add(heir);
        }
      }
      this.#numbers.delete(entry.id);
      this.#entries[this.#oldest] = undefined;
      this.#sums.delete(entry.story);
      if (members.length === 0) this.#stories.delete(entry.story);
      else this.#stories.set(entry.story, { ...this.#storyOf(members), grouped: story.grouped });
    }
  }

  /** Indexes every article under what is weightiest now, and forgets what stories weighed. */
  #reweigh(): void {
    this.#weights.compact(this.#live().map((number) => this.#entry(number).signature.terms));
    this.#candidates = new CandidateIndex();
    const members = new Map<string, number[]>();
    for (const number of this.#live()) {
      const { story, signature, copyOf } = this.#entry(number);
      if (copyOf === undefined) this.#candidates.add(number, this.#weights.weigh(signature.terms));
      const list = members.get(story);
      if (list === undefined) members.set(story, [number]);
      else list.push(number);
    }
    this.#stories.clear();
    this.#sums.clear();
    for (const [name, list] of members) {
      const story = this.#storyOf(list);
      this.#stories.set(name, { ...story, grouped: story.size });
    }
    this.#newSinceWeighed = 0;
  }

  #counted(members: readonly number[]): number[] {
    return members.filter((member) => this.#entry(member).copyOf === undefined);
  }

  #storyOf(members: readonly number[]): Omit<Cluster, 'sum'> {
    const days = members.map((member) => daysOf(this.#entry(member).day)).reduce(joinedDays);
    return { members, size: this.#counted(members).length, days };
  }

  #cluster(members: readonly number[]): Cluster {
    return { ...this.#storyOf(members), sum: this.#sumOf(members) };
  }

  #sumOf(members: readonly number[]): Weights {
    return sumOf(this.#counted(members).map((member) => this.#weights.weigh(this.#entry(member).signature.terms)));
  }

  #clusterOf(story: string): Cluster {
    const { members, size, days } = this.#stories.get(story) as Story;
    const sum = this.#sums.get(story) ?? this.#sumOf(members);
    if (size > 1) this.#keepSum(story, sum);
    return { members, size, days, sum };
  }

  #keepSum(story: string, sum: Weights): void {
    this.#sums.delete(story);
    this.#sums.set(story, sum);
    if (this.#sums.size > SUMS) this.#sums.delete(this.#sums.keys().next().value as string);
  }

  #keepStory(story: string, { members, size, days, sum }: Cluster, grouped: number): void {
    this.#stories.set(story, { members, size, days, grouped });
    if (size > 1) this.#keepSum(story, sum);
  }

  /** Finds the story of an article that has just been entered. */
  #place(number: number): GroupingChange[] {
    const { signature, id, copyOf } = this.#entry(number);
    const alone = this.#cluster([number]);
    const original = copyOf === undefined ? undefined : this.#entry(copyOf).story;
    const near = new Map<string, number>();
    if (original === undefined) {
      const weights = this.#weights.weigh(signature.terms);
      for (const other of this.#candidates.find(weights, CANDIDATES)) {
        const story = this.#entries[other]?.story;
        if (story !== undefined && !near.has(story)) near.set(story, averageLink(alone, this.#clusterOf(story)));
      }
      this.#candidates.add(number, weights);
    }
    const around = [...near].filter(([, link]) => link >= this.#likeness * NEAR).map(([story]) => story);
    const [only = original, ...others] = around;
    if (only === undefined) return this.#rename([], [alone]);
    const { grouped } = this.#stories.get(only) as Story;
    const story = this.#clusterOf(only);
    const fits = original !== undefined || ((near.get(only) as number) >= this.#likeness && this.#mayJoin(alone, story));
    if (others.length > 0 || !fits || story.size >= 2 * grouped) return this.#groupAgain([only, ...others], number);
    this.#entry(number).story = only;
    this.#keepStory(only, joinedWith(story, alone), grouped);
    return [{ article: id, story: only }];
  }

  /** Takes some stories apart, with an article that has none yet, and puts them together anew. Of many articles, each story stays whole. */
  #groupAgain(stories: readonly string[], added: number): GroupingChange[] {
    const wholes = stories.map((story) => this.#clusterOf(story));
    const isSmall = wholes.reduce((sum, { members }) => sum + members.length, 0) <= TAKEN_APART;
    const units = isSmall ? wholes.flatMap(({ members }) => members.map((member) => this.#cluster([member]))) : wholes;
    const clusters = this.#bind([...units, this.#cluster([added])]);
    return this.#rename(stories, agglomerate(clusters, this.#pairs(clusters), this.#likeness, this.#mayJoin));
  }

  /** Pairs of clusters that may be one: all, or of many those with articles that share weighty terms. */
  #pairs(clusters: readonly Cluster[]): (readonly [number, number])[] {
    if (clusters.length <= TAKEN_APART + 1) return clusters.flatMap((_, a) => clusters.slice(0, a).map((_, b) => [a, b] as const));
    const clusterOf = new Map(clusters.flatMap(({ members }, cluster) => members.map((member) => [member, cluster] as const)));
    return clusters.flatMap(({ members, sum }, cluster) => {
      const weights = members.length === 1 ? [sum] : members.map((member) => this.#weights.weigh(this.#entry(member).signature.terms));
      return weights.flatMap((one) =>
        this.#candidates.find(one, CANDIDATES).flatMap((other) => {
          const opposite = clusterOf.get(other);
          return opposite === undefined || opposite === cluster ? [] : [[cluster, opposite] as const];
        }),
      );
    });
  }

  /** Joins units that belong together whatever they are like: a copy with its original, and what a person put into one story. */
  #bind(units: readonly Cluster[]): Cluster[] {
    const unitOf = new Map(units.flatMap(({ members }, unit) => members.map((member) => [member, unit] as const)));
    const unitOfPinned = new Map<string, number>();
    const root = units.map((_, unit) => unit);
    const find = (unit: number): number => {
      let top = unit;
      while (root[top] !== top) top = root[top] as number;
      root[unit] = top;
      return top;
    };
    const join = (one: number, other: number): void => {
      const [a, b] = [find(one), find(other)];
      root[Math.max(a, b)] = Math.min(a, b);
    };
    for (const [member, unit] of unitOf) {
      const { id, copyOf } = this.#entry(member);
      const pinned = this.#pinned.get(id);
      if (pinned !== undefined) {
        join(unit, unitOfPinned.get(pinned) ?? unit);
        unitOfPinned.set(pinned, unit);
      } else if (copyOf !== undefined) join(unit, unitOf.get(copyOf) ?? unit);
    }
    const bound = new Map<number, Cluster>();
    for (const [i, unit] of units.entries()) {
      const whole = bound.get(find(i));
      bound.set(find(i), whole === undefined ? unit : joinedWith(whole, unit));
    }
    return [...bound.values()];
  }

  readonly #mayJoin = (a: Cluster, b: Cluster): boolean => {
    if (this.#pinned.size === 0) return true;
    const [one, other] = [this.#pinnedStory(a), this.#pinnedStory(b)];
    return one === undefined || other === undefined || one === other;
  };

  #pinnedStory({ members }: Cluster): string | undefined {
    for (const member of members) {
      const story = this.#pinned.get(this.#entry(member).id);
      if (story !== undefined) return story;
    }
    return undefined;
  }

  /** Gives each cluster the name of the story a person decided for it, else of the one it shares most articles with, else a new one. */
  #rename(stories: readonly string[], clusters: readonly Cluster[]): GroupingChange[] {
    const claims = clusters.flatMap((cluster, i) => {
      const shared = new Map<string, number>();
      for (const member of cluster.members) {
        const { story } = this.#entry(member);
        if (story !== NONE) shared.set(story, (shared.get(story) ?? 0) + 1);
      }
      const pinned = this.#pinnedStory(cluster);
      if (pinned !== undefined) shared.set(pinned, Number.POSITIVE_INFINITY);
      return [...shared].map(([story, count]) => ({ cluster: i, story, count }));
    });
    claims.sort((a, b) => (a.count === b.count ? a.cluster - b.cluster : b.count - a.count));
    const nameOf = new Map<number, string>();
    const taken = new Set<string>();
    for (const { cluster, story } of claims) {
      if (nameOf.has(cluster) || taken.has(story)) continue;
      nameOf.set(cluster, story);
      taken.add(story);
    }
    for (const story of stories) {
      this.#stories.delete(story);
      this.#sums.delete(story);
    }
    return clusters.flatMap((cluster, i) => {
      const story = nameOf.get(i) ?? `s${this.#nextStory++}`;
      this.#keepStory(story, cluster, cluster.size);
      return cluster.members.flatMap((member) => {
        const entry = this.#entry(member);
        const before = entry.story;
        entry.story = story;
        if (before === story) return [];
        return [{ article: entry.id, story, ...(before === NONE ? {} : { before }) }];
      });
    });
  }
}

/** Sums pairwise, so that each weight is added up about as often as the logarithm of how many there are. */
function sumOf(all: readonly Weights[]): Weights {
  if (all.length === 0) return { terms: new Int32Array(), weights: new Float32Array() };
  if (all.length === 1) return all[0] as Weights;
  const half = all.length >> 1;
  return plus(sumOf(all.slice(0, half)), sumOf(all.slice(half)));
}

/** Changes one after the other, as one: the last story, and the first before. */
function inSequence(first: readonly GroupingChange[], second: readonly GroupingChange[]): GroupingChange[] {
  const changes = new Map(first.map((change) => [change.article, change]));
  for (const change of second) {
    const { before } = changes.get(change.article) ?? change;
    changes.set(change.article, { article: change.article, story: change.story, ...(before === undefined ? {} : { before }) });
  }
  return [...changes.values()].filter(({ story, before }) => story !== before);
}
