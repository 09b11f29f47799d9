import type { InputContext } from '../input-context.ts';
import type { ReadItem } from '../read-item.ts';
import { childAt, childrenOf, elementsIn, firstText, textIn, type XmlElement } from '../xml/xml-tree.ts';
import { type WireItem, wireItem } from './wire-item.ts';
import { xmlParagraphs } from './xml-paragraphs.ts';

/** The article in an NITF document. */
export function nitfItems(root: XmlElement, context: InputContext): ReadItem[] {
  return [wireItem(nitfParts(root), context.name, context)];
}

/** What an NITF document says, its body as paragraphs. */
export function nitfParts(root: XmlElement): WireItem {
  const head = childAt(root, 'head');
  const docdata = childAt(head, 'docdata');
  const pubdata = childAt(head, 'pubdata')?.attributes;
  const bodyHead = childAt(root, 'body', 'body.head');
  const content = childAt(root, 'body', 'body.content');
  const date = childAt(docdata, 'date.issue') ?? childAt(docdata, 'date.release');
  return {
    identifier: childAt(docdata, 'doc-id')?.attributes['id-string'],
    version: childAt(docdata, 'du-key')?.attributes.version,
    status: docdata?.attributes['management-status'],
    signals: [
      ...childrenOf(docdata, 'correction').map(() => 'correction'),
      ...(docdata?.attributes['management-doc-idref'] ? ['update'] : []),
    ],
    note: childAt(docdata, 'ed-msg')?.attributes.info ?? childAt(docdata, 'correction')?.attributes.info,
    headline: textIn(childAt(bodyHead, 'hedline', 'hl1')) ?? textIn(childAt(head, 'title')),
    byline: bodyHead === undefined ? undefined : bylineIn(bodyHead),
    publisher: pubdata?.name ?? textIn(childAt(bodyHead, 'distributor')) ?? childAt(docdata, 'doc.copyright')?.attributes.holder,
    published: isoOfCompact(date?.attributes.norm ?? pubdata?.['date.publication']),
    language: content?.attributes.lang ?? root.attributes.lang,
    url: pubdata?.['ex-ref'],
    ...(content === undefined ? { paragraphs: [] } : xmlParagraphs(content)),
  };
}

/** "By <person>Ann Ortega</person> <byttl>Staff writer</byttl>": the person where one is marked, else the words. */
function bylineIn(head: XmlElement): string | undefined {
  const bylines = [...elementsIn(head, 'byline')].map((byline) => firstText(byline, 'person') ?? textIn(byline));
  return bylines.filter((name) => name !== undefined).join(', ') || undefined;
}

/** NITF writes moments without separators: 20310514T093000Z, 20310514T093000-0500. */
function isoOfCompact(date: string | undefined): string | undefined {
  return date?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?/, (_, y, m, d, h, min, s = '00') => `${y}-${m}-${d}T${h}:${min}:${s}`);
}
