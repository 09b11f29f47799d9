import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inShort, readAll } from '../reading.testing.ts';
import { proseParagraphs } from './prose-paragraphs.ts';
import { readPage } from './read-page.ts';

const sentences = [
  'The ferry struck the pier at Port Ellery on Monday evening, and twelve people were hurt, the harbor authority said.',
  '“We will not reopen the pier until every bolt has been checked,” Harbor Commissioner Ilse Varga told reporters on Wednesday.',
  'Repairs will cost at least two million, the authority said, and the line is expected to stay shut until the early summer.',
  'Divers had looked at the piles in January and found nothing that worried them, according to a report seen by the Courier.',
];

const page = ({ head = '', before = '', after = '', attributes = 'lang="en-GB"' } = {}) => `<!doctype html><html ${attributes}><head>
<title>Ferry strikes pier | The Ellery Courier</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Ferry strikes pier</h1>${before}
${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}
${after}</article><footer>© 2031 The Ellery Courier</footer></body></html>`;

describe('the text', () => {
  test('is the paragraphs of the article with a blank line between them', () => {
    expect(readPage(page())).toMatchObject({ text: sentences.join('\n\n'), language: 'en' });
  });

  test.each([
    ['a caption', '<figure><img src="x.jpg"><figcaption>The pier on Tuesday. Dana Brooks/Ellery Courier</figcaption></figure>'],
    ['a byline and a time', '<p class="byline">By Ann Ortega</p><time datetime="2031-05-14">14 May 2031</time>'],
    ['a box beside it', '<aside><p>Our newsletter brings you the news of the harbor every morning, free.</p></aside>'],
    ['share buttons', '<ul><li><a href="#">Share</a></li><li><a href="#">Print</a></li></ul>'],
    ['a form', '<form><p>Enter your address to hear from us every day.</p><input name="q"><button>Go</button></form>'],
    ['a script', '<script>document.write("<p>The ferry is on fire, said nobody at all.</p>")</script>'],
  ])('%s is left out', (_what, html) => {
    expect(readPage(page({ before: html })).text).toBe(sentences.join('\n\n'));
  });

  test('related links after the article are left out', () => {
    const after =
      '<div><h3>Related</h3><a href="/1">Ferry line to reopen next week after repairs</a> <a href="/2">Harbor fees rise</a></div>';
    expect(readPage(page({ after })).text).toBe(sentences.join('\n\n'));
  });

  test('line breaks and spaces of the markup mean nothing, <br> a new paragraph', () => {
    const html = page().replace(sentences[0] ?? '', 'The ferry\n   struck&nbsp;the pier,<br><br>twelve people &amp; a dog were hurt.');
    expect(readPage(html).text.split('\n\n').slice(0, 2)).toEqual(['The ferry struck the pier,', 'twelve people & a dog were hurt.']);
  });

  test('a page wrapped in one form keeps its article', () => {
    const html = page().replace('<article>', '<form method="post"><article>').replace('</article>', '</article></form>');
    expect(readPage(html).text).toBe(sentences.join('\n\n'));
  });

  test('a page without an article gives no text', () => {
    expect(readPage('<html><body><nav><a href="/">Home</a></nav></body></html>').text).toBe('');
  });
});

describe('an article that is shown is not exchanged for', () => {
  const long = sentences.map((sentence) => sentence.replaceAll('ferry', 'bus')).join(' ');
  const script = (type: string, value: unknown) => `<script type="${type}">${JSON.stringify(value)}</script>`;
  test.each([
    ['a teaser of it in JSON-LD', script('application/ld+json', { '@type': 'NewsArticle', articleBody: sentences[0] })],
    ['a longer text in the data of the page', script('application/json', { related: [long, long] })],
    ['what stands in noscript', `<noscript><img src="/pixel"><p>${long}</p></noscript>`],
    ['what is hidden', `<div style="display:none"><p>${long}</p></div>`],
  ])('%s', (_what, after) => {
    expect(readPage(page({ after })).text).toBe(sentences.join('\n\n'));
  });

  test('nor is a page without one given the style sheets, addresses and words of its data', () => {
    const data = {
      css: '.a{color:red}. '.repeat(40),
      urls: Array.from({ length: 40 }, (_, i) => `https://courier.example/a-long-address-of-a-story/${i}. x`),
      words: 'ferry pier harbor '.repeat(60),
    };
    expect(
      readPage(`<html><body><div id="root"></div>${script('application/json', data)}${script('application/json', '[[[')}</body></html>`)
        .text,
    ).toBe('');
  });
});

