import { type Archive, articlesOfStory, variationToReject } from '@crosscheck/archive';
import { compareArticles } from '@crosscheck/engine';
import { createFetcher } from '@crosscheck/fetch';
import type { Client } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf, connectInMemory, ferryArticles, passagesIn, unlikeArticles } from './connected.testing.ts';

const post = {
  url: 'https://post.example/dam',
  publisher: 'Ellery Post',
  published: '2031-05-14T06:00:00Z',
  headline: 'Dam holds at Ellery',
};
const herald = {
  url: 'https://herald.example/ellery-dam',
  publisher: 'Lowland Herald',
  published: '2031-05-14T09:00:00Z',
  headline: 'Ellery dam holds after flood',
};
const postText =
  'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. “We were very lucky this time,” she told reporters.\n\nThe repairs of the dam at Ellery will cost $5,687, the water board said.';
const postLater = postText.replace('very lucky', 'lucky').replace('$5,687', '$6,587');
const heraldText =
  'The dam at Ellery held on Wednesday night, Mayor Ann Ortega said. “We were quite lucky this time,” Ortega told reporters.\n\nThe repairs of the dam at Ellery will cost $5,587, the water board said. Two farms were flooded below the dam at Ellery.';

/** What a call brought. */
interface Called {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came out
  readonly data: any;
}

async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [block] = content as { type: string; text: string }[];
  return { isError: isError === true, text: block?.text ?? '', data: structuredContent };
}

const two = [
  { id: 'post', text: postText, ...post },
  { id: 'herald', text: heraldText, ...herald },
];

let archive: Awaited<ReturnType<typeof archiveOf>>;
let alone: Client;
let withArchive: Client;
let ferry: Awaited<ReturnType<typeof ferryArticles>>;
beforeAll(async () => {
  archive = await archiveOf([
    { text: postText, ...post },
    { text: postLater, ...post },
    { text: heraldText, ...herald },
  ]);
  ferry = await ferryArticles();
  alone = await connectInMemory();
  withArchive = await connectInMemory({ archive });
});
afterAll(async () => {
  await alone.close();
  await withArchive.close();
  await archive.remove();
});

test('the tools, each with schemas and marked as only reading', async () => {
  const { tools } = await alone.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'compare_articles',
    'list_stories',
    'get_story',
    'compare_quotes',
    'list_conflicts',
    'list_omissions',
    'timeline',
    'statements_by_speaker',
    'copied_passages',
    'article_history',
    'cite',
  ]);
  for (const tool of tools) {
    expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false });
    expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(tool.outputSchema).toMatchObject({ type: 'object' });
  }
});

