import type { AnalysedArticle, Attribution, Mention, Statement, TimeExpression } from '../doc/index.ts';
import type { SayingWords, Vocabulary } from '../language/language.ts';
import type { Story } from '../story/index.ts';
import type { Span, Token } from '../text/index.ts';
import { normaliseWord } from './normal-form.ts';
import { quotesSaying } from './sayings.ts';

/** What a term is, besides a word; bits of `Unit.kinds`. `told`: it stands outside the frame of somebody's words, "the spokeswoman told reporters". */
export const TermKind = { name: 1, number: 2, quoted: 4, told: 8 } as const;

/** A sentence with its statements, as the aligner sees it: weighted terms and what they stand for. */
export interface Unit extends Span {
  /** Place of the article in `Story.docs`. */
  readonly doc: number;
  /** Those of its sentence, in text order; at least one. */
  readonly statements: readonly Statement[];
  readonly sentence: number;
  /** Place among the units of its article, and how many there are. */
  readonly place: number;
  readonly places: number;
  /** Numbers of the terms, ascending; each once. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Bits of `TermKind`, term by term. */
  readonly kinds: Uint8Array;
  /** Euclidean length and plain sum of `weights`. */
  readonly length: number;
  readonly total: number;
  /** Sum of the weights of what is told. */
  readonly told: number;
  /**
   * Every word told, in order, function words among them; -1 for a word of a name, title and role included, so that a run of words ends there:
   * "White House press secretary Ana Ruiz" in two accounts is one name, not five words in a row.
   */
  readonly sequence: Int32Array;
  /** Places of each word in `sequence`, ascending; names have none. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>;
  /** Pairs of words that follow each other in `sequence`, as numbers, ascending; each once. */
  readonly wordPairs: Float64Array;
  /** Where each telling word stands in the article. */
  readonly termPlaces: readonly { readonly term: number; readonly start: number }[];
  /** Story entities who say something of it. */
  readonly speakers: readonly string[];
  /** Story entities it mentions, by name, description or pronoun; each once. */
  readonly entities: readonly string[];
  /** Whether it has somebody's words in quotation marks. */
  readonly quotes: boolean;
  /** Whether somebody quotes a saying in it. */
  readonly saying: boolean;
  /** Days, months and years it mentions, as TIMEX3 values without their time of day; each once. */
  readonly dates: readonly string[];
}

export interface Units {
  readonly units: readonly Unit[];
  /** First unit of each article, and the end of the last. */
  readonly firstOfDoc: readonly number[];
  /** In how many units a term stands. */
  readonly frequency: Int32Array;
  /** How rare a term is in news: `-ln` of the share of articles that use it. */
  readonly rarity: Float64Array;
  /** The term as a word, for explanations. */
  readonly termText: readonly string[];
  /** How much a date, an entity and a pair of words tell: the logarithm of how rare each is in the story. */
  readonly dateWeight: ReadonlyMap<string, number>;
  readonly entityWeight: ReadonlyMap<string, number>;
  readonly wordPairWeight: ReadonlyMap<number, number>;
  /** Weight of one occurrence of a term in a run of words. */
  readonly runWeight: Float64Array;
}

interface Draft extends Span {
  readonly doc: number;
  readonly statements: readonly Statement[];
  readonly sentence: number;
  readonly terms: Map<number, number>;
  readonly places: { readonly term: number; readonly start: number }[];
  readonly sequence: number[];
  readonly speakers: readonly string[];
  readonly entities: readonly string[];
  readonly quotes: boolean;
  readonly saying: boolean;
  readonly dates: readonly string[];
}

