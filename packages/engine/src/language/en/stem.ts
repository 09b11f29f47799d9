/**
 * Brings the forms of a word together under one stem: `announced`, `announces` and `announcing` give `announc`.
 * Porter, "An algorithm for suffix stripping", Program 14 (1980). Anything but three or more plain lower-case letters comes back as it is.
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || word.length > 40 || !/^[a-z]+$/.test(word)) return word;
  let stem = word;
  if (/(?:ss|i)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^s]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('eed')) {
    if (MEASURE_ABOVE_0.test(stem.slice(0, -3))) stem = stem.slice(0, -1);
  } else {
    const inflected = stem.endsWith('ed') ? 2 : stem.endsWith('ing') ? 3 : 0;
    if (inflected > 0 && HAS_VOWEL.test(stem.slice(0, -inflected))) {
      stem = stem.slice(0, -inflected);
      if (/(?:at|bl|iz)$/.test(stem)) stem += 'e';
      else if (/([^aeiouylsz])\1$/.test(stem)) stem = stem.slice(0, -1);
      else if (CLOSED_SYLLABLE.test(stem)) stem += 'e';
    }
  }
  if (stem.endsWith('y') && HAS_VOWEL.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = exchange(stem, STEP_2);
  stem = exchange(stem, STEP_3);
  const suffix = STEP_4.find((ending) => stem.endsWith(ending));
  if (suffix !== undefined) {
    const rest = stem.slice(0, -suffix.length);
    if (MEASURE_ABOVE_1.test(rest) && (suffix !== 'ion' || /[st]$/.test(rest))) stem = rest;
  }
  if (stem.endsWith('e')) {
    const rest = stem.slice(0, -1);
    if (MEASURE_ABOVE_1.test(rest) || (MEASURE_1.test(rest) && !CLOSED_SYLLABLE.test(rest))) stem = rest;
  }
  if (stem.endsWith('ll') && MEASURE_ABOVE_1.test(stem)) stem = stem.slice(0, -1);
  return stem;
}

const CONSONANTS = '[^aeiou][^aeiouy]*';
const VOWELS = '[aeiouy][aeiou]*';
const MEASURE_ABOVE_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MEASURE_ABOVE_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?[aeiouy]`);
const CLOSED_SYLLABLE = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`);

/** Longer endings before the shorter ones they end in. */
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['logi', 'log'],
  ['eli', 'e'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4: readonly string[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ion',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
  'ou',
];

function exchange(word: string, table: readonly (readonly [string, string])[]): string {
  for (const [ending, replacement] of table) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return MEASURE_ABOVE_0.test(rest) ? rest + replacement : word;
  }
  return word;
}