describe('articles that are given', () => {
  const comparing = ['compare_articles', 'compare_quotes', 'list_conflicts', 'list_omissions', 'timeline', 'copied_passages'];

  test.each([...comparing, 'statements_by_speaker'])(
    '%s: every passage has the very words, and the answer is the same twice',
    async (name) => {
      const args = { articles: ferry, ...(name === 'statements_by_speaker' ? { speaker: 'Varga' } : {}) };
      const { isError, text, data } = await call(alone, name, args);
      expect([isError, text]).toEqual([false, expect.stringMatching(/\S/)]);
      const passages = passagesIn(data);
      expect(passages.length).toBeGreaterThan(name === 'copied_passages' ? -1 : 1);
      const texts = new Map(ferry.map((article) => [article.id, article.text]));
      for (const { article, start, end, words } of passages.filter((passage) => passage.article !== undefined))
        expect(words).toBe(texts.get(article as string)?.slice(start, end));
      expect((await call(alone, name, args)).data).toEqual(data);
      expect(text.length).toBeLessThan(JSON.stringify(data).length);
    },
  );

  test('compare_articles: what conflicts, in numbers and words', async () => {
    const { data, text } = await call(alone, 'compare_articles', { articles: two });
    expect(data.summary).toMatchObject({ accounts: 2, independent: 1 });
    expect(data.conflicts.total).toBe(data.summary.conflicts);
    const words = data.conflicts.items.flatMap(({ readings }: { readings: { words: string }[] }) =>
      readings.map((reading) => reading.words),
    );
    expect(words).toEqual(expect.arrayContaining(['$5,687', '$5,587']));
    expect(data.report).toBeUndefined();
    expect(text).toContain('$5,587');
  });

  test('compare_articles: the whole comparison where it is asked for', async () => {
    const { data } = await call(alone, 'compare_articles', { articles: two, full: true });
    expect(data.report).toMatchObject({ schema: 'crosscheck.comparison/1', articles: [{ id: 'post', text: postText }, { id: 'herald' }] });
  });

  test('compare_quotes: one speaker', async () => {
    const { data } = await call(alone, 'compare_quotes', { articles: two, speaker: 'ORTEGA' });
    expect(data.quotes[0]).toMatchObject({ speaker: 'Ann Ortega', readings: [{ article: 'post' }, { article: 'herald' }] });
    expect((await call(alone, 'compare_quotes', { articles: two, speaker: 'Orteg' })).data.quotes).toEqual([]);
  });

  test('list_omissions: of one article', async () => {
    const { data } = await call(alone, 'list_omissions', { articles: two, article: 'post' });
    expect(data.omissions.every(({ absent }: { absent: string[] }) => absent.includes('post'))).toBe(true);
    expect((await call(alone, 'list_omissions', { articles: two, article: 'none' })).text).toBe(
      'there is no article none in the comparison; its articles are post, herald',
    );
  });

  test('pages go over the whole list, each line once, and a cursor of another list is refused', async () => {
    const whole = (await call(alone, 'list_conflicts', { articles: ferry, severity: 'all', limit: 100 })).data;
    expect(whole.total).toBeGreaterThan(3);
    const pages: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await call(alone, 'list_conflicts', { articles: ferry, severity: 'all', limit: 2, ...(cursor && { cursor }) });
      expect(data.total).toBe(whole.total);
      pages.push(...data.conflicts);
      cursor = data.next;
    } while (cursor !== undefined);
    expect(pages).toEqual(whole.conflicts);
    const { data } = await call(alone, 'list_conflicts', { articles: ferry, severity: 'all', limit: 2 });
    for (const args of [
      { articles: two, severity: 'all', cursor: data.next },
      { articles: ferry, severity: 'all', cursor: '99-zz' },
    ])
      expect(await call(alone, 'list_conflicts', args)).toMatchObject({
        isError: true,
        text: 'this cursor is not one of this list, or the list has changed; leave cursor out to start again',
      });
  });

  test('an article that cannot be had is a note, and the rest goes on', async () => {
    const { data, isError } = await call(alone, 'compare_articles', {
      articles: [...two, { url: 'https://far.example/dam' }, { id: 'x' }],
    });
    expect(isError).toBe(false);
    expect(data.notes).toEqual([
      'https://far.example/dam: links are not fetched here; give the text of the article',
      'x: it has neither text nor url; give one of them',
    ]);
  });

  test('articles with one id are told apart', async () => {
    const { data } = await call(alone, 'compare_articles', { articles: two.map((article) => ({ ...article, id: 'same' })) });
    expect(new Set(data.articles.map(({ id }: { id: string }) => id)).size).toBe(2);
  });
});

describe('links', () => {
  test('of private networks are refused by the guard', async () => {
    const fetcher = createFetcher({ tries: 1 });
    const client = await connectInMemory({ fetcher });
    const links = ['http://127.0.0.1:9/x', 'http://[::1]/x', 'http://169.254.169.254/latest/meta-data', 'file:///etc/passwd', 'nonsense'];
    const { isError, text } = await call(client, 'timeline', { articles: links.map((url) => ({ url })) });
    expect(isError).toBe(true);
    expect(text).toContain('http://127.0.0.1:9/x: its host is not on the public internet');
    expect(text).toContain('only http: and https: addresses are fetched');
    expect(text).not.toContain('\n');
    await client.close();
    await fetcher.close();
  });

  test('bring their article, named as the call names it', async () => {
    const page = `<html><head><title>Dam holds</title></head><body><article><h1>Dam holds</h1>${postText
      .split('\n\n')
      .map((part) => `<p>${part} The water board met the mayor and the council in the town hall for two hours.</p>`)
      .join('')}</article></body></html>`;
    const client = await connectInMemory({
      fetcher: {
        fetch: async (url) => ({ kind: 'fetched', url, bytes: new TextEncoder().encode(page), contentType: 'text/html' }),
        close: async () => undefined,
      },
    });
    const { data } = await call(client, 'compare_articles', { articles: [two[1], { url: 'https://post.example/dam', publisher: 'Post' }] });
    expect(data.articles[1]).toMatchObject({ id: 'a2', publisher: 'Post', url: 'https://post.example/dam' });
    await client.close();
  });
});

