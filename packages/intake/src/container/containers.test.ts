import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readInputs } from '../read-inputs.ts';
import { inPieces, inShort, readAll, report, reportHtml } from '../reading.testing.ts';

const page = (title: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body><article><h1>${title}</h1>${reportHtml}</article></body></html>`;

interface Sent {
  readonly status?: string;
  readonly type?: string;
  readonly headers?: string;
  readonly url?: string;
  readonly warcType?: string;
  /** What the record says its length is, against what it is. */
  readonly lengthOff?: number;
}

function record(body: string | Uint8Array, sent: Sent = {}): Buffer {
  const {
    status = '200 OK',
    type = 'text/html; charset=utf-8',
    headers = '',
    url = 'https://post.example/dam',
    warcType = 'response',
  } = sent;
  const http = warcType === 'response' ? `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n` : '';
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body)]);
  const own = warcType === 'response' ? 'application/http; msgtype=response' : type;
  const head = `WARC/1.1\r\nWARC-Type: ${warcType}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-14T10:00:00Z\r\nContent-Type: ${own}\r\nContent-Length: ${block.length + (sent.lengthOff ?? 0)}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

const info = Buffer.from('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 14\r\n\r\nsoftware: none\r\n\r\n');
const chunked = (body: string) => `${body.length.toString(16)};x=y\r\n${body}\r\n0\r\n\r\n`;

describe('WARC', () => {
  const records = [info, record(page('One')), record(page('Two'), { url: 'https://ann:secret@post.example/two' })];

  test.each([
    ['plain', Buffer.concat(records)],
    ['a gzip member a record', Buffer.concat(records.map((one) => gzipSync(one)))],
    ['one gzip member', gzipSync(Buffer.concat(records))],
  ])('%s, whatever its name and the size of the pieces', async (_what, bytes) => {
    for (const size of [7, 1000, 1 << 20]) {
      const items = [];
      for await (const item of readInputs('crawl', inPieces(bytes, size))) items.push(item);
      expect(inShort(items)).toEqual(['article crawl-2: One', 'article crawl-3: Two']);
      expect(items[1]).toMatchObject({
        read: {
          place: 'crawl, record 3 (https://post.example/two)',
          article: { url: 'https://post.example/two', text: report.join('\n\n') },
        },
      });
    }
  });

  test.each([
    ['gzip', gzipSync(page('One')), 'Content-Encoding: gzip\r\n'],
    ['brotli', brotliCompressSync(page('One')), 'Content-Encoding: br\r\n'],
    ['deflate', deflateRawSync(page('One')), 'Content-Encoding: deflate\r\n'],
    ['chunks', chunked(page('One')), 'Transfer-Encoding: chunked\r\n'],
    ['gzip that was decoded already', page('One'), 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n'],
    ['brotli that was decoded already', page('One'), 'Content-Encoding: br\r\n'],
  ])('a body in %s', async (_what, body, headers) => {
    expect(await readAll('a.warc', record(body, { headers }))).toMatchObject([
      { read: { article: { headline: 'One', text: report.join('\n\n') } } },
    ]);
  });

  test('the charset of the header is believed where the page says none', async () => {
    const bytes = Buffer.from(page('Café “Dam”').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
    expect(await readAll('a.warc', record(bytes, { type: 'text/html; charset=windows-1252' }))).toMatchObject([
      { read: { article: { headline: 'Café “Dam”' } } },
    ]);
  });

  test('what carries no articles is passed over: pictures, scripts, redirects, errors, robots.txt, requests', async () => {
    const bytes = Buffer.concat([
      record(Buffer.of(0x89, 0x50, 0x4e, 0x47), { type: 'image/png' }),
      record('let x;', { type: 'text/javascript' }),
      record('', { status: '301 Moved', type: 'text/html' }),
      record(page('Not found'), { status: '404 Not Found' }),
      record('User-agent: *\nDisallow: /', { type: 'text/plain', url: 'https://post.example/robots.txt' }),
      record('GET / HTTP/1.1\r\n\r\n', { warcType: 'request' }),
      record(page('Last'), { warcType: 'resource', type: 'text/html' }),
    ]);
    expect(inShort(await readAll('a.warc', bytes))).toEqual(['article a-7: Last']);
  });

  test('a feed in a WARC gives what a feed gives, and a date after the crawl is none', async () => {
    const feed = '<rss version="2.0"><channel><title>Post</title><item><title>A</title><link>/a</link></item></channel></rss>';
    expect(inShort(await readAll('a.warc', record(feed, { type: 'application/rss+xml' })))).toEqual(['article https://post.example/a']);
    const late = page('Late').replace('</head>', '<meta property="article:published_time" content="2032-01-01"></head>');
    expect(await readAll('a.warc', record(late))).toMatchObject([
      { read: { article: { createdAt: { kind: 'unknown' } }, findings: [{ code: 'date-in-future' }] } },
    ]);
  });

  test.each([
    ['too small', -40],
    ['too large', 40],
    ['nonsense', Number.NaN],
  ])('a length that is %s is told, and reading goes on', async (_what, lengthOff) => {
    const bytes = Buffer.concat([
      record(page('One')),
      record('<html><p>Short</p></html>', { lengthOff }),
      record(page('Lost')),
      record(page('Three')),
    ]);
    const plain = inShort(await readAll('a.warc', bytes));
    expect(plain[0]).toBe('article a-1: One');
    expect(plain).toContain('problem warc-record-broken');
    expect(plain.at(-1)).toMatch(/^article a-\d: Three$/);
    const packed = [record(page('One')), record(page('Off'), { lengthOff }), record(page('Three'))].map((one) => gzipSync(one));
    const gzipped = inShort(await readAll('a.warc.gz', Buffer.concat(packed)));
    expect(gzipped.filter((one) => one.startsWith('problem'))).toHaveLength(1);
    expect(gzipped.at(-1)).toBe('article a-3: Three');
  });

  test.each([
    ['ends in the name of the next one', 7],
    ['ends in the header of the next one', 40],
    ['ends in the one after the next', record(page('Two')).length + 90],
    ['goes beyond the file', 1 << 20],
    ['goes beyond anything', 2 ** 50],
  ])('a record whose length %s ends where the next one begins, in pieces of any size', async (_what, lengthOff) => {
    const bytes = Buffer.concat([
      record(page('One'), { lengthOff }),
      record(page('Two'), { url: 'https://post.example/two' }),
      record(page('Three'), { url: 'https://post.example/three' }),
    ]);
    for (const size of [1, 7, 1000, 1 << 20]) {
      const items = [];
      for await (const item of readInputs('a.warc', inPieces(bytes, size))) items.push(item);
      expect(inShort(items)).toEqual(['problem warc-record-broken', 'article a-1: One', 'article a-2: Two', 'article a-3: Three']);
      expect(items[0]).toMatchObject({ problem: { data: { record: 1, offset: 0 } } });
      expect(items[1]).toMatchObject({ read: { article: { text: report.join('\n\n') } } });
    }
  });

  test('a length that takes in the line breaks behind the record does no harm', async () => {
    expect(inShort(await readAll('a.warc', Buffer.concat([record(page('One'), { lengthOff: 3 }), record(page('Two'))])))).toEqual([
      'article a-1: One',
      'article a-2: Two',
    ]);
  });

  test('a picture of a wrong length ends there, too', async () => {
    const bytes = Buffer.concat([
      record(Buffer.alloc(5000, 7), { type: 'image/png', lengthOff: 9000 }),
      record(page('Two')),
      record(page('Three')),
    ]);
    expect(inShort(await readAll('a.warc', bytes))).toEqual(['problem warc-record-broken', 'article a-2: Two', 'article a-3: Three']);
  });

  test('a record of the right length stays whole, whatever stands in it', async () => {
    const inside = `${page('One').replace('</article>', '<pre>\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n</pre></article>')}`;
    const file = Buffer.concat([info, record(page('Inside'))]);
    const bytes = Buffer.concat([
      record(inside),
      record(file, { type: 'application/warc' }),
      record(file, { type: 'application/octet-stream' }),
      record(page('Last')),
    ]);
    expect(inShort(await readAll('a.warc', bytes))).toEqual(['article a-1: One', 'article a-4: Last']);
  });

  test('so does a large one that mentions the beginning of one', async () => {
    const inside = Buffer.concat([
      Buffer.from('a\r\n\r\nWARC/1.1 is a standard.\r\n\r\nWARC/1.1\r\nnot a field '),
      Buffer.alloc(40 << 20, 'word '),
    ]);
    const bytes = Buffer.concat([record(inside, { type: 'video/mp4' }), record(page('Last'))]);
    expect(inShort(await readAll('a.warc', bytes))).toEqual(['article a-2: Last']);
  });

  test('one that says it is endless and has more than is held behind the next record ends there, too', async () => {
    const bytes = Buffer.concat([
      record(page('One'), { lengthOff: 2 ** 40 }),
      record(Buffer.alloc(40 << 20), { type: 'video/mp4' }),
      record(page('Last')),
    ]);
    expect(inShort(await readAll('a.warc', bytes))).toEqual(['problem warc-record-broken', 'article a-1: One', 'article a-3: Last']);
  });

  test('what only looks like a record inside one of a wrong length is none', async () => {
    const inside = page('One').replace('</article>', '<p>\r\n\r\nWARC/1.1 is a standard.</p></article>');
    const bytes = Buffer.concat([record(inside, { lengthOff: -10 }), record(page('Two'))]);
    expect(inShort(await readAll('a.warc', bytes))).toEqual(['article a-1: One', 'problem warc-record-broken', 'article a-2: Two']);
  });

  test('a damaged member is told with its place, and the next is read', async () => {
    const [one, two, three] = ['One', 'Two', 'Three'].map((title) => gzipSync(record(page(title)))) as [Buffer, Buffer, Buffer];
    const damaged = Buffer.from(two);
    damaged.fill(0xaa, 30, 90);
    const items = await readAll('a.warc.gz', Buffer.concat([one, damaged, three]));
    expect(inShort(items)).toEqual(['article a-1: One', 'problem warc-record-broken', 'article a-3: Three']);
    expect(items[1]).toMatchObject({ problem: { data: { record: 2, offset: one.length } } });
  });

  test('a file that is cut off gives what came before, and says so', async () => {
    for (const bytes of [Buffer.concat(records), Buffer.concat(records.map((one) => gzipSync(one)))]) {
      expect(inShort(await readAll('a', bytes.subarray(0, bytes.length - 90)))).toEqual(['article a-2: One', 'problem input-truncated']);
    }
  });

  test('a body that is a bomb is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    expect(
      inShort(await readAll('a.warc', Buffer.concat([record(bomb, { headers: 'Content-Encoding: gzip\r\n' }), record(page('Two'))]))),
    ).toEqual(['problem input-too-large', 'article a-2: Two']);
  });
});

describe('gzip', () => {
  test('any single file may be compressed', async () => {
    expect(await readAll('dam.txt.gz', gzipSync(report.join('\n')))).toMatchObject([
      { read: { article: { id: 'dam', text: report.join('\n') } } },
    ]);
    expect(inShort(await readAll('lines.jsonl.gz', gzipSync('{"text":"a"}\n{"text":"b"}\n')))).toEqual([
      'article lines-1: -',
      'article lines-2: -',
    ]);
    expect(inShort(await readAll('x.gz', Buffer.concat([gzipSync('{"text":"a"}\n{"te'), gzipSync('xt":"b"}\n')])))).toEqual([
      'article x-1: -',
      'article x-2: -',
    ]);
  });

  test('cut, damaged, and nested without end', async () => {
    const bytes = gzipSync(report.join('\n'));
    expect(inShort(await readAll('a.gz', bytes.subarray(0, -4)))).toEqual(['article a: -', 'problem input-truncated']);
    const wrongSum = Buffer.from(bytes);
    wrongSum.writeUInt32LE(1, bytes.length - 8);
    expect(inShort(await readAll('a.gz', wrongSum))).toEqual(['article a: -', 'problem input-damaged']);
    let nested = bytes;
    for (let i = 0; i < 5; i++) nested = gzipSync(nested);
    expect(inShort(await readAll('a.gz', nested))).toEqual(['problem archive-too-deep']);
  });

  test('a bomb is refused in constant memory', async () => {
    const bomb = gzipSync(Buffer.alloc(300 << 20, 'a'), { level: 9 });
    expect(inShort(await readAll('a.gz', bomb))).toEqual(['problem input-too-large']);
  });
});

/** A ZIP archive, stored or deflated, as the format's specification (APPNOTE 6.3) has it. */
function zip(files: Readonly<Record<string, string | Uint8Array>>, deflated = true): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const data = deflated ? deflateRawSync(bytes) : bytes;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(deflated ? 8 : 0, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.of(20, 0), shared, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06'), end]);
}

describe('ZIP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a WACZ gives the records of its WARC files, from memory and from a file', async () => {
    const warc = Buffer.concat([record(page('One')), record(page('Two'))].map((one) => gzipSync(one)));
    const bytes = zip(
      { 'datapackage.json': '{}', 'archive/data.warc.gz': warc, 'pages/pages.jsonl': '{"text":"no article"}', 'indexes/index.cdx': 'x' },
      false,
    );
    const expected = ['article site-1: One', 'article site-2: Two'];
    expect(inShort(await readAll('site.wacz', bytes))).toEqual(expected);
    const file = join(folder, 'site.wacz');
    writeFileSync(file, bytes);
    expect(inShort(await readAll(file, bytes, { file }))).toEqual(expected);
  });

  test('an EPUB is one article: its chapters in order, with what the package says', async () => {
    const book = zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
      'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Dam holds</dc:title><dc:creator>Ann Lee</dc:creator><dc:publisher>Water Board</dc:publisher>
<dc:date>2031-05-14</dc:date><dc:language>en-GB</dc:language></metadata><manifest><item id="b" href="text/b.xhtml"/><item id="a" href="text/a%20a.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
      'OEBPS/nav.xhtml': '<html><body><a href="x">Contents</a></body></html>',
      'OEBPS/text/a a.xhtml': `<html><head><title>x</title></head><body><p>${report[0]}</p></body></html>`,
      'OEBPS/text/b.xhtml': `<html><body><p>${report[1]}</p><p>${report[2]}</p></body></html>`,
    });
    expect(await readAll('release.epub', book)).toEqual([
      {
        kind: 'article',
        read: {
          article: {
            id: 'release',
            headline: 'Dam holds',
            byline: 'Ann Lee',
            publisher: 'Water Board',
            text: report.join('\n\n'),
            createdAt: { kind: 'known', value: '2031-05-14', evidence: 'meta' },
          },
          place: 'release.epub',
          statedLanguage: 'en',
          findings: [],
        },
      },
    ]);
  });

  test('any other archive gives the articles in its files', async () => {
    const bytes = zip({
      'a/one.html': page('One'),
      'two.txt': report[0] ?? '',
      'picture.png': 'x',
      '__MACOSX/two.txt': 'x',
      'deep.zip': zip({ 'three.txt': 'Three.' }),
    });
    expect(inShort(await readAll('all.zip', bytes))).toEqual(['article one: One', 'article two: -', 'article three: -']);
  });

  test('an office document, an empty, a cut and a damaged archive are told', async () => {
    expect(inShort(await readAll('a.docx', zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' })))).toEqual([
      'problem input-binary',
    ]);
    expect(inShort(await readAll('a.zip', zip({})))).toEqual(['problem input-empty']);
    const bytes = zip({ 'one.txt': report[0] ?? '', 'two.txt': report[1] ?? '' });
    expect(inShort(await readAll('a.zip', bytes.subarray(0, bytes.length - 30)))).toEqual(['problem input-damaged']);
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, 38, 60);
    expect(inShort(await readAll('a.zip', damaged))).toEqual(['problem input-damaged', 'article two: -']);
  });
});
