import type { SearchHit, SearchResult, StoryLine } from '@crosscheck/archive';
import { bdi, count, html, liveAddress, type Markup } from '@crosscheck/engine/page';
import { personAddress, storyAddress } from '../addresses.ts';
import type { Page } from './shell.ts';
import { cameOut, litWords, moment, outletLink } from './words.ts';

const QUOTED_WORDS = 'What is said, in the very words of the outlet.';

/** Everything that a person was reported to say, by story, the newest first; then the stories that name them, whether they speak in it or not. */
export function personPage(name: string, { hits, more }: SearchResult, named: readonly StoryLine[]): Page {
  const stories = [...Map.groupBy(hits.toSorted(newestFirst), ({ story }) => story ?? '')];
  const outlets = new Set(hits.flatMap(({ publisher }) => publisher ?? []));
  const others = named.filter(({ id }) => hits.every(({ story }) => story !== id));
  return {
    title: name,
    body: html`<main id="main" class="room person" tabindex="-1">
<h1>${bdi(name)}</h1>
<p class="standfirst">${
      hits.length === 0
        ? 'No statement is attributed to this name.'
        : html`${count(hits.length, 'statement')}${more && ' and more'}, reported by ${count(outlets.size, 'outlet')} in ${count(stories.length, 'story', 'stories')}. ${QUOTED_WORDS}`
    }</p>
${stories.map(
  (
    [story, list],
    i,
  ) => html`<section class="said-in" aria-labelledby="in-${i}"><h2 id="in-${i}">${story === '' ? 'In no story' : html`<a href="${storyAddress(story)}">${bdi(list[0]?.headline ?? story)}</a>`}</h2>
<ul>${list.map((hit) => html`<li>${statement(hit)}</li>`)}</ul></section>`,
)}
${
  others.length > 0 &&
  html`<section class="named-in" aria-labelledby="named-in"><h2 id="named-in">Named, not quoted</h2>
<ul>${others.map(
    ({ id, headline, newest, publishers }) =>
      html`<li><a href="${storyAddress(id)}">${bdi(headline ?? id)}</a> <span class="by">${cameOut(newest)} · ${publishers.length === 1 ? bdi(publishers[0] as string) : count(publishers.length, 'outlet')}</span></li>`,
  )}</ul></section>`
}
</main>`,
  };
}

function newestFirst(a: SearchHit, b: SearchHit): number {
  return (b.published ?? '').localeCompare(a.published ?? '', 'en') || b.article - a.article;
}

function statement({ publisher, published, excerpt, speaker, url, article }: SearchHit): Markup {
  const live = liveAddress(url, excerpt.text, { start: 0, end: excerpt.text.length });
  return html`<q>${litWords(excerpt.text, excerpt.start, excerpt.marks)}</q>
<p class="by">${speaker !== undefined && speaker !== null && html`<a href="${personAddress(speaker)}">${bdi(speaker)}</a>, as reported by `}${outletLink(publisher)}${published === undefined ? html`, <span class="undated">undated</span>` : html`, ${moment(published)}`} · <a href="/articles/${article}">article ${article}</a>${live !== undefined && html` · <a class="live" href="${live}" rel="noopener noreferrer" referrerpolicy="no-referrer">at the outlet&nbsp;↗</a>`}</p>`;
}

/** What stands about an article in a list of an outlet's. */
export interface OutletArticle {
  readonly hit: SearchHit;
  /** Outlets that report the same story. */
  readonly others: number;
  readonly first: boolean;
  readonly alone: number;
  readonly versions: number;
}

/** An outlet's articles, the newest first: whether it was first, what it had alone, what it changed later. */
export function outletPage(publisher: string, articles: readonly OutletArticle[], more: boolean): Page {
  return {
    title: publisher,
    body: html`<main id="main" class="room outlet-page" tabindex="-1">
<h1>${bdi(publisher)}</h1>
<p class="standfirst">${count(articles.length, 'article')}${more && ' and more'} in the archive. That an outlet does not have a thing says no more than that no article here has it.</p>
<div class="scroll" role="region" aria-label="Articles of this outlet" tabindex="0"><table class="matrix list"><thead><tr><th scope="col">Article</th><th scope="col">Published</th><th scope="col">Other outlets</th><th scope="col">First</th><th scope="col">Alone</th><th scope="col">Changed later</th></tr></thead><tbody>
${articles.map(
  ({ hit, others, first, alone, versions }) =>
    html`<tr><th scope="row"><a href="${hit.story === undefined ? `/articles/${hit.article}` : `/stories/${hit.story}`}">${bdi(hit.headline ?? `article ${hit.article}`)}</a></th><td>${hit.published === undefined ? html`<span class="undated">undated</span>` : moment(hit.published)}</td><td>${others}</td><td>${first ? 'first' : '–'}</td><td>${alone === 0 ? '–' : html`<span class="has-a">${count(alone, 'passage')}</span>`}</td><td>${versions > 1 ? html`<a href="/articles/${hit.article}">${count(versions - 1, 'time')}</a>` : '–'}</td></tr>`,
)}</tbody></table></div>
</main>`,
  };
}

/** What was looked for in the archive. */
export interface Wanted {
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
  readonly quoted?: string | undefined;
  readonly publisher?: string | undefined;
}

/** What was found: articles or, with a speaker or quoted words, statements. */
export function searchPage(wanted: Wanted, hits: readonly SearchHit[], more: boolean): Page {
  const asked = Object.values(wanted).some((value) => value !== undefined);
  return {
    title: wanted.words === undefined ? 'Search' : `Search: ${wanted.words}`,
    words: wanted.words ?? '',
    body: html`<main id="main" class="room results" tabindex="-1">
<h1>Search</h1>
<form class="narrow-down" aria-label="What to look for">
<label>Words <input name="words" type="search" value="${wanted.words ?? ''}" maxlength="300"></label>
<label>Speaker <input name="speaker" type="search" value="${wanted.speaker ?? ''}" maxlength="300"></label>
<label>In quotation marks <input name="quoted" type="search" value="${wanted.quoted ?? ''}" maxlength="300"></label>
<label>Outlet <input name="publisher" type="search" value="${wanted.publisher ?? ''}" maxlength="300"></label>
<button>Search</button></form>
${asked && html`<p class="standfirst">${hits.length === 0 ? 'Nothing was found. Words may be given by their beginning, as in repair*.' : html`${count(hits.length, 'hit')}${more && ', and there are more'}.`}</p>`}
<ul class="hits">${hits.map(
      (hit) =>
        html`<li><h2><a href="${hit.story === undefined ? `/articles/${hit.article}` : `/stories/${hit.story}`}">${bdi(hit.headline ?? `article ${hit.article}`)}</a></h2>${statement(hit)}</li>`,
    )}</ul>
</main>`,
  };
}
