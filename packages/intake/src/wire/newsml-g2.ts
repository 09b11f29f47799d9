import { readAddress } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { readFragment } from '../page/fragment.ts';
import { problemItem, type ReadItem } from '../read-item.ts';
import { childAt, childrenOf, elementsIn, textIn, type XmlElement } from '../xml/xml-tree.ts';
import { nitfParts } from './nitf.ts';
import { type WireItem, wireItem } from './wire-item.ts';
import { xmlParagraphs } from './xml-paragraphs.ts';

/**
 * The items of a NewsML-G2 document: one news item, a package, or a message of several. Texts become articles, with what they are to the version
 * before (signals `correction`, `update`); items that are not `usable` become withdrawals; packages give the addresses they refer to.
 */
export function newsmlItems(root: XmlElement, context: InputContext): ReadItem[] {
  const found = root.name === 'newsMessage' ? childrenOf(root, 'itemSet').flatMap((set) => set.children) : [root];
  const items = found.filter((child) => typeof child !== 'string').filter(({ name }) => name === 'newsItem' || name === 'packageItem');
  if (items.length === 0) return [problemItem({ code: 'input-empty', input: context.name })];
  return items.flatMap((item, i) => {
    const place = items.length === 1 ? context.name : `${context.name}, item ${i + 1}`;
    const own = items.length === 1 ? context : { ...context, id: `${context.id}-${i + 1}` };
    return item.name === 'packageItem' ? packageReferences(item, place, own) : newsItem(item, place, own);
  });
}

function newsItem(item: XmlElement, place: string, context: InputContext): ReadItem[] {
  const itemClass = childAt(item, 'itemMeta', 'itemClass')?.attributes.qcode ?? '';
  const read = wireItem(fieldsOf(item), place, context);
  // pictures, graphics and videos come through the same wire and are no articles
  return read.kind === 'problem' && /picture|graphic|video|audio|animation/.test(itemClass) ? [] : [read];
}

function fieldsOf(item: XmlElement): WireItem {
  const meta = childAt(item, 'itemMeta');
  const content = childAt(item, 'contentMeta');
  const body = bodyOf(childAt(item, 'contentSet'));
  const provider = childAt(meta, 'provider');
  const headlines = childrenOf(content, 'headline');
  const main = headlines.find(({ attributes }) => /main/i.test(attributes.role ?? '')) ?? headlines[0];
  const by = textIn(childAt(content, 'by'));
  const creators = childrenOf(content, 'creator')
    .map(nameOf)
    .filter((name) => name !== undefined);
  const nitf = body.nitf;
  return {
    identifier: item.attributes.guid,
    version: item.attributes.version,
    status: childAt(meta, 'pubStatus')?.attributes.qcode ?? childAt(meta, 'pubStatus')?.attributes.uri,
    signals: childrenOf(meta, 'signal').map(({ attributes }) => attributes.qcode ?? attributes.uri ?? ''),
    note: textIn(childAt(meta, 'edNote')),
    headline: textIn(main) ?? nitf?.headline ?? textIn(childAt(meta, 'title')),
    byline: by ?? (creators.length > 0 ? creators.join(', ') : nitf?.byline),
    publisher: nameOf(provider) ?? nameOf(childAt(content, 'infoSource')) ?? nitf?.publisher,
    published:
      textIn(childAt(content, 'contentCreated')) ?? textIn(childAt(meta, 'firstCreated')) ?? textIn(childAt(meta, 'versionCreated')),
    modified: textIn(childAt(meta, 'versionCreated')),
    language: childAt(content, 'language')?.attributes.tag ?? item.attributes.lang,
    url: childrenOf(meta, 'link').find(({ attributes }) => /canonical|alternate/i.test(attributes.rel ?? ''))?.attributes.href,
    paragraphs: body.paragraphs,
    captions: body.captions,
  };
}

interface Body {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly nitf?: WireItem;
}

/** The first form of the content that is a text: XHTML, NITF, or plain characters. */
function bodyOf(contentSet: XmlElement | undefined): Body {
  for (const inline of childrenOf(contentSet, 'inlineXML')) {
    const nitf = elementsIn(inline, 'nitf').next().value;
    const body = nitf === undefined ? xmlParagraphs(inline) : { ...nitfParts(nitf), nitf: nitfParts(nitf) };
    if (body.paragraphs.length > 0) return { captions: [], ...body };
  }
  for (const inline of childrenOf(contentSet, 'inlineData')) {
    const text = inline.children.filter((child) => typeof child === 'string').join('');
    const isHtml = /html/i.test(inline.attributes.contenttype ?? '');
    const body = isHtml ? readFragment(text) : { paragraphs: plainParagraphs(text), captions: [] };
    if (body.paragraphs.length > 0) return body;
  }
  return { paragraphs: [], captions: [] };
}

/** Paragraphs of plain characters, as wires set them: by blank lines, or by indented lines. */
function plainParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=[ \t]{2,}\S)/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function nameOf(party: XmlElement | undefined): string | undefined {
  if (party === undefined) return undefined;
  return textIn(childAt(party, 'name')) ?? party.attributes.literal ?? party.attributes.qcode?.replace(/^[^:]*:/, '');
}

function packageReferences(item: XmlElement, place: string, context: InputContext): ReadItem[] {
  const references = [...elementsIn(item, 'itemRef')].flatMap(({ attributes, ...ref }): ReadItem[] => {
    const url = readAddress(attributes.href ?? '', context.url);
    // `residref` names an item that came or will come through the same wire
    if (url === undefined) return [];
    const headline = textIn(childAt({ attributes, ...ref }, 'title')) ?? textIn(childAt({ attributes, ...ref }, 'headline'));
    return [{ kind: 'reference', reference: { url, target: 'article', place, ...(headline ? { headline } : {}) } }];
  });
  return references;
}
