import type { ArchivedToken } from '../tokens.ts';
import { WrongRequest } from '../wrong-request.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Writes down a token, inside a transaction. */
export function writeToken(db: SqliteDatabase, { name, sha256, scopes, created }: Omit<ArchivedToken, 'revoked'>): void {
  if (!/^\S(?:.{0,98}\S)?$/u.test(name)) throw new WrongRequest('the name of a token is a line of 100 characters at most');
  if (scopes.length === 0) throw new WrongRequest('say what the token is for: add, correct or both');
  if (db.get('SELECT 1 FROM tokens WHERE name = ? AND revoked IS NULL', name) !== undefined)
    throw new WrongRequest(`there is a token ${name}; revoke it first, or give the new one another name`);
  db.run(
    'INSERT INTO tokens (name, sha256, scopes, created) VALUES (?, ?, ?, ?)',
    name,
    sha256,
    [...new Set(scopes)].sort().join(' '),
    created,
  );
}

/** Every token there ever was, the oldest first. */
export function readTokens(db: SqliteDatabase): ArchivedToken[] {
  return db
    .all('SELECT name, sha256, scopes, created, revoked FROM tokens ORDER BY id')
    .map(({ scopes, revoked, ...row }) => ({ ...row, scopes: scopes.split(' '), ...(revoked === null ? {} : { revoked }) }));
}

/** Ends a token, inside a transaction. */
export function revokeToken(db: SqliteDatabase, name: string, now: string): void {
  if (db.get('SELECT 1 FROM tokens WHERE name = ? AND revoked IS NULL', name) === undefined)
    throw new WrongRequest(`there is no token ${name} that holds; see which there are with token list`);
  db.run('UPDATE tokens SET revoked = ? WHERE name = ? AND revoked IS NULL', now, name);
}
