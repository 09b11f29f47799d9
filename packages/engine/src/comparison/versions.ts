import { diffArrays } from 'diff';
import { wording as boilerplateWording } from '../annotate/boilerplate/index.ts';
import type { AnalysedArticle } from '../doc/index.ts';
import { english } from '../language/en/index.ts';
import type { Language } from '../language/language.ts';
import { overlaps, type Span } from '../text/index.ts';
import { compare } from './compare.ts';
import type { Variation } from './comparison.ts';

/** A sentence of two versions of one article: in both, or in one of them, with its place in each text that has it. */
export type VersionSentence =
  | { readonly kind: 'kept' | 'reworded'; readonly before: Span; readonly after: Span }
  | { readonly kind: 'removed'; readonly before: Span }
  | { readonly kind: 'added'; readonly after: Span };

/**
 * How an outlet changed an article after publication.
 * unchanged: the report says the same, letter for letter but for spaces and the form of quotation marks. extended: sentences were added, and all others
 * stand as they did. noted: something that was published was reworded or taken away, and a correction note is there that was not there before.
 * silent: the same, and no note says so.
 */
export type VersionChange = 'unchanged' | 'extended' | 'noted' | 'silent';

/** What became of an article from one version to the next. */
export interface VersionComparison {
  readonly change: VersionChange;
  /** Every sentence, in the order of the later version; what was removed stands where it stood. Captions, credits and notes are among them. */
  readonly sentences: readonly VersionSentence[];
  /** Correction notes in the later text that are not in the earlier one. */
  readonly notes: readonly Span[];
  /** Headlines that differ. */
  readonly headline?: { readonly before: string | null; readonly after: string | null };
  /** What the two say differently, as between accounts: reworded quotations, numbers, names. Their readings name the articles that were given. */
  readonly variations: readonly Variation[];
}

/** More changes than this and the rest is told as removed and added; it bounds the work on long texts that have little in common. */
const MOST_CHANGES = 2_000;

/** Sentences of one place that are held against each other, at most: those of one version times those of the other. */
const MOST_PAIRS = 10_000;

/** Share of their words (Dice) that two sentences have in common when the later one is the earlier one reworded. */
const REWORDED = 0.4;

/** What can be set about a comparison of versions. */
export interface VersionOptions {
  /** Something besides the text says that this is a correction, such as a wire's signal. Default: false. */
  readonly noted?: boolean;
  /** The language the versions were analysed in; English unless given. */
  readonly language?: Language;
}

/**
 * Two versions of an article, the earlier one first, held against each other sentence by sentence.
 *
 * @example
 * const [before, after] = ['It cost $5,687.', 'It cost $6,587.'].map((text, i) => analyse({ id: `v${i}`, text, createdAt: { kind: 'unknown' } }));
 * compareVersions(before, after).change; // 'silent'
 */
export function compareVersions(
  before: AnalysedArticle,
  after: AnalysedArticle,
  { noted = false, language = english }: VersionOptions = {},
): VersionComparison {
  const sentences = diffSentences(before, after);
  const [earlierNotes, laterNotes] = [notesOf(before, language), notesOf(after, language)];
  const known = new Set(earlierNotes.map((span) => wording(before, span)));
  const notes = laterNotes.filter((span) => !known.has(wording(after, span)));
  const [earlier, later] = [before, after].map(({ article }) => article.headline ?? null) as [string | null, string | null];
  const headlineChanged = earlier !== later && (earlier ?? '') !== (later ?? '');
  const [asideBefore, asideAfter] = [
    [...before.layers.boilerplate, ...earlierNotes],
    [...after.layers.boilerplate, ...laterNotes],
  ];
  const report = sentences.filter((sentence) => isOfReport(sentence, asideBefore, asideAfter));
  return {
    change: changeOf(report, headlineChanged && earlier !== null, noted || notes.length > 0),
    sentences,
    notes,
    ...(headlineChanged ? { headline: { before: earlier, after: later } } : {}),
    variations: sentences.every(({ kind }) => kind === 'kept') ? [] : compare([before, after]).variations,
  };
}

function changeOf(report: readonly VersionSentence[], headlineChanged: boolean, noted: boolean): VersionChange {
  if (headlineChanged || report.some(({ kind }) => kind === 'reworded' || kind === 'removed')) return noted ? 'noted' : 'silent';
  return report.some(({ kind }) => kind === 'added') ? 'extended' : 'unchanged';
}

/** By their wording alone: the layer of boilerplate leaves out what would be most of a short report, and a note may be that. */
function notesOf(doc: AnalysedArticle, language: Language): Span[] {
  return boilerplateWording
    .recognise({ doc, words: language.boilerplate })
    .filter(({ kind }) => kind === 'correction')
    .map(({ start, end }) => ({ start, end }));
}

