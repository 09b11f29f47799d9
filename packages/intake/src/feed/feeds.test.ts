import { describe, expect, test } from 'vitest';
import { readInputs } from '../read-inputs.ts';
import { inPieces, inShort, readAll, report, reportHtml } from '../reading.testing.ts';

const rss = (items: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Fennick Post</title><link>https://post.example/</link><language>en-GB</language>${head}
${items}
</channel></rss>`;

const whole = `<item><title>Dam &amp; bridge hold</title><link>/dam</link><guid isPermaLink="false">post-17</guid>
<pubDate>Wed, 14 May 2031 07:05:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><description>The dam held.</description>
<content:encoded><![CDATA[${reportHtml}<figure><img src="dam.jpg"><figcaption>The dam, on Tuesday.</figcaption></figure>]]></content:encoded></item>`;

describe('RSS', () => {
  test('an item with its whole text is an article, with what feed and item say of it', async () => {
    const [item] = await readAll('feed.xml', rss(whole));
    expect(item).toEqual({
      kind: 'article',
      read: {
        article: {
          id: 'feed-1',
          headline: 'Dam & bridge hold',
          publisher: 'The Fennick Post',
          byline: 'Ann Lee',
          url: 'https://post.example/dam',
          text: report.join('\n\n'),
          createdAt: { kind: 'known', value: '2031-05-14T07:05:00Z', evidence: 'feed' },
        },
        place: 'feed.xml, item 1',
        statedLanguage: 'en',
        findings: [],
        details: { identifier: 'post-17', captions: ['The dam, on Tuesday.'] },
      },
    });
  });

  test('an item with a summary is a reference, with what is known', async () => {
    const item = `<item><title>Dam holds</title><link>https://ann:secret@post.example/dam#top</link>
<description>&lt;p>The dam &lt;b>held&lt;/b>.&lt;/p></description><pubDate>14 May 2031</pubDate></item>`;
    expect(await readAll('feed.xml', rss(item))).toEqual([
      {
        kind: 'reference',
        reference: {
          url: 'https://post.example/dam',
          target: 'article',
          place: 'feed.xml, item 1',
          headline: 'Dam holds',
          publisher: 'The Fennick Post',
          published: { value: '2031-05-14', evidence: 'feed' },
          summary: 'The dam held.',
          language: 'en',
        },
      },
    ]);
  });

  test.each([
    ['cut off by the feed', `<content:encoded><![CDATA[${reportHtml} [&#8230;]]]></content:encoded>`, 'article https://post.example/a'],
    [
      'ending in an invitation',
      `<content:encoded><![CDATA[${reportHtml} <a>Continue reading</a>]]></content:encoded>`,
      'article https://post.example/a',
    ],
    ['whole, where the summary belongs', `<description><![CDATA[${reportHtml.repeat(5)}]]></description>`, 'article feed-1: Rain'],
    ['long, and a summary', `<description><![CDATA[${reportHtml}]]></description>`, 'article https://post.example/a'],
  ])('a text that is %s', async (_what, body, expected) => {
    const items = await readAll('feed.xml', rss(`<item><title>Rain</title><link>https://post.example/a</link>${body}</item>`));
    expect(inShort(items)).toEqual([expected]);
  });

  test('an item without text and address is named, and the next are read', async () => {
    expect(inShort(await readAll('feed.xml', rss(`<item><title>Nothing</title></item><item/>${whole}`)))).toEqual([
      'problem item-without-text',
      'problem item-without-text',
      'article feed-3: Dam & bridge hold',
    ]);
  });

  test('an aggregator names the outlet of each item', async () => {
    const item =
      '<item><title>A</title><link>https://post.example/a</link><source url="https://hill.example/feed">Hill Herald</source></item>';
    expect(await readAll('feed.xml', rss(item))).toMatchObject([{ reference: { publisher: 'Hill Herald' } }]);
  });

  test('a feed served as HTML, and one saved as text, are feeds', async () => {
    expect(inShort(await readAll('https://post.example/feed', rss(whole), { contentType: 'text/html; charset=utf-8' }))).toHaveLength(1);
    expect(inShort(await readAll('feed.txt', rss(whole)))).toEqual(['article feed-1: Dam & bridge hold']);
    expect(inShort(await readAll('feed.html', rss(whole)))).toEqual(['article feed-1: Dam & bridge hold']);
  });

  test('markup that is not well-formed does no harm beyond its item', async () => {
    const items = `<item><title>Oak & Sons</title><link>https://post.example/1?a=1&b=2</link></item><item><title>Open<link>https://post.example/2</link></item>${whole}`;
    const read = inShort(await readAll('feed.xml', rss(items)));
    expect(read[0]).toBe('article https://post.example/1?a=1&b=2');
    expect(read.at(-1)).toBe('article feed-3: Dam & bridge hold');
  });

  test('a date in the future is no date, where it is known when the feed came', async () => {
    const [item] = await readAll('feed.xml', rss(whole), { received: '2031-05-10T00:00:00Z' });
    expect(item).toMatchObject({ read: { article: { createdAt: { kind: 'unknown' } }, findings: [{ code: 'date-in-future' }] } });
    const [sound] = await readAll('feed.xml', rss(whole), { received: '2031-05-13T18:00:00Z' });
    expect(sound).toMatchObject({ read: { findings: [] } });
  });

  test('an empty feed is said to be empty', async () => {
    expect(inShort(await readAll('feed.xml', rss('')))).toEqual(['problem input-empty']);
  });
});

