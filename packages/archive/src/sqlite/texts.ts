import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

/**
 * SHA-256 by which a text is known, in hexadecimal: of its UTF-8 bytes; of its UTF-16 code units where it has half a surrogate pair, which UTF-8 has no
 * bytes for.
 */
export function hashOfText(text: string): string {
  return createHash('sha256').update(bytesOf(text)).digest('hex');
}

/** Number of a text in the archive; undefined where it is not there. */
export function findText(db: SqliteDatabase, sha256: string): number | undefined {
  return db.get('SELECT id FROM texts WHERE sha256 = ?', sha256)?.id;
}

/** Keeps a text, compressed as zlib has it (RFC 1950), so that any language reads it. Its number is the next one unless it is given. */
export function insertText(db: SqliteDatabase, text: string, sha256: string, number?: number): number {
  const sql = 'INSERT INTO texts (id, sha256, length, encoding, body) VALUES (?, ?, ?, ?, ?)';
  return db.run(sql, number ?? null, sha256, text.length, text.isWellFormed() ? 'utf-8' : 'utf-16le', deflateSync(bytesOf(text)));
}

/** The text in a row of `texts`, letter for letter. */
export function readText({ encoding, body }: Row): string {
  return inflateSync(body as Uint8Array).toString(encoding === 'utf-8' ? 'utf8' : 'utf16le');
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, text.isWellFormed() ? 'utf8' : 'utf16le');
}