/** Whether a sentence belongs to the report in a version that has it: a new caption, credit or note changes nothing that was reported. */
function isOfReport(sentence: VersionSentence, asideBefore: readonly Span[], asideAfter: readonly Span[]): boolean {
  const outside = (span: Span, aside: readonly Span[]) => !aside.some((part) => overlaps(part, span));
  return ('before' in sentence && outside(sentence.before, asideBefore)) || ('after' in sentence && outside(sentence.after, asideAfter));
}

/** The words of a passage as versions are compared: spaces and the form of quotation marks are no change. */
function wording({ article }: AnalysedArticle, { start, end }: Span): string {
  return article.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .trim();
}

interface WordedSentence extends Span {
  readonly words: string;
}

function worded(doc: AnalysedArticle): WordedSentence[] {
  return sentencesOf(doc)
    .map(({ start, end }) => ({ start, end, words: wording(doc, { start, end }) }))
    .filter(({ words }) => words !== '');
}

/** Paragraphs stand for sentences where an article was not analysed, as one in another language. */
function sentencesOf({ article, sentences, paragraphs }: AnalysedArticle): readonly Span[] {
  if (sentences.length > 0) return sentences;
  return paragraphs.length > 0 ? paragraphs : [{ start: 0, end: article.text.length }];
}

function diffSentences(before: AnalysedArticle, after: AnalysedArticle): VersionSentence[] {
  const [earlier, later] = [worded(before), worded(after)];
  const runs = diffArrays(
    earlier.map(({ words }) => words),
    later.map(({ words }) => words),
    { maxEditLength: MOST_CHANGES },
  );
  if (runs === undefined) return pairUp(earlier, later);
  const found: VersionSentence[] = [];
  let [a, b] = [0, 0];
  let [removed, added]: [WordedSentence[], WordedSentence[]] = [[], []];
  const settle = () => {
    found.push(...pairUp(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of runs) {
    const { length } = run.value;
    if (run.removed) removed = earlier.slice(a, a + length);
    else if (run.added) added = later.slice(b, b + length);
    else {
      settle();
      for (let i = 0; i < length; i++) found.push({ kind: 'kept', before: spanOf(earlier[a + i]), after: spanOf(later[b + i]) });
    }
    if (!run.added) a += length;
    if (!run.removed) b += length;
  }
  settle();
  return found;
}

function spanOf(sentence: WordedSentence | undefined): Span {
  if (sentence === undefined) throw new Error('the difference has more sentences than the texts');
  return { start: sentence.start, end: sentence.end };
}

/** Which of the sentences that came to one place are those that went from it, reworded: in order, and so that they have most words in common. */
function pairUp(removed: readonly WordedSentence[], added: readonly WordedSentence[]): VersionSentence[] {
  const width = added.length + 1;
  const best = new Float64Array(removed.length * added.length <= MOST_PAIRS ? (removed.length + 1) * width : 0);
  const likeness: number[][] = [];
  if (best.length > 0) {
    const [wordsBefore, wordsAfter] = [removed, added].map((list) => list.map(({ words }) => wordCounts(words))) as [
      WordCounts[],
      WordCounts[],
    ];
    for (let i = removed.length - 1; i >= 0; i--) {
      const row: number[] = [];
      likeness[i] = row;
      for (let k = added.length - 1; k >= 0; k--) {
        const alike = likenessOf(wordsBefore[i] as WordCounts, wordsAfter[k] as WordCounts);
        row[k] = alike;
        const paired = alike >= REWORDED ? alike + (best[(i + 1) * width + k + 1] as number) : 0;
        best[i * width + k] = Math.max(paired, best[(i + 1) * width + k] as number, best[i * width + k + 1] as number);
      }
    }
  }
  const found: VersionSentence[] = [];
  let [i, k] = [0, 0];
  while (i < removed.length || k < added.length) {
    const here = best[i * width + k] ?? 0;
    if (i < removed.length && (k === added.length || here === (best[(i + 1) * width + k] ?? 0)))
      found.push({ kind: 'removed', before: spanOf(removed[i++]) });
    else if (k < added.length && (i === removed.length || here === (best[i * width + k + 1] ?? 0)))
      found.push({ kind: 'added', after: spanOf(added[k++]) });
    else found.push({ kind: 'reworded', before: spanOf(removed[i++]), after: spanOf(added[k++]) });
  }
  return found;
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function wordCounts(words: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

function likenessOf(a: WordCounts, b: WordCounts): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * shared) / Math.max(1, a.total + b.total);
}
