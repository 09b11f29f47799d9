import { describe, expect, test } from 'vitest';
import { inShort, readAll, report, reportHtml } from '../reading.testing.ts';

interface Item {
  readonly guid?: string;
  readonly version?: number;
  readonly meta?: string;
  readonly content?: string;
}

const newsItem = ({
  guid = 'urn:newsml:wire.example:20310514:dam',
  version = 1,
  meta = '<pubStatus qcode="stat:usable"/>',
  content,
}: Item = {}) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}" standard="NewsML-G2" xml:lang="en-GB">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Fennick Wire"/><versionCreated>2031-05-14T09:30:00Z</versionCreated><firstCreated>2031-05-14T07:05:00Z</firstCreated>${meta}</itemMeta>
<contentMeta><headline>Dam holds</headline><by>By Ann Lee</by><language tag="en"/></contentMeta>
<contentSet>${content ?? `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Dam holds</title></head><body>${reportHtml}</body></html></inlineXML>`}</contentSet></newsItem>`;

const message = (...items: string[]) =>
  `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2031-05-14T09:31:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  test('a single item is an article', async () => {
    expect(await readAll('dam.xml', newsItem())).toEqual([
      {
        kind: 'article',
        read: {
          article: {
            id: 'dam',
            headline: 'Dam holds',
            byline: 'Ann Lee',
            publisher: 'Fennick Wire',
            text: report.join('\n\n'),
            createdAt: { kind: 'known', value: '2031-05-14T07:05:00Z', evidence: 'given' },
          },
          place: 'dam.xml',
          statedLanguage: 'en',
          findings: [],
          details: { modified: '2031-05-14T09:30:00Z', identifier: 'urn:newsml:wire.example:20310514:dam', version: '1' },
        },
      },
    ]);
  });

  test('a message of several: corrections and updates are told, kills and holds withdraw', async () => {
    const items = await readAll(
      'wire.xml',
      message(
        newsItem({ version: 2, meta: '<pubStatus qcode="stat:usable"/><edNote>Corrects the sum</edNote><signal qcode="sig:correction"/>' }),
        newsItem({ version: 3, meta: '<signal qcode="sig:update"/>' }),
        newsItem({ version: 4, meta: '<pubStatus qcode="stat:canceled"/><edNote>Do not use</edNote>', content: '' }),
        newsItem({ guid: 'urn:x', meta: '<pubStatus qcode="stat:withheld"/>' }),
        newsItem({ guid: 'urn:y', meta: '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>' }),
      ),
    );
    expect(inShort(items)).toEqual([
      'article wire-1: Dam holds',
      'article wire-2: Dam holds',
      'canceled urn:newsml:wire.example:20310514:dam',
      'withheld urn:x',
      'canceled urn:y',
    ]);
    expect(items[0]).toMatchObject({ read: { details: { change: 'correction', version: '2', note: 'Corrects the sum' } } });
    expect(items[1]).toMatchObject({ read: { details: { change: 'update' } } });
    expect(items[2]).toEqual({
      kind: 'withdrawal',
      withdrawal: {
        identifier: 'urn:newsml:wire.example:20310514:dam',
        status: 'canceled',
        place: 'wire.xml, item 3',
        version: '4',
        headline: 'Dam holds',
        note: 'Do not use',
      },
    });
  });

  test.each([
    [
      'NITF inside',
      `<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content>${reportHtml}</body.content></body></nitf></inlineXML>`,
    ],
    ['plain characters', `<inlineData contenttype="text/plain">${report.join('\n   ')}</inlineData>`],
    ['HTML in characters', `<inlineData contenttype="text/html"><![CDATA[${reportHtml}]]></inlineData>`],
  ])('%s', async (_what, content) => {
    expect(await readAll('dam.xml', newsItem({ content }))).toMatchObject([{ read: { article: { text: report.join('\n\n') } } }]);
  });

  test('a picture is no article and no problem; a text without text is one', async () => {
    const picture = newsItem({ content: '<remoteContent href="https://wire.example/dam.jpg"/>' }).replace('ninat:text', 'ninat:picture');
    expect(await readAll('a.xml', picture)).toEqual([]);
    expect(inShort(await readAll('a.xml', newsItem({ content: '' })))).toEqual(['problem item-without-text']);
  });

  test('a package gives the addresses it refers to', async () => {
    const pack = `<packageItem guid="urn:p"><groupSet><group><itemRef residref="urn:a"/><itemRef href="https://wire.example/dam"><title>Dam holds</title></itemRef></group></groupSet></packageItem>`;
    expect(await readAll('p.xml', pack)).toEqual([
      { kind: 'reference', reference: { url: 'https://wire.example/dam', target: 'article', place: 'p.xml', headline: 'Dam holds' } },
    ]);
  });
});

