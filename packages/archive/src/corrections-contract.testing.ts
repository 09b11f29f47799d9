import { compareArticles, type Report } from '@crosscheck/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import type { ArchiveUnderTest } from './archive-contract.testing.ts';
import { articlesOfStory } from './articles-of-story.ts';
import { type Given, newArticle } from './new-article.testing.ts';
import { variationToReject, withRejections } from './rejections.ts';
import { WordGrouper } from './word-grouper.testing.ts';

const tuesday =
  'Dam at Ellery held on Tuesday night, Mayor Ann Ortega said.\n\nThe repairs of the spillway will cost $5,687, the water board said.';
const wednesday = tuesday.replace('Tuesday', 'Wednesday').replace('5,687', '6,587');
const thursday = tuesday.replace('Tuesday', 'Thursday');
const post = 'https://post.example/dam';

/** What every store of an archive promises about what people decide and who may. */
export function describeCorrections(name: string, store: ArchiveUnderTest): void {
  describe(`${name} keeps what people decide`, () => {
    let archive: Archive;
    const grouper = new WordGrouper();
    beforeEach(async () => {
      archive = await store.open();
    });
    afterEach(async () => {
      await archive.close();
      await store.remove();
    });
    const add = (...all: readonly (Given | string)[]) =>
      archive.add(
        all.map((given) => newArticle(typeof given === 'string' ? { text: given, id: given } : given)),
        grouper,
      );
    const storiesNow = async () => {
      const { stories } = await archive.stories();
      const all = await Promise.all(stories.map(({ id }) => archive.story(id)));
      return Object.fromEntries(
        all.flatMap((story) => (story === undefined ? [] : [[story.id, story.members.map(({ article }) => article.id)]])),
      );
    };
    const reportOf = async (id: string): Promise<Report> => {
      const story = await archive.story(id);
      if (story === undefined) throw new Error(`there is no story ${id}`);
      return withRejections(compareArticles(articlesOfStory(story)), story);
    };
    const dateIn = async (id: string) => (await reportOf(id)).variations.find(({ type }) => type === 'date');
    const rejectDate = async (id = 'dam') => {
      const report = await reportOf(id);
      return archive.rejectVariation(
        id,
        variationToReject(report, report.variations.find(({ type }) => type === 'date')?.keys?.[0] ?? ''),
        {
          reason: 'two nights',
          by: 'Ada Holm',
        },
      );
    };

    describe('a variation that is rejected', () => {
      beforeEach(async () => {
        await add({ text: tuesday, url: post }, wednesday);
      });

      test('is marked with who and why, and no other is', async () => {
        const annotation = await rejectDate();
        const { variations } = await reportOf('dam');
        expect(variations.map(({ type, rejected }) => [type, rejected?.reason])).toEqual(
          expect.arrayContaining([
            ['date', 'two nights'],
            ['number', undefined],
          ]),
        );
        expect((await dateIn('dam'))?.rejected).toEqual({
          annotation,
          at: expect.stringMatching(/Z$/),
          by: 'Ada Holm',
          reason: 'two nights',
        });
        expect(await archive.annotations()).toMatchObject([
          { id: annotation, kind: 'reject', story: 'dam', articles: [1, 2], variation: { type: 'date' } },
        ]);
      });

      /** How many readings have come to it since; false where it does not hold. */
      const joins: readonly (readonly [string, () => Promise<unknown>, number | false])[] = [
        ['an article joins', () => add(thursday), 1],
        ['one joins that came out before', () => add({ text: thursday, published: '2020-01-01' }), 1],
        [
          'its first text comes again under another address, which came out before',
          () => add({ text: tuesday, url: 'https://copy.example/', published: '2020-01-01' }),
          0,
        ],
        ['a version leaves its words alone', () => add({ text: `${tuesday}\n\nA cow was found on a roof.`, url: post }), 0],
        [
          'the stories of its articles become one with another',
          async () => {
            await add('Levee held.');
            await archive.mergeStories('levee', 'dam');
          },
          0,
        ],
        ['a version has other words at its place', () => add({ text: thursday, url: post }), false],
        ['its rejection is undone', () => archive.undo(1), false],
      ];
      test.each(joins)('when %s', async (_what, happen, later) => {
        await rejectDate();
        await happen();
        const { variations } = await reportOf('dam');
        expect(variations.filter(({ type }) => type === 'date').map(({ rejected }) => rejected !== undefined)).toEqual([later !== false]);
        if (later !== false) expect((await dateIn('dam'))?.rejected?.later ?? 0).toBe(later);
      });

      test('stays so where an article of three leaves the story, and where the two are left', async () => {
        await add(thursday);
        await rejectDate();
        const other = await archive.splitStory('dam', [2, 3]);
        expect((await dateIn(other))?.rejected?.reason).toBe('two nights');
      });

      test('can be rejected again after an undo, and all of it is kept', async () => {
        await rejectDate();
        await archive.undo(1, { reason: 'it was one night', by: 'Jo Brandt' });
        await rejectDate();
        expect((await dateIn('dam'))?.rejected?.annotation).toBe(3);
        expect(await archive.annotations({ story: 'dam' })).toMatchObject([
          { id: 1, kind: 'reject', undoneBy: 2 },
          { id: 2, kind: 'undo', undoes: 1, reason: 'it was one night', by: 'Jo Brandt' },
          { id: 3, kind: 'reject' },
        ]);
        expect((await archive.changes(0)).slice(-3)).toMatchObject([
          { kind: 'variation-rejected', story: 'dam', person: true },
          { kind: 'variation-restored', story: 'dam', person: true },
          { kind: 'variation-rejected', story: 'dam', person: true },
        ]);
      });

      test.each<readonly [string, (archive: Archive) => Promise<unknown>, string]>([
        [
          'without a reason',
          async (one) => one.rejectVariation('dam', variationToReject(await reportOf('dam'), 'v1'), { reason: ' ' }),
          'give a reason',
        ],
        [
          'in no story',
          async (one) => one.rejectVariation('nowhere', variationToReject(await reportOf('dam'), 'v1'), { reason: 'x' }),
          'there is no story nowhere',
        ],
        [
          'in another story',
          async (one) => {
            await add('Levee held.');
            await one.rejectVariation('levee', variationToReject(await reportOf('dam'), 'v1'), { reason: 'x' });
          },
          'article 1 is not in the story levee',
        ],
        ['that is not there', async () => variationToReject(await reportOf('dam'), 'v-0123456789'), 'there is no variation'],
        [
          'that is rejected',
          async (one) => {
            const variation = variationToReject(await reportOf('dam'), 'v1');
            for (let i = 0; i < 2; i++) await one.rejectVariation('dam', variation, { reason: 'x' });
          },
          'rejected already, by annotation 1',
        ],
        [
          'whose undo is undone',
          async (one) => {
            await rejectDate();
            await one.undo(1);
            await one.undo(2);
          },
          'annotation 2 is an undo',
        ],
        [
          'twice undone',
          async (one) => {
            await rejectDate();
            await one.undo(1);
            await one.undo(1);
          },
          'annotation 1 is undone already, by 2',
        ],
        ['of no annotation', (one) => one.undo(7), 'there is no annotation 7'],
      ])('%s is refused in one line', async (_what, decide, message) => {
        await expect(decide(archive)).rejects.toMatchObject({ name: 'WrongRequest', message: expect.stringContaining(message) });
        expect((await archive.examine()).faults).toEqual([]);
      });
    });

    describe('an undo', () => {
      test('of a merge brings the story back with its id, its articles and the ids that led to it; what came since stays', async () => {
        await add('Dam holds.', 'Levee holds.', 'Pier opens.');
        await archive.mergeStories('levee', 'pier');
        const merged = await archive.mergeStories('dam', 'levee');
        await add('Dam breaks.');
        await archive.undo(merged, { reason: 'two rivers' });
        expect(await storiesNow()).toEqual({ dam: [1, 4], levee: [2, 3] });
        expect((await archive.story('pier'))?.id).toBe('levee');
        await add('Ferry late.');
        expect(grouper.state?.apart).toEqual([['dam', 'levee']]);
        expect(grouper.state?.pinned).toEqual(expect.arrayContaining([{ article: 2, story: 'levee' }]));
        await add('Levee breaks.');
        expect(await storiesNow()).toMatchObject({ dam: [1, 4], levee: [2, 3, 6] });
        // and that may be undone as well
        await archive.undo(1);
        expect(await storiesNow()).toMatchObject({ levee: [2, 6], pier: [3] });
        expect((await archive.examine()).faults).toEqual([]);
      });

      test('of a split puts the articles back, with what has come to them since', async () => {
        await add('Dam holds.', 'Dam breaks.');
        const other = await archive.splitStory('dam', [2]);
        grouper.besides = { placements: [] };
        await archive.undo(1);
        expect(await storiesNow()).toEqual({ dam: [1, 2] });
        expect((await archive.story(other))?.id).toBe('dam');
        expect((await archive.changes(0)).filter(({ person }) => person)).toMatchObject([
          { kind: 'story-split', story: 'dam', otherStory: other },
          { kind: 'stories-merged', story: 'dam', otherStory: other },
        ]);
        // a new split has an id of its own
        expect(await archive.splitStory('dam', [2])).toBe('dam.3');
        expect((await archive.examine()).faults).toEqual([]);
      });

      test.each<readonly [string, () => Promise<unknown>, string]>([
        [
          'a split that was merged since',
          async () => {
            const other = await archive.splitStory('dam', [2]);
            await archive.mergeStories('levee', other);
            return archive.undo(1);
          },
          'has gone into levee since',
        ],
        [
          'a merge whose articles were split off since',
          async () => {
            await archive.mergeStories('dam', 'levee');
            await archive.splitStory('dam', [3]);
            return archive.undo(1);
          },
          'no longer in dam',
        ],
        [
          'a merge but for which nothing is left',
          async () => {
            await archive.mergeStories('dam', 'levee');
            await archive.splitStory('dam', [1, 2]);
            return archive.undo(1);
          },
          'nothing would be left of it',
        ],
      ])('of %s is refused in one line', async (_what, decide, message) => {
        await add('Dam holds.', 'Dam breaks.', 'Levee holds.');
        await expect(decide()).rejects.toMatchObject({ name: 'WrongRequest', message: expect.stringContaining(message) });
        expect((await archive.examine()).faults).toEqual([]);
      });
    });

    test('all of it is in a whole archive, but no token', async () => {
      await add({ text: tuesday, url: post }, wednesday, 'Levee held.');
      await rejectDate();
      await archive.undo(1);
      await archive.mergeStories('dam', 'levee');
      await archive.addToken({ name: 'desk', sha256: 'a'.repeat(64), scopes: ['add'] });
      const lines: string[] = [];
      for await (const line of archive.dump()) lines.push(line);
      expect(lines.join('\n')).not.toContain('desk');
      const kept = await archive.annotations();
      await archive.close();
      await store.remove();
      archive = await store.open();
      await archive.restore(
        (async function* () {
          yield* lines;
        })(),
      );
      expect(await archive.annotations()).toEqual(kept);
      expect(await archive.tokens()).toEqual([]);
      await archive.undo(3);
      expect(await storiesNow()).toEqual({ dam: [1, 2], levee: [3] });
    });

    test('annotations are told from one on, and so many', async () => {
      await add('Dam holds.', 'Levee holds.', 'Pier opens.');
      await archive.mergeStories('dam', 'levee');
      await archive.mergeStories('dam', 'pier');
      await archive.undo(2);
      const ids = async (query: Parameters<Archive['annotations']>[0]) => (await archive.annotations(query)).map(({ id }) => id);
      expect(await ids({ after: 1 })).toEqual([2, 3]);
      expect(await ids({ limit: 1 })).toEqual([1]);
      expect(await ids({ story: 'pier' })).toEqual([2, 3]);
      expect(await ids({ story: 'levee' })).toEqual([1, 2, 3]);
      expect(await ids({ story: 'nowhere' })).toEqual([]);
    });

    describe('a token', () => {
      const sha256 = 'a'.repeat(64);
      test('holds until it is revoked, and its name is free then', async () => {
        await archive.addToken({ name: 'desk', sha256, scopes: ['correct', 'add', 'add'] });
        expect(await archive.tokens()).toEqual([
          { name: 'desk', sha256, scopes: ['add', 'correct'], created: expect.stringMatching(/Z$/) },
        ]);
        await archive.revokeToken('desk');
        await archive.addToken({ name: 'desk', sha256: 'b'.repeat(64), scopes: ['add'] });
        expect((await archive.tokens()).map(({ revoked }) => revoked === undefined)).toEqual([false, true]);
      });

      test.each<readonly [string, () => Promise<unknown>, string]>([
        [
          'of a name that is taken',
          async () => {
            await archive.addToken({ name: 'desk', sha256, scopes: ['add'] });
            await archive.addToken({ name: 'desk', sha256: 'b'.repeat(64), scopes: ['add'] });
          },
          'there is a token desk',
        ],
        ['without a name', () => archive.addToken({ name: ' ', sha256, scopes: ['add'] }), 'a line of 100 characters'],
        ['of two lines', () => archive.addToken({ name: 'a\nb', sha256, scopes: ['add'] }), 'a line of 100 characters'],
        ['for nothing', () => archive.addToken({ name: 'desk', sha256, scopes: [] }), 'say what the token is for'],
        ['revoked that is none', () => archive.revokeToken('desk'), 'there is no token desk'],
      ])('%s is refused in one line', async (_what, ask, message) => {
        await expect(ask()).rejects.toMatchObject({ name: 'WrongRequest', message: expect.stringContaining(message) });
      });
    });
  });
}
