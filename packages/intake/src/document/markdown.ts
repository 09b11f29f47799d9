import MarkdownIt from 'markdown-it';
import { makeArticle } from '../article-fields.ts';
import { isBlankText } from '../blank-text.ts';
import type { InputContext } from '../input-context.ts';
import { readFragment } from '../page/fragment.ts';
import { readPlainText } from '../plain-text.ts';
import { articleItem, problemItem, type ReadItem } from '../read-item.ts';

/** The article in a Markdown document; its first heading is the headline, unless front matter states one. Positions count in the text made of it. */
export function markdownItems(whole: string, context: InputContext): ReadItem[] {
  const { name, id } = context;
  const { text: source, fields } = readPlainText(whole);
  const { headline, paragraphs, captions } = readMarkdown(source);
  const text = (fields.headline === undefined || headline === undefined ? paragraphs : [headline, ...paragraphs]).join('\n\n');
  if (isBlankText(text)) return [problemItem({ code: 'input-empty', input: name })];
  const { article, findings } = makeArticle(
    id,
    text,
    { ...fields, headline: fields.headline ?? headline, url: fields.url ?? context.url },
    context.received,
  );
  return [articleItem({ article, place: name, findings, ...(captions.length === 0 ? {} : { details: { captions } }) })];
}

const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });

/**
 * Markdown (CommonMark, with tables) as paragraphs of text: headings, list items and table rows are paragraphs, links and emphasis are their words, what
 * is said in place of a picture is a caption.
 *
 * @example
 * readMarkdown('# Dam holds\n\nThe *dam* [held](https://post.example/).');
 * // { headline: 'Dam holds', paragraphs: ['The dam held.'], captions: [] }
 */
export function readMarkdown(source: string): {
  readonly headline: string | undefined;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
} {
  let headline: string | undefined;
  const paragraphs: string[] = [];
  const captions: string[] = [];
  let isHeadline = false;
  let row: string[] | undefined;
  for (const { type, tag, content, children } of parser.parse(source, {})) {
    if (type === 'heading_open') isHeadline = tag === 'h1' && headline === undefined && paragraphs.length === 0;
    else if (type === 'tr_open') row = [];
    else if (type === 'tr_close') {
      if (row !== undefined && row.length > 0) paragraphs.push(row.join(' '));
      row = undefined;
    } else if (type === 'html_block') paragraphs.push(...readFragment(content).paragraphs);
    else if (type === 'fence' || type === 'code_block') paragraphs.push(...linesOf(content));
    else if (type === 'inline') {
      const words = inlineText(children ?? [], captions);
      if (words.length === 0) continue;
      if (isHeadline) headline = words.join(' ');
      else if (row !== undefined) row.push(words.join(' '));
      else paragraphs.push(...words);
      isHeadline = false;
    }
  }
  return { headline, paragraphs, captions };
}

/** The text of a paragraph, in pieces where it has hard line breaks. */
function inlineText(tokens: readonly { readonly type: string; readonly content: string }[], captions: string[]): string[] {
  let text = '';
  for (const { type, content } of tokens) {
    if (type === 'text' || type === 'code_inline' || type === 'text_special') text += content;
    else if (type === 'softbreak') text += ' ';
    else if (type === 'hardbreak') text += '\n';
    else if (type === 'image' && content.trim() !== '') captions.push(content.trim());
    else if (type === 'html_inline' && /^<br\b/i.test(content)) text += '\n';
  }
  return linesOf(text);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
