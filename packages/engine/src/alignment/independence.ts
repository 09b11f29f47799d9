import type { Story } from '../story/index.ts';
import { overlapLength, type Span } from '../text/index.ts';
import type { Copy } from './copies.ts';

/** How accounts depend on each other by what they copied. */
export interface Independence {
  /** Accounts left among the articles that hold these passages, when copies of one text count once. */
  accounts(passages: readonly (Span & { readonly article: string })[]): number;
  /** Pairs of articles that are the same text, the later one first named. */
  readonly same: readonly { readonly article: string; readonly other: string }[];
}

/** Share of an article's words in passages it shares with another, from which it counts as that one's rewrite … */
const REWRITE = 0.5;
/** … and, of both articles, as the same text: all but a line or two. */
const SAME = 0.9;
/** Share of a passage that must be copied for the passage to count as one with its copy. */
const PASSAGE = 0.7;

/** Joins articles that are rewrites of one text, and tells for a single passage who copied it. */
export function judgeIndependence(story: Story, copies: readonly Copy[]): Independence {
  const lengths = new Map(story.docs.map((doc) => [doc.article.id, doc.article.text.trim().length]));
  const copied = new Map<string, [number, number]>();
  for (const { readings } of copies) {
    const [a, b] = readings;
    const key = `${a.article}\n${b.article}`;
    const sum = copied.get(key) ?? [0, 0];
    copied.set(key, [sum[0] + a.end - a.start, sum[1] + b.end - b.start]);
  }
  const rewrites = new Groups();
  const same: { article: string; other: string }[] = [];
  for (const [key, sums] of copied) {
    const [a, b] = key.split('\n') as [string, string];
    const shareA = sums[0] / (lengths.get(a) || 1);
    const shareB = sums[1] / (lengths.get(b) || 1);
    if (Math.max(shareA, shareB) >= REWRITE) rewrites.join(a, b);
    if (Math.min(shareA, shareB) >= SAME) same.push({ article: b, other: a });
  }
  // texts too short to hold a passage are the same only letter for letter
  const texts = new Map<string, string>();
  for (const doc of story.docs) {
    const text = doc.article.text.trim();
    const other = texts.get(text);
    if (text === '') continue;
    if (other === undefined) texts.set(text, doc.article.id);
    else if (!same.some((pair) => pair.article === doc.article.id)) {
      rewrites.join(other, doc.article.id);
      same.push({ article: doc.article.id, other });
    }
  }
  const order = new Map(story.docs.map((doc, i) => [doc.article.id, i]));
  const first = new Map<string, { readonly article: string; readonly other: string }>();
  for (const pair of same) if (!first.has(pair.article)) first.set(pair.article, pair);
  const byArticle = new Map<string, (Span & { readonly copy: number })[]>();
  for (const [copy, { readings }] of copies.entries()) {
    for (const { article, start, end } of readings) {
      const list = byArticle.get(article);
      if (list) list.push({ copy, start, end });
      else byArticle.set(article, [{ copy, start, end }]);
    }
  }
  return {
    same: [...first.values()].sort((x, y) => (order.get(x.article) ?? 0) - (order.get(y.article) ?? 0)),
    accounts(passages) {
      const groups = rewrites.copy();
      const holder = new Map<number, string>();
      for (const passage of passages) {
        for (const { copy, start, end } of byArticle.get(passage.article) ?? []) {
          if (overlapLength(passage, { start, end }) < PASSAGE * (passage.end - passage.start)) continue;
          const other = holder.get(copy);
          if (other === undefined) holder.set(copy, passage.article);
          else groups.join(other, passage.article);
        }
      }
      return new Set(passages.map((p) => groups.find(p.article))).size;
    },
  };
}

/** Disjoint sets of names. */
class Groups {
  readonly #parent = new Map<string, string>();

  find(name: string): string {
    let root = name;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }

  join(a: string, b: string): void {
    const x = this.find(a);
    const y = this.find(b);
    if (x !== y) this.#parent.set(y, x);
  }

  copy(): Groups {
    const groups = new Groups();
    for (const [child, parent] of this.#parent) groups.#parent.set(child, parent);
    return groups;
  }
}
