import type { Word } from '../../doc/index.ts';
import type { Token } from '../../text/index.ts';

const have = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
const doing = new Set(['do', 'does', 'did']);
const possessiveOrVerb = /^['’‘`´][sS]$/;
const subjects = new Set([
  'it',
  'he',
  'she',
  'that',
  'there',
  'here',
  'what',
  'who',
  'where',
  'how',
  'when',
  'why',
  'this',
  'everyone',
  'everybody',
  'nobody',
  'everything',
  'nothing',
  'something',
  'someone',
  'somebody',
  'else',
  'one',
  'which',
]);
const afterIs = new Set([
  'a',
  'an',
  'the',
  'not',
  "n't",
  'n’t',
  'going',
  'been',
  'got',
  'just',
  'still',
  'already',
  'always',
  'never',
  'now',
  'really',
  'about',
  'in',
  'on',
  'here',
  'there',
  'because',
  'why',
  'what',
  'how',
]);

/** How far a main verb may stand behind its auxiliary: "had, to her great surprise, never" is further. */
const reach = 4;

/**
 * The tagger's systematic mistakes put right, word by word with what stands around each.
 * "had a plan" (VERB) against "had planned" (AUX) · "it's over" (AUX, be) against "the town's" (PART) · "There is" (PRON) against "went there"
 */
export function correctTags(tokens: readonly Token[], words: readonly Word[]): Word[] {
  const corrected = [...words];
  for (let i = 0; i < tokens.length; i++) {
    const word = corrected[i] as Word;
    const { text } = tokens[i] as Token;
    if (word.pos === 'AUX') {
      const lower = text.toLowerCase();
      if (have.has(lower) && !isAuxiliary(tokens, words, i, isParticiple)) corrected[i] = { pos: 'VERB', lemma: word.lemma };
      else if (doing.has(lower) && !isAuxiliary(tokens, words, i, isBaseForm)) corrected[i] = { pos: 'VERB', lemma: word.lemma };
    } else if (word.pos === 'PART' && possessiveOrVerb.test(text)) {
      const verb = cliticVerb(tokens, words, i);
      if (verb !== undefined) corrected[i] = verb;
    } else if (text === 'There' || text === 'there') {
      const next = words[i + 1];
      const before = words[i - 1];
      const pos = next?.pos === 'AUX' || next?.lemma === 'be' || before?.lemma === 'be' ? 'PRON' : 'ADV';
      if (pos !== word.pos) corrected[i] = { pos, lemma: 'there' };
    }
  }
  return corrected;
}

/** Whether a main verb in the given form follows, past adverbs, negations and, in a question, a subject. */
function isAuxiliary(
  tokens: readonly Token[],
  words: readonly Word[],
  place: number,
  form: (token: Token, word: Word) => boolean,
): boolean {
  for (let i = place + 1; i <= place + reach && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const word = words[i] as Word;
    if (word.lemma === 'not') return true;
    if ((word.pos === 'VERB' || word.pos === 'AUX') && form(token, word)) return true;
    const passed = word.pos === 'ADV' || (word.pos === 'PRON' && i === place + 1) || (word.pos === 'PROPN' && i <= place + 2);
    if (!passed) return false;
  }
  return false;
}

function isParticiple({ text }: Token, { lemma, pos }: Word): boolean {
  const lower = text.toLowerCase();
  if (lower.endsWith('ing')) return false;
  return lower !== lemma || pos === 'AUX' || unchanged.has(lower);
}

/** Participles that are no different from the base form. */
const unchanged = new Set([
  'become',
  'come',
  'run',
  'put',
  'set',
  'cut',
  'hit',
  'let',
  'shut',
  'quit',
  'hurt',
  'cost',
  'read',
  'beat',
  'spread',
  'overcome',
  'split',
  'bet',
  'rid',
]);

function isBaseForm({ text }: Token, { lemma }: Word): boolean {
  return text.toLowerCase() === lemma;
}

/** What "'s" is where it is no possessive: `is`, `has`, or the `us` of "let's". */
function cliticVerb(tokens: readonly Token[], words: readonly Word[], place: number): Word | undefined {
  const before = tokens[place - 1]?.text.toLowerCase() ?? '';
  const next = tokens[place + 1]?.text.toLowerCase() ?? '';
  if (before === 'let') return { pos: 'PRON', lemma: 'us' };
  const nextWord = words[place + 1];
  if (!subjects.has(before)) {
    // "the mayor's not", "Ortega's a liar"; but not "the mayor's in-laws", so no word that may begin a noun phrase
    if (!afterIs.has(next) || next === 'in' || next === 'on' || next === 'about' || next === 'now') return undefined;
  }
  const participle = nextWord?.pos === 'VERB' && next !== nextWord.lemma && !next.endsWith('ing');
  return {
    pos: 'AUX',
    lemma: next === 'been' || next === 'got' || (participle && before !== 'that' && before !== 'what' && next === 'had') ? 'have' : 'be',
  };
}
