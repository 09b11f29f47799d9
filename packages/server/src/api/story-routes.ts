import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { givenFields } from '../given-fields.ts';
import { lostFinding, namedFinding } from '../named-finding.ts';
import { HttpProblem, notFound } from '../problem.ts';
import type { Site } from '../site.ts';
import type { ComparedStory } from '../story-reports.ts';
import { asAnswer, finding, findingName, problem, report, storiesPage, storiesQuery, story, storyChange, storyId } from './schemas.ts';

const params = z.object({ id: storyId });

/** Stories: the list, one, its comparison, and what happens to it. */
export function storyRoutes(site: Site): FastifyPluginAsyncZod {
  const { archive, reports, live } = site;
  const find = async (id: string): Promise<ComparedStory> => {
    const found = await reports.read(id);
    if (found === undefined) throw notFound(`story ${id}`);
    return found;
  };
  return async (app) => {
    app.get(
      '/stories',
      {
        schema: {
          summary: 'Stories, the newest first',
          tags: ['stories'],
          querystring: storiesQuery,
          response: { 200: storiesPage, default: problem },
        },
      },
      async ({ query }) => {
        const page = await archive.stories(givenFields(query));
        const compared = await Promise.all(page.stories.map(({ id }) => reports.read(id)));
        return { stories: compared.filter((one) => one !== undefined).map(lineOf), next: page.next ?? null };
      },
    );

    app.get(
      '/stories/:id',
      { schema: { summary: 'A story with its articles', tags: ['stories'], params, response: { 200: story, default: problem } } },
      async ({ params: { id } }) => {
        const found = await find(id);
        return {
          ...lineOf(found),
          members: found.story.members.map(({ article, time, why, pinned }) => ({
            article: article.id,
            version: article.latest.number,
            headline: article.latest.headline ?? null,
            publisher: article.latest.publisher ?? null,
            url: article.url ?? null,
            time,
            withdrawn: article.withdrawn ?? null,
            duplicateOf: article.duplicateOf ?? null,
            why: why ?? null,
            pinned,
          })),
        };
      },
    );

    app.get(
      '/stories/:id/report',
      {
        schema: {
          summary: 'The comparison of a story',
          description: 'As `crosscheck compare --format json` prints it; its schema is published as `comparison.schema.json`.',
          tags: ['stories'],
          params,
          response: { 200: report, default: problem },
        },
      },
      async ({ params: { id } }) => asAnswer((await find(id)).report),
    );

    app.get(
      '/stories/:id/findings/:name',
      {
        schema: {
          summary: 'A point, variation or passage of a story by its permanent name',
          description:
            'The name is one of the `keys` of the comparison, and stays when another account joins. What is no longer there is 404, and the detail says so.',
          tags: ['stories'],
          params: params.extend({ name: findingName }),
          response: { 200: finding, default: problem },
        },
      },
      async ({ params: { id, name } }) => {
        const found = await find(id);
        const named = namedFinding(found.report, name);
        if (named === undefined) throw new HttpProblem(404, 'No longer there', lostFinding);
        return asAnswer({ ...named, address: `/stories/${found.story.id}#${named.finding.keys?.[0]}` });
      },
    );

    app.get(
      '/stories/:id/events',
      {
        // it would never end
        exposeHeadRoute: false,
        schema: {
          summary: 'What happens to a story, as it happens',
          description:
            'Server-sent events: `change` with the id of a change, `ready` once everything missed since `Last-Event-ID` was told, `reload` where that is too much.',
          tags: ['stories'],
          params,
          headers: z.looseObject({ 'last-event-id': z.coerce.number().int().nonnegative().optional() }),
          response: {
            200: { description: 'the events, one after the other', content: { 'text/event-stream': { schema: storyChange } } },
            default: problem,
          },
        },
      },
      async ({ params: { id }, headers }, reply) => {
        const current = await archive.story(id);
        if (current === undefined) throw notFound(`story ${id}`);
        if (live.full)
          throw new HttpProblem(503, 'Too many readers', 'As many readers as can be served follow stories now.', { 'retry-after': '30' });
        reply.hijack();
        reply.raw.writeHead(200, {
          ...(reply.getHeaders() as Record<string, string>),
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        });
        await live.follow(current.id, reply.raw, headers['last-event-id']);
        return reply;
      },
    );
  };
}

function lineOf({ story: { id, headline, articles, publishers, first, newest }, summary }: ComparedStory) {
  return {
    id,
    headline: headline ?? null,
    articles,
    publishers: [...publishers],
    first,
    newest,
    comparison: { ...summary, alone: [...summary.alone] },
  };
}
