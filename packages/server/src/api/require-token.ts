import type { FastifyRequest } from 'fastify';
import { bearerToken, isToken } from '../access-token.ts';
import { HttpProblem } from '../problem.ts';
import type { Site } from '../site.ts';

/** Lets a request pass that carries the token, before anything of its body is read. */
export function requireToken(site: Site): (request: FastifyRequest) => Promise<void> {
  return async ({ headers }) => checkToken(site, bearerToken(headers.authorization));
}

/**
 * Lets whoever gives the token go on.
 * @throws HttpProblem for everybody else
 */
export async function checkToken({ token }: Site, given: string | undefined): Promise<void> {
  if (token === undefined) throw new HttpProblem(403, 'Read-only', 'Nothing can be changed here: the server was started to be read only.');
  if (given === undefined || !isToken(token, given))
    throw new HttpProblem(
      401,
      'Token needed',
      'This needs the token that the server printed when it started, as in Authorization: Bearer TOKEN.',
      { 'www-authenticate': 'Bearer' },
    );
}
