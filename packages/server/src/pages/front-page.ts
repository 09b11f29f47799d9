import type { StoriesPage } from '@crosscheck/archive';
import { bdi, count, html, type Markup } from '@crosscheck/engine/page';
import { storyAddress } from '../addresses.ts';
import type { ComparedStory } from '../story-reports.ts';
import type { Page } from './shell.ts';
import { cameOut, conflictWords, differenceWords, moment, outletLink } from './words.ts';

/** What the front page is asked to show. */
export interface FrontPageFilter {
  /** A day, or `7d`. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly query?: string | undefined;
  readonly publisher?: string | undefined;
  readonly person?: string | undefined;
  readonly place?: string | undefined;
}

/** Times that are a click away. */
const SINCE = [
  [undefined, 'any time'],
  ['1d', 'last day'],
  ['7d', 'last week'],
  ['30d', 'last month'],
] as const;

/** Stories day by day, on each day those first that most accounts report independently. */
export function frontPage(stories: readonly ComparedStory[], next: StoriesPage['next'], filter: FrontPageFilter): Page {
  const days = Map.groupBy(stories, ({ story }) => story.newest.slice(0, 10));
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return {
    title: 'Stories',
    body: html`<main id="main" class="room front" tabindex="-1">
<h1 class="sr">Stories</h1>
${filterForm(filter)}
<p class="since-look" id="since-look" role="status"></p>
${
  stories.length === 0 &&
  html`<p class="nothing">${filtered ? html`No story fits. <a href="/">Show all</a>.` : html`No story is in this archive yet. Add articles with <code>crosscheck add</code>; they appear here at once.`}</p>`
}
${[...days].map(
  ([day, list]) => html`<section class="day" aria-labelledby="day-${day}"><h2 id="day-${day}">${moment(day)}</h2>
${list.toSorted((a, b) => b.summary.independent - a.summary.independent).map(storyItem)}</section>
`,
)}
${next !== undefined && html`<p class="more"><a rel="next" href="/?${addressOf({ ...filter, cursor: next })}">Older stories</a></p>`}
</main>`,
  };
}

function filterForm(filter: FrontPageFilter): Markup {
  const { since, until, query, publisher, person, place } = filter;
  const suggesting = (name: string, label: string, value: string | undefined, kind: string) =>
    html`<label>${label} <input name="${name}" type="search" value="${value ?? ''}" maxlength="300" autocomplete="off" data-suggest="${kind}"></label>`;
  const day = (value: string | undefined) => (value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) ? value : '');
  return html`<div class="which"><form class="narrow-down" aria-label="Which stories">
<label>Words <input name="query" type="search" value="${query ?? ''}" maxlength="300" autocomplete="off"></label>
${suggesting('publisher', 'Outlet', publisher, 'publisher')}
${suggesting('person', 'Person', person, 'person')}
${suggesting('place', 'Place', place, 'place')}
<label class="on">From <input name="since" type="date" value="${day(since)}"></label>
<label class="on">To <input name="until" type="date" value="${day(until)}"></label>
<button>Show</button></form>
<p class="times" role="group" aria-label="Time">${SINCE.map(
    ([value, name]) =>
      html`<a href="/?${addressOf({ ...filter, until: undefined, since: value })}"${value === since && until === undefined && html` aria-current="true"`}>${name}</a> `,
  )}${Object.values(filter).some((value) => value !== undefined) && html`<a class="all" href="/">all stories</a>`}</p></div>`;
}

function storyItem({ story, report, summary }: ComparedStory): Markup {
  const [first, second] = twoHeadlines(story.members.map(({ article }) => article.latest));
  const only = report.articles.filter(({ id }) => summary.alone.includes(id)).map(({ publisher, id }) => publisher ?? id);
  const copies = summary.accounts - summary.independent;
  return html`<article class="story" data-story="${story.id}" data-counts="${summary.accounts} ${summary.conflicts} ${summary.differences}">
<div class="headlines"><h3><a href="${storyAddress(story.id)}">${first === undefined ? 'No headline' : bdi(first.headline)}</a></h3>
${first !== undefined && html`<p class="in">${outletLink(first.publisher)}</p>`}
${second !== undefined && html`<p class="other"><q>${bdi(second.headline)}</q></p><p class="in">${outletLink(second.publisher)}</p>`}</div>
<div class="numbers"><p class="independent"><b>${summary.independent}</b> ${summary.independent === 1 ? 'independent account' : 'independent accounts'}${copies > 0 && html` <span class="copies-too">and ${count(copies, 'copy', 'copies')}</span>`}</p>
${summary.accounts > 1 && html`<p class="found">${conflictWords(summary.conflicts)} · ${differenceWords(summary.differences)}</p>`}
${summary.accounts > 1 && only.length > 0 && html`<p class="only-in"><span class="has-a">Alone</span> ${only.slice(0, 3).map((name, i) => html`${i > 0 && ', '}${bdi(name)}`)}${only.length > 3 && ` and ${only.length - 3} more`}</p>`}
<p class="when">${cameOut(story.newest)}</p><p class="look-again"></p></div>
</article>
`;
}

interface Headlined {
  readonly headline: string;
  readonly publisher?: string | undefined;
}

/** The headline that came last and, of another outlet, the one that shares the fewest words with it. */
function twoHeadlines(versions: readonly { readonly headline?: string; readonly publisher?: string }[]): Headlined[] {
  const headed = versions.flatMap(({ headline, publisher }) => (headline === undefined ? [] : [{ headline, publisher }])).reverse();
  const [first, ...others] = headed;
  if (first === undefined) return [];
  const own = wordsOf(first.headline);
  const shared = ({ headline }: Headlined) => {
    const words = [...wordsOf(headline)];
    return words.filter((word) => own.has(word)).length / Math.max(1, words.length);
  };
  const [second] = others
    .filter(({ publisher, headline }) => publisher !== first.publisher && headline !== first.headline)
    .sort((a, b) => shared(a) - shared(b));
  return second === undefined ? [first] : [first, second];
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function addressOf(values: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
}
