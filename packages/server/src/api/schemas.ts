import { type Mutable, reportSchema } from '@crosscheck/engine/schema';
import { z } from 'zod';

/** The shapes of requests and answers; the same that check them make `/openapi.json`. */

export const storyId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/, 'the id of a story, as in s12');
export const findingName = z.string().regex(/^[vpu]-[0-9a-f]{4,64}(?:-\d{1,6})?$/, 'the permanent name of a finding, as in v-5f0c1d22ab');
export const articleNumber = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 53 - 1);
const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual).describe('how many at most');
const instant = z.iso.datetime({ offset: true }).or(z.iso.date());
const words = z.string().trim().min(1).max(300);

export const summary = z.object({
  accounts: z.int(),
  independent: z.int().describe('accounts left when those that copy another do not count'),
  points: z.int(),
  conflicts: z.int(),
  differences: z.int(),
  alone: z.array(z.string()).describe('ids of articles that have something which no other has'),
});

const line = z.object({
  id: z.string(),
  headline: z.string().nullable(),
  articles: z.int(),
  publishers: z.array(z.string()),
  first: z.string(),
  newest: z.string(),
});

export const storyLine = line.extend({ comparison: summary });

export const storiesQuery = z.object({
  since: instant.optional().describe('stories with an article of this time or later'),
  until: z.iso.date().optional().describe('stories with an article of this day or earlier'),
  query: words.optional().describe('words that stand in one of the articles; "in quotation marks" for words in a row'),
  publisher: words.optional().describe('part of the name of a publisher'),
  person: words.optional().describe('words of the name of somebody whom one of the articles names'),
  place: words.optional().describe('words of the name of a place that one of the articles names'),
  limit: limit(100, 20),
  cursor: z.string().max(500).optional().describe('the `next` of the page before'),
});

export const storiesPage = z.object({ stories: z.array(storyLine), next: z.string().nullable() });

export const suggestQuery = z.object({
  q: z.string().max(300).describe('what somebody has typed so far'),
  limit: limit(20, 4).describe('how many of each kind at most'),
});

export const suggestions = z.object({
  suggestions: z.array(
    z.object({
      kind: z.enum(['person', 'publisher', 'place', 'story']),
      text: z.string(),
      articles: z.int(),
      address: z.string().describe('page of this server that shows it'),
    }),
  ),
});

