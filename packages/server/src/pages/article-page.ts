import type { ArchivedArticle, ArchivedVersion } from '@crosscheck/archive';
import type { VersionComparison } from '@crosscheck/engine';
import { bdi, compareWordings, count, hostOf, html, type Markup, pageAddress, wordRuns } from '@crosscheck/engine/page';
import type { HistoryEntry } from '../article-history.ts';
import type { Page } from './shell.ts';
import { moment, outletLink } from './words.ts';

const changeWords: Readonly<Record<VersionComparison['change'], string>> = {
  unchanged: 'the report is the same',
  extended: 'more was added, and nothing else was changed',
  noted: 'changed, and a note says so',
  silent: 'changed without a note',
};

/** An article with its history: each version held against the one before it, sentence by sentence. */
export function articlePage(article: ArchivedArticle, entries: readonly HistoryEntry[], story: string | undefined): Page {
  const { latest, url } = article;
  const page = pageAddress(url);
  const headline = latest.headline ?? `Article ${article.id}`;
  return {
    title: headline,
    body: html`<main id="main" class="room history" tabindex="-1">
<h1 dir="auto">${bdi(headline)}</h1>
<p class="standfirst">${outletLink(latest.publisher)}${latest.byline !== undefined && html` · ${bdi(latest.byline)}`} · ${latest.published === null ? html`<span class="undated">undated</span>` : moment(latest.published.value)}${page !== undefined && html` · <a href="${page}" rel="noopener noreferrer" referrerpolicy="no-referrer">${bdi(hostOf(page))}&nbsp;↗</a>`}${story !== undefined && html` · <a href="/stories/${story}">the story</a>`}</p>
${article.withdrawn !== undefined && html`<p class="warning">${article.withdrawn === 'canceled' ? 'Killed by the wire; do not use it.' : 'Withheld by the wire.'}</p>`}
<section aria-labelledby="versions"><h2 id="versions">${entries.length > 1 ? `Changed ${count(entries.length - 1, 'time')} after it came in` : 'Not changed since it came in'}</h2>
${entries
  .slice(1)
  .map((entry, i) => versionItem(entry, entries[i]?.version as ArchivedVersion))
  .reverse()}</section>
<section class="whole" aria-labelledby="whole"><h2 id="whole">The text as it stands</h2>
<div class="text" dir="auto">${latest.text.split(/\n+/).map((paragraph) => paragraph.trim() !== '' && html`<p>${paragraph}</p>`)}</div></section>
</main>`,
  };
}

function versionItem({ version, comparison }: HistoryEntry, before: ArchivedVersion): Markup {
  if (comparison === undefined) return html``;
  const was = (span: { readonly start: number; readonly end: number }) => before.text.slice(span.start, span.end);
  const is = (span: { readonly start: number; readonly end: number }) => version.text.slice(span.start, span.end);
  return html`<article class="version change-${comparison.change}"><h3>Version ${version.number}, ${moment(version.received.slice(0, 16))} UTC: ${changeWords[comparison.change]}</h3>
${comparison.headline !== undefined && html`<div class="pair-of"><p class="was">${bdi(comparison.headline.before ?? '')}</p><p class="is">${bdi(comparison.headline.after ?? '')}</p></div>`}
${comparison.sentences.map((sentence) => {
  if (sentence.kind === 'reworded') {
    const [a, b] = compareWordings([was(sentence.before), is(sentence.after)]);
    return html`<div class="pair-of"><p class="was"><span class="sr">Before: </span>${wordRuns(a?.runs ?? [])}</p><p class="is"><span class="sr">After: </span>${wordRuns(b?.runs ?? [])}</p></div>`;
  }
  if (sentence.kind === 'removed') return html`<p class="was"><span class="sr">Taken away: </span>${bdi(was(sentence.before))}</p>`;
  if (sentence.kind === 'added') return html`<p class="is"><span class="sr">Added: </span>${bdi(is(sentence.after))}</p>`;
  return html``;
})}
${comparison.notes.map((span) => html`<p class="note">Note: ${bdi(is(span))}</p>`)}</article>`;
}
