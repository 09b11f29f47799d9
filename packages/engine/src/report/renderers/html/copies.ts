import { type CopyRoute, copyRoutes } from '../copy-routes.ts';
import { clip } from '../passage-context.ts';
import type { ReaderView } from '../reader-view.ts';
import { count, publishedWords } from '../wording.ts';
import { accountLink, badge } from './findings.ts';
import { bdi, html, type Markup } from './markup.ts';

/** Height of a line of the drawing and width of the part with the ways, in pixels; the style sheet gives the lines beside it the same height. */
const LINE = 44;
const WIDTH = 150;
/** Where the dots of the accounts stand, and how far a way may reach from them. */
const DOTS = WIDTH - 14;
const REACH = DOTS - 6;
/** How far the control points of the shortest way lie from the dots. */
const NEAREST = 30;
/** A way is as thick as what was taken: this many pixels for all of the shorter text. */
const THICKEST = 7;
/** The same of one whose direction is not known; a thicker broken line is a ladder. */
const THICKEST_BROKEN = 3;

const percentOf = (share: number) => `${Math.max(1, Math.round(share * 100))}\u00a0%`;

/** Accounts from top to bottom in the order in which they came out, and a bow from each to those that took from it. */
function drawing(view: ReaderView): Markup {
  const { accounts, routes } = copyRoutes(view);
  const place = new Map(accounts.map((account, i) => [account.index, LINE * i + LINE / 2]));
  const drawn = routes.filter(({ through }) => through === undefined);
  const heights = ({ pair }: CopyRoute) => [place.get(pair.first.index) as number, place.get(pair.second.index) as number] as const;
  const lengthOf = (route: CopyRoute) => Math.abs(heights(route)[1] - heights(route)[0]);
  const longest = Math.max(1, ...drawn.map(lengthOf));
  return html`<div class="took"><svg width="${WIDTH}" height="${LINE * accounts.length}" aria-hidden="true">
${drawn.map((route) => {
  const { pair } = route;
  const [from, to] = heights(route);
  const bow = NEAREST + ((REACH * 1.3 - NEAREST) * lengthOf(route)) / longest;
  const tip = pair.dated ? DOTS - 13 : DOTS;
  return html`<g data-k="${pair.id}"><path class="way${!pair.dated && ' either'}" d="M${DOTS} ${from}C${Math.round(DOTS - bow)} ${from} ${Math.round(DOTS - bow)} ${to} ${tip} ${to}" stroke-width="${(1 + ((pair.dated ? THICKEST : THICKEST_BROKEN) - 1) * pair.share).toFixed(1)}"/>${
    pair.dated && html`<path class="tip" d="M${DOTS - 5} ${to}l-9 -5.5v11z"/>`
  }</g>
`;
})}${accounts.map((account) => html`<circle class="dot" cx="${DOTS}" cy="${place.get(account.index) as number}" r="4.5"/>`)}</svg>
<ol aria-label="Accounts that share passages, the first one first">${accounts.map((account) => {
    const { date } = publishedWords(account.article);
    return html`<li><a class="who" href="#article-${account.address}">${badge(account)} ${bdi(account.name)}</a> <span class="date">${date}</span></li>`;
  })}</ol></div>
`;
}

function rowOf(view: ReaderView, { pair, through }: CopyRoute): Markup {
  const { id, first, second, dated, passages, share } = pair;
  return html`<tbody class="pair" id="${id}" data-k="${id}"><tr><th scope="row">${accountLink(second, id)}</th><td>${!dated && html`<span class="how">also in</span> `}${accountLink(first, id)}${
    through !== undefined && html` <span class="how">all of it also in ${badge(through)} ${bdi(through.name)}</span>`
  }</td><td class="num">${percentOf(share)}</td></tr>
${
  through === undefined &&
  html`<tr><td colspan="3"><details><summary>${count(passages.length, 'shared passage')}</summary><ul>${passages.map(
    (copy) =>
      html`<li><q>${bdi(clip(view.words(copy.readings[0]), 400))}</q> <span class="how">${Math.round(copy.similarity * 100)}&nbsp;% alike</span></li>`,
  )}</ul></details></td></tr>`
}</tbody>
`;
}

function pairsTable(view: ReaderView, routes: readonly CopyRoute[], caption: string): Markup {
  return html`<table class="pairs"><caption class="sr">${caption}</caption><thead><tr><th scope="col">Account</th><th scope="col">Words first in</th><th scope="col" class="num"><abbr title="Part of the shorter text">shared</abbr></th></tr></thead>
${routes.map((route) => rowOf(view, route))}</table>`;
}

/** Who took from whom, as a drawing and as a table. */
export function copiesSection(view: ReaderView): Markup {
  const { routes } = copyRoutes(view);
  const own = routes.filter(({ through }) => through === undefined);
  const rest = routes.filter(({ through }) => through !== undefined);
  return html`<section id="copies" class="copies" aria-labelledby="copies-title">
<h2 id="copies-title">Copies <span class="n">${view.copies.length}</span></h2>
<p class="lead">Passages that two accounts share nearly word for word. What stands in them counts as one account’s. An arrow leads from the account in which they stood first to one that came later, as thick as the part of the shorter text that they share.${
    own.some(({ pair }) => !pair.dated) && ' A broken line: dates do not tell who was first.'
  }</p>
<div class="copies-of">${drawing(view)}<div>${pairsTable(view, own, 'In which account shared passages stood first')}${
    rest.length > 0 &&
    html`<details class="more-pairs"><summary>${count(rest.length, 'more pair shares', 'more pairs share')} nothing but what a third account has as well</summary>${pairsTable(view, rest, 'Accounts that share what stands in a third')}</details>`
  }</div></div></section>
`;
}