const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** The units of every article of a story, in order, with their terms weighed by how rare they are in the story and in news. */
export function readUnits(story: Story, vocabulary: Vocabulary): Units {
  const numbers = new Map<string, number>();
  const termText: string[] = [];
  const isFunction: boolean[] = [];
  const rarity: number[] = [];
  const termsOfToken = new Map<string, readonly number[]>();
  const termOf = (word: string): number => {
    const stem = vocabulary.stem(word);
    let term = numbers.get(stem);
    if (term === undefined) {
      term = termText.length;
      numbers.set(stem, term);
      termText.push(stem);
      isFunction.push(vocabulary.functionWords.has(stem));
      rarity.push(vocabulary.rarity.get(stem) ?? vocabulary.greatestRarity);
    }
    return term;
  };
  const termsOf = (token: string): readonly number[] => {
    const known = termsOfToken.get(token);
    if (known) return known;
    const terms = wordsOfToken(token).map(termOf);
    termsOfToken.set(token, terms);
    return terms;
  };

  const drafts: Draft[][] = story.docs.map((doc, d) => draftUnits(story, doc, d, termsOf, isFunction, vocabulary.sayings));
  const frequency = new Int32Array(termText.length);
  for (const draft of drafts.flat()) for (const term of draft.terms.keys()) frequency[term] = (frequency[term] as number) + 1;
  const count = drafts.reduce((sum, list) => sum + list.length, 0);
  // the geometric mean of both rarities: a word that every sentence of this story has tells as little as one that every article has
  const weight = Float64Array.from(frequency, (f, term) =>
    f === 0 ? 0 : Math.sqrt(Math.max(0.1, rarity[term] as number) * Math.log((count + 1) / f)),
  );
  const runWeight = Float64Array.from(weight, (w, term) => (isFunction[term] ? 0.5 : w));

  const units: Unit[] = [];
  const firstOfDoc: number[] = [];
  for (const list of drafts) {
    firstOfDoc.push(units.length);
    for (const [place, { terms, places, sequence, ...draft }] of list.entries()) {
      const ids = Int32Array.from([...terms.keys()].sort((a, b) => a - b));
      const kinds = Uint8Array.from(ids, (term) => terms.get(term) as number);
      const weights = Float64Array.from(ids, (term) => weight[term] as number);
      units.push({
        ...draft,
        place,
        places: list.length,
        terms: ids,
        weights,
        kinds,
        termPlaces: places,
        length: Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) || 1,
        total: weights.reduce((sum, w) => sum + w, 0) || 1,
        told: weights.reduce((sum, w, i) => sum + ((kinds[i] as number) & TermKind.told ? w : 0), 0) || 1,
        sequence: Int32Array.from(sequence),
        placesOf: placesOf(sequence),
        wordPairs: wordPairsOf(sequence, termText.length),
      });
    }
  }
  firstOfDoc.push(units.length);
  return {
    units,
    firstOfDoc,
    frequency,
    rarity: Float64Array.from(rarity),
    termText,
    dateWeight: rarityIn(units.map(({ dates }) => dates)),
    entityWeight: rarityIn(units.map(({ entities }) => entities)),
    wordPairWeight: rarityIn(units.map(({ wordPairs }) => wordPairs)),
    runWeight,
  };
}

/** The logarithm of how rare each thing is that the units of a story have. */
function rarityIn<Key>(ofUnits: readonly Iterable<Key>[]): Map<Key, number> {
  const frequency = new Map<Key, number>();
  for (const keys of ofUnits) for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  return new Map([...frequency].map(([key, n]) => [key, Math.log((ofUnits.length + 1) / n)]));
}