test('RSS 1.0', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://post.example/"><title>Fennick Post</title><link>https://post.example/</link></channel>
<item rdf:about="https://post.example/1"><title>One</title><link>https://post.example/1</link><dc:date>2031-05-14T07:05:00Z</dc:date><dc:creator>Ann Lee</dc:creator></item></rdf:RDF>`;
  expect(await readAll('index.rdf', feed)).toMatchObject([
    {
      kind: 'reference',
      reference: {
        url: 'https://post.example/1',
        headline: 'One',
        byline: 'Ann Lee',
        publisher: 'Fennick Post',
        published: { value: '2031-05-14T07:05:00Z' },
      },
    },
  ]);
});

describe('Atom', () => {
  const atom = (entry: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/news/" xml:lang="en"><title type="html">Fennick &amp;amp; Post</title><entry><id>tag:post,1</id>${entry}</entry></feed>`;

  test('content is an article; its address counts from the base; published is not updated', async () => {
    const [item] = await readAll(
      'atom.xml',
      atom(`<title>A &lt; B</title><link rel="self" href="self"/><link href="dam"/><published>2031-05-14T07:00:00Z</published>
<updated>2031-05-15T09:00:00Z</updated><author><name>Ann Lee</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${reportHtml}</div></content>`),
    );
    expect(item).toMatchObject({
      kind: 'article',
      read: {
        article: {
          headline: 'A < B',
          publisher: 'Fennick & Post',
          byline: 'Ann Lee',
          url: 'https://post.example/news/dam',
          text: report.join('\n\n'),
          createdAt: { value: '2031-05-14T07:00:00Z', evidence: 'feed' },
        },
        details: { modified: '2031-05-15T09:00:00Z', identifier: 'tag:post,1' },
      },
    });
  });

  test('content that stands elsewhere is a reference', async () => {
    const entry = '<title>A</title><link href="a"/><content src="a.html" type="text/html"/><summary>Short.</summary>';
    expect(await readAll('atom.xml', atom(entry))).toMatchObject([
      { reference: { url: 'https://post.example/news/a', summary: 'Short.' } },
    ]);
  });
});

test('JSON Feed 1.1', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Fennick Post',
    home_page_url: 'https://post.example/',
    language: 'en',
    authors: [{ name: 'The desk' }],
    items: [
      {
        id: 1,
        url: '/dam',
        title: 'Dam holds',
        content_html: reportHtml,
        date_published: '2031-05-14T07:05:00Z',
        authors: [{ name: 'Ann Lee' }],
      },
      { id: 'https://post.example/rain', title: 'Rain', summary: 'It rained.' },
      'nothing',
      { title: 'No address', content_text: report.join('\n') },
    ],
  };
  for (const text of [JSON.stringify(feed), JSON.stringify(feed, null, 2), `${JSON.stringify(feed)}\n`]) {
    const items = await readAll('feed.json', text);
    expect(inShort(items)).toEqual([
      'article feed-1: Dam holds',
      'article https://post.example/rain',
      'problem item-without-text',
      'article feed-4: No address',
    ]);
    expect(items[0]).toMatchObject({ read: { article: { byline: 'Ann Lee', url: 'https://post.example/dam' } } });
    expect(items[1]).toMatchObject({ reference: { byline: 'The desk', summary: 'It rained.', language: 'en' } });
  }
});

