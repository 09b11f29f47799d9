/** What the rules for dictionary forms ask of a language's words. */
export interface LemmaWords {
  /** `finer tag form` to dictionary form, where the rules do not give it. */
  readonly exceptions: ReadonlyMap<string, string>;
  readonly irregularVerbs: ReadonlyMap<string, string>;
  readonly irregularNouns: ReadonlyMap<string, string>;
  /** Whether a word is one of the language's base forms. */
  readonly isBase: (word: string) => boolean;
}

/**
 * The dictionary form of an English word with its Penn Treebank tag, in small letters: "vowed" VBD gives "vow", "hoping" VBG "hope", "cities" NNS "city".
 * A name is its own: "Banks" NNP gives "banks". Of a compound only the last part is changed: "re-elected" gives "re-elect".
 */
export function lemmaOf(word: string, tag: string, words: LemmaWords): string {
  const exception = words.exceptions.get(`${tag} ${word}`);
  if (exception !== undefined) return exception;
  if (!inflected.has(tag)) return word;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1) return word.slice(0, hyphen + 1) + lemmaOf(word.slice(hyphen + 1), tag, words);
  switch (tag) {
    case 'VBD':
    case 'VBN':
      return words.irregularVerbs.get(word) ?? (word.endsWith('ed') ? withoutEnding(word, word.slice(0, -2), words) : word);
    case 'VBG':
      return word.endsWith('ing') ? withoutEnding(word, word.slice(0, -3), words) : word;
    case 'VBZ':
      return singular(word, words);
    case 'NNS':
      return words.irregularNouns.get(word) ?? nounWithIrregularEnd(word) ?? singular(word, words);
    default:
      if (word.endsWith('er')) return withoutEnding(word, word.slice(0, -2), words);
      return word.endsWith('est') ? withoutEnding(word, word.slice(0, -3), words) : word;
  }
}

const inflected = new Set(['VBD', 'VBN', 'VBG', 'VBZ', 'NNS', 'JJR', 'JJS', 'RBR', 'RBS']);

/** "congresswomen", "policemen" */
function nounWithIrregularEnd(word: string): string | undefined {
  return word.endsWith('men') && word.length > 4 ? `${word.slice(0, -2)}an` : undefined;
}

/** Without the "s" of a plural or of the third person: "churches" church, "cities" city, "houses" house; but not "press". */
function singular(word: string, { isBase }: LemmaWords): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3 || /\d.$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('es')) {
    const stem = word.slice(0, -2);
    if (/(?:ss|sh|ch|x|zz|o)$/.test(stem)) return isBase(`${stem}e`) && !isBase(stem) ? `${stem}e` : stem;
    if (stem.endsWith('us') && isBase(stem) && !isBase(`${stem}e`)) return stem;
  }
  return word.slice(0, -1);
}

const doubled = /([bdfgklmnprstvz])\1$/;
const staysDouble = /(?:ll|ff|zz|ss|dd)$/;
const oneVowel = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
const wantsE =
  /(?:[cvzu]|[bcdfgkpstz]l|[^n]g|[aeiourn]s|[^aeo]at|[^aeo]ir|[^aeo]ur|[^aeo]ar|[^aeo]iz|[^aeo]id|[^aeo]ut|[dl]g|ang|eng|ing|pir|[^aeo]in|ple)$/;

/** The base of a word without its "-ed", "-ing", "-er" or "-est": "stopp" stop, "hop" hope, "walk" walk, "carri" carry. */
function withoutEnding(word: string, stem: string, { isBase }: LemmaWords): string {
  // "died", "tied"
  if (word.length === 4 && word.endsWith('ied')) return word.slice(0, -1);
  // "shed", "king": what is left is no word
  if (!/[aeiouy]/.test(stem) || stem.length < 2) return isBase(`${stem}e`) ? `${stem}e` : isBase(`${stem}ie`) ? `${stem}ie` : word;
  if (stem.endsWith('i') && !word.endsWith('ing')) return `${stem.slice(0, -1)}y`;
  const withE = `${stem}e`;
  if (doubled.test(stem)) {
    const single = stem.slice(0, -1);
    if (isBase(stem) && (staysDouble.test(stem) || !isBase(single))) return stem;
    if (isBase(single)) return single;
    return staysDouble.test(stem) ? stem : single;
  }
  const plain = isBase(stem);
  const long = isBase(withE);
  // "hoping" is of hope, since hop doubles its consonant
  if (plain && long) return oneVowel.test(stem) ? withE : stem;
  if (plain) return stem;
  if (long) return withE;
  return oneVowel.test(stem) || wantsE.test(stem) ? withE : stem;
}
