import { readAddress } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { problemItem, type ReadItem, type Reference } from '../read-item.ts';
import { cutRecords, LARGEST_RECORD } from '../xml/cut-records.ts';
import { firstText, parseXml } from '../xml/xml-tree.ts';
import { isoDate, primaryLanguage } from './feed-entry.ts';

/** The addresses in a sitemap, with what its news part says about each article, or the sitemaps in an index of them; as they come in. */
export async function* sitemapItems(text: AsyncIterable<string>, root: string, context: InputContext): AsyncGenerator<ReadItem> {
  const target = root === 'sitemapindex' ? 'sitemap' : 'article';
  const { name } = context;
  for await (const piece of cutRecords(text, root === 'sitemapindex' ? 'sitemap' : 'url')) {
    switch (piece.kind) {
      case 'record': {
        const place = `${name}, entry ${piece.number}`;
        const reference = referenceIn(piece.source, target, place, context.url);
        yield reference === undefined
          ? problemItem({ code: 'item-without-text', input: place, data: { what: 'the entry' } })
          : { kind: 'reference', reference };
        break;
      }
      case 'too-large':
        yield problemItem({ code: 'input-too-large', input: name, data: { what: `entry ${piece.number}`, limit: LARGEST_RECORD } });
        break;
      case 'entities':
        yield problemItem({ code: 'xml-with-entities', input: name });
        break;
      case 'end':
        if (piece.truncated) yield problemItem({ code: 'input-truncated', input: name, data: { what: 'the sitemap' } });
        else if (piece.records === 0) yield problemItem({ code: 'input-empty', input: name });
    }
  }
}

function referenceIn(source: string, target: Reference['target'], place: string, base: string | undefined): Reference | undefined {
  const entry = parseXml(source).root;
  const url = readAddress(firstText(entry, 'loc') ?? '', base);
  if (url === undefined) return undefined;
  const published = isoDate(firstText(entry, 'publication_date'));
  const modified = isoDate(firstText(entry, 'lastmod'));
  const headline = firstText(entry, 'title');
  const publisher = firstText(entry, 'name');
  const language = primaryLanguage(firstText(entry, 'language'));
  return {
    url,
    target,
    place,
    ...(headline ? { headline } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published === undefined ? {} : { published: { value: published, evidence: 'feed' } }),
    ...(modified === undefined ? {} : { modified }),
    ...(language === undefined ? {} : { language }),
  };
}
