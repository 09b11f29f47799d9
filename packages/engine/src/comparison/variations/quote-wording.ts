import type { Attribution } from '../../doc/index.ts';
import type { StoryEntity } from '../../story/index.ts';
import { overlaps, type Span } from '../../text/index.ts';
import type { ArticleWord } from './article-words.ts';
import { partedByDate } from './date-values.ts';
import { type Account, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';
import { alignWording } from './wording-alignment.ts';

/** Words between one pair of quotation marks (or of a quotation carried on over paragraphs). */
interface Utterance {
  readonly account: Account;
  readonly words: readonly ArticleWord[];
  /** Whoever the words are given to: in "the board said Bell's letter suggested he would 'never sell'" the board and Bell. */
  readonly speakers: readonly string[];
}

/** Every utterance with the same words, in whichever articles. */
interface Wording {
  readonly forms: readonly string[];
  readonly weight: number;
  readonly utterances: readonly Utterance[];
}

const LONGEST_QUOTATION = 400;
/** A word that stands in more wordings than this finds no partner by itself. */
const COMMON_WORD = 40;
/** Share of the shorter one's weight that two wordings of one utterance have in common. */
const SAME_UTTERANCE = 0.55;
/** From here on two accounts that name two speakers have one utterance, and one of them the wrong speaker. */
const VERBATIM = 0.8;
/** The same of what stands in the same order, so that a list told in another order or a clause moved is still found. */
const SAME_ORDER = 0.35;
const DEEPEST = 8;
/** Differences so many words apart are told as one. */
const FARTHEST_JOINED = 8;
/** The gravest first. */
const RULES = [
  'other-words',
  'other-words-at-edge',
  'words-left-out',
  'sentence-left-out',
  'editors-words',
  'cut-without-mark',
  'contraction',
];
/** An edge of so many words in both accounts is another utterance, not another word for the same. */
const LONGEST_EDGE = 7;

/**
 * Quotations of one utterance with other words inside the marks.
 *
 * They are looked for in all quotations of all articles, since a misaligned sentence must not hide one.
 */
export function findQuoteWording(evidence: Evidence): Candidate[] {
  const wordings = collectWordings(evidence);
  const comparisons = candidatePairs(wordings, evidence).flatMap(([a, b]) => {
    const comparison = compareWordings(a, b, evidence);
    if (!comparison || comparison.coverage >= VERBATIM || mayBeOneSpeaker(a, b, evidence)) return comparison ?? [];
    const { account, words } = a.utterances[0] as Utterance;
    evidence.drop(
      'quote-wording',
      { article: account.id, ...stretch(words, [0, words.length]) },
      'another speaker, and not the same words',
    );
    return [];
  });
  return bestPartners(comparisons).flatMap((comparison) => {
    const otherDay = onOtherDays(comparison.a, comparison.b);
    if (otherDay && comparison.coverage < VERBATIM) {
      const { account, words } = comparison.a.utterances[0] as Utterance;
      evidence.drop(
        'quote-wording',
        { article: account.id, ...stretch(words, [0, words.length]) },
        'said on another day, and not in the same words',
      );
      return [];
    }
    return comparison.differences.flatMap((difference): Candidate[] => {
      // "freedom for all" said by one and "I think that freedom for all" by another is no cut
      if (difference.rule === 'cut-without-mark' && !mayBeOneSpeaker(comparison.a, comparison.b, evidence)) return [];
      const readings = [
        ...comparison.a.utterances.map((u) => reading(u.account, stretch(u.words, difference.a))),
        ...comparison.b.utterances.map((u) => reading(u.account, stretch(u.words, difference.b))),
      ];
      return [
        {
          type: 'quote-wording',
          severity: otherDay ? 'difference' : difference.severity,
          rule: difference.rule,
          readings,
        },
      ];
    });
  });
}

/** Whether the sentences about two wordings are dated, and no two of their dates agree. */
function onOtherDays(a: Wording, b: Wording): boolean {
  return partedByDate(a.utterances.flatMap(datesBeside), b.utterances.flatMap(datesBeside));
}

/** Values of the dates in the sentences of an utterance, outside its quotation marks. */
function datesBeside({ account, words }: Utterance): string[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const inside = { start: first.start, end: last.end };
  return account
    .datesIn(inside)
    .filter((time) => !overlaps(time, inside))
    .map((time) => time.value);
}

/** Whether some speaker of the one wording can be, or speak for, some speaker of the other, as far as both are known. */
function mayBeOneSpeaker(a: Wording, b: Wording, evidence: Evidence): boolean {
  const speakers = (wording: Wording): StoryEntity[] =>
    wording.utterances.flatMap(({ speakers }) => speakers.flatMap((speaker) => evidence.entity(speaker) ?? []));
  const [speakersA, speakersB] = [speakers(a), speakers(b)];
  // "the ministry said" / "its spokesman, Lee Dunn, said"
  return (
    speakersA.length === 0 ||
    speakersB.length === 0 ||
    speakersA.some((one) =>
      speakersB.some((other) => (one.type === 'person') !== (other.type === 'person') || mayBeOneName(one.name, other.name)),
    )
  );
}

/** "Ana Ruiz", "A. Ruiz", "Anna Maria Ruiz Jr." and "Ruiz" can be one person; "Ana Ruiz" and "Tom Ruiz" cannot. */
function mayBeOneName(a: string, b: string): boolean {
  const parts = (name: string): string[] =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((part) => part !== '' && part !== 'jr' && part !== 'sr');
  const [partsA, partsB] = [parts(a), parts(b)];
  if (partsA.at(-1) !== partsB.at(-1)) return partsA.some((part) => part.length > 3 && partsB.includes(part));
  return partsA.length < 2 || partsB.length < 2 || partsA[0]?.[0] === partsB[0]?.[0];
}

function collectWordings(evidence: Evidence): Wording[] {
  const byKey = new Map<string, { forms: string[]; weight: number; utterances: Utterance[] }>();
  for (const account of evidence.accounts) {
    for (const utterance of utterancesOf(account, evidence)) {
      const forms = utterance.words.map((word) => word.form);
      if (utterance.words.filter((word) => word.content).length < 1 || forms.length < 3) continue;
      const key = utterance.words.map(keyOf).join(' ');
      const wording = byKey.get(key);
      if (wording) wording.utterances.push(utterance);
      else byKey.set(key, { forms, weight: forms.reduce((sum, form) => sum + evidence.rarity(form), 0), utterances: [utterance] });
    }
  }
  return [...byKey.values()];
}

/** A word with what makes it another wording though it is the same word: brackets, omission marks, a contraction. */
function keyOf({ form, bracketed, afterEllipsis, start, end, written }: ArticleWord): string {
  const contracted = start !== written.start || end !== written.end;
  return `${bracketed ? '[' : ''}${afterEllipsis ? '…' : ''}${form}${contracted ? "'" : ''}`;
}

function utterancesOf(account: Account, evidence: Evidence): Utterance[] {
  const { quotations, attributions, boilerplate } = account.doc.layers;
  const quoting = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    for (const span of attribution.quoted) {
      const those = quoting.get(span.start);
      if (those) those.push(attribution);
      else quoting.set(span.start, [attribution]);
    }
  }
  const utterances: { words: ArticleWord[]; speakers: readonly string[] }[] = [];
  const byPassage = new Map<string, { words: ArticleWord[] }>();
  let furniture = 0;
  for (const passage of quotations) {
    if (passage.depth > 0) continue;
    while ((boilerplate[furniture]?.end ?? Number.POSITIVE_INFINITY) <= passage.start) furniture++;
    const beside = boilerplate[furniture];
    if (beside && overlaps(beside, passage)) continue;
    const [from, to] = wordsWithin(account.words, passage.inner);
    const words = account.words.slice(from, Math.min(to, from + LONGEST_QUOTATION));
    const earlier = passage.continues === undefined ? undefined : byPassage.get(passage.continues);
    if (earlier) {
      earlier.words.push(...words.slice(0, Math.max(0, LONGEST_QUOTATION - earlier.words.length)));
      byPassage.set(passage.id, earlier);
      continue;
    }
    const speakers = (quoting.get(passage.inner.start) ?? []).flatMap(({ sourceEntity: source }) =>
      source.kind === 'resolved' ? (evidence.story.entityOf(account.id, source.entity)?.id ?? []) : [],
    );
    const utterance = { words, speakers };
    utterances.push(utterance);
    byPassage.set(passage.id, utterance);
  }
  return utterances.map((utterance) => ({ account, ...utterance }));
}

