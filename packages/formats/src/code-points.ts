/**
 * From places in a text in UTF-16 code units, in which Crosscheck counts, to places in Unicode code points, in which Python and therefore
 * brat, and the W3C's `TextPositionSelector`, count. A place between the halves of a surrogate pair becomes the place after the pair.
 *
 * @example
 * codePointsIn('a😀b')(3); // 2
 */
export function codePointsIn(text: string): (offset: number) => number {
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
  const pairs: number[] = [];
  for (const { index } of text.matchAll(pair)) pairs.push(index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - pairsBefore(pairs, offset);
}

/** How many of the places, which are in order, lie before an offset less one: a pair counts once both of its halves are behind. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) + 1 < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
