/**
 * Words that weaken a statement or hold it at a distance: the reader of another account may be told the same as a fact.
 * Written for "the [alleged] leak", "it [may] have failed"; not for "in May".
 */
export const hedges: ReadonlySet<string> = new Set(
  (
    'alleged allegedly alleges allege reportedly reported supposedly supposed purportedly purported apparently apparent seemingly ' +
    'may might could likely unlikely possibly possible perhaps maybe probably potentially potential presumably ' +
    'suggested suggests suggest suggesting appeared appears appear seemed seems seem claimed claims claim claiming ' +
    'suspected believed thought rumored unconfirmed unverified accused expected'
  ).split(' '),
);