describe('lists of addresses', () => {
  test('a news sitemap gives references with what its news part says', async () => {
    const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://post.example/dam </loc><lastmod>2031-05-15</lastmod><news:news><news:publication><news:name>Fennick Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2031-05-14T07:05:00Z</news:publication_date><news:title>Dam &amp; bridge</news:title></news:news></url><url><loc>ftp://post.example/x</loc></url></urlset>`;
    expect(await readAll('map.xml', map)).toEqual([
      {
        kind: 'reference',
        reference: {
          url: 'https://post.example/dam',
          target: 'article',
          place: 'map.xml, entry 1',
          headline: 'Dam & bridge',
          publisher: 'Fennick Post',
          published: { value: '2031-05-14T07:05:00Z', evidence: 'feed' },
          modified: '2031-05-15',
          language: 'en',
        },
      },
      { kind: 'problem', problem: { code: 'item-without-text', input: 'map.xml, entry 2', data: { what: 'the entry' } } },
    ]);
  });

  test('an index of sitemaps gives sitemaps', async () => {
    const index =
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://post.example/m1.xml</loc></sitemap></sitemapindex>';
    expect(inShort(await readAll('index.xml', index))).toEqual(['sitemap https://post.example/m1.xml']);
  });

  test('OPML gives feeds, nested and however its attributes are spelt, and linked pages', async () => {
    const opml = `<opml version="2.0"><head><title>Desk</title></head><body><outline text="Local"><outline text="Fennick Post" type="rss" xmlUrl="https://post.example/feed" htmlUrl="https://post.example/"/>
<outline text="Hill Herald" xmlURL="https://ann:secret@hill.example/atom"/></outline><outline type="link" text="Dam" url="https://post.example/dam"/><outline text="x" xmlUrl="feed://x"/></body></opml>`;
    const items = await readAll('feeds.opml', opml);
    expect(inShort(items)).toEqual([
      'feed https://post.example/feed',
      'feed https://hill.example/atom',
      'article https://post.example/dam',
      'problem item-without-text',
    ]);
    expect(items[0]).toMatchObject({ reference: { publisher: 'Fennick Post' } });
  });
});

