import type { TokenScope } from '@crosscheck/archive';
import type { FastifyRequest } from 'fastify';
import { bearerToken, type TokenHolder } from '../access-token.ts';
import { HttpProblem } from '../problem.ts';
import type { Site } from '../site.ts';

const doing: Readonly<Record<TokenScope, string>> = { add: 'adding articles', correct: 'correcting stories' };

/** Who sent each request that was let pass. */
const holders = new WeakMap<FastifyRequest, TokenHolder>();

/**
 * Lets a request pass whose token is for what it does, before anything of its body is read. The token goes in a header that no form or link of another
 * page can send; there are no cookies.
 */
export function requireToken(site: Site, scope: TokenScope): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const { authorization } = request.headers;
    // RFC 6750 §3.1: a request without a token is told no error
    holders.set(request, await checkToken(site, scope, bearerToken(authorization), authorization === undefined ? 'Bearer' : undefined));
  };
}

/**
 * Whose token this is, where it is for what is to be done.
 * @param challenge what is asked for where it does not hold
 * @throws HttpProblem for everybody else
 */
export async function checkToken(
  { access }: Site,
  scope: TokenScope,
  token: string | undefined,
  challenge = 'Bearer error="invalid_token"',
): Promise<TokenHolder> {
  if (access === undefined) throw new HttpProblem(403, 'Read-only', 'Nothing can be changed here: the server was started to be read only.');
  const holder = token === undefined ? undefined : await access.holderOf(token);
  if (holder === undefined)
    throw new HttpProblem(
      401,
      'Token needed',
      `This needs a token for ${doing[scope]}, as in Authorization: Bearer TOKEN; the server printed one when it started, and crosscheck token create makes more.`,
      { 'www-authenticate': challenge },
    );
  if (!holder.scopes.includes(scope))
    throw new HttpProblem(
      403,
      'Token for something else',
      `This token is not for ${doing[scope]}; it is for ${holder.scopes.map((one) => doing[one]).join(' and ')}.`,
      { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
    );
  return holder;
}

/** Who decides: the name that a request gives, else that of its token. */
export function whoDecides(request: FastifyRequest, given: string | undefined): { readonly by?: string } {
  const by = given ?? holders.get(request)?.name;
  return by === undefined ? {} : { by };
}
