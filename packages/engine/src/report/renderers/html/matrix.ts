import { cellRank, knownOrder, matrixOrders, type OrderedRow, orderedRows } from '../matrix-order.ts';
import { clip } from '../passage-context.ts';
import type { Account, MatrixCell, ReaderView, Standing } from '../reader-view.ts';
import { count, dateWords, pointWords } from '../wording.ts';
import { passageAddress } from './article-text.ts';
import { badge, placesOf } from './findings.ts';
import { bdi, html, type Markup, trusted } from './markup.ts';

/** So many accounts fit on a wide screen; with more the table scrolls in its frame. */
const FITS = 12;
/** With more accounts than this their names are slanted. */
const UPRIGHT = 5;
/** A slanted name is cut to this many characters; whole it is said to those who do not see it, and in the title. */
const NAME_LENGTH = 18;

/** How an account tells a point, each with a shape of its own: colour is never the only thing that tells them apart. */
const SIGNS: Record<Exclude<Standing, 'unsearched'>, { readonly words: string; readonly shape: string }> = {
  same: { words: 'reports it', shape: '<circle cx="8" cy="8" r="5.5" fill="currentColor"/>' },
  reworded: { words: 'in other words', shape: '<circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" stroke-width="1.75"/>' },
  hedged: {
    words: 'with a hedge',
    shape: '<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="2.4 2.1"/>',
  },
  copied: {
    words: 'copied from another account',
    shape:
      '<path d="M5.5 5.5h8v8h-8z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10.5 3.2v-1h-8v8h1" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  },
  absent: { words: 'does not have it', shape: '<path d="M5 8h6" stroke="currentColor" stroke-width="1.5"/>' },
};

/** What stands in a cell beside the sign, with the number of the side that an account takes. */
const FOUND = { conflict: { sign: '≠', colour: 'x' }, difference: { sign: '≈', colour: 'd' } } as const;

/** The signs as SVG symbols, once for the page. */
export function signSymbols(): Markup {
  const symbols = Object.entries(SIGNS).map(([name, { shape }]) => `<symbol id="sign-${name}" viewBox="0 0 16 16">${shape}</symbol>`);
  return trusted(`<svg class="symbols" aria-hidden="true" width="0" height="0">${symbols.join('')}</svg>\n`);
}

function sign(standing: Exclude<Standing, 'unsearched'>): Markup {
  return html`<svg class="sign s-${standing}" width="16" height="16" aria-hidden="true"><use href="#sign-${standing}"/></svg>`;
}

/** Orders that a reader may choose. */
export interface MatrixOptions {
  /** One of `matrixOrders`, or the key of an account. Default: as the points are told. */
  readonly order?: string;
  /** Address of the page with the table in an order; without it nothing is offered. */
  readonly orderAddress?: (order: string) => string;
}

const ORDERS: Record<(typeof matrixOrders)[number], string> = {
  told: 'as told',
  time: 'by time',
  accounts: 'most accounts first',
  conflict: 'conflicts first',
};

function cellOf(row: string, cell: MatrixCell): Markup {
  const { account, standing, passage, finding } = cell;
  const rank = html` data-rank="${cellRank(cell)}"`;
  if (standing === 'unsearched') return html`<td${rank}><span class="sr">not searched</span></td>`;
  const words = SIGNS[standing].words;
  if (!passage) return html`<td${rank}>${sign(standing)}<span class="sr">${words}</span></td>`;
  if (!finding) {
    const said = `${account.name}: ${words}`;
    return html`<td${rank}><a href="#${passageAddress(account, row)}" title="${said}">${sign(standing)}<span class="sr">${said}</span></a></td>`;
  }
  const { severity, sides, id, label } = finding;
  const said = `${account.name}: ${words}, ${severity} ${label}, side ${sides.join(' and ')}`;
  return html`<td class="${FOUND[severity].colour}"${rank}><a href="#${id}" title="${said}">${sign(standing)}<b class="group-sign" aria-hidden="true">${FOUND[severity].sign}${sides.join('/')}</b><span class="sr">${said}</span></a></td>`;
}

/** Points by accounts, at a glance: who reports it, how, on which side of a conflict; who does not. */
export function matrixSection(view: ReaderView, { order: wanted, orderAddress }: MatrixOptions = {}): Markup {
  const order = knownOrder(view.report, wanted);
  const rows = orderedRows(view, order);
  return html`<section id="points" class="points" aria-labelledby="points-title">
<h2 id="points-title">Point by point <span class="n">${view.matrix.length}</span></h2>
<p class="lead">${
    view.matrix.length === 0
      ? 'The accounts have no point in common.'
      : 'What more than one account reports. A sign leads to the passage, or to the conflict it is in; a point opens to every wording of it.'
  }</p>
${
  rows.length > 0 &&
  html`${legend(view)}${orderAddress !== undefined && orderLinks(order, orderAddress)}<div class="scroll${view.accounts.length <= FITS && ' fits'}" role="region" aria-label="Table of points by accounts" tabindex="0"><table class="matrix${view.accounts.length > UPRIGHT && ' slanted'}">
<thead><tr><th scope="col">Point</th>${view.accounts.map((account) => accountHead(account, order, orderAddress))}${numberHeads(order)}</tr></thead>
<tbody>${rows.map((row) => rowOf(view, row))}</tbody></table></div>`
}</section>
`;
}

function legend(view: ReaderView): Markup {
  const cells = view.matrix.flatMap((row) => row.cells);
  const signs = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter((standing) => cells.some((cell) => cell.standing === standing));
  const found = (['conflict', 'difference'] as const).filter((severity) => cells.some(({ finding }) => finding?.severity === severity));
  return html`<ul class="legend" aria-label="Legend">${signs.map((s) => html`<li>${sign(s)} ${SIGNS[s].words}</li>`)}${found.map(
    (severity) => {
      const { sign, colour } = FOUND[severity];
      return html`<li class="${colour}"><b class="group-sign">${sign}1</b> <b class="group-sign">${sign}2</b> ${severity}, by who says the same</li>`;
    },
  )}</ul>
`;
}

function orderLinks(order: string, address: (order: string) => string): Markup {
  return html`<p class="orders" role="group" aria-label="Order of the points"><span>Points</span> ${matrixOrders.map(
    (name) => html`<a href="${address(name)}" data-order="${name}"${name === order && html` aria-current="true"`}>${ORDERS[name]}</a> `,
  )}<span class="hint">A name in the head puts first what that account has.</span></p>
`;
}

/** A long name by its first and its last word, in which the outlets of one house differ, else cut. */
function shortName(name: string): string {
  if (name.length <= NAME_LENGTH) return name;
  const words = name.split(' ');
  const ends = `${words[0]} … ${words.at(-1)}`;
  return words.length > 2 && ends.length <= NAME_LENGTH ? ends : clip(name, NAME_LENGTH);
}

function accountHead(account: Account, order: string, address: MatrixOptions['orderAddress']): Markup {
  const { key, name } = account;
  const short = shortName(name.replace(/^www\./, ''));
  const shown = short === name ? bdi(name) : html`<span aria-hidden="true">${bdi(short)}</span><span class="sr">${name}</span>`;
  const byName =
    address === undefined
      ? html`<span class="name">${shown}</span>`
      : html`<a class="name" href="${address(key)}" data-order="${key}" title="${name}: first what it has">${shown}</a>`;
  return html`<th scope="col" class="by-account"${key === order && html` aria-sort="descending"`}><span class="slant">${byName}</span><a class="to-article" href="#article-${account.address}">${badge(account)}<span class="sr">${name}: the article</span></a></th>`;
}

function numberHeads(order: string): Markup {
  return html`<th scope="col" class="num" data-sorted="time"${order === 'time' && html` aria-sort="ascending"`}>when</th><th scope="col" class="num" data-sorted="accounts"${order === 'accounts' && html` aria-sort="descending"`}><abbr title="Accounts that have it">in</abbr></th><th scope="col" class="num"><abbr title="Independent accounts: copies of one text count once">indep.</abbr></th>`;
}

function rowOf(view: ReaderView, row: OrderedRow): Markup {
  const { id, aliases, label, point, cells, ranks, date } = row;
  const accounts = cells.filter((cell) => cell.passage !== undefined).length;
  return html`<tr id="${id}" data-k="${id}" data-ranks="${ranks.join(' ')}"><th scope="row">${placesOf(aliases)}<details><summary><span class="kind">${label} ${pointWords[point.kind] ?? ''}</span> <span class="gist">${bdi(point.gist)}</span></summary>
<ul class="readings">${point.readings.flatMap((reading) => {
    const account = view.accountOf.get(reading.article);
    return account
      ? [
          html`<li><a class="who" href="#${passageAddress(account, id)}">${badge(account)} ${bdi(account.name)}</a> <q>${bdi(view.words(reading))}</q></li>`,
        ]
      : [];
  })}</ul>${
    point.absent.length > 0 &&
    html`<p class="not">Not in ${point.absent.map((absent, i) => html`${i > 0 && ', '}${bdi(view.accountOf.get(absent)?.name ?? absent)}`)}.</p>`
  }</details></th>${cells.map((cell) => cellOf(id, cell))}<td class="num when">${date !== undefined && html`<time datetime="${date}" title="${dateWords(date)}">${dateWords(date).replace(/^[A-Z][a-z]{2} (?=\d)/, '')}</time>`}</td><td class="num" title="${count(accounts, 'account')}">${accounts}</td><td class="num" title="${count(point.independent, 'independent account')}">${point.independent}</td></tr>
`;
}
