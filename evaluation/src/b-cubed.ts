/** How far a grouping is right, article by article: B-cubed (Bagga and Baldwin 1998). */
export function bCubed(articles: readonly { readonly story: string; readonly found: string }[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const count = (keyOf: (article: (typeof articles)[number]) => string) => {
    const counts = new Map<string, number>();
    for (const article of articles) counts.set(keyOf(article), (counts.get(keyOf(article)) ?? 0) + 1);
    return (article: (typeof articles)[number]) => counts.get(keyOf(article)) as number;
  };
  const [inStory, inFound, inBoth] = [
    count(({ story }) => story),
    count(({ found }) => found),
    count(({ story, found }) => JSON.stringify([story, found])),
  ];
  const mean = (value: (article: (typeof articles)[number]) => number) =>
    articles.reduce((sum, article) => sum + value(article), 0) / articles.length;
  const precision = mean((article) => inBoth(article) / inFound(article));
  const recall = mean((article) => inBoth(article) / inStory(article));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
