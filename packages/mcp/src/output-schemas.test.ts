import type { Client } from '@modelcontextprotocol/client';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf, connectInMemory, ferryArticles, type Kept, passagesIn } from './connected.testing.ts';

/** What accounts of one evening may say, each line in words that conflict with those of others, agree with them, or are odd. */
const lines = [
  'The dam at Ellery held on {day} night, Mayor Ann Ortega said.',
  '“We were {very} lucky this time,” Ortega told reporters.',
  '"We were {very} lucky this time, the mayor said.',
  'The repairs will cost {number} dollars, the water board said.',
  'About {number} people had left their homes, according to the Lowland Water Board.',
  'Ortega denied that the gates had been opened on {day}.',
  'Ortega said the gates had been opened two days before the vote.',
  'A cow was found on the roof of the school.',
  'The council voted {number} to 3 on March {number}, 2031, to rebuild the spillway.',
  'Ms Jane Prew, 4{number}, of Tarrow, may have been hurt; police did not say how.',
  'Photo: Lowland Wire / {very}',
  '😀 … — “”„\u202eevil\u202c \u0000<script>alert(1)</script> {day}',
  'Дамба выдержала, сказала мэр Анна Ортега.',
];
const line = fc
  .record({
    form: fc.constantFrom(...lines),
    day: fc.constantFrom('Tuesday', 'Wednesday', '4 March 2031'),
    very: fc.constantFrom('very', 'quite', ''),
    number: fc.constantFrom('5', '12', '5,687', '1.2 million'),
  })
  .map(({ form, ...values }) => form.replaceAll(/\{(day|very|number)\}/g, (_, name: keyof typeof values) => values[name]));
const account = fc.record(
  {
    text: fc.array(line, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('\n\n')),
    publisher: fc.constantFrom('Ellery Post', 'Lowland Herald', '<b>Wire</b>'),
    published: fc.constantFrom('2031-03-05', '2031-03-05T08:00:00Z', '2031-03-05T08:00:00+05:30'),
    url: fc.constantFrom('https://post.example/dam', 'https://user:secret@wire.example/dam?x=1#y'),
    id: fc.constantFrom('a', '17/2', '__proto__', '😀'),
  },
  { requiredKeys: ['text'] },
);

let client: Client;
let checks: ReadonlyMap<string, ValidateFunction>;
let archive: Awaited<ReturnType<typeof archiveOf>>;

/** Calls a tool; its data hold to the schema that the server gives for it, as somebody else's validator reads it, and every passage is words of its article. */
async function expectSound(name: string, args: Record<string, unknown>): Promise<void> {
  // the SDK's client checks it as well, and throws
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
  if (isError === true) {
    expect(content).toMatchObject([{ text: expect.stringMatching(/^[^\n]+$/) }]);
    expect(content).not.toMatchObject([{ text: expect.stringContaining('something broke') }]);
    return;
  }
  const check = checks.get(name) as ValidateFunction;
  expect([name, check(structuredContent), check.errors]).toEqual([name, true, null]);
  // what travels is JSON, so nothing may stand there that JSON loses
  expect(JSON.parse(JSON.stringify(structuredContent))).toEqual(structuredContent);
  for (const { start, end, words } of passagesIn(structuredContent)) expect(words).toHaveLength(end - start);
}

async function expectAllSound(what: Record<string, unknown>, article: string): Promise<void> {
  for (const [name, args] of [
    ['compare_articles', {}],
    ['compare_articles', { limit: 1, full: true }],
    ['compare_quotes', {}],
    ['list_conflicts', { severity: 'all', limit: 2 }],
    ['list_omissions', { article }],
    ['timeline', {}],
    ['statements_by_speaker', { speaker: 'Ortega' }],
    ['copied_passages', {}],
  ] as const)
    await expectSound(name, { ...what, ...args });
}

beforeAll(async () => {
  const kept: Kept[] = fc.sample(fc.tuple(account, fc.integer({ min: 1, max: 12 })), { numRuns: 30, seed: 7 }).map(([{ text }, place]) => ({
    text,
    // some come at the same address, and are versions of one article
    url: `https://paper${place}.example/dam`,
    publisher: `Paper ${place}`,
    published: `2031-03-${String(place).padStart(2, '0')}`,
    ...(place % 3 === 0 ? {} : { headline: `Dam ${place}` }),
  }));
  archive = await archiveOf([...kept, ...(await ferryArticles()).map(ferryKept)]);
  client = await connectInMemory({ archive });
  const ajv = new Ajv2020({ strict: false });
  checks = new Map((await client.listTools()).tools.map(({ name, outputSchema }) => [name, ajv.compile(outputSchema as object)]));
});
afterAll(async () => {
  await client.close();
  await archive.remove();
});

function ferryKept({ text, publisher = 'Wire', url, id }: Awaited<ReturnType<typeof ferryArticles>>[number]): Kept {
  return { text, publisher, url: url ?? `https://ferry.example/${id}`, published: '2031-05-14' };
}

describe('every answer holds to its tool’s schema', () => {
  test('over accounts of any form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 5 }), async (articles) => {
        await expectAllSound({ articles }, articles[0]?.id ?? 'a1');
        await expectSound('cite', { articles, article: articles[0]?.id ?? 'a1', start: 0, end: 3 });
        await expectSound('cite', { articles, article: articles[0]?.id ?? 'a1', quote: 'dam' });
      }),
      { numRuns: 15 },
    );
  });

  test('over all stories and articles of an archive', async () => {
    await expectSound('list_stories', {});
    await expectSound('list_stories', { query: 'dam', limit: 2, since: '2031-03-02' });
    const { stories } = await archive.stories({ limit: 100 });
    for (const { id } of stories) {
      const members = (await archive.story(id))?.members ?? [];
      await expectSound('get_story', { story: id });
      await expectAllSound({ story: id }, String(members[0]?.article.id));
      for (const { article } of members) {
        await expectSound('article_history', { article: String(article.id) });
        await expectSound('cite', { article: String(article.id), start: 0, end: 10 });
      }
    }
    await expectSound('statements_by_speaker', { speaker: 'Ortega' });
  });
});
