import type { AnalysedArticle, Attribution, Entity, QuotedPassage, Statement } from '../doc/index.ts';
import { buildStory, type Story } from '../story/index.ts';
import { type Sentence, tokenise } from '../text/index.ts';

/**
 * A story whose accounts are drawn line by line: a line is a sentence and a paragraph, and `Ortega: …` puts the rest into that person's mouth.
 * Words between curly quotation marks are a quotation. Articles are called A, B, C …
 */
export function drawStory(...accounts: readonly string[]): Story {
  return buildStory(accounts.map((lines, i) => drawArticle(String.fromCharCode(65 + i), lines)));
}

export function drawArticle(id: string, drawing: string): AnalysedArticle {
  const lines = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => /^(?:(?<speaker>[A-Z][a-z]+): )?(?<text>.*)$/.exec(line)?.groups ?? {});
  const text = lines.map((line) => line.text).join('\n');
  const tokens = tokenise(text);
  const sentences: Sentence[] = [];
  const statements: Statement[] = [];
  const attributions: Attribution[] = [];
  const quotations: QuotedPassage[] = [];
  const entities: Entity[] = [];
  let start = 0;
  for (const [index, { text: words = '', speaker }] of lines.entries()) {
    const end = start + words.length;
    const firstToken = tokens.findIndex((t) => t.start >= start);
    const endToken = tokens.findLastIndex((t) => t.end <= end) + 1;
    sentences.push({ index, paragraph: index, start, end, firstToken, endToken });
    const quoted = Array.from(words.matchAll(/“([^”]*)”/g), (m) => ({
      start: start + m.index + 1,
      end: start + m.index + m[0].length - 1,
    }));
    for (const inner of quoted)
      quotations.push({
        id: `q${quotations.length}`,
        rule: 'pair',
        start: inner.start - 1,
        end: inner.end + 1,
        inner,
        depth: 0,
        opening: 'present',
        closing: 'present',
      });
    if (speaker) {
      let entity = entities.find((e) => e.name === speaker);
      if (!entity) {
        entity = { id: `x${entities.length}`, type: 'person', name: speaker, named: true, aliases: [], roles: [], number: 'singular' };
        entities.push(entity);
      }
      attributions.push({
        id: `a${index}`,
        rule: 'drawn',
        start,
        end,
        source: [],
        cue: [],
        content: [{ start, end }],
        quotation: quoted.length > 0 ? 'direct' : 'indirect',
        quoted,
        sourceEntity: { kind: 'resolved', entity: entity.id },
      });
    }
    statements.push({
      id: `s${index + 1}`,
      rule: 'drawn',
      start,
      end,
      voice: speaker ? 'attributed' : 'reporter',
      ...(speaker ? { attribution: `a${index}` } : {}),
      hedges: [],
      sentence: index,
    });
    start = end + 1;
  }
  return {
    article: { id, text, createdAt: { kind: 'unknown' } },
    language: 'en',
    paragraphs: sentences.map(({ start, end }) => ({ start, end })),
    sentences,
    tokens,
    layers: {
      words: tokens.map((token) => ({ pos: 'X', lemma: token.text.toLowerCase() })),
      boilerplate: [],
      quotations,
      times: [],
      quantities: [],
      entities: { entities, mentions: [] },
      attributions,
      statements,
    },
    diagnostics: [],
  };
}

/** A table as rows of statement numbers: `A1 B2,3` for a column where A's first statement stands beside B's second and third. */
export function drawTable(table: {
  readonly columns: readonly {
    readonly readings: readonly { readonly kind: string; readonly article: string; readonly statements?: readonly string[] }[];
  }[];
}): string[] {
  return table.columns.map(({ readings }) =>
    readings
      .filter((r) => r.kind === 'present')
      .map((r) => `${r.article}${(r.statements ?? []).map((s) => s.slice(1)).join(',')}`)
      .join(' '),
  );
}