export const story = storyLine.extend({
  members: z.array(
    z.object({
      article: z.int(),
      version: z.int(),
      headline: z.string().nullable(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
      time: z.string(),
      withdrawn: z.string().nullable(),
      duplicateOf: z.int().nullable(),
      why: z.string().nullable().describe('why it is in this story'),
      pinned: z.boolean().describe('a person has decided so'),
    }),
  ),
});

const version = z.object({
  number: z.int(),
  headline: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.object({ value: z.string(), evidence: z.string() }).nullable(),
  modified: z.string().nullable(),
  language: z.string(),
  received: z.string(),
  sha256: z.string(),
  text: z.string(),
});

export const article = version.extend({
  article: z.int(),
  url: z.string().nullable(),
  story: z.string().nullable(),
  versions: z.int(),
  withdrawn: z.string().nullable(),
  duplicateOf: z.int().nullable(),
});

const span = z.object({ start: z.int(), end: z.int() });

export const history = z.object({
  article: z.int(),
  url: z.string().nullable(),
  versions: z.array(
    version.extend({
      change: z.enum(['unchanged', 'extended', 'noted', 'silent']).nullable().describe('to the version before; null for the first'),
      sentences: z.array(
        z.object({
          kind: z.enum(['kept', 'reworded', 'removed', 'added']),
          before: span.optional(),
          after: span.optional(),
        }),
      ),
    }),
  ),
});

export const searchQuery = z.object({
  words: words.optional().describe('words in any order, "words in a row", begin*'),
  speaker: words.optional().describe('part of the name of who makes the statement'),
  quoted: words.optional().describe('words that stand in quotation marks'),
  publisher: words.optional().describe('part of the name of a publisher'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  story: storyId.optional(),
  limit: limit(100, 20),
  cursor: z.string().max(100).optional().describe('the `next` of the page before, with the same query'),
});

export const searchResult = z.object({
  hits: z.array(
    z.object({
      article: z.int(),
      version: z.int(),
      url: z.string().nullable(),
      headline: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      story: z.string().nullable(),
      excerpt: span.extend({ text: z.string(), marks: z.array(span) }),
      speaker: z.string().nullable(),
      cue: z.string().nullable(),
    }),
  ),
  more: z.boolean(),
  next: z.string().nullable().describe('for `cursor`, where there are more'),
});

export const changesQuery = z.object({
  after: z.coerce.number().int().nonnegative().default(0).describe('id of the last change that is known'),
  limit: limit(1_000, 100),
});

const change = z.object({
  id: z.int(),
  at: z.string(),
  kind: z.enum([
    'article-added',
    'version-added',
    'article-withdrawn',
    'article-placed',
    'stories-merged',
    'story-split',
    'variation-rejected',
    'variation-restored',
  ]),
  article: z.int().optional(),
  version: z.int().optional(),
  story: z.string().optional(),
  otherStory: z.string().optional(),
  person: z.literal(true).optional(),
  stories: z.array(z.string()).describe('stories that look different after it'),
});

export const changes = z.object({ changes: z.array(change), last: z.int().describe('for `after`') });

/** What the events of a story tell; an event of the kind `ready` or `reload` has no data. */
export const storyChange = change.omit({ version: true, person: true, stories: true }).describe('data of an event of the kind `change`');

/** Articles as a request gives them: the fields of the contract, and nothing else. */
export const givenArticle = z.strictObject({
  id: z.string().min(1).max(200).optional(),
  headline: z.string().max(2_000).optional(),
  publisher: z.string().max(500).optional(),
  byline: z.string().max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(4_000)
    .optional(),
  published: z.string().max(60).optional().describe('ISO 8601 day or time'),
  text: z
    .string()
    .min(1)
    .max(500_000)
    .refine((text) => text.trim() !== '', 'a text without words'),
});

export const compareRequest = z.strictObject({ articles: z.array(givenArticle).min(1).max(50) });
export const addRequest = z.strictObject({ articles: z.array(givenArticle).min(1).max(50) });

/** What a form gives; it is read as it comes, field by field, by `receiveInputs`, which says what is wrong with it. */
export const importRequest = z.object({
  text: z.array(z.string()).optional().describe('texts; what is said of a text follows it in fields of their own'),
  headline: z.array(z.string()).optional(),
  publisher: z.array(z.string()).optional(),
  byline: z.array(z.string()).optional(),
  url: z.array(z.string()).optional(),
  published: z.array(z.string()).optional(),
  links: z.string().optional().describe('addresses, one a line; of a feed, the articles that it points at are fetched as well'),
  files: z.array(z.file()).optional().describe('after all other fields: everything that `crosscheck add` takes'),
});

export const importStarted = z.object({
  id: z.string(),
  inputs: z.array(z.string()).describe('what was given, by its name, as events count it'),
});

const input = z.int().describe('place in the `inputs` of the import, from 0');
const articleRead = z.object({
  input,
  place: z.string().describe('where it stood, for people'),
  headline: z.string().nullable(),
});
const outcome = z.object({
  result: z.enum(['added', 'same', 'version', 'duplicate']),
  article: z.int(),
  version: z.int(),
  duplicateOf: z.int().nullable(),
  story: z.string().nullable(),
});

export const addAnswer = z.object({ outcomes: z.array(outcome) });

export const importEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), input }),
  z.object({ kind: z.literal('fetching'), input, what: z.string() }),
  articleRead.extend({ kind: z.literal('read') }),
  articleRead.extend({ kind: z.literal('added'), ...outcome.shape }),
  z.object({ kind: z.enum(['refused', 'note']), input, what: z.string().describe('one line that names the input and says what to do') }),
  z.object({ kind: z.literal('finished'), input, articles: z.int(), refused: z.int() }),
  z.object({
    kind: z.literal('ended'),
    articles: z.int(),
    refused: z.int(),
    stopped: z.string().nullable().describe('why the inputs that are not finished are to be given again'),
  }),
]);