test.each([
  ['a wall', '<article><p>The ferry struck the pier.</p><p>Subscribe to continue reading this story.</p></article>', 'login-wall'],
  ['an error page', '<h1>404: page not found</h1><p>We could not find what you were looking for.</p>', 'error-page'],
])('%s stays one, whatever else it carries', (_what, body, expected) => {
  const elsewhere = sentences.map((sentence) => `<p>${sentence}</p>`).join('');
  const data = `<script type="application/json">${JSON.stringify({ stories: sentences })}</script>`;
  const read = readPage(`<html><head><title>Courier</title></head><body>${body}<noscript>${elsewhere}</noscript>${data}</body></html>`);
  expect([read.withoutArticle, read.text.includes('twelve people were hurt')]).toEqual([expected, false]);
});

describe('what the page says about it', () => {
  const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const article = {
    '@type': 'NewsArticle',
    headline: 'Ferry &#8216;strikes&#8217; pier',
    datePublished: '2031-05-14T09:30:00+02:00',
    author: [{ '@type': 'Person', name: 'Ann Ortega' }, { name: 'Tobias Renn' }],
    publisher: { name: 'The Ellery Courier' },
  };

  test.each([
    ['alone', article],
    ['in a graph', { '@graph': [{ '@type': 'WebSite' }, article] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, article]],
  ])('JSON-LD %s', (_what, value) => {
    expect(readPage(page({ head: jsonLd(value) })).fields).toMatchObject({
      headline: 'Ferry ‘strikes’ pier',
      byline: 'Ann Ortega, Tobias Renn',
      publisher: 'The Ellery Courier',
      published: { value: '2031-05-14T09:30:00+02:00', evidence: 'json-ld' },
    });
  });

  test('OpenGraph and other meta elements', () => {
    const head = `<meta property="og:title" content="Ferry strikes pier"><meta property="og:site_name" content="The Ellery Courier">
      <meta name="author" content="By Ann Ortega"><meta property="article:published_time" content="2031-05-14">
      <link rel="canonical" href="https://courier.example/2031/ferry">`;
    expect(readPage(page({ head })).fields).toEqual({
      headline: 'Ferry strikes pier',
      publisher: 'The Ellery Courier',
      byline: 'Ann Ortega',
      url: 'https://courier.example/2031/ferry',
      published: { value: '2031-05-14', evidence: 'meta' },
    });
  });

  test.each([
    [
      'a time in the article',
      { before: '<time datetime="2031-05-14T08:00Z">today</time>' },
      { value: '2031-05-14T08:00Z', evidence: 'time-element' },
    ],
    [
      'the address',
      { head: '<link rel="canonical" href="https://courier.example/2031/05/14/ferry">' },
      { value: '2031-05-14', evidence: 'url' },
    ],
    ['an address without a day', { head: '<link rel="canonical" href="https://courier.example/2031/05/ferry">' }, undefined],
    ['a date no calendar has', { head: jsonLd({ ...article, datePublished: '2031-02-30' }) }, undefined],
    ['a date that means none', { head: jsonLd({ ...article, datePublished: '0001-01-01T00:00:00Z' }) }, undefined],
    ['broken JSON-LD', { head: '<script type="application/ld+json">{"@type": "NewsArticle", </script>' }, undefined],
    ['nothing', {}, undefined],
  ])('the date from %s', (_what, parts, published) => {
    expect(readPage(page(parts)).fields.published).toEqual(published);
  });

  test('the title without the name of the outlet, where that is known', () => {
    expect(
      readPage(page({ head: '<meta property="og:site_name" content="The Ellery Courier">' }).replace(/<h1>.*<\/h1>/, '')).fields.headline,
    ).toBe('Ferry strikes pier');
  });
});

