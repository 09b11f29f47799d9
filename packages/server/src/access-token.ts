import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Decides who may write. Only a hash of the token is kept. */
export interface AccessToken {
  readonly sha256: Buffer;
}

/** A new token; it is shown once and kept by its owner. */
export function createToken(): string {
  return randomBytes(24).toString('base64url');
}

/** @param hash SHA-256 in hexadecimal, as `hashOfToken` gives it */
export function accessTokenOf(hash: string): AccessToken {
  return { sha256: Buffer.from(hash, 'hex') };
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

/** Whether this is the token; takes the same time for every one that is not. */
export function isToken({ sha256 }: AccessToken, given: string): boolean {
  return timingSafeEqual(sha256, createHash('sha256').update(given).digest());
}

/** The token of an `Authorization: Bearer` header (RFC 6750); undefined where there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
}