/** Wordings that share enough telling words to be laid over each other. */
function candidatePairs(wordings: readonly Wording[], evidence: Evidence): [Wording, Wording][] {
  const postings = new Map<string, number[]>();
  for (const [i, wording] of wordings.entries()) {
    for (const form of new Set(wording.forms)) {
      const list = postings.get(form);
      if (list) list.push(i);
      else postings.set(form, [i]);
    }
  }
  const pairs: [Wording, Wording][] = [];
  for (const [i, wording] of wordings.entries()) {
    const shared = new Map<number, number>();
    for (const form of new Set(wording.forms)) {
      if (evidence.language.contrast.functionWords.has(form)) continue;
      const list = postings.get(form) as number[];
      if (list.length > COMMON_WORD) continue;
      for (const j of list) if (j > i) shared.set(j, (shared.get(j) ?? 0) + evidence.rarity(form));
    }
    for (const [j, weight] of shared) {
      const other = wordings[j] as Wording;
      if (weight < 0.25 * Math.min(wording.weight, other.weight)) continue;
      if (eachAlone(wording, other)) pairs.push([wording, other]);
    }
  }
  return pairs;
}

/** A stretch of words in each of two wordings, half-open, that stand for each other and differ. */
interface Difference {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly rule: string;
  readonly severity: Candidate['severity'];
}