describe('pages beyond the limits', () => {
  test.each([
    ['deeper', `${'<div>'.repeat(3000)}<p>${sentences[0]}</p>`, 'depth'],
    ['with more elements', `<p>${sentences[0]}</p>${'<b>x</b>'.repeat(40_000)}`, 'nodes'],
    ['with more pieces of text', `<p>${sentences[0]}</p><p>${'&lt;'.repeat(80_000)}`, 'nodes'],
    ['with long chains of elements', `<p>${sentences[0]}</p>${`${'<div>'.repeat(300)}x${'</div>'.repeat(300)}`.repeat(20)}`, 'nesting'],
    ['with a long text inside many elements', `<p>${sentences[0]}</p>${'<div>'.repeat(300)}${'word '.repeat(80_000)}`, 'carried'],
  ])('%s are read plainly and say so', (_what, body, what) => {
    const read = readPage(`<html><body>${body}</body></html>`);
    expect(read.limited).toMatchObject({ what });
    expect(read.text).toContain(sentences[0]);
  });

  test.each([
    ['2 MB of elements inside one another', `${'<div>'.repeat(180_000)}<p>${sentences[0]}</p>${'</div>'.repeat(180_000)}`],
    ['that never close', `${'<div>'.repeat(400_000)}<p>${sentences[0]}</p>`],
    ['closed by the tags of others', `<p>${sentences[0]}</p>${'<div>'.repeat(200_000)}${'</b>'.repeat(200_000)}`],
    ['that are no HTML', `<p>${sentences[0]}</p>${'<svg>'.repeat(400_000)}`],
  ])('%s are passed over in one go', (_what, body) => {
    expect(readPage(`<html><body>${body}</body></html>`)).toMatchObject({ text: sentences[0], limited: { what: 'depth' } });
  });

  test('a real page is far below them', () => {
    expect(readPage(page()).limited).toBeUndefined();
  });
});

describe('what is kept apart from the text', () => {
  test.each([
    ['a figure', '<figure><img src="x.jpg"><figcaption>The pier on Tuesday.</figcaption></figure>'],
    ['a box with a telling class', '<div class="photo-block"><p class="wp-caption-text">The pier on Tuesday.</p></div>'],
  ])('the caption of %s', (_what, before) => {
    const { text, captions } = readPage(page({ before }));
    expect([text, captions]).toEqual([sentences.join('\n\n'), ['The pier on Tuesday.']]);
  });

  test('promotion', () => {
    const after = '<p>Sign up for our morning letter from the harbor.</p><p>Ann Ortega is a reporter for the Courier.</p>';
    const { text, promotions } = readPage(page({ after }));
    expect([text, promotions]).toEqual([sentences.join('\n\n'), ['Sign up for our morning letter from the harbor.']]);
  });

  test('a sentence that only sounds like a box about the author stays', () => {
    const paragraphs = [
      ...sentences,
      'Ann Ortega is a reporter for the Courier.',
      'Mr Renn is the son of a reporter, and saw the ferry come in.',
    ];
    expect(proseParagraphs(paragraphs, [])).toEqual(paragraphs);
  });
});

