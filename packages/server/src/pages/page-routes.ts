import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { correctionsOf, type SearchHit } from '@crosscheck/archive';
import { renderHtml, renderMarkdown } from '@crosscheck/engine';
import { knownOrder } from '@crosscheck/engine/page';
import { formats, writeCorrections } from '@crosscheck/formats';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { articleNumber, findingName, storyId } from '../api/schemas.ts';
import { readHistory } from '../article-history.ts';
import { loadAssets } from '../assets.ts';
import { givenFields } from '../given-fields.ts';
import { lostFinding, namedFinding } from '../named-finding.ts';
import { HttpProblem, notFound } from '../problem.ts';
import type { Site } from '../site.ts';
import type { ComparedStory } from '../story-reports.ts';
import { articlePage } from './article-page.ts';
import { correctPage } from './correct-page.ts';
import { frontPage } from './front-page.ts';
import { type OutletArticle, outletPage, personPage, searchPage } from './people-and-outlets.ts';
import { type Page, renderPage } from './shell.ts';
import { sideBySidePage, storyPage } from './story-page.ts';

/** Stories on the front page; each is compared for it. */
export const STORIES_ON_FRONT_PAGE = 20;
const HITS = 100;
/** Bytes that all drawn pages together may take. */
const DRAWN = 64 * 1024 * 1024;

const PAGE_TYPE = 'text/html; charset=utf-8';
/** A form sends what was left empty as well. */
const field = z
  .string()
  .trim()
  .max(300)
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const compress = promisify(gzip);

interface Drawn {
  readonly text: Buffer;
  readonly zipped: Buffer;
  readonly tag: string;
}

