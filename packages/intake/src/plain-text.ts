import { type ArticleFields, makeArticle } from './article-fields.ts';
import { isBlankText } from './blank-text.ts';
import type { InputContext } from './input-context.ts';
import { articleItem, problemItem, type ReadItem } from './read-item.ts';

/** The article in a plain-text input. */
export function plainTextItems(whole: string, context: InputContext): ReadItem[] {
  const { text, fields } = readPlainText(whole);
  if (isBlankText(text)) return [problemItem({ code: 'input-empty', input: context.name })];
  return [
    articleItem({ ...makeArticle(context.id, text, { ...fields, url: fields.url ?? context.url }, context.received), place: context.name }),
  ];
}

/** Keys of a front matter block, with the other names that people give them. */
const keys: Readonly<Record<string, 'headline' | 'publisher' | 'published' | 'url' | 'byline'>> = {
  headline: 'headline',
  title: 'headline',
  publisher: 'publisher',
  published: 'published',
  date: 'published',
  url: 'url',
  byline: 'byline',
  author: 'byline',
};

/** A front matter block is a handful of short lines at the very top; a rule of hyphens further down belongs to the text. */
const LONGEST_BLOCK = 8192;

/**
 * A plain-text article: its text, and what the front matter says. The text is what follows the line break of the closing `---`, letter for letter
 * (everything, where there is no front matter), so positions count from there.
 *
 * A block is front matter only if each of its lines is `key: value` or blank and one key is known: a text that opens with a rule of hyphens stays whole.
 *
 * @example
 * readPlainText('---\npublisher: The Fennick Post\n---\nThe dam held.'); // { text: 'The dam held.', fields: { publisher: 'The Fennick Post' } }
 */
export function readPlainText(whole: string): { readonly text: string; readonly fields: ArticleFields } {
  const none = { text: whole, fields: {} };
  const head = whole.slice(0, LONGEST_BLOCK);
  const opening = /^---[ \t]*\r?\n/.exec(head);
  if (!opening) return none;
  const found: Partial<Record<(typeof keys)[string], string>> = {};
  let at = opening[0].length;
  while (at < head.length) {
    const lineEnd = whole.indexOf('\n', at);
    const next = lineEnd < 0 ? whole.length : lineEnd + 1;
    const line = whole.slice(at, next).trim();
    at = next;
    if (line === '---') {
      const { published, ...rest } = found;
      if (Object.keys(found).length === 0) return none;
      return { text: whole.slice(at), fields: { ...rest, ...(published ? { published: { value: published, evidence: 'given' } } : {}) } };
    }
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (colon <= 0 || /\s/.test(line.slice(0, colon).trim())) return none;
    const key = keys[line.slice(0, colon).trim().toLowerCase()];
    if (key) found[key] ??= unquoted(line.slice(colon + 1).trim());
  }
  return none;
}

/** `headline: "Dam: it held"` means what stands between the marks. */
function unquoted(value: string): string {
  const mark = value[0];
  return value.length > 1 && (mark === '"' || mark === "'") && value.endsWith(mark) && !value.slice(1, -1).includes(mark)
    ? value.slice(1, -1)
    : value;
}