describe('everything that states a field', () => {
  const head = `<script type="application/ld+json">{"@type":"LiveBlogPosting","isAccessibleForFree":"False","headline":"Ferry strikes pier","datePublished":"2031-05-14T23:30:00-05:00","dateModified":"2031-05-16T10:00:00Z"}</script>
<meta property="og:title" content="Ferry strikes pier - live"><meta property="article:published_time" content="2031-05-15T04:30:00Z"><meta name="date" content="2031-01-02">
<link rel="canonical" href="https://ann:secret@courier.example/2031/may/14/ferry#top">`;

  test('is told with its evidence and whether it agrees', () => {
    const { stated, modified, isLiveBlog, isPaywalled } = readPage(page({ head, before: '<p class="date">Published: May 14, 2031</p>' }));
    expect(stated.filter(({ field }) => field === 'published')).toEqual([
      { field: 'published', value: '2031-05-14T23:30:00-05:00', evidence: 'json-ld', agrees: true },
      { field: 'published', value: '2031-05-15T04:30:00Z', evidence: 'meta', agrees: true },
      { field: 'published', value: '2031-01-02', evidence: 'meta', agrees: false },
      { field: 'published', value: '14 may 2031', evidence: 'url', agrees: true },
      { field: 'published', value: 'May 14, 2031', evidence: 'text', agrees: true },
    ]);
    expect(stated.filter(({ field }) => field === 'headline').map(({ evidence, agrees }) => [evidence, agrees])).toEqual([
      ['json-ld', true],
      ['meta', true],
      ['heading', true],
      ['title-element', true],
    ]);
    expect(stated.filter(({ field }) => field === 'url').map(({ value }) => value)).toEqual(['https://courier.example/2031/may/14/ferry']);
    expect([modified, isLiveBlog, isPaywalled]).toEqual(['2031-05-16T10:00:00Z', true, true]);
  });

  test('and becomes findings on the article', async () => {
    const [item] = await readAll('ferry.html', page({ head }));
    expect(item).toMatchObject({
      read: {
        article: { url: 'https://courier.example/2031/may/14/ferry' },
        findings: [{ code: 'page-paywalled' }, { code: 'page-live-blog' }, { code: 'dates-disagree', data: { other: '2031-01-02' } }],
        details: { paywalled: true, liveBlog: true, modified: '2031-05-16T10:00:00Z' },
      },
    });
    expect(JSON.stringify(item)).not.toContain('secret');
  });
});

describe('a page without an article', () => {
  const link = (i: number) => `<li><a href="/${i}">Ferry line number ${i} to reopen next week after long repairs</a></li>`;
  const links = `<ul>${Array.from({ length: 40 }, (_, i) => link(i)).join('')}</ul>`;
  const front = `<html><head><title>The Ellery Courier</title><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><h1>News</h1>${links}</body></html>`;
  test.each([
    ['a front page', front, 'front-page'],
    [
      'an error page',
      '<html><title>Page not found</title><body><p>Sorry, we could not find what you were looking for. It may have been moved by somebody.</p></body></html>',
      'error-page',
    ],
    [
      'a wall',
      `<html><title>Ferry</title><body><article><p>${sentences[0]}</p><p>Subscribe to continue reading this story.</p></article></body></html>`,
      'login-wall',
    ],
    [
      'a login',
      '<html><title>Sign in</title><body><form><p>Welcome back to the Courier.</p><input type="password"></form></body></html>',
      'login-wall',
    ],
    ['nothing', '<html><body><p>Loading.</p></body></html>', 'no-prose'],
  ])('%s is told, and given out only to those who ask', async (_what, html, what) => {
    const options = { url: 'https://courier.example/x' };
    expect((await readAll('page.html', html, options))[0]).toEqual({
      kind: 'problem',
      problem: { code: 'page-without-article', input: 'page.html', data: { what } },
    });
    expect(await readAll('page.html', html, { ...options, keepPagesWithoutArticle: true })).toMatchObject([
      { kind: 'article', read: { findings: [{ code: 'page-without-article', data: { what } }], details: { withoutArticle: what } } },
    ]);
  });

  test('a front page gives the feeds it offers', async () => {
    const items = await readAll('page.html', front, { url: 'https://courier.example/' });
    expect(inShort(items)).toEqual(['problem page-without-article', 'feed https://courier.example/feed']);
  });

  test.each([
    ['with many related links', page({ after: links })],
    ['about something not found', page().replaceAll('Ferry strikes pier', 'Ferry not found')],
    ['with a login in its head', page({ before: '<form><input type="password"> Log in</form>' })],
  ])('not: an article %s', async (_what, html) => {
    expect(await readAll('page.html', html, { url: 'https://courier.example/ferry' })).toMatchObject([{ kind: 'article' }]);
  });
});

