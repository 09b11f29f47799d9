import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addingLimits, UPLOAD_TIME } from '../imports/limits.ts';
import { formOptions, receiveInputs } from '../imports/received-inputs.ts';
import { HttpProblem, notFound } from '../problem.ts';
import type { Site } from '../site.ts';
import { requireToken } from './require-token.ts';
import { importEvent, importRequest, importStarted, problem } from './schemas.ts';

/** Adding what people have, whatever its form: texts, links and files in, and what becomes of each article as it happens. */
export function importRoutes(site: Site): FastifyPluginAsyncZod {
  const { imports, mostReaders } = site;
  let readers = 0;
  return async (app) => {
    await app.register(multipart, formOptions);

    app.post(
      '/imports',
      {
        onRequest: requireToken(site, 'add'),
        config: { bodyTime: UPLOAD_TIME },
        // the body is checked as it streams
        validatorCompiler: () => () => true,
        schema: {
          summary: 'Adds texts, links and files, whatever form they have',
          description:
            'Told by content: text, web pages, JSON, JSONL, feeds, wires, WARC and what `crosscheck add` takes. The answer comes when everything has arrived; what becomes of it is told by the events of the import.',
          tags: ['imports'],
          security: [{ token: ['add'] }],
          consumes: ['multipart/form-data'],
          body: importRequest,
          response: { 202: importStarted, default: problem },
        },
      },
      async (request, reply) => {
        const { id, names } = await imports.take(() => receiveInputs(request, addingLimits));
        return reply
          .code(202)
          .header('location', `/api/imports/${id}/events`)
          .send({ id, inputs: [...names] });
      },
    );

    app.get(
      '/imports/:id/events',
      {
        // it ends with the import
        exposeHeadRoute: false,
        schema: {
          summary: 'What becomes of an import, as it happens',
          description: 'Server-sent events of the kind `progress`, to one that says `ended`. `Last-Event-ID` spares those that are known.',
          tags: ['imports'],
          params: z.object({ id: z.string().max(60) }),
          headers: z.looseObject({ 'last-event-id': z.coerce.number().int().nonnegative().optional() }),
          response: {
            200: { description: 'the events, one after the other', content: { 'text/event-stream': { schema: importEvent } } },
            default: problem,
          },
        },
      },
      async ({ params: { id }, headers }, reply) => {
        const found = imports.find(id);
        if (found === undefined) throw notFound('such import any more');
        if (readers >= mostReaders)
          throw new HttpProblem(503, 'Too many readers', 'As many readers as can be served follow imports now.', { 'retry-after': '30' });
        const events = Readable.from(eventLines(imports.follow(found, headers['last-event-id'] ?? 0)), { objectMode: false });
        readers++;
        events.once('close', () => {
          readers--;
        });
        return reply
          .header('cache-control', 'no-store')
          .header('x-accel-buffering', 'no')
          .type('text/event-stream; charset=utf-8')
          .serializer(String)
          .send(
            // described by one of its events
            events as unknown as z.infer<typeof importEvent>,
          );
      },
    );
  };
}

async function* eventLines(events: ReturnType<Site['imports']['follow']>): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for await (const told of events)
    yield told === undefined ? ':\n\n' : `id: ${told.id}\nevent: progress\ndata: ${JSON.stringify(told.event)}\n\n`;
}
