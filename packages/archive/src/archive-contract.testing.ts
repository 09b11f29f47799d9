import { compareArticles, longestArticle, type Report } from '@crosscheck/engine';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AddResult, Archive, NewArticle } from './archive.ts';
import { articlesOfStory } from './articles-of-story.ts';
import { dam, type Given, newArticle, readArticle } from './new-article.testing.ts';
import type { SearchQuery } from './search.ts';
import type { ArchivedStory, StoriesQuery } from './stories.ts';
import type { FeedVisit, WatchedFeed, WatchedPage } from './watching.ts';
import { WordGrouper } from './word-grouper.testing.ts';

/** A store under test. */
export interface ArchiveUnderTest {
  /** An archive with nothing in it. */
  open(): Promise<Archive>;
  /** A second connection to the one that was opened last. */
  openAgain(): Promise<Archive>;
  /** Takes away what was opened. */
  remove(): Promise<void>;
}

const nothing = { articles: 0, versions: 0, texts: 0, statements: 0, comparisons: 0, storiesToCompare: 0 };
const post = 'https://post.example/dam';
const wire = 'https://wire.example/dam';

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* streamOf<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

/** What every store of an archive promises; each has a test file that runs it. */
export function describeArchive(name: string, store: ArchiveUnderTest): void {
  describe(`${name} keeps what an archive promises`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await store.open();
    });
    afterEach(async () => {
      await archive.close();
      await store.remove();
    });
    const add = async (given: Given) => (await archive.add([newArticle(given)]))[0];

    describe('what becomes of an article', () => {
      const rows: readonly (readonly [string, readonly Given[], AddResult, readonly [article: number, version: number]])[] = [
        ['the first', [{ url: post }], 'added', [1, 1]],
        ['the same text at the same address', [{ url: post }, { url: post }], 'same', [1, 1]],
        ['the same but for a fragment and a password', [{ url: post }, { url: 'https://ann:secret@post.example/dam#top' }], 'same', [1, 1]],
        ['the same but for its id and byline', [{ url: post }, { url: post, id: 'x', byline: 'Jo Brandt' }], 'same', [1, 1]],
        ['another text at the same address', [{ url: post }, { url: post, text: dam.second }], 'version', [1, 2]],
        [
          'another headline at the same address',
          [
            { url: post, headline: 'Held' },
            { url: post, headline: 'Holds' },
          ],
          'version',
          [1, 2],
        ],
        ['an old version again', [{ url: post }, { url: post, text: dam.second }, { url: post }], 'same', [1, 1]],
        [
          'an address that goes back to an old version',
          [{ url: post }, { url: post, text: dam.second }, { url: post, fetched: '2031-05-14T08:00:00.000Z' }],
          'version',
          [1, 3],
        ],
        ['fetched again and not changed', [{ url: post }, { url: post, fetched: '2031-05-14T08:00:00.000Z' }], 'same', [1, 1]],
        ['the same text at another address', [{ url: post }, { url: wire }], 'duplicate', [2, 1]],
        ['the duplicate again', [{ url: post }, { url: wire }, { url: wire }], 'same', [2, 1]],
        ['another text at another address', [{ url: post }, { url: wire, text: dam.second }], 'added', [2, 1]],
        ['a text that an older version had', [{ url: post }, { url: post, text: dam.second }, { url: wire }], 'duplicate', [2, 1]],
        ['no address, the same text', [{}, { id: 'other' }], 'same', [1, 1]],
        ['no address, the same text by another publisher', [{ publisher: 'Post' }, { publisher: 'Wire' }], 'duplicate', [2, 1]],
        ['no address, a text that stands at one', [{ url: post }, {}], 'duplicate', [2, 1]],
        ['no address, another text', [{}, { text: dam.second }], 'added', [2, 1]],
        [
          'another version of what a wire knows by a name',
          [
            { details: { identifier: 'urn:newsml:wire.example:dam' } },
            { text: dam.second, details: { identifier: 'urn:newsml:wire.example:dam' } },
          ],
          'version',
          [1, 2],
        ],
        [
          'a number that two feeds give',
          [{ details: { identifier: '1' } }, { text: dam.second, details: { identifier: '1' } }],
          'added',
          [2, 1],
        ],
        ['an address that is none', [{ url: 'javascript:alert(1)' }, { url: 'javascript:alert(2)', text: dam.second }], 'added', [2, 1]],
      ];
      test.each(rows)('%s', async (_name, given, result, [article, version]) => {
        for (const one of given.slice(0, -1)) await add(one);
        const last = given.at(-1) as Given;
        if (result !== 'same') expect(await archive.find(readArticle(last), last.fetched)).toBeUndefined();
        expect(await add(last)).toMatchObject({ result, article, version });
        expect(await archive.find(readArticle(last))).toMatchObject({ result: 'same', article });
      });

      test('a duplicate names the first that had its text', async () => {
        await add({ url: post });
        await add({ url: wire });
        expect(await add({ url: 'https://third.example/' })).toEqual({ result: 'duplicate', article: 3, version: 1, duplicateOf: 1 });
        expect((await archive.article(3))?.duplicateOf).toBe(1);
        expect((await archive.counts()).texts).toBe(1);
      });

      test('inside one batch as well', async () => {
        const outcomes = await archive.add([{ url: post }, { url: wire }, { url: post }, { url: post, text: dam.second }].map(newArticle));
        expect(outcomes.map(({ result }) => result)).toEqual(['added', 'duplicate', 'same', 'version']);
      });

      test('an empty batch adds nothing', async () => {
        expect(await archive.add([])).toEqual([]);
        expect(await archive.counts()).toEqual(nothing);
      });
    });

    test('an article comes back as it went in', async () => {
      await add({
        url: post,
        id: 'dam-1',
        headline: 'Dam “holds”',
        publisher: 'Ellery Post',
        byline: 'Jo Brandt',
        published: '2031-05-14',
        details: { identifier: 'urn:dam', modified: '2031-05-15', change: 'correction', note: 'Mends the number' },
        fetched: '2031-05-16T07:08:09.000Z',
      });
      expect(await archive.articleAt(`${post}#top`)).toEqual({
        id: 1,
        givenId: 'dam-1',
        url: post,
        identifier: 'urn:dam',
        versions: 1,
        latest: {
          article: 1,
          number: 1,
          text: dam.first,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          headline: 'Dam “holds”',
          publisher: 'Ellery Post',
          byline: 'Jo Brandt',
          published: { value: '2031-05-14', evidence: 'given' },
          modified: '2031-05-15',
          language: 'en',
          change: 'correction',
          note: 'Mends the number',
          received: '2031-05-16T07:08:09.000Z',
        },
      });
    });

    test('what is not there', async () => {
      expect(await archive.article(1)).toBeUndefined();
      expect(await archive.articleAt(post)).toBeUndefined();
      expect(await archive.articleAt('no address')).toBeUndefined();
      expect(await archive.versions(1)).toEqual([]);
    });

    test('versions, oldest first', async () => {
      await add({ url: post });
      await add({ url: post, text: dam.second });
      expect((await archive.versions(1)).map(({ number, text }) => [number, text])).toEqual([
        [1, dam.first],
        [2, dam.second],
      ]);
      expect(await archive.article(1)).toMatchObject({ versions: 2, latest: { number: 2 } });
    });

    test('any text, letter for letter', async () => {
      const texts = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 });
      const halves = fc
        .array(fc.constantFrom('a', '\ud800', '\udc00', '\0', '\r\n', '😀', '\ufffd'), { minLength: 1 })
        .map((parts) => parts.join(''));
      let number = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            texts,
            halves.map((text) => [text]),
          ),
          async (all) => {
            for (const text of all) {
              const url = `${post}/${number++}`;
              await archive.add([newArticle({ text, url })]);
              expect((await archive.articleAt(url))?.latest.text).toBe(text);
            }
          },
        ),
        { numRuns: 40 },
      );
    });

    test('two texts that differ in half a letter are two', async () => {
      await add({ text: 'a\ud800' });
      expect(await add({ text: 'a\ufffd' })).toMatchObject({ result: 'added' });
    });

    test('no password is kept, wherever it stood', async () => {
      const address = 'https://ann:secret@post.example/dam';
      await add({ url: address, id: address, details: { identifier: address } });
      expect(JSON.stringify(await archive.article(1))).not.toMatch(/secret/);
    });

    describe('what a wire takes back', () => {
      const identifier = 'urn:newsml:wire.example:dam';
      test.each([
        ['by name', { details: { identifier } }, { identifier }],
        ['by address', { url: wire }, { identifier: 'urn:other', url: wire }],
      ])('%s', async (_name, given, withdrawal) => {
        await add({ text: dam.second });
        await add(given);
        expect(await archive.withdraw({ status: 'withheld', place: 'wire.xml', ...withdrawal })).toEqual([2]);
        expect(await archive.article(2)).toMatchObject({ withdrawn: 'withheld' });
        expect(await archive.withdraw({ status: 'canceled', place: 'wire.xml', ...withdrawal })).toEqual([2]);
        expect(await archive.article(2)).toMatchObject({ withdrawn: 'canceled' });
        expect((await archive.article(1))?.withdrawn).toBeUndefined();
      });

      test('what is not there', async () => {
        expect(await archive.withdraw({ identifier, status: 'canceled', place: 'wire.xml' })).toEqual([]);
      });

      test.each([
        ['killed, by name', { details: { identifier } }, { identifier, status: 'canceled' }, 'canceled'],
        ['killed, by address', { url: wire }, { identifier: 'urn:other', url: wire, status: 'canceled' }, 'canceled'],
        [
          'killed, in a later version',
          { details: { identifier, version: '10' } },
          { identifier, status: 'canceled', version: '9' },
          'canceled',
        ],
        ['withheld', { details: { identifier, version: '9' } }, { identifier, status: 'withheld', version: '9' }, 'withheld'],
        [
          'withheld, and free in a later version',
          { details: { identifier, version: '10' } },
          { identifier, status: 'withheld', version: '9' },
          undefined,
        ],
        ['under a number that others have, too', { details: { identifier: '1' } }, { identifier: '1', status: 'canceled' }, undefined],
        ['under another name', { details: { identifier: 'urn:newsml:wire.example:levee' } }, { identifier, status: 'canceled' }, undefined],
      ] as const)('before it came: %s', async (_name, given, withdrawal, expected) => {
        expect(await archive.withdraw({ place: 'wire.xml', ...withdrawal })).toEqual([]);
        await archive.close();
        archive = await store.openAgain();
        await add({ text: dam.second, ...given });
        expect((await archive.article(1))?.withdrawn).toBe(expected);
        expect((await archive.changes(0)).map(({ kind }) => kind)).toEqual([
          'article-added',
          ...(expected === undefined ? [] : ['article-withdrawn']),
        ]);
      });
    });

    test('changes have increasing ids and are told from any one on', async () => {
      await archive.add([newArticle({ url: post }), newArticle({ url: wire })]);
      await add({ url: post });
      await add({ url: post, text: dam.second });
      await archive.withdraw({ identifier: 'urn:x', url: wire, status: 'canceled', place: 'wire.xml' });
      await archive.withdraw({ identifier: 'urn:x', url: wire, status: 'canceled', place: 'wire.xml' });
      const changes = await archive.changes(0);
      expect(changes.map(({ kind, article, version }) => [kind, article, version])).toEqual([
        ['article-added', 1, 1],
        ['article-added', 2, 1],
        ['version-added', 1, 2],
        ['article-withdrawn', 2, undefined],
      ]);
      const ids = changes.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      expect(await archive.changes(ids[1] as number)).toEqual(changes.slice(2));
      expect(await archive.changes(0, 2)).toEqual(changes.slice(0, 2));
    });

    describe('stories', () => {
      let grouper: WordGrouper;
      beforeEach(() => {
        grouper = new WordGrouper();
      });
      const told = (text: string, given: Given = {}) =>
        newArticle({ url: `https://post.example/${text.replace(/\W+/g, '-')}`, text, ...given });
      const addAll = (...texts: readonly string[]) =>
        archive.add(
          texts.map((text) => told(text)),
          grouper,
        );
      const storiesNow = async () =>
        Object.fromEntries(
          await Promise.all(
            (await archive.stories()).stories.map(async ({ id }) => [
              id,
              (await archive.story(id))?.members.map(({ article }) => article.id).sort(),
            ]),
          ),
        );

      test('articles go where the grouper puts them, and the outcomes say so', async () => {
        const outcomes = await addAll('Dam holds.', 'Pier opens.', 'Dam repaired.', 'Dam holds.');
        expect(outcomes.map(({ result, story }) => [result, story])).toEqual([
          ['added', 'dam'],
          ['added', 'pier'],
          ['added', 'dam'],
          ['same', 'dam'],
        ]);
        expect(await storiesNow()).toEqual({ dam: [1, 3], pier: [2] });
        const changes = await archive.changes(0);
        expect(changes.filter(({ kind }) => kind === 'article-placed').map(({ article, story }) => [article, story])).toEqual([
          [1, 'dam'],
          [2, 'pier'],
          [3, 'dam'],
        ]);
      });

      test('a line of a story: the newest headline, its publishers, from when to when', async () => {
        const at = (published: string, headline: string, publisher: string) => ({ published, headline, publisher });
        await archive.add(
          [
            told('Dam holds.', at('2021-05-14', 'Held', 'Wire')),
            told('Dam repaired.', at('2021-05-16T08:00:00+02:00', 'Repaired', 'Post')),
            told('Dam painted.', at('2099-01-01', 'Painted', 'Post')),
          ],
          grouper,
        );
        const [line] = (await archive.stories()).stories;
        expect(line).toEqual({
          id: 'dam',
          headline: 'Painted',
          articles: 3,
          publishers: ['Post', 'Wire'],
          first: '2021-05-14T00:00:00.000Z',
          newest: (await archive.article(3))?.latest.received,
        });
        const story = await archive.story('dam');
        expect(story?.members.map(({ article, time }) => [article.id, time])).toEqual([
          [1, '2021-05-14T00:00:00.000Z'],
          [2, '2021-05-16T06:00:00.000Z'],
          [3, line?.newest],
        ]);
        expect(story?.members[0]).toMatchObject({ why: 'first word of dam', pinned: false });
      });

      test.each<readonly [string, readonly (string | undefined)[], string, string]>([
        ['an undated article does not move it to the day it came in', ['2021-05-14', undefined], '2021-05-14', '2021-05-14'],
        ['nor does it make it older', [undefined, '2031-05-14', '2031-05-16'], '2031-05-14', '2031-05-16'],
        ['unless no article says anything', [undefined, undefined], '2030-01-01', '2030-01-02'],
        ['one that says it lies ahead came out when it came in', ['2021-05-14', '2099-01-01'], '2021-05-14', '2030-01-02'],
      ])('%s', async (_name, dates, first, newest) => {
        const all = dates.map((published, i) =>
          told(`Dam number ${i}.`, {
            fetched: `203${published === undefined || published > '2090' ? 0 : 2}-01-0${i + 1}T00:00:00.000Z`,
            ...(published === undefined ? {} : { published }),
          }),
        );
        await archive.add(all, grouper);
        expect((await archive.stories()).stories).toMatchObject([{ first: `${first}T00:00:00.000Z`, newest: `${newest}T00:00:00.000Z` }]);
      });

      test.each(['', 'x', ' s1', '2021-05-14T00:00:00.000Z', 'today dam', '2021-05-14T00:00:00.000Z dam more'])(
        '%j is no cursor',
        async (cursor) => {
          await addAll('Dam holds.');
          await expect(archive.stories({ cursor })).rejects.toMatchObject({
            name: 'WrongRequest',
            message: expect.stringMatching(/^the cursor is none.*leave it out/),
          });
        },
      );

      test('page by page, the newest first, since a moment, and by words', async () => {
        const words = ['Dam', 'Pier', 'Ferry', 'School', 'Bridge'];
        await archive.add(
          words.map((word, i) => told(`${word} was inspected by councillors.`, { published: `2021-05-1${i}` })),
          grouper,
        );
        const ids = async (query: StoriesQuery) => (await archive.stories(query)).stories.map(({ id }) => id);
        expect(await ids({})).toEqual(['bridge', 'school', 'ferry', 'pier', 'dam']);
        expect(await ids({ since: '2021-05-13' })).toEqual(['bridge', 'school']);
        expect(await ids({ query: 'pier inspected' })).toEqual(['pier']);
        expect(await ids({ query: '"by councillors" NOT' })).toEqual([]);
        expect(await ids({ query: '–' })).toEqual([]);
        const pages: string[][] = [];
        for (let cursor: string | undefined, more = true; more; ) {
          const { stories, next } = await archive.stories({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
          pages.push(stories.map(({ id }) => id));
          cursor = next;
          more = next !== undefined;
        }
        expect(pages).toEqual([['bridge', 'school'], ['ferry', 'pier'], ['dam']]);
      });

      test('by publisher, until a day, and by the people and places that are named', async () => {
        await archive.add(
          [
            told('Dam holds, Mayor Ann Ortega said. She lives in Ellery.', { publisher: 'The Ellery Courier', published: '2021-05-10' }),
            told('Pier opens. Ann Kamp of Oslo was there with Tom Ortega.', { publisher: '100% Harbor_Buzz', published: '2021-05-12' }),
            told('Ferry late, people in Paris said.', { published: '2021-05-14' }),
          ],
          grouper,
        );
        await archive.add([newArticle({ url: post, text: 'School closed in Berlin.' })], grouper);
        await archive.add([newArticle({ url: post, text: 'School closed in London.' })], grouper);
        const rows: readonly (readonly [StoriesQuery, ...string[]])[] = [
          [{ publisher: 'ELLERY' }, 'dam'],
          [{ publisher: '0% harbor_' }, 'pier'],
          [{ publisher: '%' }, 'pier'],
          [{ publisher: 'nobody' }],
          [{ until: '2021-05-12' }, 'pier', 'dam'],
          [{ until: '2021-05-11', since: '2021-05-11' }],
          [{ person: 'ortega' }, 'pier', 'dam'],
          [{ person: 'Ann Ortega' }, 'dam'],
          [{ person: 'Ellery' }],
          [{ person: '–' }],
          [{ place: 'oslo' }, 'pier'],
          [{ place: 'Paris' }, 'ferry'],
          [{ place: 'London' }, 'school'],
          [{ place: 'Berlin' }],
          [{ person: 'Ortega', place: 'Oslo', publisher: 'buzz', query: 'opens' }, 'pier'],
          [{ person: 'Ortega', place: 'Paris' }],
        ];
        for (const [query, ...expected] of rows)
          expect([query, (await archive.stories(query)).stories.map(({ id }) => id)]).toEqual([query, expected]);
      });

      test('what begins as somebody types', async () => {
        await archive.add(
          [
            told('Dam holds, Ann Ortega said.', { publisher: 'Ortega Times', headline: 'Ortega sees the dam' }),
            told('Dam again, Ann Ortega said.', { publisher: 'Ortega Times', headline: 'Dam again' }),
            told('Pier opens in Oslo, Tom Ortega said.', { publisher: 'Harbor Buzz', headline: 'Ortega at the pier' }),
          ],
          grouper,
        );
        await archive.add([newArticle({ url: post, text: 'Nobody is named.', publisher: 'The Daily' })]);
        expect(await archive.suggest('orte')).toEqual([
          { kind: 'person', text: 'Ann Ortega', articles: 2 },
          { kind: 'person', text: 'Tom Ortega', articles: 1 },
          { kind: 'publisher', text: 'Ortega Times', articles: 2 },
          { kind: 'story', text: 'Ortega at the pier', articles: 1, story: 'pier' },
          { kind: 'story', text: 'Ortega sees the dam', articles: 2, story: 'dam' },
        ]);
        await archive.add([newArticle({ url: wire, text: 'A spokesman for Jo Brandt said so.' })]);
        expect(await archive.suggest('spokesman')).toEqual([]);
        expect(await archive.suggest('tom ORT', 1)).toEqual([{ kind: 'person', text: 'Tom Ortega', articles: 1 }]);
        expect(await archive.suggest('tom or', 1)).toEqual(await archive.suggest('tom', 1));
        expect(await archive.suggest('osl')).toEqual([{ kind: 'place', text: 'Oslo', articles: 1 }]);
        expect(await archive.suggest('orte', 1)).toHaveLength(3);
        for (const nothing of ['', 'or', 'o an', '"*', '%%%', 'orte NEAR tom', 'xyzzy'])
          expect([nothing, await archive.suggest(nothing)]).toEqual([nothing, []]);
      });

      test('what the grouper merges and splits', async () => {
        await addAll('Dam holds.', 'Levee holds.', 'Dam repaired.');
        grouper.besides = { merges: [{ from: 'levee', into: 'dam' }] };
        await addAll('Pier opens.');
        expect(await storiesNow()).toEqual({ dam: [1, 2, 3], pier: [4] });
        expect((await archive.story('levee'))?.id).toBe('dam');
        grouper.besides = { splits: [{ from: 'dam', into: 'repairs', articles: [3] }] };
        await addAll('Ferry late.');
        expect(await storiesNow()).toEqual({ dam: [1, 2], ferry: [5], pier: [4], repairs: [3] });
        grouper.besides = { placements: [{ article: 2, story: 'repairs' }] };
        await addAll('School closed.');
        expect(await storiesNow()).toMatchObject({ dam: [1], repairs: [2, 3] });
        const changes = (await archive.changes(0)).filter(({ kind }) => kind.startsWith('stor'));
        expect(changes).toMatchObject([
          { kind: 'stories-merged', story: 'dam', otherStory: 'levee' },
          { kind: 'story-split', story: 'dam', otherStory: 'repairs' },
        ]);
        expect((await archive.examine()).faults).toEqual([]);
      });

      test('a story that lost all its articles leads to where they went', async () => {
        await addAll('Dam holds.', 'Levee holds.', 'Levee repaired.');
        grouper.besides = {
          placements: [
            { article: 2, story: 'dam' },
            { article: 3, story: 'dam' },
          ],
        };
        await addAll('Pier opens.');
        expect(await storiesNow()).toEqual({ dam: [1, 2, 3], pier: [4] });
        expect((await archive.story('levee'))?.id).toBe('dam');
        expect((await archive.changes(0)).filter(({ kind }) => kind === 'stories-merged')).toMatchObject([
          { story: 'dam', otherStory: 'levee' },
        ]);
        expect((await archive.examine()).faults).toEqual([]);
      });

      test('its memory is kept with the articles, and loaded only when something else has changed', async () => {
        await addAll('Dam holds.', 'Dam repaired.');
        await addAll('Dam painted.');
        expect(grouper.loads).toBe(1);
        const other = await store.openAgain();
        const otherGrouper = new WordGrouper();
        await other.add([told('Dam again.')], otherGrouper);
        expect(otherGrouper.counts.get('dam')).toBe(4);
        await other.close();
        await addAll('Dam once more.');
        expect([grouper.loads, grouper.counts.get('dam')]).toEqual([2, 5]);
        await addAll('Dam once more.');
        expect([grouper.loads, grouper.counts.get('dam')]).toEqual([2, 5]);
      });

      test('a grouper that was not asked yet is loaded when it is', async () => {
        await addAll('Dam holds.');
        const second = new WordGrouper();
        await archive.add([told('Dam holds.')], second);
        await archive.add([told('Dam repaired.')], second);
        expect([second.loads, second.counts.get('dam')]).toEqual([1, 2]);
      });

      test('a grouper that fails takes the articles with it, and is loaded anew', async () => {
        await addAll('Dam holds.');
        grouper.besides = { merges: [{ from: 'dam', into: 'nowhere' }] };
        await expect(addAll('Pier opens.')).rejects.toThrow('there is no story nowhere');
        expect(await archive.counts()).toMatchObject({ articles: 1 });
        expect(await storiesNow()).toEqual({ dam: [1] });
        await addAll('Dam repaired.');
        expect([grouper.loads, grouper.counts.get('dam'), grouper.counts.get('pier')]).toEqual([2, 2, undefined]);
      });

      test('a version stays in the story of its article', async () => {
        await archive.add([newArticle({ url: post, text: 'Dam holds.' })], grouper);
        expect(await archive.add([newArticle({ url: post, text: 'The dam holds.' })], grouper)).toMatchObject([
          { result: 'version', story: 'dam' },
        ]);
        expect((await archive.stories()).stories).toMatchObject([{ id: 'dam', articles: 1 }]);
      });

      test('articles that were added without one are grouped later', async () => {
        const articles = ['Dam holds.', 'Pier opens.'].map((text) => told(text));
        const outcomes = await archive.add(articles);
        expect(await archive.ungrouped()).toEqual([1, 2]);
        await archive.group(
          outcomes.map((outcome, i) => ({ outcome, doc: (articles[i] as NewArticle).doc, received: '2031-05-14T00:00:00.000Z' })),
          grouper,
        );
        expect(await archive.ungrouped()).toEqual([]);
        expect(await storiesNow()).toEqual({ dam: [1], pier: [2] });
      });

      describe('what a person decides', () => {
        test('stays: merged stories are one, and their articles cannot be moved', async () => {
          await addAll('Dam holds.', 'Levee holds.');
          await archive.mergeStories('dam', 'levee', { reason: 'the same night' });
          expect(await storiesNow()).toEqual({ dam: [1, 2] });
          await addAll('Pier opens.');
          expect(grouper.state?.pinned).toEqual([
            { article: 1, story: 'dam' },
            { article: 2, story: 'dam' },
          ]);
          grouper.besides = { splits: [{ from: 'dam', into: 'other', articles: [2] }] };
          await expect(addAll('Ferry late.')).rejects.toThrow('whose story a person has decided');
          grouper.besides = { placements: [{ article: 2, story: 'pier' }] };
          await expect(addAll('Ferry late.')).rejects.toThrow('whose story a person has decided');
          expect(await storiesNow()).toEqual({ dam: [1, 2], pier: [3] });
        });

        test('stays: stories that were split are never merged by a grouper, under any id', async () => {
          await addAll('Dam holds.', 'Dam breaks.', 'Levee holds.');
          const split = await archive.splitStory('dam', [2], { reason: 'another dam' });
          expect(split).toBe('dam.2');
          expect(await storiesNow()).toEqual({ dam: [1], 'dam.2': [2], levee: [3] });
          await addAll('Pier opens.');
          expect(grouper.state?.apart).toEqual([['dam', 'dam.2']]);
          grouper.besides = { merges: [{ from: 'dam', into: 'levee' }] };
          await addAll('Ferry late.');
          grouper.besides = { merges: [{ from: 'levee', into: 'dam.2' }] };
          await expect(addAll('School closed.')).rejects.toThrow('which a person has told apart');
          // another decision of a person does it
          await archive.mergeStories('levee', 'dam.2');
          expect(await storiesNow()).toMatchObject({ levee: [1, 2, 3] });
          expect((await archive.examine()).faults).toEqual([]);
        });

        test('is told in order, and stands in the change log', async () => {
          await addAll('Dam holds.', 'Levee holds.', 'Levee breaks.');
          await archive.mergeStories('dam', 'levee', { reason: 'one night', by: 'Ada Holm' });
          await archive.splitStory('levee', [3]);
          expect(await archive.annotations()).toEqual([
            {
              id: 1,
              at: expect.any(String),
              kind: 'merge',
              story: 'dam',
              other: 'levee',
              articles: [2, 3],
              reason: 'one night',
              by: 'Ada Holm',
            },
            { id: 2, at: expect.any(String), kind: 'split', story: 'dam', other: 'dam.2', articles: [3] },
          ]);
          expect((await archive.changes(0)).filter(({ person }) => person)).toMatchObject([
            { kind: 'stories-merged', story: 'dam', otherStory: 'levee' },
            { kind: 'story-split', story: 'dam', otherStory: 'dam.2' },
          ]);
        });

        test.each<readonly [string, (archive: Archive) => Promise<unknown>, string]>([
          ['no such story', (one) => one.mergeStories('dam', 'nowhere'), 'there is no story nowhere'],
          ['with itself', (one) => one.mergeStories('dam', 'dam'), 'are one story already'],
          ['an article of another', (one) => one.splitStory('dam', [3]), 'article 3 is not in the story dam'],
          ['all articles', (one) => one.splitStory('dam', [1, 2]), 'some must stay'],
          ['no articles', (one) => one.splitStory('dam', []), 'must leave'],
        ])('%s is refused in one line', async (_name, decide, message) => {
          await addAll('Dam holds.', 'Dam breaks.', 'Pier opens.');
          await expect(decide(archive)).rejects.toMatchObject({ name: 'WrongRequest', message: expect.stringContaining(message) });
          expect(await storiesNow()).toEqual({ dam: [1, 2], pier: [3] });
          expect(await archive.annotations()).toEqual([]);
        });
      });

      test('no such story', async () => {
        expect(await archive.story('nowhere')).toBeUndefined();
        expect(await archive.stories()).toEqual({ stories: [] });
      });
    });

    describe('comparisons', () => {
      const told = {
        post: { url: post, publisher: 'Post', text: `The dam held. ${dam.first}` },
        wire: { url: wire, publisher: 'Wire', text: `The dam was seen to. ${dam.second}` },
        third: { url: 'https://third.example/dam', publisher: 'Third', text: `The storm passed. ${dam.first}` },
        pier: { url: 'https://post.example/pier', text: 'Pier opens.' },
      };
      let grouper: WordGrouper;
      beforeEach(async () => {
        grouper = new WordGrouper();
        await tell(told.post, told.wire, told.pier);
      });
      const tell = (...given: readonly Given[]) => archive.add(given.map(newArticle), grouper);
      const story = async (id = 'the') => (await archive.story(id)) as ArchivedStory;
      const compared = async (id = 'the') => compareArticles(articlesOfStory(await story(id)));
      const keep = async (id = 'the') => archive.keepComparison(await story(id), await compared(id));
      const kept = async (id = 'the') => archive.comparison(await story(id));

      test('one is kept and comes back the same, until it is replaced', async () => {
        expect(await kept()).toBeUndefined();
        expect(await archive.storiesToCompare(50)).toEqual(['the']);
        expect(await keep()).toBe(true);
        const report = await kept();
        expect(report).toEqual(await compared());
        expect(report?.variations.length).toBeGreaterThan(0);
        expect(await archive.storiesToCompare(50)).toEqual([]);
        expect(await archive.counts()).toMatchObject({ comparisons: 1, storiesToCompare: 0 });
        expect(await keep()).toBe(true);
        expect(await archive.counts()).toMatchObject({ comparisons: 1 });
        const other = await store.openAgain();
        expect(await other.comparison(await story())).toEqual(report);
        await other.close();
        expect((await archive.examine()).faults).toEqual([]);
      });

      const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['an article joins', () => tell(told.third)],
        ['an article joins that came out first', () => tell({ ...told.third, published: '2021-05-14' })],
        ['an article gets another text', () => tell({ ...told.wire, text: `${told.wire.text} It rained.` })],
        ['a wire takes one back', () => archive.withdraw({ identifier: 'x', url: wire, status: 'canceled', place: 'wire.xml' })],
        ['another story goes into it', () => archive.mergeStories('the', 'pier')],
        ['it goes into another story', () => archive.mergeStories('pier', 'the')],
        ['a person takes an article out', () => archive.splitStory('the', [2])],
        [
          'the grouper takes an article out',
          () => {
            grouper.besides = { placements: [{ article: 2, story: 'pier' }] };
            return tell({ text: 'Ferry late.' });
          },
        ],
      ];
      test.each(changes)('%s: it does not count any more', async (_name, change) => {
        await keep();
        const before = [await story(), await compared()] as const;
        await change();
        expect(await kept()).toBeUndefined();
        // what was compared before the change is not kept after it
        if ((await archive.story('the'))?.id === 'the') expect(await archive.keepComparison(...before)).toBe(false);
        expect(await kept()).toBeUndefined();
        for (const id of await archive.storiesToCompare(50)) {
          await keep(id);
          expect(await kept(id)).toEqual(articlesOfStory(await story(id)).length > 1 ? await compared(id) : undefined);
        }
        expect(await archive.storiesToCompare(50)).toEqual([]);
        expect((await archive.examine()).faults).toEqual([]);
      });

      test.each<readonly [string, () => Promise<unknown>]>([
        ['the same again', () => tell(told.wire)],
        ['another story grows', () => tell({ text: 'Pier closes.' })],
        ['the same text at another address', () => tell({ ...told.wire, url: 'https://copy.example/' })],
      ])('%s: it still counts', async (_name, change) => {
        await keep();
        await change();
        expect(await kept()).toEqual(await compared());
      });

      test('of fewer than two accounts nothing is kept, and nothing is to be done', async () => {
        await tell({ ...told.pier, url: 'https://copy.example/pier' });
        expect(await archive.storiesToCompare(50)).toContain('pier');
        expect(await keep('pier')).toBe(true);
        expect(await kept('pier')).toBeUndefined();
        expect(await archive.storiesToCompare(50)).not.toContain('pier');
        expect((await archive.examine()).faults).toEqual([]);
      });

      test('the newest story is compared first, and a large one not beforehand', async () => {
        await tell({ text: 'Pier closes.', published: '2020-01-01' }, { text: 'Ferry late.', published: '2021-01-01' });
        await tell({ text: 'Ferry found.', published: '2021-01-02' }, told.third);
        expect(await archive.storiesToCompare(2)).toEqual(['ferry', 'pier']);
        expect((await archive.storiesToCompare(3)).toSorted()).toEqual(['ferry', 'pier', 'the']);
      });

      test('an account that is too long to be compared is none of the report, which says so', async () => {
        await tell({ url: 'https://long.example/', text: `The ${' '.repeat(longestArticle)}dam held.` });
        expect((await compared()).articles).toHaveLength(2);
        expect(await keep()).toBe(true);
        expect(await kept()).toEqual(await compared());
      });

      test.each<readonly [string, (report: Report) => Report]>([
        ['fewer accounts', (report) => ({ ...report, articles: report.articles.slice(1) })],
        ['another text', (report) => ({ ...report, articles: report.articles.map((article) => ({ ...article, text: 'Dam.' })) })],
        ['another article', (report) => ({ ...report, articles: report.articles.map((article) => ({ ...article, id: '99' })) })],
        ['another version of the engine', (report) => ({ ...report, generator: { ...report.generator, version: '0.0.1' } })],
      ])('one with %s is a mistake of the caller, and nothing is kept', async (_name, change) => {
        await expect(archive.keepComparison(await story(), change(await compared()))).rejects.toThrow(/comparison/);
        expect(await archive.counts()).toMatchObject({ comparisons: 0 });
      });

      test('they go along with the whole', async () => {
        await keep();
        await tell({ text: 'Ferry \ud800 late.' }, { text: 'Ferry found.' });
        const [whole, report] = [await allOf(archive.dump()), await kept()];
        await archive.close();
        await store.remove();
        archive = await store.open();
        await archive.restore(streamOf(whole));
        expect(await kept()).toEqual(report);
        expect(await archive.storiesToCompare(50)).toEqual(['ferry']);
        expect(await allOf(archive.dump())).toEqual(whole);
        expect((await archive.examine()).faults).toEqual([]);
      });
    });

    describe('search', () => {
      const pier =
        'The pier at Marrow Bay was opened, Governor Piet Halden said.\n\n“It was poisoned by quarrels,” Halden told reporters. The council paid for it.';
      beforeEach(async () => {
        await archive.add(
          [
            { url: post, headline: 'Dam holds', publisher: 'Ellery Post', published: '2031-05-14' },
            { url: wire, headline: 'A night at the pier', publisher: 'Northbank Wire', published: '2031-05-15T23:30:00+02:00', text: pier },
            { url: 'https://post.example/undated', text: 'Nobody was at the harbour, Mayor Ann Ortega said.', publisher: 'Ellery Post' },
          ].map(newArticle),
          new WordGrouper(),
        );
      });
      const articlesFor = async (query: SearchQuery) => (await archive.search(query)).hits.map(({ article }) => article);

      test.each<readonly [SearchQuery, readonly number[]]>([
        [{ words: 'dam' }, [1]],
        [{ words: 'poisoning' }, [2]],
        [{ words: 'said' }, [3, 1, 2]],
        [{ words: 'dam pier' }, []],
        [{ words: '"told reporters"' }, [1, 2]],
        [{ words: '"reporters told"' }, []],
        [{ words: 'repo*' }, [1, 2]],
        [{ words: 'night pier' }, [2]],
        [{ words: 'AND' }, []],
        [{ words: 'said', publisher: 'ellery' }, [3, 1]],
        [{ words: 'said', publisher: '%' }, []],
        [{ publisher: 'wire' }, [2]],
        [{ from: '2031-05-15', to: '2031-05-15' }, [2]],
        [{ to: '2031-05-14', words: 'said' }, [3, 1]],
        [{ from: '2031', to: '2031-05' }, [2, 1]],
        [{ speaker: 'ortega' }, [3, 1, 1]],
        [{ speaker: 'Halden', words: 'poison' }, [2]],
        [{ speaker: 'Ortega', words: 'poison' }, []],
        [{ speaker: 'Ann Ortega', from: '2031-05-01', to: '2031-05-31' }, [1, 1]],
        [{ quoted: 'lucky' }, [1]],
        [{ quoted: 'held' }, []],
        [{ quoted: 'lucky', words: 'very', speaker: 'Ortega', publisher: 'Post' }, [1]],
        [{ story: 'nobody' }, [3]],
        [{ story: 'the', words: 'council' }, [2]],
      ])('%o', async (query, articles) => {
        expect((await articlesFor(query)).toSorted()).toEqual(articles.toSorted());
      });

      test('a statement, with its very words and what was found in them', async () => {
        expect(await archive.search({ quoted: 'lucky', words: 'very' })).toEqual({
          hits: [
            {
              article: 1,
              version: 1,
              url: post,
              headline: 'Dam holds',
              publisher: 'Ellery Post',
              published: '2031-05-14',
              story: 'the',
              speaker: 'Ann Ortega',
              cue: 'told',
              excerpt: {
                start: expect.any(Number),
                end: expect.any(Number),
                text: expect.stringMatching(/We were very lucky this time/),
                marks: [expect.anything(), expect.anything()],
              },
            },
          ],
          more: false,
        });
      });

      test('places are those of the text', async () => {
        for (const query of [{ words: 'reporters' }, { quoted: 'very lucky' }, { words: 'pier night' }, { speaker: 'Halden' }]) {
          for (const { article, excerpt } of (await archive.search(query)).hits) {
            const { text } = (await archive.article(article))?.latest ?? { text: '' };
            expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
            for (const { start, end } of excerpt.marks) expect(text.slice(start, end)).toMatch(/^(?:reporters|very|lucky|pier)$/);
          }
        }
      });

      test('a long article is shown where it has what was looked for', async () => {
        const long = `${'Rain fell on the hills. '.repeat(80)}The ferryman was asleep. ${'Rain fell on the hills. '.repeat(80)}`;
        await add({ text: long, url: 'https://post.example/ferry' });
        const [hit] = (await archive.search({ words: 'ferryman asleep' })).hits;
        expect(hit?.excerpt.text).toMatch(/^\S.*The ferryman was asleep\. .*\S$/);
        expect(hit?.excerpt.text.length).toBeLessThan(310);
        expect(hit?.excerpt.marks).toHaveLength(2);
      });

      test('only the latest version of an article', async () => {
        await add({ url: wire, text: 'The pier was closed again.' });
        expect(await articlesFor({ words: 'poisoned' })).toEqual([]);
        expect(await articlesFor({ quoted: 'poisoned' })).toEqual([]);
        expect(await articlesFor({ words: 'closed' })).toEqual([2]);
      });

      test('the words in a headline count more', async () => {
        await add({ url: 'https://post.example/a', text: 'The lighthouse was painted by the council in spring.', headline: 'Paint' });
        await add({ url: 'https://post.example/b', text: 'The council met in the spring to talk of paint.', headline: 'Lighthouse' });
        expect(await articlesFor({ words: 'lighthouse' })).toEqual([5, 4]);
        await add({ url: 'https://post.example/c', text: 'A lighthouse keeper retired from the council in spring.', headline: 'Keeper' });
        expect((await articlesFor({ words: 'lighthouse' }))[0]).toBe(5);
      });

      test('as many as are asked for, and whether there are more', async () => {
        expect(await archive.search({ words: 'said', limit: 2 })).toMatchObject({ hits: [{}, {}], more: true });
        expect(await archive.search({ words: 'said', limit: 3 })).toMatchObject({ hits: [{}, {}, {}], more: false });
      });

      test.each<readonly [string, SearchQuery]>([
        ['articles with words', { words: 'said' }],
        ['articles of a publisher', { publisher: 'e' }],
        ['statements with words', { words: 'the', speaker: 'ortega' }],
        ['statements of a speaker', { speaker: 'ortega' }],
        ['statements with quoted words', { quoted: 'we' }],
      ])('page by page, %s: each hit once, whatever comes in meanwhile', async (_name, query) => {
        await archive.add(
          Array.from({ length: 3 }, (_, i) =>
            newArticle({ text: `${dam.first} Edition ${i}.`, url: `https://press.example/${i}`, publisher: 'Press' }),
          ),
        );
        const { hits, more } = await archive.search({ ...query, limit: 100 });
        expect([hits.length > 3, more]).toEqual([true, false]);
        const paged: unknown[] = [];
        for (let cursor: string | undefined, i = 0; ; i++) {
          const page = await archive.search({ ...query, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
          paged.push(...page.hits);
          expect(page.next !== undefined).toBe(page.more);
          if (page.next === undefined) break;
          cursor = page.next;
          await archive.add([newArticle({ text: `${dam.first} Late ${i}.`, url: `https://late.example/${i}`, publisher: 'Late Press' })]);
        }
        const placed = (hit: unknown) => JSON.stringify([(hit as { article: number }).article, (hit as { excerpt: object }).excerpt]);
        expect(paged.map(placed).toSorted()).toEqual(hits.map(placed).toSorted());
      });

      test.each(['', '2', '2-9', '0-3-0123456789ab', '-1-3-0123456789ab', "2-3-'; DROP TABLE x"])('%j is no cursor', async (cursor) => {
        await expect(archive.search({ words: 'said', cursor })).rejects.toMatchObject({
          name: 'WrongRequest',
          message: expect.stringMatching(/^the cursor is none.*leave it out/),
        });
      });

      test('a cursor goes with its own search alone, however many hits are asked for', async () => {
        const { next = '' } = await archive.search({ words: 'said', limit: 1 });
        expect((await archive.search({ words: 'said', limit: 9, cursor: next })).hits).toHaveLength(2);
        await expect(archive.search({ words: 'told', cursor: next })).rejects.toMatchObject({ name: 'WrongRequest' });
      });

      test.each<readonly [SearchQuery, string]>([
        [{}, 'nothing to look for'],
        [{ words: '– * "' }, 'what is looked for has no word in it'],
        [{ words: 'dam', speaker: '' }, 'the words for speaker has no word in it'],
        [{ words: 'a*' }, 'beginning of too many words'],
        [{ words: 'dam', story: 'nowhere' }, 'there is no story nowhere'],
      ])('%o is refused in one line', async (query, message) => {
        await expect(archive.search(query)).rejects.toMatchObject({ name: 'WrongRequest', message: expect.stringContaining(message) });
      });
    });

    describe('as a whole', () => {
      const lines = (from: Archive) => allOf(from.dump());
      const fill = async () => {
        await archive.add(
          [
            { url: post, headline: 'Held' },
            { url: wire, publisher: 'Wire' },
            { url: post, text: dam.second },
            { text: 'Levee \ud800 holds\u2028.\0' },
          ].map(newArticle),
          new WordGrouper(),
        );
        await archive.withdraw({ identifier: 'urn:x', url: wire, status: 'canceled', place: 'wire.xml' });
        await archive.splitStory('the', [1], { reason: 'another' });
      };

      test('it goes into an empty archive and is the same', async () => {
        await fill();
        const whole = await lines(archive);
        for (const line of whole) expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
        const queries: readonly SearchQuery[] = [{ words: 'dam' }, { quoted: 'lucky' }, { speaker: 'Ortega', words: 'held' }];
        const found = await Promise.all(queries.map((query) => archive.search(query)));
        const article = await archive.article(1);
        await archive.close();
        await store.remove();
        archive = await store.open();
        await archive.restore(streamOf(whole));
        expect(await lines(archive)).toEqual(whole);
        expect(await Promise.all(queries.map((query) => archive.search(query)))).toEqual(found);
        expect(await archive.article(1)).toEqual(article);
        expect((await archive.examine()).faults).toEqual([]);
        const grouper = new WordGrouper();
        expect(await archive.add([newArticle({ text: 'Levee breaks.' })], grouper)).toMatchObject([
          { result: 'added', article: 4, story: 'levee' },
        ]);
        expect([grouper.counts.get('levee'), grouper.state?.pinned]).toEqual([
          2,
          [
            { article: 1, story: 'the.2' },
            { article: 2, story: 'the' },
          ],
        ]);
      });

      test.each<readonly [string, (whole: string[]) => readonly string[], string]>([
        ['nothing', () => [], 'there is nothing in it'],
        ['no header', (whole) => whole.slice(1), 'line 1 is not one of a whole archive (it has no header'],
        ['another form', (whole) => ['{"format":"crosscheck.archive","form":99}', ...whole.slice(1)], 'it is of form 99'],
        ['half a line', (whole) => [...whole.slice(0, 3), '["versions",{"id":'], 'line 4 is not one of a whole archive'],
        ['no row', (whole) => [...whole, '17'], 'it is no row of a table'],
        ['another table', (whole) => [...whole, '["sqlite_schema",{}]'], 'it is no row of a table'],
        [
          'other columns',
          (whole) => [...whole, '["names",{"id":99,"name); DROP TABLE names; --":"x"}]'],
          'a row of names has the columns id, name',
        ],
        ['a row twice', (whole) => [...whole, whole.at(-1) ?? ''], 'UNIQUE'],
        [
          'another text',
          (whole) => whole.map((line) => line.replace('held on Tuesday', 'broke on Tuesday')),
          'the text is not the one that was kept',
        ],
        [
          'a comparison that is none',
          (whole) => [
            ...whole,
            '["comparisons",{"id":1,"story":"the","engine":"","made":"","independent":1,"conflicts":0,"differences":0,"report":17}]',
          ],
          'the comparison is none',
        ],
        ['the end is missing', (whole) => whole.slice(0, 2), 'it is not a whole archive'],
        [
          'a row in the middle is missing',
          (whole) => whole.filter((line) => !line.startsWith('["versions",{"id":2,')),
          'it is not a whole archive',
        ],
      ])('%s is refused, and nothing is read in', async (_name, damage, message) => {
        await fill();
        const whole = await lines(archive);
        await archive.close();
        await store.remove();
        archive = await store.open();
        await expect(archive.restore(streamOf(damage(whole)))).rejects.toMatchObject({
          name: 'WrongRequest',
          message: expect.stringContaining(message),
        });
        expect(await archive.counts()).toMatchObject({ articles: 0, texts: 0 });
        await archive.restore(streamOf(whole));
        expect(await archive.counts()).toMatchObject({ articles: 3, versions: 4 });
      });

      test('not into an archive that has articles', async () => {
        await fill();
        await expect(archive.restore(streamOf(await lines(archive)))).rejects.toMatchObject({ code: 'archive-exists' });
      });

      test('its articles and statements, row by row', async () => {
        await fill();
        const articles = await allOf(archive.articleRows());
        expect(
          articles.map(({ article, version, text, withdrawn, story, duplicate_of }) => [
            article,
            version,
            text,
            withdrawn,
            story,
            duplicate_of,
          ]),
        ).toEqual([
          [1, 2, dam.second, null, 'the.2', null],
          [2, 1, dam.first, 'canceled', 'the', 1],
          [3, 1, 'Levee \ud800 holds\u2028.\0', null, 'levee', null],
        ]);
        const statements = await allOf(archive.statementRows());
        expect(statements.filter(({ speaker }) => speaker === 'Ann Ortega').map(({ article, version }) => [article, version])).toEqual([
          [1, 2],
          [1, 2],
          [2, 1],
          [2, 1],
        ]);
        for (const { article, start, end, text } of statements) expect(articles[article - 1]?.text.slice(start, end)).toBe(text);
      });
    });

    test('a batch is added whole or not at all', async () => {
      const broken = {
        ...newArticle({ url: wire }),
        get fetched(): string {
          throw new Error('the batch breaks here');
        },
      };
      await expect(archive.add([newArticle({ url: post }), broken])).rejects.toThrow('the batch breaks here');
      expect(await archive.counts()).toEqual(nothing);
      expect(await archive.changes(0)).toEqual([]);
      expect(await add({ url: post })).toMatchObject({ result: 'added', article: 1 });
    });

    describe('what is watched', () => {
      const feed: WatchedFeed = { url: 'https://post.example/feed', troubles: 0, retired: false };
      const day = (hour: number) => new Date(Date.UTC(2031, 4, 14, hour)).toISOString();
      const never = day(24 * 365);
      const visit = (urls: readonly string[], more: Partial<FeedVisit> = {}): FeedVisit => ({
        feed,
        pages: urls.map((url) => ({ url, fingerprint: 'first' })),
        newDue: day(0),
        changedDue: day(1),
        mostWaiting: 10,
        ...more,
      });

      test('a feed is known as it was left', async () => {
        expect(await archive.watchedFeed(feed.url)).toBeUndefined();
        const left: WatchedFeed = {
          ...feed,
          etag: '"17"',
          lastModified: 'some day',
          visited: day(1),
          renewed: day(0),
          notBefore: day(2),
          troubles: 3,
          trouble: 'fetch-timeout',
          retired: true,
          address: 'https://post.example/new',
          move: { to: 'https://post.example/newer', since: day(1), times: 2 },
        };
        for (const state of [feed, left]) {
          await archive.visitedFeed({ ...visit([]), feed: state });
          expect(await archive.watchedFeed(feed.url)).toEqual(state);
        }
      });

      test('of each host the page that is due for the longest comes first', async () => {
        await archive.visitedFeed(visit([post, 'https://post.example/b'], { newDue: day(1) }));
        expect(await archive.visitedFeed(visit([wire, post], { newDue: day(2) }))).toEqual({ added: 1, left: 0 });
        expect((await archive.duePages(day(0), never, 10)).map(({ url }) => url)).toEqual([]);
        expect((await archive.duePages(day(3), never, 10)).map(({ url }) => url)).toEqual([expect.stringContaining('post.example'), wire]);
        expect((await archive.duePages(day(3), never, 1)).length).toBe(1);
        expect(await archive.pagesWaiting()).toEqual({ count: 3, nextDue: day(1) });
      });

      test('a page is as it was left, and done with when it is no more due', async () => {
        await archive.visitedFeed(visit([post], { pages: [{ url: post, fingerprint: 'first', published: day(0) }] }));
        const [page] = await archive.duePages(day(0), never, 10);
        expect(page).toEqual({ url: post, feed: feed.url, fingerprint: 'first', published: day(0), due: day(0), visits: 0, troubles: 0 });
        const left = { ...(page as WatchedPage), etag: '"1"', lastModified: 'some day', due: day(5), visits: 1, troubles: 2 };
        await archive.visitedPage(left);
        expect(await archive.duePages(day(5), never, 10)).toEqual([left]);
        const { due: _, ...done } = left;
        await archive.visitedPage(done);
        expect([await archive.duePages(day(9), never, 10), await archive.pagesWaiting()]).toEqual([[], { count: 0 }]);
      });

      test('one that the feed tells something new of is due again, and one it tells the same of is not', async () => {
        await archive.visitedFeed(visit([post]));
        const [page] = await archive.duePages(day(0), never, 10);
        const { due: _, ...done } = page as WatchedPage;
        await archive.visitedPage(done);
        await archive.visitedFeed(visit([post]));
        expect(await archive.duePages(day(9), never, 10)).toEqual([]);
        await archive.visitedFeed(visit([], { pages: [{ url: post, fingerprint: 'second' }] }));
        expect(await archive.duePages(day(9), never, 10)).toMatchObject([{ url: post, due: day(1), fingerprint: 'second' }]);
      });

      test('one that is due when nothing can be is due now: the clock went back', async () => {
        await archive.visitedFeed(visit([post], { newDue: day(24 * 400) }));
        expect((await archive.duePages(day(0), never, 10)).length).toBe(1);
      });

      test('a feed that gives new addresses without end is not followed without end', async () => {
        const urls = Array.from({ length: 15 }, (_, i) => `https://post.example/${i}`);
        expect(await archive.visitedFeed(visit(urls))).toEqual({ added: 10, left: 5 });
        expect(await archive.visitedFeed(visit(urls))).toEqual({ added: 0, left: 5 });
      });
    });

    test('another connection sees what was added, and adds beside it', async () => {
      const other = await store.openAgain();
      await add({ url: post });
      expect((await other.articleAt(post))?.id).toBe(1);
      const [outcome] = await other.add([newArticle({ url: post, text: dam.second })]);
      expect(outcome).toMatchObject({ result: 'version', version: 2 });
      expect(await archive.article(1)).toMatchObject({ versions: 2 });
      await other.close();
    });

    test('it is all there when it is opened again', async () => {
      await add({ url: post });
      await archive.close();
      archive = await store.openAgain();
      expect(await archive.articleAt(post)).toMatchObject({ id: 1, latest: { text: dam.first } });
      expect(await archive.counts()).toMatchObject({ articles: 1, versions: 1, texts: 1 });
    });
  });
}