/** Whether each of two wordings has an article that lacks the other: an article that quotes in part and then in full contradicts nobody. */
function eachAlone(a: Wording, b: Wording): boolean {
  const [articlesA, articlesB] = [a, b].map((wording) => new Set(wording.utterances.map((u) => u.account.id))) as [
    Set<string>,
    Set<string>,
  ];
  return [...articlesA].some((id) => !articlesB.has(id)) && [...articlesB].some((id) => !articlesA.has(id));
}

/** Without the comparisons in which a stretch of an utterance has a closer partner in the same article. */
function bestPartners(comparisons: readonly Comparison[]): Comparison[] {
  const byScore = [...comparisons].sort((a, b) => b.score - a.score);
  const taken = new Map<Wording, { readonly range: Range; readonly articles: ReadonlySet<string> }[]>();
  return byScore.filter((comparison) => {
    const sides = [
      { wording: comparison.a, other: comparison.b, side: 0 },
      { wording: comparison.b, other: comparison.a, side: 1 },
    ] as const;
    const places = sides.map(({ wording, other, side }) => ({
      wording,
      range: [(comparison.matches[0] as Range)[side], (comparison.matches.at(-1) as Range)[side] + 1] as Range,
      articles: new Set(other.utterances.map((u) => u.account.id)),
    }));
    const free = places.every(({ wording, range, articles }) =>
      (taken.get(wording) ?? []).every(
        (t) =>
          [...articles].some((article) => !t.articles.has(article)) || Math.min(t.range[1], range[1]) - Math.max(t.range[0], range[0]) <= 1,
      ),
    );
    if (free) for (const { wording, range, articles } of places) taken.set(wording, [...(taken.get(wording) ?? []), { range, articles }]);
    return free;
  });
}

/** Two wordings laid over each other, and how much of the shorter sentence they share. */
interface Comparison {
  readonly a: Wording;
  readonly b: Wording;
  readonly matches: Matches;
  readonly coverage: number;
  readonly score: number;
  readonly differences: readonly Difference[];
}

type Matches = readonly (readonly [number, number])[];
type Range = readonly [number, number];

/** Lays two wordings over each other; nothing where they are not one utterance. */
function compareWordings(a: Wording, b: Wording, evidence: Evidence): Comparison | undefined {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const matches = alignParts(a, b, [0, wordsA.length], [0, wordsB.length], evidence, 0);
  if (matches.length === 0) return undefined;
  const last = matches.at(-1) as Range;
  const first = matches[0] as Range;
  return {
    a,
    b,
    matches,
    score: matches.reduce((sum, [i]) => sum + evidence.rarity(a.forms[i] as string), 0),
    coverage: coverageOf(a, b, matches, evidence).inAnyOrder,
    differences: joinWithinSentence(
      differencesOf(wordsA, wordsB, matches, sentenceAround(wordsA, first[0], last[0]), sentenceAround(wordsB, first[1], last[1])),
      wordsA,
    ),
  };
}