const reason = z.string().trim().min(1).max(1_000).describe('why, which is kept and shown');
const why = {
  reason: reason.optional(),
  by: words.optional().describe('the name of who decides. Default: that of the token'),
};
export const mergeRequest = z.strictObject({ other: storyId.describe('the story that goes into this one'), ...why });
export const splitRequest = z.strictObject({
  articles: z.array(z.int().positive()).min(1).max(1_000).describe('numbers of the articles that become a story of their own'),
  ...why,
});
export const rejectRequest = z.strictObject({ variation: findingName.describe('one of its keys'), ...why, reason });
export const undoRequest = z.strictObject(why);
export const decided = z.object({ story: z.string(), annotation: z.int().describe('its number, by which it can be undone') });

export const annotationNumber = articleNumber;
export const annotationsQuery = z.object({
  after: z.coerce.number().int().nonnegative().default(0).describe('number of the last annotation that is known'),
  limit: limit(1_000, 100),
});
export const annotations = z.object({
  annotations: z.array(
    z.object({
      id: z.int(),
      at: z.string(),
      kind: z.enum(['merge', 'split', 'reject', 'undo']),
      story: z.string().describe('the story that it is about, by the id that it had then'),
      other: z.string().nullable().describe('the story that was merged or split off'),
      articles: z.array(z.int()),
      variation: z
        .object({
          keys: z.array(z.string()),
          type: z.string(),
          severity: z.enum(['conflict', 'difference']),
          explanation: z.string(),
          readings: z.array(span.extend({ article: z.int(), version: z.int(), text: z.string() })),
        })
        .nullable()
        .describe('the variation that was rejected, as it was then'),
      undoes: z.int().nullable().describe('the annotation that this one takes back'),
      undoneBy: z.int().nullable().describe('the annotation that took this one back'),
      reason: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
  last: z.int().describe('for `after`'),
});

/** A comparison, as `docs/comparison.schema.json` describes it. */
export const report = reportSchema;

/** A finding by its permanent name. */
export const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('variation'), address: z.string(), finding: reportSchema.shape.variations.element }),
  z.object({ kind: z.literal('point'), address: z.string(), finding: reportSchema.shape.points.element }),
  z.object({ kind: z.literal('unique'), address: z.string(), finding: reportSchema.shape.unique.element }),
]);

/** The same value, with the lists that the schema takes for its own to change. */
export function asAnswer<T>(value: T): Mutable<T> {
  return value as unknown as Mutable<T>;
}

const problemBody = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().describe('id of the request, as in the header x-request-id'),
  errors: z
    .array(z.object({ at: z.string().describe('where in the request'), what: z.string() }))
    .optional()
    .describe('what is wrong with the request, one by one'),
});

/** What every route answers where it cannot give what it is asked for (RFC 9457). */
export const problem = { description: 'what went wrong', content: { 'application/problem+json': { schema: problemBody } } };

/** The names that schemas have in `/openapi.json` and in the types of the client. */
export const namedSchemas = z.registry<{ readonly id: string }>();
for (const [id, schema] of Object.entries({
  AddAnswer: addAnswer,
  Article: article,
  Change: change,
  Changes: changes,
  GivenArticle: givenArticle,
  History: history,
  ImportEvent: importEvent,
  ImportStarted: importStarted,
  Problem: problemBody,
  Report: report,
  SearchResult: searchResult,
  StoriesPage: storiesPage,
  Story: story,
  StoryChange: storyChange,
  StoryLine: storyLine,
  Suggestions: suggestions,
}))
  namedSchemas.add(schema, { id });
