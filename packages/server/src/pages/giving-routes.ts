import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkToken } from '../api/require-token.ts';
import { describeError } from '../errors.ts';
import { Comparisons } from '../imports/comparisons.ts';
import { addingLimits, comparingLimits, UPLOAD_TIME } from '../imports/limits.ts';
import { formOptions, type GivenFields, type InputLimits, receiveInputs } from '../imports/received-inputs.ts';
import { HttpProblem, notFound } from '../problem.ts';
import type { Site } from '../site.ts';
import { addPage, comparedPage, comparePage, type GivenBefore, importPage } from './giving-pages.ts';
import { type Page, renderPage } from './shell.ts';

const PAGE_TYPE = 'text/html; charset=utf-8';
const params = z.object({ id: z.string().max(60) });
/** Forms that one address may send a minute. */
const FORMS = { max: 60, timeWindow: 60_000 };

/** Pages where people give articles, to be added or only to be compared. Their forms work without script. */
export function givingRoutes(site: Site): FastifyPluginAsyncZod {
  const { imports, access, fetcher, compare } = site;
  const comparisons = new Comparisons(compare);
  const addForm = (before?: GivenBefore) => addPage(access !== undefined, addingLimits, before);
  const compareForm = (before?: GivenBefore) => comparePage(access !== undefined && fetcher !== undefined, comparingLimits, before);
  const send = (reply: FastifyReply, page: Page) => reply.type(PAGE_TYPE).send(renderPage(page));

  return async (app) => {
    await app.register(multipart, formOptions);

    app.get('/add', { schema: { hide: true } }, async (_request, reply) => send(reply, addForm()));
    app.get('/compare', { schema: { hide: true } }, async (_request, reply) => send(reply, compareForm()));

    app.post('/add', { schema: { hide: true }, config: { bodyTime: UPLOAD_TIME, rateLimit: FORMS } }, async (request, reply) =>
      takeForm(request, reply, addingLimits, addForm, async (receive) => {
        const { id } = await imports.take(() => receive((fields) => checkToken(site, 'add', fields.token)));
        return `/add/${id}`;
      }),
    );
    app.get('/add/:id', { schema: { hide: true, params } }, async ({ params: { id } }, reply) => {
      const found = imports.find(id);
      if (found === undefined) throw notFound('such import any more');
      return send(reply.header('cache-control', 'no-store'), importPage(found));
    });

    app.post('/compare', { schema: { hide: true }, config: { rateLimit: FORMS } }, async (request, reply) =>
      takeForm(request, reply, comparingLimits, compareForm, async (receive) => {
        let trusted = false;
        const inputs = await receive(async (fields) => {
          trusted = fields.token !== '';
          if (trusted) await checkToken(site, 'add', fields.token);
          else if (fields.links.trim() !== '')
            throw new HttpProblem(401, 'Token needed', 'Links are fetched for those who have the token; give it, or give the texts.');
        });
        return `/compare/${await comparisons.make(inputs, trusted ? { fetcher } : undefined)}`;
      }),
    );
    app.get('/compare/:id', { schema: { hide: true, params } }, async ({ params: { id } }, reply) => {
      const found = comparisons.find(id);
      if (found === undefined) throw notFound('such comparison any more');
      return send(reply.header('cache-control', 'no-store'), comparedPage(found.report, found.remarks));
    });
  };

  /**
   * Takes a form, and leads to what came of it. Where it cannot be taken, a reader of pages gets it back with everything in it but its files, which no
   * page can fill in.
   */
  async function takeForm(
    request: FastifyRequest,
    reply: FastifyReply,
    limits: InputLimits,
    again: (before: GivenBefore) => Page,
    take: (receive: (check: (fields: GivenFields) => Promise<unknown>) => ReturnType<typeof receiveInputs>) => Promise<string>,
  ): Promise<FastifyReply> {
    let given: GivenFields | undefined;
    try {
      const place = await take((check) =>
        receiveInputs(request, limits, async (fields) => {
          given = fields;
          await check(fields);
        }),
      );
      return reply.redirect(place, 303);
    } catch (error) {
      if (!(error instanceof HttpProblem) || given === undefined || !(request.headers.accept ?? '').includes('text/html')) throw error;
      const page = again({ problem: describeError(error), fields: given });
      return send(reply.code(error.status).headers(error.headers).header('cache-control', 'no-store'), page);
    }
  }
}
