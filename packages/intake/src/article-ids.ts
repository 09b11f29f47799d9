import { extensionOf } from './input-kind.ts';

/**
 * The id an input gives its article: its base name without folder and ending, letters kept; `stdin` for standard input.
 *
 * @example
 * idFromName('stories/fennick post.txt'); // 'fennick post'
 */
export function idFromName(name: string): string {
  if (name === '-') return 'stdin';
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const extension = extensionOf(base);
  return (extension === '' || extension.length + 1 === base.length ? base : base.slice(0, -extension.length - 1)) || 'article';
}

/**
 * Gives ids that no other article of the run has: the wanted one for the first, `a-2`, `a-3` for those after it.
 *
 * @example
 * const unique = uniqueIds();
 * [unique('a'), unique('a'), unique('b')]; // ['a', 'a-2', 'b']
 */
export function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
}