describe('hostile feeds', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rss(whole).slice(38)}`;
  const external = `<?xml version="1.0"?><!DOCTYPE rss [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]><rss><channel><item><title>&x;</title></item></channel></rss>`;
  test.each([
    ['a bomb', laughs],
    ['an external entity', external],
    ['a bomb as OPML', '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://post.example/"/></body></opml>'],
    ['a bomb as a sitemap', '<!DOCTYPE urlset [<!ENTITY a "b">]><urlset><url><loc>https://post.example/&a;</loc></url></urlset>'],
  ])('%s is refused', async (_what, text) => {
    expect(inShort(await readAll('feed.xml', text))).toEqual(['problem xml-with-entities']);
  });

  test('a document type that declares nothing is no bomb', async () => {
    const old =
      '<!DOCTYPE rss PUBLIC "-//Post//DTD RSS 0.91//EN" "https://post.example/rss.dtd"><rss version="0.91"><channel><title>Post</title><item><title>A</title><link>https://post.example/a</link></item></channel></rss>';
    expect(inShort(await readAll('feed.xml', old))).toEqual(['article https://post.example/a']);
  });

  test('a feed that is cut off gives what came before, and says so', async () => {
    const feed = rss(`${whole}${whole}<item><title>Third`);
    expect(inShort(await readAll('feed.xml', feed.slice(0, feed.indexOf('Third') + 3)))).toEqual([
      'article feed-1: Dam & bridge hold',
      'article feed-2: Dam & bridge hold',
      'problem input-truncated',
    ]);
  });

  test('a large feed is read as it comes, and a monstrous item is passed over', async () => {
    const monster = `<item><title>Monster</title><description>${'much ado '.repeat(2_000_000)}</description></item>`;
    const bytes = Buffer.from(rss(`${whole}${monster}${whole}`));
    const items = [];
    for await (const item of readInputs('feed.xml', inPieces(bytes, 1 << 16))) items.push(item);
    expect(inShort(items)).toEqual(['problem input-too-large', 'article feed-1: Dam & bridge hold', 'article feed-3: Dam & bridge hold']);
  });

  test('the charset is the one declared, the one of the mark, or the one of the header', async () => {
    const feed = rss('<item><title>Café</title><link>https://post.example/a</link></item>');
    const title = async (bytes: Uint8Array, contentType?: string) => {
      const [item] = await readAll('feed.xml', bytes, contentType === undefined ? {} : { contentType });
      return item?.kind === 'reference' ? item.reference.headline : item;
    };
    expect(await title(Buffer.from(feed))).toBe('Café');
    expect(await title(Buffer.from(feed.replace('UTF-8', 'ISO-8859-1'), 'latin1'))).toBe('Café');
    expect(await title(Buffer.from(feed.replace(' encoding="UTF-8"', ''), 'latin1'), 'application/rss+xml; charset=iso-8859-1')).toBe(
      'Café',
    );
    expect(await title(Buffer.from(`\ufeff${feed}`, 'utf16le'))).toBe('Café');
  });

  test('what cannot be decoded is told at the article in which it stands, with its place in the file', async () => {
    const items = (bad: string) =>
      `${whole}<item><title>äöüéß B${bad}</title><link>/b</link></item>\n${whole.replace('We were', `We ${bad}were`)}`;
    for (const size of [1, 7, 1000, 1 << 20]) {
      // a character cut by the end of a piece is none that is broken
      const bytes = Buffer.from(rss(items('\u0001')));
      const places = [bytes.indexOf(1), bytes.lastIndexOf(1)];
      for (const place of places) bytes[place] = 0xe2;
      const read = [];
      for await (const item of readInputs('feed.xml', inPieces(bytes, size))) if (item.kind === 'article') read.push(item.read);
      const lines = places.map((place) => bytes.subarray(0, place).toString('latin1').split('\n').length);
      const told = read.map(({ findings }) => findings.filter(({ code }) => code === 'bytes-undecodable').map(({ data }) => data));
      expect(told).toEqual([[], places.map((offset, i) => ({ offset, line: lines[i], charset: 'utf-8' }))]);
      expect(read[1]?.article.text).toContain('We \ufffdwere');
    }
  });

  test('a charset that was guessed is told, one that is declared is not', async () => {
    const latin = (feed: string) => Buffer.from(feed.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
    const codes = async (bytes: Uint8Array) =>
      (await readAll('feed.xml', bytes)).map((item) => item.kind === 'article' && item.read.findings.map(({ code }) => code));
    expect(await codes(latin(rss(whole).replace(' encoding="UTF-8"', '')))).toEqual([['charset-guessed']]);
    expect(await codes(latin(rss(whole).replace('UTF-8', 'windows-1252')))).toEqual([[]]);
    expect(await codes(Buffer.from(`\ufeff${rss(whole)}`, 'utf16le'))).toEqual([[]]);
  });
});
