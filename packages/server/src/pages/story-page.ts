import type { Report } from '@crosscheck/engine';
import {
  type Account,
  accountCards,
  articlesSection,
  bdi,
  capital,
  contents,
  count,
  html,
  type Markup,
  type ReaderView,
  readerView,
  reportSections,
  signSymbols,
} from '@crosscheck/engine/page';
import { formats } from '@crosscheck/formats';
import { personAddress } from '../addresses.ts';
import { lostFinding } from '../named-finding.ts';
import type { ComparedStory } from '../story-reports.ts';
import type { Page } from './shell.ts';
import { cameOut, conflictWords, differenceWords, moment } from './words.ts';

export interface StoryPageOptions {
  /** Of the table of points, one that `knownOrder` gives. */
  readonly order: string;
  /** What is wrong in it can be rejected. */
  readonly writable: boolean;
}

/**
 * A story: what its accounts do not agree on first, then everything else, then the articles themselves.
 */
export function storyPage(compared: ComparedStory, { order, writable }: StoryPageOptions): Page {
  const { story, report } = compared;
  const view = readerView(report);
  const title = story.headline ?? 'A story without a headline';
  const several = view.accounts.length > 1;
  return {
    title,
    report: true,
    follows: story.id,
    feed: `/stories/${story.id}/export/atom`,
    body: html`${signSymbols()}<section class="opening" aria-labelledby="story-title">
<h1 id="story-title" dir="auto">${bdi(title)}</h1>
<p class="standfirst">${standfirst(view)}</p>
<p class="standfirst when">${publishedBetween(report)}</p>
<p class="live-note" id="live-note" role="status" data-lost="${lostFinding}"></p>
${accountCards(view)}
<div class="tools-row">${several && html`<a href="/stories/${story.id}/articles">Articles side by side</a>`}${speakersOf(report)}${together(compared)}${exportsOf(story.id)}<a href="/stories/${story.id}/correct">Correct</a></div>
</section>
${several && contents(view)}<main id="main" tabindex="-1">
${reportSections(view, { order, ...(writable ? { correctAt: `/stories/${story.id}/correct` } : {}), orderAddress: (name) => `?order=${encodeURIComponent(name)}#points` })}</main>`,
  };
}

function standfirst(view: ReaderView): Markup {
  const n = view.accounts.length;
  if (n < 2) return html`${n === 0 ? 'No account is left of it.' : 'One account; there is nothing to compare it with yet.'}`;
  return html`${conflictWords(view.conflicts.length)} and ${differenceWords(view.differences.length)} in ${count(n, 'account')}, of which ${view.independent} ${view.independent === 1 ? 'is' : 'are'} independent. ${capital(count(view.matrix.length, 'point is', 'points are'))} reported by more than one.`;
}

/** The first and the last day that the accounts themselves give; one that gives none has no say in it. */
function publishedBetween({ articles }: Report): Markup {
  const days = articles.flatMap(({ published }) => published?.value.slice(0, 10) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return html`No account gives a date.`;
  return first === last ? html`Published ${moment(first)}` : html`Published ${moment(first)} to ${moment(last)}`;
}

/** Who is named as a speaker, with the way to all that the archive has of them. */
function speakersOf({ statements }: Report): Markup | false {
  const names = Map.groupBy(
    statements.flatMap(({ attribution }) => attribution?.speakerName ?? []),
    (name) => name,
  );
  if (names.size === 0) return false;
  const list = [...names].sort((a, b) => b[1].length - a[1].length).slice(0, 24);
  return html`<details><summary>Speakers</summary><ul>${list.map(([name, said]) => html`<li><a href="${personAddress(name)}">${bdi(name)}</a> <span class="n">${count(said.length, 'statement')}</span></li>`)}</ul></details>`;
}

function together({ story }: ComparedStory): Markup {
  return html`<details><summary>Why these are together</summary><ul>${story.members.map(
    ({ article, why, pinned, time }) =>
      html`<li><a href="/articles/${article.id}">${bdi(article.latest.headline ?? article.latest.publisher ?? `article ${article.id}`)}</a> <span class="n">${cameOut(time)}${article.versions > 1 && html`, <a href="/articles/${article.id}">${article.versions} versions</a>`}</span><br><span class="why">${pinned ? 'a person decided so' : bdi(why ?? 'it began the story')}</span></li>`,
  )}</ul></details>`;
}

function exportsOf(id: string): Markup {
  const writable = formats.filter((format) => 'write' in format).map(({ name }) => name);
  return html`<details><summary>Take away</summary><ul>${['html', 'markdown', 'json', ...writable].map(
    (name) => html`<li><a href="/stories/${id}/export/${name}">${exportWords[name] ?? name}</a></li>`,
  )}</ul></details>`;
}

const exportWords: Readonly<Record<string, string>> = {
  html: 'A page that opens anywhere',
  markdown: 'Markdown',
  json: 'JSON, the whole comparison',
  annotations: 'W3C annotations',
  jsonld: 'schema.org JSON-LD',
  conll: 'CoNLL-U Plus',
  csv: 'CSV of statements',
  jsonl: 'JSONL of statements',
  bibtex: 'BibTeX',
  csl: 'CSL JSON',
  atom: 'Atom feed of the story',
  conflicts: 'Atom feed of its conflicts',
};

/** Number of an account's article in the archive, whatever its version. */
function numberOf({ article }: Account): string {
  return article.id.split('/')[0] as string;
}

/** Columns that a reader can look at together. */
const COLUMNS = 4;

/** Two to four articles of a story side by side, each passage that is linked lit in all of them. */
export function sideBySidePage({ story, report }: ComparedStory, chosen: readonly string[]): Page {
  const view = readerView(report);
  const found = view.accounts.filter((account) => chosen.includes(numberOf(account))).slice(0, COLUMNS);
  const accounts: readonly Account[] = found.length > 0 ? found : view.accounts.slice(0, 3);
  const address = `/stories/${story.id}`;
  return {
    title: `Side by side: ${story.headline ?? 'a story without a headline'}`,
    report: true,
    body: html`<main id="main" class="beside" tabindex="-1">
<h1 dir="auto"><a href="${address}">${bdi(story.headline ?? 'A story without a headline')}</a></h1>
${
  view.accounts.length > 1 &&
  html`<form class="choose" aria-label="Which articles"><fieldset><legend>Side by side, ${COLUMNS} at most</legend>${view.accounts.map(
    (account) =>
      html`<label><input type="checkbox" name="with" value="${numberOf(account)}"${accounts.includes(account) && html` checked`}> <b class="key">${account.key}</b> ${bdi(account.name)}</label> `,
  )}<button>Show</button></fieldset></form>`
}
${articlesSection(view, { accounts, findingsAt: address })}</main>`,
  };
}
