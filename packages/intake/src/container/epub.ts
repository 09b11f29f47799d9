import { makeArticle } from '../article-fields.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { InputContext } from '../input-context.ts';
import { readFragment } from '../page/fragment.ts';
import { articleItem, problemItem, type ReadItem } from '../read-item.ts';
import { elementsIn, firstText, parseXml } from '../xml/xml-tree.ts';

/** Chapters and lists larger than this are no press release. */
const LARGEST_PART = 16 << 20;

/** The bytes of a file in the archive, or undefined where there is none. */
type ReadFile = (path: string, limit: number) => Promise<Uint8Array | undefined>;

/** The text of an EPUB (3.3): its chapters in the order of the spine, as one article with the title, author and date of the package. */
export async function* epubItems(readFile: ReadFile, context: InputContext): AsyncGenerator<ReadItem> {
  const { name, id } = context;
  const container = await xmlAt(readFile, 'META-INF/container.xml');
  const packagePath = container === undefined ? undefined : elementsIn(container, 'rootfile').next().value?.attributes['full-path'];
  const book = packagePath === undefined ? undefined : await xmlAt(readFile, packagePath);
  if (packagePath === undefined || book === undefined) {
    yield problemItem({ code: 'input-damaged', input: name, data: { what: 'the book', reason: 'it has no list of its chapters' } });
    return;
  }
  const files = new Map([...elementsIn(book, 'item')].map(({ attributes }) => [attributes.id, attributes] as const));
  const paragraphs: string[] = [];
  const captions: string[] = [];
  for (const { attributes } of elementsIn(book, 'itemref')) {
    const file = files.get(attributes.idref);
    // the table of contents is a list of links
    if (file?.href === undefined || attributes.linear === 'no' || file.properties?.split(' ').includes('nav')) continue;
    const bytes = await readFile(pathFrom(packagePath, file.href), LARGEST_PART);
    if (bytes === undefined) continue;
    const chapter = readFragment(decodeBytes(bytes).text);
    paragraphs.push(...chapter.paragraphs);
    captions.push(...chapter.captions);
  }
  if (paragraphs.length === 0) {
    yield problemItem({ code: 'input-empty', input: name });
    return;
  }
  const published = firstText(book, 'date');
  const fields = {
    headline: firstText(book, 'title'),
    byline: firstText(book, 'creator'),
    publisher: firstText(book, 'publisher'),
    published: published === undefined ? undefined : { value: published, evidence: 'meta' as const },
  };
  const { article, findings } = makeArticle(id, paragraphs.join('\n\n'), fields, context.received);
  const language = /^[a-z]{2,3}/i.exec(firstText(book, 'language') ?? '')?.[0].toLowerCase();
  yield articleItem({
    article,
    place: name,
    findings,
    ...(language === undefined ? {} : { statedLanguage: language }),
    ...(captions.length === 0 ? {} : { details: { captions } }),
  });
}

async function xmlAt(readFile: ReadFile, path: string) {
  const bytes = await readFile(path, LARGEST_PART);
  return bytes === undefined ? undefined : parseXml(decodeBytes(bytes).text).root;
}

/** The path of a file that a list names relative to itself. */
function pathFrom(list: string, href: string): string {
  const url = URL.parse(href, `zip:///${list}`);
  try {
    return decodeURIComponent(url?.pathname.slice(1) ?? href);
  } catch {
    // a name with a bare per cent sign is meant as it stands
    return url?.pathname.slice(1) ?? href;
  }
}
