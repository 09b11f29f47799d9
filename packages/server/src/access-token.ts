import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Archive, TokenScope } from '@crosscheck/archive';

/** A new token; it is shown once and kept by its owner. */
export function createToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * What is kept of a token.
 *
 * @example
 * hashOfToken('abc').length; // 64
 */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Somebody whose token holds. */
export interface TokenHolder {
  /** What the token is called by; the one that a server was started with has no name. */
  readonly name?: string;
  readonly scopes: readonly TokenScope[];
}

/** Decides who may write. Only hashes of tokens are kept. */
export interface Access {
  /** Whose token this is; undefined for one that does not hold. A token that is revoked ends with the next request. */
  holderOf(token: string): Promise<TokenHolder | undefined>;
}

/**
 * Access by the tokens of an archive, and by one that the server was started with, which lets its owner do everything.
 * @param hash SHA-256 of that one in hexadecimal, as `hashOfToken` gives it
 */
export function accessBy(archive: Pick<Archive, 'tokens'>, hash?: string): Access {
  const own = hash === undefined ? [] : [{ sha256: hash, scopes: ['add', 'correct'] as const }];
  return {
    async holderOf(token) {
      const given = createHash('sha256').update(token).digest();
      let holder: TokenHolder | undefined;
      // all of them, whichever it is, so that the time tells nothing
      for (const { sha256, ...rest } of [...own, ...(await archive.tokens()).filter(({ revoked }) => revoked === undefined)])
        if (timingSafeEqual(Buffer.from(sha256, 'hex'), given)) holder = rest;
      return holder;
    },
  };
}

/** The token of an `Authorization: Bearer` header (RFC 6750); undefined where there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
}
