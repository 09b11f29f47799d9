import { expect, test } from 'vitest';
import { stemEnglish } from './stem.ts';

test.each([
  ['announced announces announcing announce', 'announc'],
  ['relations relation relational', 'relat'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['agreed', 'agre'],
  ['happily', 'happili'],
  ['controlled', 'control'],
  ['adoption', 'adopt'],
  // near misses: no vowel before the ending, or too little word left
  ['sing', 'sing'],
  ['feed', 'feed'],
  ['bring', 'bring'],
  ['lion', 'lion'],
])('%s have the stem %s', (words, stem) => {
  for (const word of words.split(' ')) expect(stemEnglish(word)).toBe(stem);
});

test('leaves what is no plain lower-case word alone', () => {
  for (const word of ['us', 'Ortega', '4th', 'zoë', 'a'.repeat(100_000)]) expect(stemEnglish(word)).toBe(word);
});