function draftUnits(
  story: Story,
  doc: AnalysedArticle,
  d: number,
  termsOf: (token: string) => readonly number[],
  isFunction: readonly boolean[],
  sayings: SayingWords,
): Draft[] {
  const { statements, attributions, quotations, boilerplate, times } = doc.layers;
  const attributionOf = new Map(attributions.map((a) => [a.id, a]));
  const isQuoted = spanCursor(quotations.filter((q) => q.depth === 0).map((q) => q.inner));
  const isFrame = spanCursor(attributions.flatMap((a) => [...a.source, ...a.cue]));
  const isName = spanCursor(doc.layers.entities.mentions.filter((m) => m.form === 'name'));
  const isAside = spanCursor(boilerplate);
  const bySentence = new Map<number, Statement[]>();
  for (const statement of statements) {
    for (let s = statement.sentence; (doc.sentences[s]?.start ?? statement.end) < statement.end; s++) {
      const list = bySentence.get(s);
      if (list) list.push(statement);
      else bySentence.set(s, [statement]);
    }
  }
  const mentions = [...doc.layers.entities.mentions].sort((a, b) => a.start - b.start);
  const quotedAttributions = new Set(attributions.filter((a) => a.quotation !== 'indirect').map((a) => a.id));
  const drafts: Draft[] = [];
  let time = 0;
  let mention = 0;
  for (const [s, sentence] of doc.sentences.entries()) {
    const own = bySentence.get(s);
    if (!own) continue;
    const speakers = new Set<string>();
    for (const { attribution } of own) {
      const speaker = attribution === undefined ? undefined : speakerOf(story, doc, attributionOf.get(attribution) as Attribution);
      if (speaker !== undefined) speakers.add(speaker);
    }
    const dates = new Set<string>();
    for (; time < times.length && (times[time] as TimeExpression).start < sentence.end; time++) {
      const { value, type, start } = times[time] as TimeExpression;
      if ((type === 'DATE' || type === 'TIME') && start >= sentence.start && /\d/.test(value)) dates.add(value.replace(/T.*/, ''));
    }
    const entities = new Set<string>();
    for (; mention < mentions.length && (mentions[mention] as Mention).start < sentence.end; mention++) {
      const { start, end, entity } = mentions[mention] as Mention;
      const known =
        start >= sentence.start && end <= sentence.end && entity !== undefined ? story.entityOf(doc.article.id, entity) : undefined;
      if (known !== undefined) entities.add(known.id);
    }
    const draft: Draft = {
      doc: d,
      statements: own,
      sentence: s,
      start: sentence.start,
      end: sentence.end,
      terms: new Map(),
      places: [],
      sequence: [],
      speakers: [...speakers],
      entities: [...entities],
      quotes: own.some((s) => s.attribution !== undefined && quotedAttributions.has(s.attribution)),
      saying: quotesSaying(doc, sentence, sayings),
      dates: [...dates],
    };
    for (let t = sentence.firstToken; t < sentence.endToken; t++) {
      const token = doc.tokens[t] as Token;
      if (isAside(token)) continue;
      const frame = isFrame(token);
      const name = isName(token);
      let kind = -1;
      for (const term of termsOf(token.text)) {
        if (!frame) draft.sequence.push(name ? -1 : term);
        if (isFunction[term]) continue;
        if (kind < 0)
          kind =
            (NUMBER.test(token.text) ? TermKind.number : CAPITAL.test(token.text) && t > sentence.firstToken ? TermKind.name : 0) |
            (isQuoted(token) ? TermKind.quoted : 0) |
            (frame ? 0 : TermKind.told);
        draft.terms.set(term, (draft.terms.get(term) ?? 0) | kind);
        draft.places.push({ term, start: token.start });
      }
    }
    if (draft.terms.size > 0) drafts.push(draft);
  }
  return drafts;
}

function placesOf(sequence: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, term] of sequence.entries()) {
    if (term < 0) continue;
    const list = places.get(term);
    if (list) list.push(place);
    else places.set(term, [place]);
  }
  return places;
}

function wordPairsOf(sequence: readonly number[], terms: number): Float64Array {
  const pairs = new Set<number>();
  for (const [i, term] of sequence.entries()) {
    const before = sequence[i - 1] ?? -1;
    if (before >= 0 && term >= 0) pairs.add(before * terms + term);
  }
  return Float64Array.from(pairs).sort();
}

/**
 * The words a token is made of, as they are compared: "U.S.-Mexico" gives `u.s` and `mexico`, "5,687.75" stays whole, a mark gives none.
 */
function wordsOfToken(token: string): string[] {
  const word = normaliseWord(token);
  if (/^[a-z]+$/.test(word)) return [word];
  if (/^\p{N}/u.test(word)) return [word.replace(/,/g, '')];
  return word
    .split(/[^\p{L}\p{N}.]+/u)
    .map((part) => part.replace(/^\.+|\.+$/g, ''))
    .filter((part) => part !== '');
}

/** Whether a place lies in one of the spans; asked mostly in text order. */
function spanCursor(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  return (place) => {
    while (at > 0 && (sorted[at - 1] as Span).end > place.start) at--;
    while (at < sorted.length && (sorted[at] as Span).end <= place.start) at++;
    const span = sorted[at];
    return span !== undefined && span.start <= place.start && place.end <= span.end;
  };
}

function speakerOf(story: Story, doc: AnalysedArticle, attribution: Attribution): string | undefined {
  const who = attribution.sourceEntity;
  const entity = who.kind === 'resolved' ? who.entity : who.kind === 'unnamed' ? who.entity : undefined;
  return entity === undefined ? undefined : story.entityOf(doc.article.id, entity)?.id;
}
