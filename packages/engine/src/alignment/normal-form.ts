/** The form in which words are compared: lower case, accents off. `Zoë` gives `zoe`. */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(/\p{M}/gu, '');
  return lower;
}
