import { findPassage, type Report, type ReportPassage } from '@crosscheck/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationContext, expandWith } from './json-ld.testing.ts';
import { anyReport, fromFile, nothing, story, wordless } from './reports.testing.ts';
import { writeWebAnnotations } from './web-annotation.ts';

/** What the Web Annotation Data Model demands of the parts that are used here, as a schema. */
const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const purposes = { enum: ['classifying', 'identifying', 'describing', 'linking', 'commenting'] };
const schema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationCollection' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: { $ref: '#/$defs/annotation' } },
      },
    },
  },
  $defs: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        id: iri,
        type: { const: 'Annotation' },
        motivation: { enum: ['describing', 'linking', 'questioning'] },
        body: { type: 'array', items: { oneOf: [{ $ref: '#/$defs/words' }, { $ref: '#/$defs/link' }] } },
        target: {
          type: 'object',
          required: ['type', 'source', 'selector'],
          properties: {
            type: { const: 'SpecificResource' },
            source: { type: 'object', required: ['id', 'type'], properties: { id: iri, type: { const: 'Text' } } },
            selector: { type: 'array', prefixItems: [{ $ref: '#/$defs/quote' }, { $ref: '#/$defs/position' }], items: false, minItems: 2 },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    words: {
      type: 'object',
      required: ['type', 'value'],
      properties: { type: { const: 'TextualBody' }, value: { type: 'string' }, format: { const: 'text/plain' }, purpose: purposes },
      additionalProperties: false,
    },
    link: {
      type: 'object',
      required: ['type', 'source'],
      properties: { type: { const: 'SpecificResource' }, source: iri, purpose: purposes },
      additionalProperties: false,
    },
    quote: {
      type: 'object',
      required: ['type', 'exact', 'prefix', 'suffix'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      additionalProperties: false,
    },
    position: {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: { type: { const: 'TextPositionSelector' }, start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } },
      additionalProperties: false,
    },
  },
};
const isSound = new Ajv2020({ allErrors: true }).compile(schema);

interface Read {
  readonly id: string;
  readonly article: string;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly start: number;
  readonly end: number;
}

/** The annotations as a program reads them that knows the standard alone. */
function read(json: string): Read[] {
  // biome-ignore lint/suspicious/noExplicitAny: checked by the schema
  return JSON.parse(json).first.items.map(({ id, target }: any) => ({
    id: id.slice(id.indexOf('#') + 1),
    article: target.source['dcterms:identifier'],
    quote: target.selector[0],
    start: target.selector[1].start,
    end: target.selector[1].end,
  }));
}

function passagesOf(report: Report): ReportPassage[] {
  return [...report.statements, ...[...report.points, ...report.variations].flatMap(({ readings }) => readings)];
}

function expectEveryPassage(report: Report): void {
  const json = fromFile(writeWebAnnotations(report));
  expect(isSound(JSON.parse(json)), JSON.stringify(isSound.errors)).toBe(true);
  const annotations = read(json);
  const passages = passagesOf(report);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(passages.length);
  expect(JSON.parse(json).total).toBe(passages.length);
  for (const [i, { article, start, end }] of passages.entries()) {
    const text = report.articles.find((one) => one.id === article)?.text ?? '';
    const one = annotations[i] as Read;
    expect(one.article).toBe(article);
    expect(one.quote.exact).toBe(text.slice(start, end));
    // by position, in code points
    expect([...text].slice(one.start, one.end).join('')).toBe(one.quote.exact);
    expect([...text].slice(0, one.start).join('').length).toBe(start);
    // by words alone
    const words = one.quote.prefix + one.quote.exact + one.quote.suffix;
    expect(text.indexOf(words)).toBe(start - one.quote.prefix.length);
    expect(text.indexOf(words, start - one.quote.prefix.length + 1)).toBe(-1);
    expect(findPassage(text, { quote: one.quote, position: { start, end } })).toMatchObject({ start, end, score: 1 });
  }
}

describe('W3C annotations', () => {
  test('every statement, point and variation of a story comes back to its very span', () => {
    expect(story.variations.length).toBeGreaterThan(1);
    expectEveryPassage(story);
  });

  test('so does every passage of any text', () => {
    fc.assert(fc.property(anyReport, expectEveryPassage));
  });

  test.each([
    ['nothing', nothing],
    ['an article without a word', wordless],
  ])('%s gives an empty collection', (_what, report) => {
    expectEveryPassage(report);
    expect(read(writeWebAnnotations(report))).toEqual([]);
  });

  test('ids lie below the address given, and are the same each time without one', () => {
    expect(JSON.parse(writeWebAnnotations(story, { base: 'https://room.example/stories/7' })).first.items[0].id).toBe(
      'https://room.example/stories/7#courier-s1',
    );
    expect(writeWebAnnotations(story)).toBe(writeWebAnnotations(story));
    expect(JSON.parse(writeWebAnnotations(story)).id).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}#annotations$/);
  });

  test('an article is named by its web address, and by its text where it has none or one that runs something', () => {
    // biome-ignore lint/suspicious/noExplicitAny: checked by the schema
    const sources = JSON.parse(writeWebAnnotations(story)).first.items.map(({ target }: any) => target.source);
    // biome-ignore lint/suspicious/noExplicitAny: checked by the schema
    const idOf = (article: string) => sources.find((source: any) => source['dcterms:identifier'] === article).id;
    expect(idOf('courier')).toBe('https://courier.example/2031/05/ferry%20strikes?a=1&b=%7B2%7D');
    expect(idOf('../Höfen Post')).toMatch(/^ni:\/\/\/sha-256;/);
  });

  test('a JSON-LD processor loses nothing of it', async () => {
    const expanded = await expandWith(annotationContext, writeWebAnnotations(story));
    const text = JSON.stringify(expanded);
    expect(text.match(/oa#TextQuoteSelector/g)).toHaveLength(passagesOf(story).length);
    expect(text.match(/oa#start/g)).toHaveLength(passagesOf(story).length);
  });
});
