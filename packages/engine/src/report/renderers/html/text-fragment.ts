import type { Span } from '../../../text/index.ts';

/** Passages up to this long are named whole; longer ones by their first and last words. */
const WHOLE = 80;

/** Percent-encoding as the text fragment grammar wants it: `-` and `,` have a meaning there. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/**
 * The address of a passage on the outlet's own page (URL Fragment Text Directives: `#:~:text=`), which browsers scroll to and highlight.
 * Undefined where the article has no address, or one that is not http or https.
 *
 * @example
 * liveAddress('https://a.example/x', 'It opened on Tuesday.', { start: 13, end: 20 }); // 'https://a.example/x#:~:text=Tuesday'
 */
export function liveAddress(url: string | undefined, text: string, span: Span): string | undefined {
  const page = pageAddress(url);
  if (page === undefined) return undefined;
  const words = text.slice(span.start, span.end).split('\n')[0]?.trim() ?? '';
  if (words === '') return page;
  const directive = page.includes('#') ? ':~:text=' : '#:~:text=';
  if (words.length <= WHOLE) return `${page}${directive}${encode(words)}`;
  const list = words.split(/\s+/);
  if (list.length < 8) return `${page}${directive}${encode(words.slice(0, 300))}`;
  return `${page}${directive}${encode(list.slice(0, 4).join(' '))},${encode(list.slice(-4).join(' '))}`;
}

/** http or https, a host without user name, and the characters a URL may hold as they are (RFC 3986), letters of other scripts too. */
const PAGE =
  /^https?:\/\/[a-z0-9\u00c0-\u1fff\u3040-\ud7ff.-]+(?::\d{1,5})?(?:[/?#][\w.~:/?#[\]@!$&()*+,;=%\u00c0-\u1fff\u3040-\ud7ff-]*)?$/i;

/** An article's address if a reader can safely be sent there: http or https, nothing else. */
export function pageAddress(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= 4000 && PAGE.test(url) ? url : undefined;
}

/** The host of such an address, without `www.`. */
export function hostOf(page: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(page)?.[1] ?? page;
}
