/** What a text is, as far as reading it goes. */
export type InputKind = 'text' | 'markdown' | 'json' | 'jsonl' | 'html' | 'xml' | 'rtf';

/** Ends of file names and what they promise. */
const promised: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** Media types and what they promise; a server's word counts as much as the end of a name, and less than the content. */
const served: Readonly<Record<string, InputKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'application/json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
};

/**
 * What an input is: by its content where that is unmistakable, else by the end of its name or its media type, else plain text.
 *
 * @example
 * recogniseKind('page.txt', '<!DOCTYPE html><html>…'); // 'html', whatever the name says
 * recogniseKind('saved.html', 'The dam held.'); // 'text': a page has tags
 */
export function recogniseKind(name: string, text: string, mediaType?: string): InputKind {
  const start = text.slice(0, 2048).trimStart();
  // "<!DOCTYPE html>", "<html lang=en>", "<!-- saved from --><html>"; not "<b>Breaking</b> news" in a text
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(start)) return 'html';
  const promise = promised[extensionOf(name.replace(/\.gz$/i, ''))] ?? (mediaType === undefined ? undefined : served[mediaType]);
  const root = rootElement(text);
  if (root !== undefined && (xmlRoots.has(localName(root)) || (/^<\?xml/i.test(start) && promise !== 'html'))) return 'xml';
  if (/^<\?xml/i.test(start) && promise !== 'html') return 'xml';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (promise === 'jsonl' || promise === 'json') return promise;
  if (promise === 'html') return /<[a-z!/]/i.test(text.slice(0, 1 << 16)) ? 'html' : 'text';
  // a record or a list of records, in a file or pipe without a telling name; not "{laughs} I never said so."
  if (/^(?:\[\s*)?\{\s*"/.test(start)) {
    if (promise !== 'text' && start.startsWith('{') && isJson(text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))))
      return 'jsonl';
    if (isJson(text)) return 'json';
  }
  return promise ?? 'text';
}

/** Elements that the XML formats start with, without prefix. */
const xmlRoots: ReadonlySet<string> = new Set([
  'rss',
  'feed',
  'RDF',
  'opml',
  'urlset',
  'sitemapindex',
  'newsMessage',
  'newsItem',
  'packageItem',
  'nitf',
]);

/** The name of the first element of an XML text, behind declaration, comments and document type; undefined where there is none nearby. */
export function rootElement(text: string): string | undefined {
  let at = 0;
  const head = text.slice(0, 1 << 16);
  for (;;) {
    const rest = /^\s*<(?:(\?)|(!--)|(!)|([\p{L}_][\p{L}\p{N}_.:-]{0,100}))/u.exec(head.slice(at));
    if (!rest) return undefined;
    if (rest[4] !== undefined) return rest[4];
    // a document type may hold "<!ENTITY …>" in brackets
    const closing = rest[1] ? '?>' : rest[2] ? '-->' : /^[^>[]*\[/.test(head.slice(at + rest[0].length)) ? ']>' : '>';
    const end = head.indexOf(closing, at + rest[0].length);
    if (end < 0) return undefined;
    at = end + closing.length;
  }
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The end of a name, without the dot and in lower case; empty where it has none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
