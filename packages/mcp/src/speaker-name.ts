/**
 * Whether a name is the one that was asked for: each word of it that was given is a word of the name, in letters of either case and with or without accents.
 *
 * @example
 * isSpeaker('Ilsa Varga', 'varga'); // true
 */
export function isSpeaker(name: string, asked: string): boolean {
  const words = new Set(wordsOf(name));
  const wanted = wordsOf(asked);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
