import type { AnalysedArticle, Attribution, PartOfSpeech, TimeExpression, TraceSink, Word } from '../../doc/index.ts';
import type { Language } from '../../language/language.ts';
import type { Story, StoryEntity } from '../../story/index.ts';
import { placesWithin, type Span, sliceSpan } from '../../text/index.ts';
import type { Passage, Point, Variation } from '../comparison.ts';
import { type ArticleWord, articleWords } from './article-words.ts';
import { isDate } from './date-values.ts';

/** One article as the finders of variations read it. */
export interface Account {
  readonly id: string;
  readonly doc: AnalysedArticle;
  readonly words: readonly ArticleWord[];
  /** Place of the sentence of each word in `doc.sentences`. */
  readonly sentenceOf: readonly number[];
  /** The dates in the sentences that a span lies in. */
  readonly datesIn: (span: Span) => readonly TimeExpression[];
  /** Stem of the dictionary form of each word: one for "spent" and "spending". */
  readonly roots: readonly string[];
  readonly partsOfSpeech: readonly (PartOfSpeech | undefined)[];
  /** Dictionary form of each word, its own form where it has none. */
  readonly lemmas: readonly string[];
  /** The attributions that a sentence has words of, in text order. */
  readonly attributionsIn: (sentence: number) => readonly Attribution[];
  /** Whether the word at a place stands within quotation marks. */
  readonly quoted: (word: number) => boolean;
}

/** Two passages of different articles that report the same point, or quote the same words. */
export interface AlignedPair {
  readonly point?: string;
  readonly a: Passage;
  readonly b: Passage;
}

/** A difference as a finder proposes it, before equal ones of several pairs are joined, ranked and explained. */
export interface Candidate extends Omit<Variation, 'explanation'> {
  /** A sentence about it besides the readings: `Coast Wire is the later account.` */
  readonly about?: string;
}

/** What every finder of variations is handed. */
export interface Evidence {
  readonly story: Story;
  readonly accounts: readonly Account[];
  readonly account: (id: string) => Account;
  readonly points: readonly Point[];
  readonly pairs: readonly AlignedPair[];
  readonly language: Language;
  /** How telling a word form is in this story: rare in its sentences is high; function words are near 0. */
  readonly rarity: (form: string) => number;
  /** One form for all forms of a word. */
  readonly stem: (form: string) => string;
  readonly entity: (id: string) => StoryEntity | undefined;
  /** Places of the sentences a passage lies in, in its article's `sentences`. */
  readonly sentencesOf: (passage: Passage) => readonly number[];
  /** The point that a sentence of one article and one of another both report. */
  readonly pointOfSentences: (articleA: string, sentenceA: number, articleB: string, sentenceB: number) => string | undefined;
  readonly drop: (rule: string, passage: Passage, reason: string) => void;
}

/** Two notes of a few sentences say little of which words are rare. */
const SMALLEST_STORY = 40;
const FUNCTION_WORD_WEIGHT = 0.15;

