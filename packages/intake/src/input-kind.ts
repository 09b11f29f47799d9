/** What an input is, as far as reading it goes. */
export type InputKind = 'text' | 'json' | 'jsonl' | 'html' | 'feed' | 'rtf';

/** Ends of file names and what they promise. */
const promised: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/**
 * What an input is: by its content where that is unmistakable, else by the end of its name, else plain text.
 *
 * @example
 * recogniseKind('page.txt', '<!DOCTYPE html><html>…'); // 'html', whatever the name says
 * recogniseKind('saved.html', 'The dam held.'); // 'text': a page has tags
 */
export function recogniseKind(name: string, text: string): InputKind {
  const start = text.slice(0, 2048).trimStart();
  // "<!DOCTYPE html>", "<html lang=en>", "<!-- saved from --><html>"; not "<b>Breaking</b> news" in a text
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(start)) return 'html';
  if (/^<\?xml/i.test(start) || /^<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return promised[extensionOf(name)] === 'html' ? 'html' : 'feed';
  if (start.startsWith('{\\rtf')) return 'rtf';
  const promise = promised[extensionOf(name)];
  if (promise === 'jsonl' || promise === 'json') return promise;
  if (promise === 'html') return /<[a-z!/]/i.test(text.slice(0, 1 << 16)) ? 'html' : 'text';
  // a record or a list of records, in a file or pipe without a telling name; not "{laughs} I never said so."
  if (/^(?:\[\s*)?\{\s*"/.test(start)) {
    if (promise !== 'text' && start.startsWith('{') && isJson(text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))))
      return 'jsonl';
    if (isJson(text)) return 'json';
  }
  return 'text';
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
