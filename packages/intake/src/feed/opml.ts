import { readAddress } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { problemItem, type ReadItem, type Reference } from '../read-item.ts';
import { elementsIn, type XmlElement } from '../xml/xml-tree.ts';

/** The feeds, and single pages, that an OPML outline lists (OPML 2.0: `xmlUrl` is a feed, `url` of a link is a page). */
export function opmlItems(root: XmlElement, context: InputContext): ReadItem[] {
  const items: ReadItem[] = [];
  let number = 0;
  for (const outline of elementsIn(root, 'outline')) {
    const feed = attribute(outline, 'xmlUrl');
    const page = attribute(outline, 'url') ?? attribute(outline, 'htmlUrl');
    if (feed === undefined && page === undefined) continue;
    number++;
    const place = `${context.name}, outline ${number}`;
    const url = readAddress(feed ?? page ?? '', context.url);
    if (url === undefined) {
      items.push(problemItem({ code: 'item-without-text', input: place, data: { what: 'the outline' } }));
      continue;
    }
    const type = attribute(outline, 'type')?.toLowerCase();
    const target: Reference['target'] = feed !== undefined || (type !== undefined && feedTypes.has(type)) ? 'feed' : 'article';
    const title = attribute(outline, 'title') ?? attribute(outline, 'text');
    // of a feed the title names the outlet
    const named = title === undefined ? {} : target === 'feed' ? { publisher: title } : { headline: title };
    items.push({ kind: 'reference', reference: { url, target, place, ...named } });
  }
  return items.length > 0 ? items : [problemItem({ code: 'input-empty', input: context.name })];
}

const feedTypes = new Set(['rss', 'atom', 'include']);

/** Programs spell the names of OPML's attributes in several ways: xmlUrl, xmlurl, xmlURL. */
function attribute(element: XmlElement, name: string): string | undefined {
  const found = Object.entries(element.attributes).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1].trim() || undefined;
}
