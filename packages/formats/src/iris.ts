import type { Report, ReportArticle } from '@crosscheck/engine';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What an address may have in a browser, but not where RFC 3987 or LaTeX reads it. */
const notInIri = /[{}|\\^`]/g;

/** The article's address where it has one on the web; undefined where it has none, or one that is no web address. */
export function webAddress({ url }: Pick<ReportArticle, 'url'>): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replace(notInIri, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * The name of an article for other programs: its web address, else a name made of its text's digest (RFC 6920), which is the same wherever
 * the same text is read.
 */
export function articleIri(article: Pick<ReportArticle, 'url' | 'text'>): string {
  return webAddress(article) ?? digestName(article.text);
}

/** The name of a comparison: the same for the same articles in the same order, compared by the same version. */
export function comparisonIri({ generator, articles }: Report): string {
  return digestName(JSON.stringify([generator.version, ...articles.map(({ id, url, sha256 }) => [id, url, sha256])]));
}

/** The name of a point or variation behind a `#`: one that stays when another account joins; of comparisons saved without such names the id. */
export function findingName({ id, keys }: { readonly id: string; readonly keys?: readonly string[] }): string {
  return keys?.[0] ?? id;
}

/**
 * The name of an article's passage behind a `#`. Of an article of an archive it is that of the passage on the story's page, whatever its version.
 *
 * @example
 * passageName('17/2', 'v-5f0c1d22ab'); // '17-v-5f0c1d22ab'
 */
export function passageName(article: string, of: string): string {
  return `${encodeURIComponent(article.toWellFormed().replace(/\/\d+$/, ''))}-${of}`;
}

/** `ni:///sha-256;…`, the name of a text by its digest, as RFC 6920 has it. */
export function digestName(text: string): string {
  return `ni:///sha-256;${base64Url(sha256(utf8ToBytes(text)))}`;
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648, section 5, without padding. */
function base64Url(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    letters += four
      .slice(0, Math.min(4, bytes.length - at + 1))
      .map((place) => base64Letters[place])
      .join('');
  }
  return letters;
}