describe('NITF', () => {
  const nitf = (
    docdata = '',
  ) => `<?xml version="1.0"?><nitf><head><title>Dam</title><docdata ${docdata.startsWith('management') ? docdata : ''}><doc-id id-string="wire-17"/>
<date.issue norm="20310514T093000-0500"/>${docdata.startsWith('<') ? docdata : ''}</docdata><pubdata name="Fennick Wire"/></head>
<body><body.head><hedline><hl1>Dam holds</hl1></hedline><byline>By <person>Ann Lee</person><byttl>Staff writer</byttl></byline><dateline>ELLERY</dateline></body.head>
<body.content><media media-type="image"><media-caption>The dam on Tuesday.</media-caption></media><block>${reportHtml}</block></body.content></body></nitf>`;

  test('a document is an article', async () => {
    expect(await readAll('dam.nitf', nitf())).toMatchObject([
      {
        read: {
          article: {
            headline: 'Dam holds',
            byline: 'Ann Lee',
            publisher: 'Fennick Wire',
            text: report.join('\n\n'),
            createdAt: { value: '2031-05-14T09:30:00-05:00' },
          },
          details: { identifier: 'wire-17', captions: ['The dam on Tuesday.'] },
        },
      },
    ]);
  });

  test('a correction is told, a kill withdraws', async () => {
    expect(await readAll('a.xml', nitf('<correction info="The sum is 5,687" id-string="wire-16"/>'))).toMatchObject([
      { read: { details: { change: 'correction', note: 'The sum is 5,687' } } },
    ]);
    expect(inShort(await readAll('a.xml', nitf('management-status="canceled"')))).toEqual(['canceled wire-17']);
  });
});

describe('ninjs', () => {
  const two = {
    uri: 'urn:wire:17',
    type: 'text',
    version: '2',
    versioncreated: '2031-05-14T09:30:00Z',
    contentcreated: '2031-05-14T07:05:00Z',
    pubstatus: 'usable',
    language: 'en-GB',
    by: 'By Ann Lee',
    copyrightholder: 'Fennick Wire',
    headlines: [
      { role: 'short', value: 'Dam' },
      { role: 'main', value: 'Dam holds' },
    ],
    bodies: [
      { role: 'teaser', contenttype: 'text/html', value: '<p>Short.</p>' },
      { role: 'main', contenttype: 'text/html', value: reportHtml },
    ],
  };
  const three = {
    uri: 'https://wire.example/items/17',
    versionCreated: '2031-05-14T09:30:00Z',
    contentCreated: '2031-05-14T07:05:00Z',
    pubStatus: 'usable',
    by: 'Ann Lee',
    headlines: [{ role: 'main', value: 'Dam holds' }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: report.join('\n') }],
    infoSources: [{ name: 'Fennick Wire' }],
  };
  const one = {
    uri: 'urn:wire:17',
    versioncreated: '2031-05-14T07:05:00Z',
    headline: 'Dam holds',
    byline: 'Ann Lee',
    body_text: report.join('\n\n'),
    copyrightholder: 'Fennick Wire',
  };
  test.each([
    ['1', one],
    ['2', two],
    ['3', three],
  ])('version %s', async (_version, document) => {
    expect(await readAll('item.json', JSON.stringify(document))).toMatchObject([
      {
        kind: 'article',
        read: {
          article: {
            id: 'item',
            headline: 'Dam holds',
            byline: 'Ann Lee',
            publisher: 'Fennick Wire',
            text: report.join('\n\n'),
            createdAt: { value: '2031-05-14T07:05:00Z' },
          },
        },
      },
    ]);
  });

  test('a list, one a line, a kill, and a picture', async () => {
    const kill = { uri: 'urn:wire:17', version: '3', pubstatus: 'canceled', ednote: 'Do not use' };
    const picture = { uri: 'urn:wire:18', type: 'picture', pubstatus: 'usable' };
    expect(inShort(await readAll('items.json', JSON.stringify([two, kill, picture])))).toEqual([
      'article items-1: Dam holds',
      'canceled urn:wire:17',
    ]);
    const lines = [two, kill, picture, { text: 'The dam held.', headline: 'Ours' }].map((item) => JSON.stringify(item)).join('\n');
    expect(inShort(await readAll('items.jsonl', lines))).toEqual([
      'article items-1: Dam holds',
      'canceled urn:wire:17',
      'article items-4: Ours',
    ]);
  });
});

describe('schema.org', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Dam holds',
    author: [{ '@type': 'Person', name: 'Ann Lee' }],
    publisher: { '@type': 'Organization', name: 'Fennick Post' },
    datePublished: '2031-05-14',
    url: 'https://ann:secret@post.example/dam',
    articleBody: report.join('\n'),
  };
  test('an article with its body; its address without credentials', async () => {
    expect(await readAll('dam.jsonld', JSON.stringify(article))).toMatchObject([
      { read: { article: { headline: 'Dam holds', byline: 'Ann Lee', url: 'https://post.example/dam', text: report.join('\n\n') } } },
    ]);
  });

  test('a graph with an article, an address and something else', async () => {
    const { articleBody: _, ...short } = article;
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Post' }, article, short] };
    expect(inShort(await readAll('g.json', JSON.stringify(graph)))).toEqual(['article g-1: Dam holds', 'article https://post.example/dam']);
    expect(inShort(await readAll('g.json', '{"@context":"https://schema.org","@type":"Recipe","name":"Soup"}'))).toEqual([
      'problem input-not-an-article',
    ]);
  });
});