test('whatever tags a page is made of, it is read, and by the article finder', () => {
  const piece = fc.constantFrom(
    ...[
      '<div class="a">',
      '</div>',
      '<p>',
      '</p>',
      '<a href="x">',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<br>',
      '</br>',
      '<ul><li>',
      '</ul>',
      '<form>',
    ],
    ...[
      '<o:p>',
      '<a"b>',
      '<x y="<">',
      "<p title='\"'>",
      '<!-- ',
      ' -->',
      '<![CDATA[',
      ']]>',
      '<?x ',
      '<script>',
      '</script>',
      '<svg>',
      '</svg>',
      '<title>',
    ],
    ...[
      '<h1>',
      '</h1>',
      '</body>',
      '<body>',
      '<head>',
      '</head>',
      '<html lang="en">',
      '<iframe>',
      '<time datetime="2031-05-14">',
      '&amp;',
      '&#x0;',
      '&lt;p',
      '<',
      '>',
    ],
    ...sentences,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(readPage(pieces.join('')).limited).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test.each([
  [
    ['Sign In', 'By Ann Ortega', sentences[0], sentences[1], 'comments'],
    [sentences[0], sentences[1]],
  ],
  [
    [sentences[0], 'Photo: Dana Brooks, Ellery Courier', 'https://courier.example/x', sentences[1]],
    [sentences[0], sentences[1]],
  ],
  [[sentences[0], 'Follow her on the network of your choice', 'ann@courier.example'], [sentences[0]]],
  [['Ferry strikes pier', sentences[0], sentences[0]], [sentences[0]]],
  [
    ['Ann Ortega | The Ellery Courier', sentences[0], sentences[1]],
    [sentences[0], sentences[1]],
  ],
  // under a subtitle that is as long as a sentence
  [
    [sentences[2], 'Ann OrtegaThu 14 May 2031 09.12', sentences[0], sentences[1]],
    [sentences[2], sentences[0], sentences[1]],
  ],
  [[sentences[0], sentences[1], 'The wall gave way on May 14, 2031', sentences[2]], undefined],
  [['The wall that gave way stood since May 14, 1931, she said.', sentences[0]], undefined],
  [
    [sentences[0], 'Enjoying this? Sign up for the Courier’s daily letter.', sentences[1]],
    [sentences[0], sentences[1]],
  ],
  [
    [sentences[0], 'Passengers can sign up for alerts by the line’s newsletter, and subscribe to them by telephone, too.', sentences[1]],
    undefined,
  ],
  [[sentences[0], 'Support local journalism: become a member today.'], [sentences[0]]],
  [
    [sentences[0], 'The county has set aside a million to support local journalism, and asks readers to consider it.', sentences[1]],
    undefined,
  ],
  [
    [sentences[0], 'Ann Ortega covers the harbor and its ferries for the Courier.', '(Reporting by Ann Ortega; editing by Jo Ashby)'],
    [sentences[0]],
  ],
  [
    [sentences[0], 'A new roof covers the pier and its benches for the first time.', 'The report covers the months from March to May.'],
    undefined,
  ],
  [
    [sentences[0], '4 min read', 'URL: https://courier.example/x', sentences[1]],
    [sentences[0], sentences[1]],
  ],
  // a subheading, a short answer and a paragraph that only begins like a credit stay
  [[sentences[0], 'What happens next', '“No.”', 'Photo shows twelve boats in the harbor.', sentences[1]], undefined],
])('prose stays and its frame goes: %j', (paragraphs, kept) => {
  const given = paragraphs.map(String);
  expect(proseParagraphs(given, ['Ferry strikes pier'])).toEqual(kept ?? given);
});