const wordsOf = (wording: Wording): readonly ArticleWord[] => (wording.utterances[0] as Utterance).words;

/** Places in common, the best stretch first, then what lies before and after it in both. */
function alignParts(a: Wording, b: Wording, partA: Range, partB: Range, evidence: Evidence, depth: number): Matches {
  if (partA[1] - partA[0] < 3 || partB[1] - partB[0] < 3 || depth > DEEPEST) return [];
  const found = alignWording(a.forms.slice(...partA), b.forms.slice(...partB), (form) => 0.5 + 1.5 * evidence.rarity(form)).matches;
  const matches = found.map(([i, j]): Range => [i + partA[0], j + partB[0]]);
  const first = matches[0];
  const last = matches.at(-1);
  if (!first || !last || !sameUtterance(a, b, matches, evidence)) return [];
  return [
    ...alignParts(a, b, [partA[0], first[0]], [partB[0], first[1]], evidence, depth + 1),
    ...matches,
    ...alignParts(a, b, [last[0] + 1, partA[1]], [last[1] + 1, partB[1]], evidence, depth + 1),
  ];
}

function sameUtterance(a: Wording, b: Wording, matches: Matches, evidence: Evidence): boolean {
  const { inOrder, inAnyOrder } = coverageOf(a, b, matches, evidence);
  const content = matches.filter(([i]) => wordsOf(a)[i]?.content).length;
  return inAnyOrder >= SAME_UTTERANCE && inOrder >= SAME_ORDER && (content >= 2 || (matches.length >= 4 && inOrder >= 0.8));
}

/** Share of the shorter sentence, by weight, that both have: at corresponding places, and wherever it stands. */
function coverageOf(a: Wording, b: Wording, matches: Matches, evidence: Evidence): { inOrder: number; inAnyOrder: number } {
  const first = matches[0] as Range;
  const last = matches.at(-1) as Range;
  const weight = (forms: readonly string[]): number => forms.reduce((sum, form) => sum + evidence.rarity(form), 0);
  const formsA = a.forms.slice(...sentenceAround(wordsOf(a), first[0], last[0]));
  const formsB = b.forms.slice(...sentenceAround(wordsOf(b), first[1], last[1]));
  const shorter = Math.min(weight(formsA), weight(formsB)) || 1;
  const left = new Map<string, number>();
  for (const form of formsA) left.set(form, (left.get(form) ?? 0) + 1);
  const shared = formsB.filter((form) => {
    const count = left.get(form) ?? 0;
    left.set(form, count - 1);
    return count > 0;
  });
  return { inOrder: weight(matches.map(([i]) => a.forms[i] as string)) / shorter, inAnyOrder: weight(shared) / shorter };
}

/** The whole sentences of an utterance that the places `first` to `last` lie in. */
function sentenceAround(words: readonly ArticleWord[], first: number, last: number): Range {
  let from = first;
  while (from > 0 && !words[from]?.startsSentence) from--;
  let to = last + 1;
  while (to < words.length && !words[to]?.startsSentence) to++;
  return [from, to];
}

function stretch(words: readonly ArticleWord[], [from, to]: Range): Span {
  const first = words[from] as ArticleWord;
  const last = words[to - 1] as ArticleWord;
  return { start: first.written.start, end: last.written.end };
}

