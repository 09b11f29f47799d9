import { opmlItems } from '../feed/opml.ts';
import type { InputContext } from '../input-context.ts';
import { problemItem, type ReadItem } from '../read-item.ts';
import { newsmlItems } from '../wire/newsml-g2.ts';
import { nitfItems } from '../wire/nitf.ts';
import { declaresEntities, parseXml } from './xml-tree.ts';

/** What an XML document carries that is read as a whole: OPML, NewsML-G2 and NITF. */
export function xmlDocumentItems(xml: string, context: InputContext): ReadItem[] {
  const { name: input } = context;
  if (declaresEntities(xml)) return [problemItem({ code: 'xml-with-entities', input })];
  const { root, isClosed } = parseXml(xml);
  const items = itemsOf(root.name);
  if (items === undefined)
    return [
      problemItem({
        code: 'input-not-an-article',
        input,
        data: { what: `XML of an unknown kind (${root.name.slice(0, 40) || 'no element'})`, todo: 'give the articles as text or HTML' },
      }),
    ];
  const read = items(root, context);
  return isClosed ? read : [...read, problemItem({ code: 'input-truncated', input, data: { what: 'the document' } })];
}

function itemsOf(root: string) {
  switch (root) {
    case 'opml':
      return opmlItems;
    case 'newsMessage':
    case 'newsItem':
    case 'packageItem':
      return newsmlItems;
    case 'nitf':
      return nitfItems;
    default:
      return undefined;
  }
}
