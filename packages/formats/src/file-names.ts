/**
 * Names for files, one an article: its id with all but letters, digits, `.`, `_` and `-` as `_`, so that it is a file's name everywhere and
 * never leads out of its folder. Where two come out alike, in capitals or small letters, the later has a number.
 *
 * @example
 * fileNames(['post', '../post', 'Post']); // ['post', '__post', 'Post-2']
 */
export function fileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain =
      id
        .replace(/[^\p{L}\p{N}._-]/gu, '_')
        .replace(/^\.+/, '_')
        .slice(0, 80)
        .toWellFormed() || 'article';
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