function differencesOf(
  wordsA: readonly ArticleWord[],
  wordsB: readonly ArticleWord[],
  matches: Matches,
  sentenceA: Range,
  sentenceB: Range,
): Difference[] {
  const differences: Difference[] = [];
  const first = matches[0] as Range;
  const last = matches.at(-1) as Range;
  const edge = (a: Range, b: Range, side: 'left' | 'right'): void => {
    const lengths = [a[1] - a[0], b[1] - b[0]];
    const shorter = Math.min(...lengths);
    if (shorter === 0) {
      const [cut, whole, cutWords, wholeWords] = lengths[0] === 0 ? ([a, b, wordsA, wordsB] as const) : ([b, a, wordsB, wordsA] as const);
      if (
        side === 'left' &&
        whole[1] > whole[0] &&
        cut[0] === 0 &&
        cutWords[0]?.capitalised &&
        (cutWords[0].startsSentence || !wholeWords[whole[1]]?.capitalised)
      ) {
        differences.push({ a: [a[0], a[1] + 1], b: [b[0], b[1] + 1], rule: 'cut-without-mark', severity: 'difference' });
      }
      return;
    }
    if (shorter > LONGEST_EDGE) return;
    const near = ([from, to]: Range): Range =>
      side === 'left' ? [Math.max(from, to - shorter - 2), to] : [from, Math.min(to, from + shorter + 2)];
    if (isMasking(wordsA, a, wordsB, b)) return;
    differences.push({ a: near(a), b: near(b), rule: 'other-words-at-edge', severity: 'conflict' });
  };
  edge([sentenceA[0], first[0]], [sentenceB[0], first[1]], 'left');
  for (let k = 1; k < matches.length; k++) {
    const [i, j] = matches[k - 1] as Range;
    const [nextI, nextJ] = matches[k] as Range;
    const lengthA = nextI - i - 1;
    const lengthB = nextJ - j - 1;
    if (lengthA === 0 && lengthB === 0) {
      const bracketed = wordsA[nextI]?.bracketed !== wordsB[nextJ]?.bracketed;
      if (!bracketed && (wordsA[i]!.written.end === wordsA[nextI]!.written.end) !== (wordsB[j]!.written.end === wordsB[nextJ]!.written.end))
        differences.push({ a: [i, nextI + 1], b: [j, nextJ + 1], rule: 'contraction', severity: 'difference' });
      if (bracketed) differences.push({ a: [i, nextI + 1], b: [j, nextJ + 1], rule: 'editors-words', severity: 'difference' });
      continue;
    }
    if (lengthA > LONGEST_EDGE && lengthB > LONGEST_EDGE) continue;
    if (isMasking(wordsA, [i + 1, nextI], wordsB, [j + 1, nextJ])) continue;
    if (lengthA === 0 || lengthB === 0) {
      const longer = lengthA > 0 ? wordsA.slice(i + 1, nextI) : wordsB.slice(j + 1, nextJ);
      const shorterNext = lengthA > 0 ? wordsB[nextJ] : wordsA[nextI];
      if (shorterNext?.afterEllipsis || longer.every((word) => word.bracketed)) continue;
      // a word of context on each side, so that the reading that lacks the words is no empty one; none across a full stop
      const before = wordsA[nextI]?.startsSentence || wordsB[nextJ]?.startsSentence || longer[0]?.startsSentence ? 1 : 0;
      differences.push({
        a: [i + before, nextI + 1],
        b: [j + before, nextJ + 1],
        rule: longer.some((word) => word.startsSentence) ? 'sentence-left-out' : 'words-left-out',
        severity: longer.length > 4 ? 'difference' : 'conflict',
      });
    } else differences.push({ a: [i + 1, nextI], b: [j + 1, nextJ], rule: 'other-words', severity: 'conflict' });
  }
  edge([last[0] + 1, sentenceA[1]], [last[1] + 1, sentenceB[1]], 'right');
  return differences;
}

/** `f***ing` for a word in full is a matter of house style. */
function isMasking(wordsA: readonly ArticleWord[], a: Range, wordsB: readonly ArticleWord[], b: Range): boolean {
  if (a[1] - a[0] !== b[1] - b[0]) return false;
  for (let k = 0; k < a[1] - a[0]; k++) {
    const one = wordsA[a[0] + k]?.form ?? '';
    const other = wordsB[b[0] + k]?.form ?? '';
    if (one !== other && !((one.includes('*') || other.includes('*')) && one[0] === other[0])) return false;
  }
  return a[1] > a[0];
}

/** The differences of one quoted sentence as one. */
function joinWithinSentence(differences: readonly Difference[], wordsA: readonly ArticleWord[]): Difference[] {
  const joined: Difference[] = [];
  for (const difference of differences) {
    const before = joined.at(-1);
    const sameSentence =
      before !== undefined &&
      difference.a[0] - before.a[1] <= FARTHEST_JOINED &&
      !wordsA.slice(before.a[0] + 1, difference.a[1]).some((word) => word.startsSentence);
    if (!before || !sameSentence) {
      joined.push(difference);
      continue;
    }
    const graver = RULES.indexOf(before.rule) <= RULES.indexOf(difference.rule) ? before : difference;
    joined[joined.length - 1] = { ...graver, a: [before.a[0], difference.a[1]], b: [before.b[0], difference.b[1]] };
  }
  return joined;
}
