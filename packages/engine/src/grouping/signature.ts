import { normaliseWord } from '../alignment/index.ts';
import { type Article, dayNumber } from '../article/index.ts';
import { english } from '../language/en/index.ts';
import { languageProfiles } from '../language/language-profiles.ts';
import { identifyLanguage, type Token, tokenise } from '../text/index.ts';

/** What grouping keeps of an article: enough to group it again at any time without its text. */
export interface Signature {
  /** Stems of its words, names and numbers, each once, without the commonest words of its language. */
  readonly terms: readonly string[];
  /** How often each stands in the text; {@link HEADLINE} is added for those of the headline. */
  readonly counts: Uint8Array;
  /** Hashes of a sample of its runs of words: two texts share about the share of them that they share of their runs. Ascending. */
  readonly shingles: Uint32Array;
  /** The day it says that it was published on, in days since 1 January 1970; undefined where it says none. */
  readonly day?: number;
}

/** Set in a count whose term stands in the headline. */
export const HEADLINE = 128;
const GREATEST_COUNT = 127;
/** Words past this say nothing new about what a report is about. */
const READ_WORDS = 3_000;

/** Words in a shingle, long enough that two reports of one event do not share it by chance. */
const SHINGLE = 5;
/** One shingle of so many is kept (modulo sampling; Broder 1997, "On the resemblance and containment of documents"). */
const SAMPLED = 4;

/** Reads what grouping needs out of a headline, a text, and the day of publication where that is known. */
export function signatureOf({
  headline,
  text,
  createdAt,
}: Pick<Article, 'headline' | 'text'> & Partial<Pick<Article, 'createdAt'>>): Signature {
  const day = createdAt?.kind === 'known' ? dayNumber(createdAt.value) : undefined;
  const { stem, functionWords } = english.vocabulary;
  const tokens = tokenise(text);
  const ofItsLanguage = commonestWords(tokens);
  const counts = new Map<string, number>();
  const count = (token: string, mark: number): void => {
    const word = normaliseWord(token);
    if (functionWords.has(word) || ofItsLanguage.has(token.toLowerCase())) return;
    const term = stem(word);
    if (functionWords.has(term)) return;
    const known = counts.get(term) ?? 0;
    counts.set(term, (known & HEADLINE) | mark | Math.min((known & GREATEST_COUNT) + 1, GREATEST_COUNT));
  };
  for (const word of wordsOf(tokenise(headline ?? ''))) count(word, HEADLINE);
  const words = wordsOf(tokens);
  for (const word of words) count(word, 0);
  return {
    terms: [...counts.keys()],
    counts: Uint8Array.from(counts.values()),
    shingles: shinglesOf(words),
    ...(day === undefined ? {} : { day }),
  };
}

const profileWords = new Map(languageProfiles.map(({ code, words }) => [code, words]));

/** Where few articles are in a language, what every text in it has would look like what they are about. */
function commonestWords(tokens: readonly Token[]): ReadonlySet<string> {
  return profileWords.get(identifyLanguage(tokens, languageProfiles, 'und')) ?? new Set();
}

function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { text: token } of tokens) {
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    words.push(token);
    if (words.length === READ_WORDS) break;
  }
  return words;
}

function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashOf);
  const sample = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j++) hash = Math.imul(hash ^ (hashes[j] as number), 0x9e3779b1) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
    hash = (hash ^ (hash >>> 16)) >>> 0;
    if (hash % SAMPLED === 0) sample.add(hash);
  }
  return Uint32Array.from(sample).sort();
}

/** FNV-1a over the UTF-16 code units of a word in lower case. */
function hashOf(word: string): number {
  const lower = word.toLowerCase();
  let hash = 0x811c9dc5;
  for (let i = 0; i < lower.length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
  return hash;
}

/** A signature as one line of text, for keeping. */
export function writeSignature({ terms, counts, shingles, day }: Signature): string {
  return JSON.stringify([terms, [...counts], [...shingles], ...(day === undefined ? [] : [day])]);
}

/**
 * Reads what {@link writeSignature} wrote.
 * @throws SyntaxError where it is something else
 */
export function readSignature(line: string): Signature {
  const parts: unknown = JSON.parse(line);
  const [terms, counts, shingles, day] = Array.isArray(parts) ? parts : [];
  const isOne =
    [terms, counts, shingles].every(Array.isArray) && terms.length === counts.length && (day === undefined || Number.isInteger(day));
  if (!isOne) throw new SyntaxError('this is no signature of an article');
  return { terms, counts: Uint8Array.from(counts), shingles: Uint32Array.from(shingles), ...(day === undefined ? {} : { day }) };
}
