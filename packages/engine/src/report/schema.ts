import { z } from 'zod';
import type { Report } from './report.ts';

const place = z.int().nonnegative();
const articleId = z.string().describe('id in `articles`');

const span = z.object({ start: place, end: place }).describe('half-open range of UTF-16 code units of the article’s text');
const passage = z
  .object({ article: articleId, start: place, end: place })
  .describe('a place in one article, half-open, in UTF-16 code units of its text');

const article = z.object({
  id: z.string().describe('unique within the comparison'),
  headline: z.string().exactOptional(),
  publisher: z.string().exactOptional().describe('the outlet'),
  byline: z.string().exactOptional(),
  url: z.string().exactOptional(),
  published: z
    .object({
      value: z.string().describe('ISO 8601 day or time'),
      evidence: z.enum(['given', 'feed', 'json-ld', 'meta', 'time-element', 'url', 'text']).describe('where the date was read'),
    })
    .nullable()
    .describe('null: the article gives no date'),
  language: z.string().describe('ISO 639-1, or und'),
  text: z.string().describe('every position points into it'),
  sha256: z.string().describe('of the text in UTF-8, in hexadecimal'),
});

const entity = z.object({
  id: z.string(),
  type: z.enum(['person', 'organization', 'place', 'group', 'other']),
  name: z.string(),
  roles: z.array(z.string()),
  mentions: z.array(passage.extend({ form: z.enum(['name', 'nominal', 'pronoun']) })),
});

const attribution = z.object({
  source: z.array(span).describe('who says it'),
  cue: z.array(span).describe('the words that say that it is said'),
  content: z.array(span).describe('what is said'),
  quotation: z.enum(['direct', 'indirect', 'mixed']),
  quoted: z.array(span).describe('the words inside each pair of quotation marks, marks excluded'),
  speaker: z.string().nullable().describe('id in `entities`'),
  speakerName: z.string().nullable(),
  resolution: z.enum(['resolved', 'ambiguous', 'unnamed', 'none']),
});

const statement = passage.extend({
  id: z.string(),
  attribution: attribution.nullable().describe('null: in the reporter’s own voice'),
  hedges: z.array(span),
  rule: z.string().describe('the rule that found it'),
});

const time = passage.extend({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().describe('TIMEX3 value; X where the article does not tell'),
  mod: z.string().exactOptional(),
  certainty: z.enum(['stated', 'implied', 'unknown']),
});

const keys = z
  .array(z.string())
  .min(1)
  .exactOptional()
  .describe(
    'permanent names, which stay when another account joins, as the id does not; the first is the address, and the others lead to it as well',
  );

const point = z.object({
  id: z.string(),
  keys,
  kind: z.enum(['statement', 'event', 'fact']),
  speaker: z.string().exactOptional().describe('id in `entities`'),
  gist: z.string(),
  readings: z
    .array(passage.extend({ statement: z.string().exactOptional().describe('id in `statements`') }))
    .describe('of at least two articles'),
  absent: z.array(articleId).describe('articles that were searched and do not have it'),
  wording: z.enum(['verbatim', 'near-verbatim', 'paraphrase']).exactOptional(),
  independent: z.int().describe('accounts left when copies of one text count once'),
});

const rejection = z
  .object({
    annotation: z.int().describe('number of the annotation in the archive'),
    at: z.string(),
    by: z.string().exactOptional().describe('the name that they gave'),
    reason: z.string(),
    later: z.int().exactOptional().describe('readings that have come to it since'),
  })
  .describe('a person has decided that this is none; it does not count. Of comparisons of an archive alone');

const variation = z.object({
  id: z.string(),
  keys,
  point: z.string().exactOptional().describe('id in `points`'),
  type: z.enum(['quote-wording', 'number', 'date', 'name', 'place', 'attribution', 'hedging', 'negation', 'outcome', 'detail']),
  severity: z
    .enum(['conflict', 'difference'])
    .describe('conflict: both cannot be right as written; difference: both can, but the reader is told something else'),
  readings: z.array(passage.extend({ text: z.string(), value: z.string().exactOptional() })).describe('the very words that differ'),
  explanation: z.string(),
  rule: z.string().describe('the rule that found it'),
  rejected: rejection.exactOptional(),
});

const diagnostic = z.object({
  code: z.enum([
    'article-empty',
    'article-not-analysed-language',
    'article-too-long',
    'bytes-undecodable',
    'charset-guessed',
    'credentials-removed',
    'date-in-future',
    'date-invalid',
    'date-unreadable',
    'dates-disagree',
    'page-live-blog',
    'page-paywalled',
    'page-read-plainly',
    'page-without-article',
    'quotation-without-end',
    'quotation-without-start',
    'no-common-points',
    'same-article-twice',
  ]),
  article: articleId.exactOptional(),
  start: place.exactOptional(),
  end: place.exactOptional(),
  message: z.string(),
});

/** The schema of a comparison, `crosscheck.comparison/1`. Fields it does not know are allowed, since later versions may add some. */
export const reportSchema = z
  .object({
    schema: z.literal('crosscheck.comparison/1'),
    generator: z.object({ name: z.literal('crosscheck'), version: z.string() }),
    articles: z.array(article),
    entities: z.array(entity),
    statements: z.array(statement),
    times: z.array(time),
    timeline: z.array(passage.extend({ date: z.string(), gist: z.string() })).describe('dated happenings, oldest first'),
    points: z.array(point),
    variations: z.array(variation),
    unique: z.array(passage.extend({ score: z.number(), gist: z.string(), keys })).describe('of news value and in one article alone'),
    copied: z.array(z.object({ readings: z.tuple([passage, passage]), similarity: z.number() })),
    boilerplate: z.array(
      passage.extend({
        kind: z.enum(['byline', 'caption', 'credit', 'promotion', 'link', 'dateline', 'author', 'contact', 'correction', 'heading']),
      }),
    ),
    diagnostics: z.array(diagnostic),
  })
  .describe('What several accounts of one story agree on, where they conflict, and what each leaves out');

/** The same with lists and fields that may be changed, as a schema takes them for. */
export type Mutable<T> = T extends readonly [infer A, infer B]
  ? [Mutable<A>, Mutable<B>]
  : T extends readonly (infer E)[]
    ? Mutable<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// does not compile where the schema describes more or less than `Report`
true satisfies Same<Mutable<z.infer<typeof reportSchema>>, Mutable<Report>>;

/** A report, or the first thing about a value that makes it none. */
export type CheckedReport = { readonly report: Report } | { readonly problem: string };

/**
 * Whether a value, as parsed from JSON, is a comparison; if not, which of its fields is wrong, in a few words.
 *
 * @example
 * checkReport({ schema: 'crosscheck.comparison/1' }); // { problem: 'generator: Invalid input: expected object, received undefined' }
 */
export function checkReport(value: unknown): CheckedReport {
  const result = reportSchema.safeParse(value);
  if (result.success) return { report: value as Report };
  const issue = result.error.issues[0];
  return { problem: `${pathOf(issue?.path ?? [])}${issue?.message ?? 'it has another form'}` };
}

function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
  return text === '' ? '' : `${text}: `;
}

/** The schema as JSON Schema (draft 2020-12), as published in `docs/comparison.schema.json`. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { io: 'input', target: 'draft-2020-12' });
}