describe('cite', () => {
  test('gives words, sentence, selectors and address', async () => {
    const { data, text } = await call(alone, 'cite', { articles: [two[0]], quote: 'very lucky' });
    const start = postText.indexOf('very lucky');
    expect(data).toMatchObject({
      passage: { article: 'post', publisher: 'Ellery Post', start, end: start + 10, words: 'very lucky' },
      occurrences: 1,
      address: 'https://post.example/dam#:~:text=very%20lucky',
      selector: [
        { type: 'TextQuoteSelector', exact: 'very lucky' },
        { type: 'TextPositionSelector', start, end: start + 10 },
      ],
    });
    expect(data.context.words).toContain('“We were very lucky this time,” she told reporters.');
    expect(text).toContain('“very lucky”');
  });

  test('counts code points in the W3C position and code units in the passage', async () => {
    const articles = [{ text: '🌊 The dam held, the mayor said.' }];
    const { data } = await call(alone, 'cite', { articles, quote: 'dam' });
    expect([data.passage.start, data.selector[1].start]).toEqual([7, 6]);
  });

  test('any place of any text is found again by its selector', async () => {
    const text = fc.stringMatching(/^[ab .“”🌊\n]{3,60}$/u).filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (text, one, other) => {
        const start = one % text.length;
        const end = start + 1 + (other % (text.length - start));
        const { data, isError } = await call(alone, 'cite', { articles: [{ text }], start, end });
        expect(isError).toBe(false);
        const { passage, context } = data;
        expect(passage.words).toBe(text.slice(passage.start, passage.end));
        expect(passage.words.isWellFormed()).toBe(true);
        // whole characters: at most one code unit more on each side
        expect([start - passage.start, passage.end - end].every((more) => more === 0 || more === 1)).toBe(true);
        const [{ exact, prefix, suffix }, position] = data.selector;
        expect([...text].slice(position.start, position.end).join('')).toBe(passage.words);
        expect(text.slice(passage.start - prefix.length, passage.end + suffix.length)).toBe(`${prefix}${exact}${suffix}`);
        expect(context.start <= passage.start && context.end >= passage.end).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('refuses words that do not stand there, and names the nearest', async () => {
    const { isError, text } = await call(alone, 'cite', { articles: [two[0]], quote: 'We were really lucky this time' });
    expect([isError, text]).toEqual([
      true,
      expect.stringMatching(/do not stand in the article; the nearest are at \d+ to \d+: We were very lucky/),
    ]);
  });

  test.each([
    [{ start: 5, end: 5 }, 'there is no passage from 5 to 5'],
    [{ start: 5, end: 1e6 }, 'there is no passage from 5 to 1000000'],
    [{ start: 5 }, 'say what is cited: start and end, or quote'],
    [{}, 'say what is cited'],
  ])('%j is no passage', async (place, told) => {
    const { isError, text } = await call(alone, 'cite', { articles: [two[0]], ...place });
    expect([isError, text]).toEqual([true, expect.stringContaining(told)]);
  });

  test('an article of the archive, in the version that is named', async () => {
    const { data } = await call(withArchive, 'cite', { article: '1', quote: '$6,587' });
    expect(data).toMatchObject({ passage: { article: '1/2' }, uri: 'crosscheck://article/1/2' });
    expect((await call(withArchive, 'cite', { article: '1/1', quote: '$5,687' })).data.uri).toBe('crosscheck://article/1');
    expect((await call(withArchive, 'cite', { article: '1/9', quote: '$5,687' })).isError).toBe(true);
  });
});

describe('an archive', () => {
  test('list_stories and get_story', async () => {
    const { data } = await call(withArchive, 'list_stories', { since: '2031-05-01', query: 'dam' });
    expect(data.stories).toMatchObject([{ id: 's1', articles: 2, comparison: { accounts: 2 }, uri: 'crosscheck://story/s1' }]);
    const got = await call(withArchive, 'get_story', { story: 's1' });
    expect(got.data).toMatchObject({
      story: { id: 's1' },
      members: [
        { id: '1/2', versions: 2, uri: 'crosscheck://article/1/2' },
        { id: '2', versions: 1 },
      ],
      total: 2,
    });
  });

  test('what a person rejected in a story does not count, and is told where it is asked for', async () => {
    const conflicts = async (severity?: string) =>
      (await call(withArchive, 'list_conflicts', { story: 's1', ...(severity && { severity }) })).data;
    const before = await conflicts();
    const [{ key }] = before.conflicts;
    const story = await archive.story('s1');
    if (story === undefined) throw new Error('there is no story s1');
    const variation = variationToReject(compareArticles(articlesOfStory(story)), key);
    const annotation = await archive.rejectVariation('s1', variation, { reason: 'two nights', by: 'Ada Holm' });
    expect((await conflicts()).total).toBe(before.total - 1);
    expect((await conflicts('all')).conflicts.map((one: { key: string }) => one.key)).not.toContain(key);
    expect((await conflicts('rejected')).conflicts).toMatchObject([{ key, rejected: { by: 'Ada Holm', reason: 'two nights' } }]);
    expect((await call(withArchive, 'get_story', { story: 's1' })).data.comparison.conflicts).toBe(before.total - 1);
    expect((await call(withArchive, 'compare_articles', { story: 's1' })).data.conflicts.total).toBe(before.total - 1);
    await archive.undo(annotation);
    expect(await conflicts()).toEqual(before);
  });

  test('a story is compared as given articles are', async () => {
    const { data } = await call(withArchive, 'list_conflicts', { story: 's1' });
    expect(data.total).toBeGreaterThan(0);
    for (const { article, start, end, words } of passagesIn(data))
      expect((article === '2' ? heraldText : postLater).slice(start, end)).toBe(words);
  });

  test('statements_by_speaker over all articles', async () => {
    const { data } = await call(withArchive, 'statements_by_speaker', { speaker: 'Ortega', limit: 1 });
    expect(data).toMatchObject({ statements: [{ speaker: 'Ann Ortega', story: 's1' }] });
    const next = await call(withArchive, 'statements_by_speaker', { speaker: 'Ortega', limit: 1, cursor: data.next });
    expect(next.data.statements[0]).not.toEqual(data.statements[0]);
  });

  test('article_history tells what was changed without a note', async () => {
    const { data } = await call(withArchive, 'article_history', { article: 'https://post.example/dam' });
    expect(data).toMatchObject({ article: 1, total: 2, versions: [{ number: 1 }, { id: '1/2', number: 2, change: 'silent' }] });
    const texts: Record<string, string> = { 1: postText, '1/2': postLater };
    for (const { article, start, end, words } of passagesIn(data).filter((passage) => passage.article !== undefined))
      expect(texts[article as string]?.slice(start, end)).toBe(words);
    expect(data.versions[1].sentences).toContainEqual(
      expect.objectContaining({ kind: 'reworded', before: expect.objectContaining({ words: expect.stringContaining('$5,687') }) }),
    );
  });

  test('resources: stories as comparisons, articles as their texts', async () => {
    const { resources } = await withArchive.listResources();
    expect(resources).toMatchObject([{ uri: 'crosscheck://story/s1', mimeType: 'application/json' }]);
    expect((await withArchive.listResourceTemplates()).resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'crosscheck://story/{story}',
      'crosscheck://article/{article}',
      'crosscheck://article/{article}/{version}',
    ]);
    const textAt = async (uri: string) => ((await withArchive.readResource({ uri })).contents[0] as { text: string }).text;
    expect(JSON.parse(await textAt('crosscheck://story/s1'))).toMatchObject({ schema: 'crosscheck.comparison/1' });
    expect(await textAt('crosscheck://article/1')).toBe(postLater);
    expect(await textAt('crosscheck://article/1/1')).toBe(postText);
    for (const uri of ['crosscheck://story/s99', 'crosscheck://article/99', 'crosscheck://article/%FF', 'crosscheck://story/__proto__'])
      await expect(textAt(uri)).rejects.toThrow(/there is no/);
  });

  test('resources: all stories, page by page, each once', async () => {
    const many = await archiveOf(unlikeArticles(120));
    const client = await connectInMemory({ archive: many });
    const uris: string[] = [];
    let pages = 0;
    for (let cursor: string | undefined; pages === 0 || cursor !== undefined; pages++) {
      const { resources, nextCursor } = await client.listResources(cursor === undefined ? undefined : { cursor });
      uris.push(...resources.map(({ uri }) => uri));
      cursor = nextCursor;
    }
    expect([uris.length, new Set(uris).size]).toEqual([120, 120]);
    for (const cursor of ['', 'x', '2031-05-14T00:00:00.000Z', "2031-05-14T00:00:00.000Z s1' OR 1"])
      await expect(client.listResources({ cursor })).rejects.toThrow(/cursor/);
    await client.close();
    await many.remove();
  });

  test.each(['list_stories', 'get_story', 'list_conflicts', 'article_history', 'cite'])(
    '%s says in one line that there is none',
    async (name) => {
      const args = {
        get_story: { story: 's1' },
        list_conflicts: { story: 's1' },
        article_history: { article: '1' },
        cite: { article: '1', quote: 'x' },
      };
      expect(await call(alone, name, args[name as keyof typeof args] ?? {})).toMatchObject({
        isError: true,
        text: 'there is no archive here, so no stories are kept; give the articles themselves, or start crosscheck mcp with --archive',
      });
    },
  );
});

describe('hostile calls are refused in one line, and the server goes on', () => {
  const nested = JSON.parse('{"__proto__": {"polluted": true}, "speaker": "x"}');
  test.each<[string, string, Record<string, unknown>]>([
    ['no articles', 'compare_articles', {}],
    ['an empty list', 'compare_articles', { articles: [] }],
    ['one article', 'compare_articles', { articles: [two[0]] }],
    ['blank texts', 'compare_articles', { articles: [{ text: ' ' }, { text: '\n' }] }],
    ['both articles and a story', 'compare_articles', { articles: two, story: 's1' }],
    ['a text that is too long', 'compare_articles', { articles: [{ text: 'a'.repeat(50_001) }, { text: 'b' }] }],
    [
      'texts that are too long together',
      'compare_articles',
      { articles: Array.from({ length: 5 }, () => ({ text: 'word '.repeat(9_999) })) },
    ],
    ['too many articles', 'compare_articles', { articles: Array.from({ length: 21 }, () => ({ text: 'a' })) }],
    ['wrong types', 'compare_articles', { articles: 'text' }],
    ['wrong types inside', 'compare_articles', { articles: [{ text: 7 }, { text: null }] }],
    ['a key that is not known', 'compare_articles', { articles: two, archive: '/etc/passwd' }],
    ['a key of the prototype', 'compare_articles', nested],
    [
      'a key of the prototype inside',
      'compare_articles',
      { articles: [JSON.parse('{"text": "a", "constructor": {"x": 1}}'), { text: 'b' }] },
    ],
    ['a limit out of range', 'timeline', { articles: two, limit: 1e9 }],
    ['a limit that is no number', 'timeline', { articles: two, limit: '10' }],
    ['a story that is not there', 'get_story', { story: "s1' OR '1'='1" }],
    ['a story named as the prototype', 'get_story', { story: '__proto__' }],
    ['an article that is not there', 'article_history', { article: '999999999999999' }],
    ['an article named by lines', 'article_history', { article: 'a\nb\u202e' }],
    ['a date that is none', 'list_stories', { since: 'yesterday' }],
    ['a cursor of nothing', 'list_stories', { cursor: "x' --" }],
    ['a negative place', 'cite', { articles: [two[0]], start: -1, end: 3 }],
  ])('%s', async (_what, name, args) => {
    const { isError, text } = await call(withArchive, name, args);
    expect([isError, text]).toEqual([true, expect.not.stringMatching(/[\n\u202e]|something broke/)]);
    expect(text.length).toBeLessThan(1_000);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a tool that is not there', async () => {
    await expect(call(alone, 'delete_everything')).rejects.toThrow(/delete_everything/);
  });

  test('odd texts are compared all the same', async () => {
    const odd = [
      '\ud800 half a pair, the mayor said.',
      '“'.repeat(5_000),
      '<script>alert(1)</script> "a" said B.',
      '\u0000\u0007 the dam held.',
    ];
    const { isError, data } = await call(alone, 'compare_articles', { articles: odd.map((text) => ({ text })), full: true });
    expect(isError).toBe(false);
    expect(data.report.articles.map(({ text }: { text: string }) => text)).toEqual(odd);
  });

  test('where too much is compared at once, that is said, and nothing is broken', async () => {
    const told: unknown[] = [];
    const busy = async () => Promise.reject(Object.assign(new Error('busy'), { status: 503 }));
    const client = await connectInMemory({ compare: busy, onError: (error) => told.push(error) });
    const { isError, text } = await call(client, 'timeline', { articles: two });
    expect([isError, text, told]).toEqual([true, expect.stringContaining('try again in a few seconds'), []]);
    await client.close();
  });

  test('what breaks inside is told to the owner and not to the assistant', async () => {
    const told: unknown[] = [];
    const broken = new Proxy({} as Archive, {
      get: (_, key) => (key === 'then' ? undefined : () => Promise.reject(new Error('secret /home/owner/news.db'))),
    });
    const client = await connectInMemory({ archive: broken, onError: (error) => told.push(error) });
    const { isError, text } = await call(client, 'get_story', { story: 's1' });
    expect([isError, text]).toEqual([true, expect.stringMatching(/^something broke/)]);
    expect(told).toEqual([expect.objectContaining({ message: 'secret /home/owner/news.db' })]);
    await client.close();
  });
});
