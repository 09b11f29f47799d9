import type { Suggestion } from '@crosscheck/archive';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { outletAddress, personAddress, placeAddress, storyAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import { problem, suggestions, suggestQuery } from './schemas.ts';

/** What a reader may mean by what they have typed so far. */
export function suggestRoutes({ archive }: Site): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/suggest',
      {
        schema: {
          summary: 'People, publishers, places and stories that begin as somebody types',
          description: 'None before a word has three letters.',
          tags: ['stories'],
          querystring: suggestQuery,
          response: { 200: suggestions, default: problem },
        },
      },
      async ({ query: { q, limit } }) => ({
        suggestions: (await archive.suggest(q, limit)).map((one) => ({
          kind: one.kind,
          text: one.text,
          articles: one.articles,
          address: addressOf(one),
        })),
      }),
    );
  };
}

function addressOf({ kind, text, story }: Suggestion): string {
  if (kind === 'person') return personAddress(text);
  if (kind === 'publisher') return outletAddress(text);
  return kind === 'place' ? placeAddress(text) : storyAddress(story as string);
}
