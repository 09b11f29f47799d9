/** Names shorter than this keep their vowels apart: "Ida" and "Ede". */
const SHORTEST_WITH_FREE_VOWELS = 6;

/**
 * One form for the spellings that a name from another script or language may have, of a plain name in small letters. "" gives "".
 *
 * @example
 * spelledByEar('mohammed') === spelledByEar('muhammad'); // true; so are mikhail and michail, catherine and katherine, not maria and mario
 */
export function spelledByEar(name: string): string {
  const spelt = name
    .replaceAll('kh', 'h')
    .replaceAll('ch', 'h')
    .replaceAll('ck', 'k')
    .replaceAll('c', 'k')
    .replaceAll('ph', 'f')
    .replaceAll('tz', 'ts')
    .replaceAll('w', 'v')
    .replaceAll('ou', 'u')
    .replaceAll('y', 'i')
    .replaceAll('mm', 'm')
    .replaceAll('ss', 's')
    .replace(/ei|ii/g, 'i');
  return spelt.length < SHORTEST_WITH_FREE_VOWELS ? spelt : spelt.replaceAll('u', 'o').replaceAll('e', 'a');
}
