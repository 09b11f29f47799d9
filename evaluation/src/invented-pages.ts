import { inventedArticle, seededRandom } from './invented-news.ts';

/**
 * The web page of an invented article, the same for the same number: about 107,000 characters and 580 elements, where the middle of 91 real
 * ones has 106,000 and 765; most are scripts, styles, menus, teasers of other articles and comments. The article itself stands in paragraphs, in divs or between line breaks, by turns.
 */
export function inventedPage(number: number): string {
  const random = seededRandom(number + 7);
  const { headline, publisher, published, text, url } = inventedArticle(number);
  const paragraphs = text.split('\n\n');
  const noise = (length: number) => Array.from({ length: Math.ceil(length / 11) }, () => random().toString(36).slice(2, 13)).join('');
  const script = (length: number) => `<script>window.${noise(11)} = { "state": "${noise(length)}", "html": "<p>none</p>" };</script>`;
  const link = (words: string) =>
    `<li class="item"><a href="/${noise(11)}" class="link" data-track="${noise(40)}"><span>${words}</span></a></li>`;
  const links = (count: number, words: (i: number) => string) =>
    `<ul class="menu">${Array.from({ length: count }, (_, i) => link(words(i))).join('\n')}</ul>`;
  const others = (from: number) => (i: number) => inventedArticle(number + from + i).headline;
  const teaser = (other: number) => {
    const { headline: title, text: all } = inventedArticle(number + other);
    return `<div class="card"><img src="/${noise(20)}.jpg" alt=""/><h3><a href="/${other}">${title}</a></h3><p class="summary">${all.slice(0, 120)}…</p></div>`;
  };
  const body = bodies[number % bodies.length] as (paragraphs: readonly string[]) => string;
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: published,
    publisher: { name: publisher },
  };
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | ${publisher}</title>
<meta property="og:title" content="${headline}"><meta property="og:type" content="article"><link rel="canonical" href="${url}">
<script type="application/ld+json">${JSON.stringify(about)}</script>
<style>${noise(18_000)}</style>${script(30_000)}</head>
<body class="page"><header>${links(40, (i) => `Section ${i}`)}</header>${script(4_000)}
<div id="wrap"><main class="main"><div class="grid"><div class="column">
<h1>${headline}</h1><div class="meta"><span class="byline">By Ann Ortega</span><time datetime="${published}">${published.slice(0, 10)}</time></div>
${body(paragraphs)}
<div class="share">${links(5, (i) => `Share ${i}`)}</div></div>
<aside class="side"><h2>Most read</h2>${links(20, others(1))}</aside></div></main>
<section class="more"><h2>More from ${publisher}</h2>${Array.from({ length: 24 }, (_, i) => teaser(30 + i)).join('\n')}</section>
<section id="comments">${Array.from({ length: 12 }, (_, i) => `<div class="comment"><b>Reader ${i}</b><p>${inventedArticle(number + 60 + i).text.slice(200, 420)}</p></div>`).join('\n')}</section></div>
<footer>${links(60, (i) => `About ${i}`)}<p>© ${publisher}. All rights reserved.</p></footer>${script(24_000)}</body></html>`;
}

/** How sites set an article. */
const bodies: readonly ((paragraphs: readonly string[]) => string)[] = [
  (paragraphs) => `<article class="story">${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}</article>`,
  (paragraphs) =>
    `<div class="text">${paragraphs.map((one) => `<div class="block" data-type="text"><p class="p"><span>${one}</span></p></div><div class="ad"></div>`).join('\n')}</div>`,
  (paragraphs) => `<div class="content">${paragraphs.join('<br>\n<br>')}</div>`,
];
