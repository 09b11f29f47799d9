import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './errors.ts';
import { HttpProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Milliseconds in which the body of a request has to arrive. Default: 20,000. */
    bodyTime?: number;
  }
}

const BODY_TIME = 20_000;

/** Ends a request whose body takes too long to arrive (RFC 9110 408), so that nobody holds connections open for nothing; uploads have longer. */
export function limitBodyTime(request: FastifyRequest, reply: FastifyReply): void {
  const { raw, headers, routeOptions } = request;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return;
  const timer = setTimeout(() => {
    if (reply.sent) raw.destroy();
    else {
      reply.raw.once('finish', () => raw.destroy());
      sendProblem(
        new HttpProblem(408, 'Too slow', 'The request did not arrive in time; send it again.', { connection: 'close' }),
        request,
        reply,
      );
    }
  }, routeOptions.config.bodyTime ?? BODY_TIME);
  const stop = () => clearTimeout(timer);
  raw.once('end', stop);
  raw.once('close', stop);
}
