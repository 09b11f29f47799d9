import { defaultAnnotators } from './annotate/default-annotators.ts';
import type { Article } from './article/index.ts';
import { compare } from './comparison/index.ts';
import { type AnalysedArticle, type AnyAnnotator, runPipeline, type TraceSink } from './doc/index.ts';
import { english } from './language/en/index.ts';
import { languageProfiles } from './language/language-profiles.ts';
import { type Report, toReport } from './report/index.ts';
import { identifyLanguage, type Sentence, splitParagraphs, splitSentences, type Token, tokenise } from './text/index.ts';

/** What can be set about an analysis. */
export interface AnalyseOptions {
  /** Stages in order; `defaultAnnotators` unless given. */
  readonly annotators?: readonly AnyAnnotator[];
  /** Is told each decision; nothing is traced without it. */
  readonly trace?: TraceSink;
  /** Articles longer than this, in UTF-16 code units, are given up with a diagnostic; `longestArticle` unless given. */
  readonly longest?: number;
}

/**
 * Two million characters: some 340,000 words, more than any newspaper article and most books, and a matter of seconds. Analysis time grows
 * linearly with length, so a limit of length is one of time that does not depend on the machine.
 */
export const longestArticle = 2_000_000;

/**
 * An article with all its layers: sentences, names, times, quotations, who said what.
 * One that is longer than allowed has empty layers and the diagnostic `article-too-long`.
 */
export function analyse(article: Article, options: AnalyseOptions = {}): AnalysedArticle {
  const limit = options.longest ?? longestArticle;
  if (article.text.length > limit) return giveUp(article, limit);
  return runPipeline(article, options.annotators ?? defaultAnnotators, {
    language: english,
    ...(options.trace ? { trace: options.trace } : {}),
  });
}

function giveUp(article: Article, limit: number): AnalysedArticle {
  return {
    article,
    language: 'und',
    paragraphs: [],
    sentences: [],
    tokens: [],
    layers: {
      words: [],
      boilerplate: [],
      quotations: [],
      times: [],
      quantities: [],
      entities: { entities: [], mentions: [] },
      attributions: [],
      statements: [],
    },
    diagnostics: [{ code: 'article-too-long', severity: 'error', article: article.id, data: { limit, name: article.id } }],
  };
}

/** More than this much of a text tells no more about its language. */
const languageSample = 20_000;

/**
 * The language a text is written in, as ISO 639-1; `stated` where the text is too short to tell or in none that is known here, and `und` where
 * nothing is stated either.
 *
 * @example
 * languageOf('No.', 'en'); // 'en'
 */
export function languageOf(text: string, stated = 'und'): string {
  const identified = identifyLanguage(tokenise(text.slice(0, languageSample)), languageProfiles, stated);
  return identified === 'und' ? stated : identified;
}

/**
 * The tokens and sentences of a text as the analysis parts it, in order, with their places in UTF-16 code units. Every token belongs to one sentence.
 *
 * @example
 * splitText('It held. Nobody was hurt.').sentences.map(({ start, end }) => [start, end]); // [[0, 8], [9, 25]]
 */
export function splitText(text: string): { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] } {
  const tokens = tokenise(text, english.abbreviations);
  return { tokens, sentences: splitSentences(text, splitParagraphs(text), tokens, english.sentenceWords) };
}

/** Several accounts of one story, compared, as plain JSON. */
export function compareArticles(articles: readonly Article[], options: AnalyseOptions = {}): Report {
  return toReport(
    compare(
      articles.map((article) => analyse(article, options)),
      { language: english, trace: options.trace },
    ),
  );
}