/** Lays out the articles of a story for comparison. */
export function gatherEvidence(story: Story, points: readonly Point[], language: Language, trace?: TraceSink): Evidence {
  const frequency = new Map<string, number>();
  let sentences = 0;
  const accounts = story.docs.map((doc): Account => {
    const words = articleWords(doc, language.contrast);
    const sentenceOf: number[] = [];
    let sentence = 0;
    let seen = new Set<string>();
    for (const word of words) {
      while ((doc.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= word.start) {
        sentence++;
        seen = new Set();
      }
      sentenceOf.push(sentence);
      if (word.content && !seen.has(word.form)) frequency.set(word.form, (frequency.get(word.form) ?? 0) + 1);
      seen.add(word.form);
    }
    sentences += doc.sentences.length;
    const tags = tagsOf(doc, words);
    const lemmas = words.map((word, i) => tags[i]?.lemma ?? word.form);
    const attributions = attributionsBySentence(doc);
    return {
      id: doc.article.id,
      doc,
      words,
      sentenceOf,
      lemmas,
      roots: lemmas.map((lemma) => language.vocabulary.stem(lemma)),
      attributionsIn: (sentence) => attributions.get(sentence) ?? [],
      partsOfSpeech: tags.map((tag) => tag?.pos),
      quoted: quotedWords(doc, words),
      datesIn: datesOf(doc),
    };
  });
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const size = Math.max(sentences, SMALLEST_STORY);
  const most = Math.log(1 + size);
  const sentencesOf = ({ article, start, end }: Passage): number[] => {
    const { doc } = byId.get(article) as Account;
    const places: number[] = [];
    for (let i = firstEndingAfter(doc.sentences, start); (doc.sentences[i]?.start ?? end) < end; i++) places.push(i);
    return places;
  };
  const rarity = (form: string): number => {
    if (language.contrast.functionWords.has(form)) return FUNCTION_WORD_WEIGHT;
    return Math.max(0.2, Math.log((1 + size) / (1 + (frequency.get(form) ?? 0))) / most);
  };
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const wholeSentences = (passage: Passage): Passage => {
    const { sentences } = (byId.get(passage.article) as Account).doc;
    const places = sentencesOf(passage);
    const [first, last] = [sentences[places[0] ?? -1], sentences[places.at(-1) ?? -1]];
    return first && last ? { article: passage.article, start: first.start, end: last.end } : passage;
  };
  const pairs = alignedPairs(points, wholeSentences);
  const pointOf = new Map<string, string>();
  for (const { point, a, b } of pairs) {
    for (const one of sentencesOf(a)) {
      for (const other of sentencesOf(b)) {
        const key = sentencePair(a.article, one, b.article, other);
        if (!pointOf.has(key)) pointOf.set(key, point);
      }
    }
  }
  const isKnown = (a: string, i: number, b: string, j: number): boolean => pointOf.has(sentencePair(a, i, b, j));
  const together = throughTwins([...pairs, ...quotingSentences(accounts, isKnown)], byId);
  return {
    story,
    accounts,
    account: (id) => {
      const account = byId.get(id);
      if (!account) throw new Error(`a point names the article "${id}", which is not in the story`);
      return account;
    },
    points,
    pairs: together,
    language,
    rarity,
    stem: (form) => language.vocabulary.stem(form),
    entity: (id) => entities.get(id),
    sentencesOf,
    pointOfSentences: (articleA, sentenceA, articleB, sentenceB) => pointOf.get(sentencePair(articleA, sentenceA, articleB, sentenceB)),
    drop: (rule, passage, reason) =>
      trace?.({
        stage: 'variations',
        rule,
        article: passage.article,
        span: { start: passage.start, end: passage.end },
        outcome: 'dropped',
        reason,
      }),
  };
}

/** So many words in a row, within quotation marks of two articles, are of one utterance. */
const SHARED_QUOTATION = 5;

/** Sentences of different articles that quote the same words, where no point holds the two. */
function quotingSentences(
  accounts: readonly Account[],
  known: (articleA: string, sentenceA: number, articleB: string, sentenceB: number) => boolean,
): AlignedPair[] {
  const places = new Map<string, { account: Account; sentence: number }[]>();
  const pairs = new Map<string, AlignedPair>();
  for (const account of accounts) {
    for (let from = 0; from + SHARED_QUOTATION <= account.words.length; from++) {
      const to = from + SHARED_QUOTATION;
      if (!account.quoted(from) || !account.quoted(to - 1)) continue;
      const words = account.words.slice(from, to);
      if (!words.some((word) => word.content)) continue;
      const key = words.map((word) => word.form).join(' ');
      const sentence = account.sentenceOf[from] as number;
      const list = places.get(key) ?? [];
      if (list.some((other) => other.account === account)) continue;
      for (const other of list) {
        if (known(other.account.id, other.sentence, account.id, sentence)) continue;
        const pair = sentencePair(other.account.id, other.sentence, account.id, sentence);
        pairs.set(pair, { a: passageOf(other.account, other.sentence), b: passageOf(account, sentence) });
      }
      if (list.length < MOST_WITNESSES) places.set(key, [...list, { account, sentence }]);
    }
  }
  return [...pairs.values()];
}

/** Share of the words that two sentences have in common where one is a copy of the other. */
const COPIED = 0.75;
const FEWEST_COPIED = 4;

/** The pairs, and those that follow for the copies of either side: what differs from a sentence differs from its copy. */
function throughTwins(pairs: readonly AlignedPair[], accounts: ReadonlyMap<string, Account>): AlignedPair[] {
  const twins = new Map<string, Passage[]>();
  const seen = new Set<string>();
  const keyOf = ({ article, start }: Passage): string => `${article} ${start}`;
  const contentOf = oncePerPassage((passage) => {
    const { words } = accounts.get(passage.article) as Account;
    return new Set(words.slice(...wordsWithin(words, passage)).flatMap(({ content, form }) => (content ? [form] : [])));
  });
  const note = (one: Passage, other: Passage): void => {
    const list = twins.get(keyOf(one));
    if (!list) twins.set(keyOf(one), [other]);
    else if (list.length < MOST_WITNESSES) list.push(other);
  };
  for (const { a, b } of pairs) {
    seen.add(`${keyOf(a)}\n${keyOf(b)}`);
    seen.add(`${keyOf(b)}\n${keyOf(a)}`);
    if (!areCopies(contentOf(a), contentOf(b))) continue;
    note(a, b);
    note(b, a);
  }
  const more: AlignedPair[] = [];
  const add = (point: string | undefined, a: Passage, b: Passage): void => {
    const key = `${keyOf(a)}\n${keyOf(b)}`;
    if (a.article === b.article || seen.has(key)) return;
    seen.add(key);
    seen.add(`${keyOf(b)}\n${keyOf(a)}`);
    more.push({ ...(point === undefined ? {} : { point }), a, b });
  };
  for (const { point, a, b } of pairs) {
    for (const twin of twins.get(keyOf(b)) ?? []) add(point, a, twin);
    for (const twin of twins.get(keyOf(a)) ?? []) add(point, twin, b);
  }
  return [...pairs, ...more];
}

function areCopies(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const least = Math.max(FEWEST_COPIED, COPIED * Math.max(one.size, other.size));
  if (Math.min(one.size, other.size) < least) return false;
  let shared = 0;
  for (const form of one) if (other.has(form)) shared++;
  return shared >= least;
}

/** What is read from a passage, read once however many pairs it is part of: one sentence can be paired with thousands. */
export function oncePerPassage<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new Map<string, T>();
  return (passage) => {
    const key = `${passage.article} ${passage.start} ${passage.end}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = read(passage);
    known.set(key, made);
    return made;
  };
}

/** Of fifty copies of one text, each is compared with so many. */
const MOST_WITNESSES = 8;

function passageOf(account: Account, sentence: number): Passage {
  const { start, end } = account.doc.sentences[sentence] as Span;
  return { article: account.id, start, end };
}

/** Part of speech and dictionary form of each word, where a token has the same place. */
function tagsOf(doc: AnalysedArticle, words: readonly ArticleWord[]): (Word | undefined)[] {
  let token = 0;
  return words.map((word) => {
    while ((doc.tokens[token]?.start ?? Number.POSITIVE_INFINITY) < word.start) token++;
    const tagged = doc.tokens[token];
    return tagged?.start === word.start && tagged.end === word.end ? doc.layers.words[token] : undefined;
  });
}

/** The attributions of each sentence that has words of one. */
function attributionsBySentence(doc: AnalysedArticle): Map<number, Attribution[]> {
  const bySentence = new Map<number, Attribution[]>();
  for (const attribution of doc.layers.attributions) {
    const { first, end } = placesWithin(doc.sentences, attribution);
    for (let i = first; i < Math.min(end, first + MOST_SENTENCES); i++) {
      const list = bySentence.get(i);
      if (list) list.push(attribution);
      else bySentence.set(i, [attribution]);
    }
  }
  return bySentence;
}

/** An attribution of more sentences than this is a whole speech, and its verbs are told by their own sentences. */
const MOST_SENTENCES = 8;

function datesOf(doc: AnalysedArticle): (span: Span) => TimeExpression[] {
  const dates = doc.layers.times.filter(isDate);
  return ({ start, end }) => {
    const first = doc.sentences[firstEndingAfter(doc.sentences, start)];
    const last = doc.sentences[firstEndingAfter(doc.sentences, end - 1)] ?? first;
    if (!first || !last) return [];
    return dates.slice(firstFrom(dates, first.start), firstFrom(dates, last.end));
  };
}

function quotedWords(doc: AnalysedArticle, words: readonly ArticleWord[]): (word: number) => boolean {
  const quoted = new Set<number>();
  for (const { inner } of doc.layers.quotations) {
    const [from, to] = wordsWithin(words, inner);
    for (let i = from; i < to; i++) quoted.add(i);
  }
  return (word) => quoted.has(word);
}

function sentencePair(articleA: string, sentenceA: number, articleB: string, sentenceB: number): string {
  const one = `${articleA} ${sentenceA}`;
  const other = `${articleB} ${sentenceB}`;
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** The sentences of every two readings of a point that stand in different articles; those of several points once, as the first's. */
function alignedPairs(
  points: readonly Point[],
  wholeSentences: (passage: Passage) => Passage,
): (AlignedPair & { readonly point: string })[] {
  const pairs = new Map<string, AlignedPair & { readonly point: string }>();
  for (const point of points) {
    const readings = point.readings.map(wholeSentences);
    for (const [i, a] of readings.entries()) {
      for (const b of readings.slice(i + 1)) {
        const key = `${a.article} ${a.start} ${a.end}\n${b.article} ${b.start} ${b.end}`;
        if (a.article !== b.article && !pairs.has(key)) pairs.set(key, { point: point.id, a, b });
      }
    }
  }
  return [...pairs.values()];
}

/** Half-open range of the words that lie inside a span, by bisection. */
export function wordsWithin(words: readonly Span[], span: Span): readonly [number, number] {
  return [firstFrom(words, span.start), firstFrom(words, span.end)];
}

function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstFrom(words: readonly Span[], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Span).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place of an article with its very words, as a reading of a variation. */
export function reading(account: Account, span: Span, value?: string): Candidate['readings'][number] {
  return {
    article: account.id,
    start: span.start,
    end: span.end,
    text: sliceSpan(account.doc.article.text, span),
    ...(value === undefined ? {} : { value }),
  };
}
