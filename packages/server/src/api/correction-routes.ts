import { type Annotation, variationToReject, type Why } from '@crosscheck/archive';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../problem.ts';
import type { Site } from '../site.ts';
import { requireToken, whoDecides } from './require-token.ts';
import {
  annotationNumber,
  annotations,
  annotationsQuery,
  asAnswer,
  decided,
  mergeRequest,
  problem,
  rejectRequest,
  splitRequest,
  storyId,
  undoRequest,
} from './schemas.ts';

const params = z.object({ id: storyId });
/** Annotations that one request is answered with at most. */
const MOST = 1_000;

/** What people decide about stories and variations, and take back. */
export function correctionRoutes(site: Site): FastifyPluginAsyncZod {
  const { archive, feed, reports } = site;
  const correcting = { onRequest: requireToken(site, 'correct') };
  const tags = ['corrections'];
  const security = [{ token: ['correct'] }];

  return async (app) => {
    app.post(
      '/stories/:id/merge',
      {
        ...correcting,
        schema: {
          summary: 'Puts another story into this one, until it is undone',
          tags,
          security,
          params,
          body: mergeRequest,
          response: { 200: decided, default: problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const annotation = await archive.mergeStories(id, request.body.other, why(request, request.body));
        await feed.look();
        return { story: (await archive.story(id))?.id ?? id, annotation };
      },
    );

    app.post(
      '/stories/:id/split',
      {
        ...correcting,
        schema: {
          summary: 'Makes some of its articles a story of their own, until it is undone',
          tags,
          security,
          params,
          body: splitRequest,
          response: { 200: decided, default: problem },
        },
      },
      async (request) => {
        const story = await archive.splitStory(request.params.id, request.body.articles, why(request, request.body));
        await feed.look();
        const decisions = await archive.annotations({ story });
        // an id that is split off is never given again
        const { id } = decisions.find(({ kind, other }) => kind === 'split' && other === story) as Annotation;
        return { story, annotation: id };
      },
    );

    app.post(
      '/stories/:id/reject',
      {
        ...correcting,
        schema: {
          summary: 'Says that a variation is none, until it is undone',
          description:
            'It does not count as a conflict or difference any more, and is shown as rejected, with who and why. It is known again by its `keys`.',
          tags,
          security,
          params,
          body: rejectRequest,
          response: { 200: decided, default: problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const found = await reports.read(id);
        if (found === undefined) throw notFound(`story ${id}`);
        const { variation, ...said } = request.body;
        const annotation = await archive.rejectVariation(id, variationToReject(found.report, variation), why(request, said));
        await feed.look();
        return { story: found.story.id, annotation };
      },
    );

    app.post(
      '/annotations/:number/undo',
      {
        ...correcting,
        schema: {
          summary: 'Takes back what was decided; both stay known',
          tags,
          security,
          params: z.object({ number: annotationNumber }),
          body: undoRequest,
          response: { 200: decided, default: problem },
        },
      },
      async (request) => {
        const undo = await archive.undo(request.params.number, why(request, request.body));
        await feed.look();
        return { story: undo.story, annotation: undo.id };
      },
    );

    app.get(
      '/annotations',
      {
        schema: {
          summary: 'What people have decided, oldest first',
          tags,
          querystring: annotationsQuery,
          response: { 200: annotations, default: problem },
        },
      },
      async ({ query: { after, limit } }) => {
        const list = await archive.annotations({ after, limit });
        return { annotations: list.map(told), last: list.at(-1)?.id ?? after };
      },
    );

    app.get(
      '/stories/:id/annotations',
      {
        schema: {
          summary: 'What people have decided about a story, oldest first',
          tags,
          params,
          response: { 200: annotations, default: problem },
        },
      },
      async ({ params: { id } }) => {
        if ((await archive.story(id)) === undefined) throw notFound(`story ${id}`);
        const list = await archive.annotations({ story: id, limit: MOST });
        return { annotations: list.map(told), last: list.at(-1)?.id ?? 0 };
      },
    );
  };
}

function why(request: FastifyRequest, { reason, by }: { readonly reason?: string | undefined; readonly by?: string | undefined }): Why {
  return { ...(reason === undefined ? {} : { reason }), ...whoDecides(request, by) };
}

function told({ other, variation, undoes, undoneBy, reason, by, ...rest }: Annotation) {
  return {
    ...rest,
    articles: [...rest.articles],
    other: other ?? null,
    variation: variation === undefined ? null : asAnswer(variation),
    undoes: undoes ?? null,
    undoneBy: undoneBy ?? null,
    reason: reason ?? null,
    by: by ?? null,
  };
}
