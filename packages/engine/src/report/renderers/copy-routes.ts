import { overlapLength, type Span } from '../../text/index.ts';
import type { Account, CopiedPair, ReaderView } from './reader-view.ts';

/** A way that words took from one account to another. */
export interface CopyRoute {
  readonly pair: CopiedPair;
  /** The account from which `pair.second` has most of these words as well, and more: the two need not have read each other. */
  readonly through?: Account;
}

/** Copies of a story as a drawing: who is in it, from top to bottom, and the ways between them. */
export interface CopyRoutes {
  /** By day, the first one first; those without a date last. */
  readonly accounts: readonly Account[];
  /** By the account that they lead to, in the same order. */
  readonly routes: readonly CopyRoute[];
}

/** Stands behind every day. */
const UNDATED = '~';

/** Words of which so great a part came with a longer copy are no way of their own. */
const COVERED = 0.5;

/**
 * Who took from whom. Of several accounts that an account shares words with, the one with which it shares the most is where it has them from; another
 * that shares only the same words is `through` that one, so that five copies of one wire are five ways and not fifteen.
 */
export function copyRoutes(view: ReaderView): CopyRoutes {
  const members = new Set(view.copies.flatMap(({ first, second }) => [first, second]));
  const day = ({ article }: Account) => article.published?.value.slice(0, 10) ?? UNDATED;
  const accounts = [...members].sort((a, b) => (day(a) === day(b) ? a.index - b.index : day(a) < day(b) ? -1 : 1));
  const through = new Map<CopiedPair, Account>();
  for (const pairs of Map.groupBy(view.copies, ({ second }) => second.index).values()) {
    const taken: { readonly from: Account; readonly span: Span }[] = [];
    for (const pair of pairs.toSorted((a, b) => b.share - a.share)) {
      const spans = pair.passages.flatMap(({ readings }) => readings.filter(({ article }) => article === pair.second.article.id));
      const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
      const before = new Map<Account, number>();
      for (const { from, span } of taken) for (const own of spans) before.set(from, (before.get(from) ?? 0) + overlapLength(own, span));
      const [most] = [...before].sort((a, b) => b[1] - a[1]);
      if (most !== undefined && most[1] >= COVERED * length) through.set(pair, most[0]);
      else taken.push(...spans.map((span) => ({ from: pair.first, span })));
    }
  }
  const routes = accounts.flatMap((account) =>
    view.copies
      .filter(({ second }) => second === account)
      .map((pair): CopyRoute => {
        const third = through.get(pair);
        return third === undefined ? { pair } : { pair, through: third };
      }),
  );
  return { accounts, routes };
}
