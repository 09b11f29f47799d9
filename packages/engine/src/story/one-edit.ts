/** A word and all it becomes with one letter left out: two words differ by one letter exactly when these overlap and they do not. */
export function withOneLess(word: string): string[] {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return [...forms];
}

/**
 * Whether two words differ by one letter more, less, other, or by two neighbours that changed places.
 *
 * @example
 * differByOne('moretti', 'morreti'); // false: one less and one more
 * differByOne('kliemann', 'kleimann'); // true
 */
export function differByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
