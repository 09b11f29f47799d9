import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInputs } from './read-inputs.ts';
import { inPieces, inShort, reportHtml } from './reading.testing.ts';

const page = `<!DOCTYPE html><html lang="en"><head><title>Dam holds</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam"}</script></head><body><article>${reportHtml}</article></body></html>`;
const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>${`<item><title>A “dam” &amp; b</title><link>https://post.example/a</link><content:encoded><![CDATA[${reportHtml}]]></content:encoded></item>`.repeat(3)}</channel></rss>`;
const http = (body: Uint8Array) =>
  Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n'), body]);
const block = http(brotliCompressSync(page));
const record = Buffer.concat([
  Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/a\r\nContent-Length: ${block.length}\r\n\r\n`),
  block,
  Buffer.from('\r\n\r\n'),
]);
const g2 = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:x" version="1"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><contentSet><inlineXML>${reportHtml}</inlineXML></contentSet></newsItem></itemSet></newsMessage>`;
const ninjs = JSON.stringify({
  uri: 'urn:x',
  pubstatus: 'usable',
  headlines: [{ value: 'Dam' }],
  bodies: [{ contenttype: 'text/html', value: reportHtml }],
});

/** Each form that is read, whole. */
const inputs: Readonly<Record<string, Uint8Array>> = {
  'page.html': Buffer.from(page),
  'feed.xml': Buffer.from(rss),
  'feed.json': Buffer.from(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: 'https://post.example/a', content_html: reportHtml }],
    }),
  ),
  'feeds.opml': Buffer.from('<opml version="2.0"><body><outline text="A" xmlUrl="https://post.example/feed"/></body></opml>'),
  'map.xml': Buffer.from('<urlset><url><loc>https://post.example/a</loc></url><url><loc>https://post.example/b</loc></url></urlset>'),
  'g2.xml': Buffer.from(g2),
  'nitf.xml': Buffer.from(`<nitf><head><title>Dam</title></head><body><body.content>${reportHtml}</body.content></body></nitf>`),
  'item.json': Buffer.from(ninjs),
  'lines.jsonl': Buffer.from(`${ninjs}\n{"text":"The dam held."}\n`),
  'a.warc': Buffer.concat([record, record]),
  'a.warc.gz': Buffer.concat([gzipSync(record), gzipSync(record)]),
  'page.html.gz': gzipSync(page),
  'notes.md': Buffer.from('---\nheadline: Dam\n---\n# Dam\n\n- one\n- [two](x)\n\n> three'),
  'utf16.txt': Buffer.from('\ufeffThe dam held.', 'utf16le'),
};

async function read(name: string, bytes: Uint8Array, size: number): Promise<string[]> {
  const items = [];
  for await (const item of readInputs(name, inPieces(bytes, size))) items.push(item);
  return inShort(items);
}

describe.each(Object.entries(inputs))('%s', (name, whole) => {
  test('is read alike in pieces of any size', async () => {
    const expected = await read(name, whole, whole.length);
    expect(expected.filter((item) => item.startsWith('problem'))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await read(name, whole, size)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('cut off anywhere it is read as far as it goes, or reported, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
        expect((await read(name, whole.subarray(0, length), 1 << 16)).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('with bytes of it changed nothing is thrown', async () => {
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const damaged = Uint8Array.from(whole);
        for (const [at, value] of changes) damaged[at] = value;
        await read(name, damaged, 1 << 16);
      }),
      { numRuns: 60 },
    );
  });
});
