import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { idFromName } from '../article-ids.ts';
import { collect } from '../byte-stream.ts';
import type { InputContext } from '../input-context.ts';
import { extensionOf } from '../input-kind.ts';
import { problemItem, type ReadInner, type ReadItem } from '../read-item.ts';
import { epubItems } from './epub.ts';

/** A ZIP archive that comes as a stream, and not as a file, is held in memory up to this many bytes: its directory stands at its end. */
const LARGEST_HELD = 512 << 20;

/** No archive of articles has more files. */
const MOST_ENTRIES = 200_000;

/** Files in an archive that may carry articles; of what a WACZ holds, only its WARC files do. */
const readable = new Set('txt text md markdown json jsonl ndjson html htm xhtml xml rss atom opml warc gz pdf epub wacz zip'.split(' '));

/**
 * What a ZIP archive carries: the records of a web archive (WACZ), the text of a book or press release (EPUB), or of any other archive the articles
 * in its files. An office document is none of these. An entry that is damaged is reported and the next are read.
 */
export async function* zipItems(source: AsyncIterable<Uint8Array>, context: InputContext, readInner: ReadInner): AsyncGenerator<ReadItem> {
  const { name } = context;
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(source, context.file);
    if (zip === undefined) {
      yield problemItem({ code: 'input-too-large', input: name, data: { limit: LARGEST_HELD } });
      return;
    }
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= MOST_ENTRIES) {
        yield problemItem({ code: 'input-too-large', input: name, data: { what: 'the list of its files', limit: MOST_ENTRIES } });
        return;
      }
      if (!entry.fileName.endsWith('/')) entries.push(entry);
    }
    yield* entryItems(zip, entries, context, readInner);
  } catch (error) {
    yield problemItem({ code: 'input-damaged', input: name, data: { reason: reasonOf(error) } });
  } finally {
    zip?.close();
  }
}

async function openZip(source: AsyncIterable<Uint8Array>, file: string | undefined): Promise<ZipFile | undefined> {
  if (file !== undefined) {
    // the stream was only begun to tell what it is
    await source[Symbol.asyncIterator]().return?.();
    return openPromise(file, { autoClose: false });
  }
  const bytes = await collect(source, LARGEST_HELD);
  return bytes === undefined ? undefined : fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

async function* entryItems(zip: ZipFile, entries: readonly Entry[], context: InputContext, readInner: ReadInner): AsyncGenerator<ReadItem> {
  const { name } = context;
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (names.has('[Content_Types].xml') || names.has('META-INF/manifest.xml')) {
    yield problemItem({ code: 'input-binary', input: name, data: { what: 'an office document' } });
    return;
  }
  if (names.has('META-INF/container.xml')) {
    yield* epubItems((path, limit) => readEntry(zip, entries, path, limit), context);
    return;
  }
  const isWacz = names.has('datapackage.json') && entries.some(({ fileName }) => fileName.startsWith('archive/'));
  let any = false;
  for (const entry of entries) {
    const { fileName } = entry;
    if (isWacz ? !fileName.startsWith('archive/') : !readable.has(extensionOf(fileName)) || /(?:^|\/)(?:\.|__MACOSX\/)/.test(fileName))
      continue;
    any = true;
    const place = `${name}, ${fileName}`;
    if (entry.isEncrypted()) {
      yield problemItem({ code: 'input-damaged', input: place, data: { what: 'the file', reason: 'it is encrypted' } });
      continue;
    }
    try {
      const id = isWacz ? context.id : idFromName(fileName);
      const { file: _, mediaType: _type, ...shared } = context;
      yield* readInner(await zip.openReadStreamPromise(entry), { ...shared, name: place, id, depth: context.depth + 1 });
    } catch (error) {
      yield problemItem({ code: 'input-damaged', input: place, data: { what: 'the file', reason: reasonOf(error) } });
    }
  }
  if (!any) yield problemItem({ code: 'input-empty', input: name });
}

/** The bytes of one file of an archive, or undefined where it is not there or larger than the limit. */
async function readEntry(zip: ZipFile, entries: readonly Entry[], path: string, limit: number): Promise<Uint8Array | undefined> {
  const entry = entries.find(({ fileName }) => fileName === path);
  if (entry === undefined || entry.isEncrypted() || entry.uncompressedSize > limit) return undefined;
  return collect(await zip.openReadStreamPromise(entry), limit);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 100) ?? '';
}
