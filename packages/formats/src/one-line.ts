/**
 * Words for a field that ends with its line: line breaks, tabs, control characters and runs of spaces are one space.
 *
 * @example
 * onOneLine('Dam\n  holds '); // 'Dam holds'
 */
export function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