/** The pages of the reading room. */
export function pageRoutes({ archive, reports, access }: Site): FastifyPluginAsyncZod {
  const assets = loadAssets();
  const drawn = new LRUCache<string, Drawn>({ maxSize: DRAWN, sizeCalculation: ({ text, zipped }) => text.length + zipped.length });

  const send = (reply: FastifyReply, page: Page) => reply.type(PAGE_TYPE).send(renderPage(page));
  const find = async (id: string): Promise<ComparedStory> => {
    const found = await reports.read(id);
    if (found === undefined) throw notFound(`story ${id}`);
    return found;
  };
  /** Sends a text that depends on the comparison alone, drawn and compressed once for it. */
  const sendDrawn = async (request: FastifyRequest, reply: FastifyReply, key: string, type: string, draw: () => string) => {
    let page = drawn.get(key);
    if (page === undefined) {
      const text = Buffer.from(draw());
      page = { text, zipped: await compress(text), tag: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
      drawn.set(key, page);
    }
    return sendEither(request, reply, type, page);
  };
  /** Compressed to those who take it so. */
  const sendEither = (request: FastifyRequest, reply: FastifyReply, type: string, page: Drawn) => {
    const zipped = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/i.test(request.headers['accept-encoding'] ?? '');
    const etag = `"${page.tag}${zipped ? '-gzip' : ''}"`;
    reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding').type(type);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return zipped ? reply.header('content-encoding', 'gzip').send(page.zipped) : reply.send(page.text);
  };

  return async (app) => {
    app.get('/assets/:name', { schema: { hide: true, params: z.object({ name: z.string().max(60) }) } }, async (request, reply) => {
      const asset = assets.get(request.params.name);
      if (asset === undefined) throw notFound('such file');
      return sendEither(request, reply, asset.type, asset);
    });

    app.get(
      '/',
      {
        schema: {
          hide: true,
          querystring: z.object({
            since: field,
            until: field,
            query: field,
            publisher: field,
            person: field,
            place: field,
            cursor: z.string().max(500).optional(),
          }),
        },
      },
      async ({ query: { cursor, ...filter } }, reply) => {
        const { since, until } = filter;
        const { stories, next } = await archive.stories({
          ...givenFields({
            ...filter,
            since: since === undefined ? undefined : sinceOf(since),
            until: until === undefined ? undefined : dayOf(until),
            cursor,
          }),
          limit: STORIES_ON_FRONT_PAGE,
        });
        const compared = await Promise.all(stories.map(({ id }) => reports.read(id)));
        return send(
          reply,
          frontPage(
            compared.filter((one) => one !== undefined),
            next,
            filter,
          ),
        );
      },
    );

    app.get(
      '/stories/:id',
      { schema: { hide: true, params: z.object({ id: storyId }), querystring: z.object({ order: z.string().max(20).optional() }) } },
      async (request, reply) => {
        const compared = await find(request.params.id);
        if (compared.story.id !== request.params.id) return reply.redirect(`/stories/${compared.story.id}`, 301);
        const order = knownOrder(compared.report, request.query.order);
        return sendDrawn(request, reply, `story ${compared.story.id} ${order} ${compared.version}`, PAGE_TYPE, () =>
          renderPage(storyPage(compared, { order, writable: access !== undefined })),
        );
      },
    );

    app.get(
      '/stories/:id/findings/:name',
      { schema: { hide: true, params: z.object({ id: storyId, name: findingName }) } },
      async ({ params: { id, name } }, reply) => {
        const { story, report } = await find(id);
        const found = namedFinding(report, name);
        if (found === undefined) throw new HttpProblem(404, 'No longer there', lostFinding);
        return reply.redirect(`/stories/${story.id}#${found.finding.keys?.[0]}`, 302);
      },
    );

    app.get(
      '/stories/:id/correct',
      { schema: { hide: true, params: z.object({ id: storyId }), querystring: z.object({ reject: z.string().max(100).optional() }) } },
      async ({ params: { id }, query: { reject } }, reply) => {
        const compared = await find(id);
        const annotations = await archive.annotations({ story: compared.story.id });
        return send(reply, correctPage(compared, { writable: access !== undefined, annotations, reject }));
      },
    );

    app.get('/stories/:id/export/corrections', { schema: { hide: true, params: z.object({ id: storyId }) } }, async (request, reply) => {
      const { story } = await find(request.params.id);
      const corrections = await correctionsOf(archive, await archive.annotations({ story: story.id }));
      const base = `${request.protocol}://${request.headers.host}/stories/${story.id}/correct`;
      return reply
        .type('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
        .header('content-disposition', `attachment; filename="${story.id}-corrections.jsonld"`)
        .send(writeCorrections(corrections, { base }));
    });

    app.get(
      '/stories/:id/articles',
      {
        schema: {
          hide: true,
          params: z.object({ id: storyId }),
          querystring: z.object({ with: z.union([z.string().max(40), z.array(z.string().max(40)).max(50)]).optional() }),
        },
      },
      async (request, reply) => {
        const compared = await find(request.params.id);
        return send(reply, sideBySidePage(compared, [request.query.with ?? []].flat()));
      },
    );

    app.get(
      '/stories/:id/export/:format',
      { schema: { hide: true, params: z.object({ id: storyId, format: z.string().max(20) }) } },
      async (request, reply) => {
        const { id, format } = request.params;
        const compared = await find(id);
        const { report, story } = compared;
        // a proxy tells it, and so may anybody on this machine
        const scheme = request.protocol === 'https' ? 'https' : 'http';
        const base = `${scheme}://${request.headers.host}/stories/${story.id}`;
        const [type, ending, write] = exportOf(format) ?? [];
        if (type === undefined || write === undefined) throw notFound(`format ${format}`);
        reply.header('content-disposition', `${type.includes('atom') ? 'inline' : 'attachment'}; filename="${story.id}.${ending}"`);
        return sendDrawn(request, reply, `export ${base} ${format} ${compared.version}`, type, () =>
          write(report, { base, updated: story.newest }),
        );
      },
    );

    app.get('/articles/:number', { schema: { hide: true, params: z.object({ number: articleNumber }) } }, async ({ params }, reply) => {
      const article = await archive.article(params.number);
      if (article === undefined) throw notFound(`article ${params.number}`);
      return send(reply, articlePage(article, await readHistory(archive, article), await archive.storyOf(article.id)));
    });

    app.get(
      '/people/:name',
      { schema: { hide: true, params: z.object({ name: z.string().max(300) }) } },
      async ({ params: { name } }, reply) => {
        const [{ hits, more }, { stories }] = await Promise.all([
          archive.search({ speaker: name, limit: HITS }),
          archive.stories({ person: name, limit: HITS }),
        ]);
        if (hits.length === 0 && stories.length === 0) throw notFound(`person ${name}`);
        return send(reply, personPage(name, { hits, more }, stories));
      },
    );

    app.get(
      '/outlets/:name',
      { schema: { hide: true, params: z.object({ name: z.string().max(300) }) } },
      async ({ params: { name } }, reply) => {
        const found = await archive.search({ publisher: name, limit: HITS });
        const hits = found.hits.filter(({ publisher }) => publisher === name);
        if (hits.length === 0) throw notFound(`outlet ${name}`);
        const articles: OutletArticle[] = [];
        for (const hit of hits) articles.push(await besideOthers(hit));
        return send(reply, outletPage(name, articles, found.more));
      },
    );

    app.get(
      '/search',
      { schema: { hide: true, querystring: z.object({ words: field, speaker: field, quoted: field, publisher: field }) } },
      async ({ query }, reply) => {
        const wanted = givenFields(query);
        const { hits, more } =
          Object.keys(wanted).length === 0 ? { hits: [], more: false } : await archive.search({ ...wanted, limit: HITS });
        return send(reply, searchPage(query, hits, more));
      },
    );
  };

  async function besideOthers(hit: SearchHit): Promise<OutletArticle> {
    const compared = hit.story === undefined ? undefined : await reports.read(hit.story);
    const versions = (await archive.article(hit.article))?.versions ?? 1;
    if (compared === undefined) return { hit, others: 0, first: false, alone: 0, versions };
    const { story, report } = compared;
    const own = report.articles.find(({ id }) => id.split('/')[0] === String(hit.article));
    const others = story.publishers.filter((name) => name !== hit.publisher).length;
    return {
      hit,
      others,
      first: others > 0 && story.members[0]?.article.id === hit.article,
      alone: others === 0 ? 0 : report.unique.filter(({ article }) => article === own?.id).length,
      versions,
    };
  }
}

type Write = (report: ComparedStory['report'], options: { readonly base: string; readonly updated: string }) => string;

function exportOf(name: string): readonly [type: string, ending: string, write: Write] | undefined {
  if (name === 'html') return [PAGE_TYPE, 'html', renderHtml];
  if (name === 'markdown') return ['text/markdown; charset=utf-8', 'md', renderMarkdown];
  if (name === 'json') return ['application/json', 'json', (report) => `${JSON.stringify(report, null, 1)}\n`];
  for (const format of formats) {
    if (format.name !== name || !('write' in format)) continue;
    const { mediaType, ending, write } = format;
    return [mediaType, ending, (report, options) => write(report, options)];
  }
  return undefined;
}

const DAY = 86_400_000;

/** `7d` as the moment seven days ago; a day or a moment stays as it is. */
function sinceOf(since: string): string {
  const days = /^(\d{1,4})d$/.exec(since)?.[1];
  if (days !== undefined) return new Date(Date.now() - Number(days) * DAY).toISOString();
  if (
    !z.iso
      .date()
      .or(z.iso.datetime({ offset: true }))
      .safeParse(since).success
  )
    throw new HttpProblem(400, 'Wrong request', 'since: give a day as in 2021-03-18, or days as in 7d');
  return since;
}

function dayOf(until: string): string {
  if (!z.iso.date().safeParse(until).success) throw new HttpProblem(400, 'Wrong request', 'until: give a day as in 2021-03-18');
  return until;
}
