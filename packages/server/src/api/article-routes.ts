import type { ArchivedArticle, ArchivedVersion } from '@crosscheck/archive';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readHistory } from '../article-history.ts';
import { readGivenArticles } from '../given-articles.ts';
import { notFound } from '../problem.ts';
import type { Site } from '../site.ts';
import { requireToken } from './require-token.ts';
import {
  addAnswer,
  addRequest,
  article,
  articleNumber,
  asAnswer,
  changes,
  changesQuery,
  compareRequest,
  history,
  problem,
  report,
  searchQuery,
  searchResult,
} from './schemas.ts';

const params = z.object({ number: articleNumber });

/** Articles: one, its versions, looking for some, comparing some that are given, adding some; and what happened to all of them. */
export function articleRoutes(site: Site): FastifyPluginAsyncZod {
  const { archive, compare, feed, writer } = site;
  const find = async (number: number): Promise<ArchivedArticle> => {
    const found = await archive.article(number);
    if (found === undefined) throw notFound(`article ${number}`);
    return found;
  };
  return async (app) => {
    app.get(
      '/articles/:number',
      { schema: { summary: 'An article in its latest version', tags: ['articles'], params, response: { 200: article, default: problem } } },
      async ({ params: { number } }) => {
        const found = await find(number);
        return {
          ...versionOf(found.latest),
          article: found.id,
          url: found.url ?? null,
          story: (await archive.storyOf(found.id)) ?? null,
          versions: found.versions,
          withdrawn: found.withdrawn ?? null,
          duplicateOf: found.duplicateOf ?? null,
        };
      },
    );

    app.get(
      '/articles/:number/history',
      {
        schema: {
          summary: 'Every version of an article, each held against the one before',
          tags: ['articles'],
          params,
          response: { 200: history, default: problem },
        },
      },
      async ({ params: { number } }) => {
        const found = await find(number);
        const versions = await readHistory(archive, found);
        return {
          article: found.id,
          url: found.url ?? null,
          versions: versions.map(({ version, comparison }) => ({
            ...versionOf(version),
            change: comparison?.change ?? null,
            sentences: (comparison?.sentences ?? []).map((sentence) => ({ ...sentence })),
          })),
        };
      },
    );

    app.get(
      '/search',
      {
        schema: {
          summary: 'Looks for articles or, with a speaker or quoted words, for statements',
          tags: ['articles'],
          querystring: searchQuery,
          response: { 200: searchResult, default: problem },
        },
      },
      async ({ query }) => {
        const {
          hits,
          more,
          next = null,
        } = await archive.search(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)));
        return {
          hits: hits.map((hit) => ({
            article: hit.article,
            version: hit.version,
            url: hit.url ?? null,
            headline: hit.headline ?? null,
            publisher: hit.publisher ?? null,
            published: hit.published ?? null,
            story: hit.story ?? null,
            excerpt: { ...hit.excerpt, marks: [...hit.excerpt.marks] },
            speaker: hit.speaker ?? null,
            cue: hit.cue ?? null,
          })),
          more,
          next,
        };
      },
    );

    app.get(
      '/changes',
      {
        schema: {
          summary: 'What happened to the archive, oldest first',
          tags: ['changes'],
          querystring: changesQuery,
          response: { 200: changes, default: problem },
        },
      },
      async ({ query: { after, limit } }) => {
        const list = await feed.after(after, limit);
        return { changes: list.map((change) => ({ ...change, stories: [...change.stories] })), last: list.at(-1)?.id ?? after };
      },
    );

    app.post(
      '/compare',
      {
        schema: {
          summary: 'Compares articles that are given, and keeps nothing of them',
          tags: ['articles'],
          body: compareRequest,
          response: { 200: report, default: problem },
        },
      },
      async ({ body: { articles } }) => asAnswer(await compare(readGivenArticles(articles).map((read) => read.article))),
    );

    app.post(
      '/articles',
      {
        onRequest: requireToken(site, 'add'),
        schema: {
          summary: 'Adds articles to the archive, all or none, and groups them into stories',
          tags: ['articles'],
          security: [{ token: ['add'] }],
          body: addRequest,
          response: { 200: addAnswer, default: problem },
        },
      },
      async ({ body: { articles } }) => {
        const outcomes = await writer.analyseAndAdd(readGivenArticles(articles));
        await feed.look();
        return {
          outcomes: outcomes.map(({ result, article: number, version, duplicateOf, story }) => ({
            result,
            article: number,
            version,
            duplicateOf: duplicateOf ?? null,
            story: story ?? null,
          })),
        };
      },
    );
  };
}

function versionOf(version: ArchivedVersion) {
  return {
    number: version.number,
    headline: version.headline ?? null,
    byline: version.byline ?? null,
    publisher: version.publisher ?? null,
    published: version.published,
    modified: version.modified ?? null,
    language: version.language,
    received: version.received,
    sha256: version.sha256,
    text: version.text,
  };
}
