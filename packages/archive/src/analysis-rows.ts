import { type AnalysedArticle, buildStory, type Span, toReportAttribution } from '@crosscheck/engine';

/** What an article says, in rows; every position counts UTF-16 code units of its text. */
export interface AnalysisRows {
  readonly attributions: readonly AttributionRow[];
  readonly statements: readonly StatementRow[];
  readonly entities: readonly EntityRow[];
  readonly times: readonly TimeRow[];
}

export interface AttributionRow {
  readonly speaker: string | null;
  readonly resolution: string;
  readonly quotation: string;
  /** The words that tie the content to its source: "told reporters". */
  readonly cue: string;
  readonly spans: Readonly<Record<'source' | 'cue' | 'content' | 'quoted', readonly Span[]>>;
  readonly rule: string;
}

export interface StatementRow extends Span {
  /** Place in `attributions`; undefined in the reporter's own voice. */
  readonly attribution?: number;
  /** What was said, on one line; undefined in the reporter's own voice. */
  readonly words?: string;
  /** Those of the words that stand in quotation marks; empty where none do. */
  readonly quoted?: string;
  readonly hedged: boolean;
}

export interface EntityRow {
  readonly name: string;
  readonly type: string;
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly first: Span;
}

export interface TimeRow extends Span {
  readonly type: string;
  readonly value: string;
  readonly certainty: string;
}

/** What the analysis found in one article, as an archive keeps it. */
export function analysisRows(doc: AnalysedArticle): AnalysisRows {
  const story = buildStory([doc]);
  const { text } = doc.article;
  const { attributions, statements, times, entities } = doc.layers;
  const places = new Map(attributions.map(({ id }, place) => [id, place]));
  const mentions = Map.groupBy(entities.mentions, ({ entity }) => entity);
  return {
    attributions: attributions.map((attribution) => {
      const { speakerName, resolution, quotation, source, cue, content, quoted } = toReportAttribution(story, doc, attribution);
      const spans = { source, cue, content, quoted };
      return { speaker: speakerName, resolution, quotation, cue: wordsOf(text, cue), spans, rule: attribution.rule };
    }),
    statements: statements.map(({ start, end, attribution, hedges }) => {
      const place = attribution === undefined ? undefined : places.get(attribution);
      if (place === undefined) return { start, end, hedged: hedges.length > 0 };
      const words = wordsOf(text, [{ start, end }]);
      const quoted = quotedWords(text, attributions[place]?.quoted ?? [], { start, end });
      return { start, end, attribution: place, words, quoted, hedged: hedges.length > 0 };
    }),
    entities: story.entities.flatMap(({ name, type, roles, members }) => {
      const all = members.flatMap(({ entity }) => mentions.get(entity) ?? []);
      const [first] = all;
      return first === undefined ? [] : [{ name, type, roles, mentions: all.length, first: { start: first.start, end: first.end } }];
    }),
    times: times.map(({ start, end, type, value, certainty }) => ({ start, end, type, value, certainty })),
  };
}

/** The words of a statement that stand in quotation marks, out of all that its attribution quotes. */
export function quotedWords(text: string, quoted: readonly Span[], { start, end }: Span): string {
  const inside = quoted.flatMap((span) => {
    const shared = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
    return shared.start < shared.end ? [shared] : [];
  });
  return wordsOf(text, inside);
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim();
}
