import { analyse } from '../../analyse.ts';
import type { AnalysedArticle, Attribution, Entity, Layers, QuotedPassage, Word } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { buildStory } from '../../story/index.ts';
import { splitParagraphs, tokenise } from '../../text/index.ts';
import type { Point, Variation } from '../comparison.ts';
import { findVariations } from './index.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * An analysed article from text with its layers marked in it: quotations by “ ”, one sentence a full stop, and
 * `[16 boats](count 16 boat)`, `[about $5](money 5 USD about)`, `[Tuesday](date XXXX-WXX-2)`, `[sign](verb)`, `[Ana Ruiz](speaker)`
 * for the speaker of every quotation of the text.
 */
export function account(id: string, marked: string, publisher?: string): AnalysedArticle {
  let text = '';
  const layers: Mutable<Omit<Layers, 'entities' | 'words'>> = {
    boilerplate: [],
    quotations: [],
    times: [],
    quantities: [],
    attributions: [],
    statements: [],
  };
  const entities: Entity[] = [];
  const verbs = new Set<number>();
  let at = 0;
  for (const match of marked.matchAll(/\[([^\][]+)\]\(([a-z]+)([^)]*)\)/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const [, words = '', kind = '', rest = ''] = match;
    const place = { id: `${kind}${text.length}`, rule: 'marked', start: text.length, end: text.length + words.length };
    const [value = '', unit, approximation = 'exact'] = rest.trim().split(' ');
    text += words;
    if (kind === 'date') {
      const anchor = unit === 'reckoned' ? { expression: 't0' } : 'none';
      layers.times.push({ ...place, type: 'DATE', value, anchor, certainty: 'stated' });
    } else if (kind === 'verb') verbs.add(place.start);
    else if (kind === 'speaker')
      entities.push({ id: 'speaker', type: 'person', name: words, named: true, aliases: [], roles: [], number: 'singular' });
    else {
      layers.quantities.push({
        ...place,
        kind: kind as 'count',
        value: [Number(value), Number(value)],
        approximation: approximation as 'exact',
        ...(unit === undefined ? {} : { unit }),
      });
    }
  }
  text += marked.slice(at);
  for (const match of text.matchAll(/“([^”]*)”/g)) {
    const inner = { start: match.index + 1, end: match.index + match[0].length - 1 };
    layers.quotations.push({
      id: `q${match.index}`,
      rule: 'marked',
      start: match.index,
      end: match.index + match[0].length,
      inner,
      depth: 0,
      opening: 'present',
      closing: 'present',
    } satisfies QuotedPassage);
    layers.attributions.push({
      id: `a${match.index}`,
      rule: 'marked',
      start: match.index,
      end: match.index + match[0].length,
      source: [],
      cue: [],
      content: [],
      quotation: 'direct',
      quoted: [inner],
      sourceEntity: entities.length > 0 ? { kind: 'resolved', entity: 'speaker' } : { kind: 'none' },
    } satisfies Attribution);
  }
  const tokens = tokenise(text);
  const words: Word[] = tokens.map((token) => ({ pos: verbs.has(token.start) ? 'VERB' : 'NOUN', lemma: token.text.toLowerCase() }));
  return {
    article: { id, text, createdAt: { kind: 'unknown' }, ...(publisher === undefined ? {} : { publisher }) },
    language: 'en',
    paragraphs: splitParagraphs(text),
    sentences: Array.from(text.matchAll(/[^.!?\s][^.!?]*[.!?]*”?/g), (match, index) => ({
      index,
      paragraph: 0,
      firstToken: 0,
      endToken: 0,
      start: match.index,
      end: match.index + match[0].length,
    })),
    tokens,
    layers: { ...layers, words, entities: { entities, mentions: [] } },
    diagnostics: [],
  };
}

/** What accounts `A`, `B` … of one story differ in; each is one point from end to end unless `aligned` is false. */
export function variationsOf(
  marked: readonly string[],
  options: { readonly aligned?: boolean; readonly trace?: (reason: string) => void } = {},
): Variation[] {
  const docs = marked.map((text, i) => account(String.fromCharCode(65 + i), text));
  return variationsOfDocs(docs, options);
}

/** The same for plain text with the layers that the analysis finds in it; the accounts are published a day after one another from `firstDay` on. */
export function variationsOfText(
  texts: readonly string[],
  { firstDay, ...options }: { readonly firstDay?: number; readonly trace?: (reason: string) => void } = {},
): Variation[] {
  const docs = texts.map((text, i) =>
    analyse({
      id: String.fromCharCode(65 + i),
      text,
      createdAt: firstDay === undefined ? { kind: 'unknown' } : { kind: 'known', value: `2031-05-${firstDay + i}`, evidence: 'given' },
    }),
  );
  return variationsOfDocs(docs, options);
}

function variationsOfDocs(
  docs: readonly AnalysedArticle[],
  { aligned = true, trace }: { readonly aligned?: boolean; readonly trace?: (reason: string) => void },
): Variation[] {
  const whole: Point = {
    id: 'p1',
    kind: 'fact',
    gist: '',
    readings: docs.map(({ article, layers: { statements } }) => ({
      article: article.id,
      start: 0,
      end: article.text.length,
      ...(statements[0] ? { statement: statements[0].id } : {}),
    })),
    absent: [],
    independent: docs.length,
  };
  return findVariations(buildStory(docs), aligned ? [whole] : [], english, trace ? ({ reason }) => trace(reason) : undefined);
}

/** A variation in one line: `number conflict A “15 boats” B “16 boats”`. */
export const inOneLine = ({ type, severity, readings }: Variation): string =>
  [type, severity, ...readings.map(({ article, text }) => `${article} “${text}”`)].join(' ');
