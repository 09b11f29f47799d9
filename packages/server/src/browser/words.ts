/**
 * So many bytes, for people.
 *
 * @example
 * wholeBytes(1_500); // '1.5 KB'
 */
export function wholeBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/**
 * @example
 * countOf(1, 'account'); // '1 account'
 */
export function countOf(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}
