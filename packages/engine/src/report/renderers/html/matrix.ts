import type { MatrixCell, ReaderView, Standing } from '../reader-view.ts';
import { count, pointWords } from '../wording.ts';
import { passageAddress } from './article-text.ts';
import { badge } from './findings.ts';
import { bdi, html, type Markup, trusted } from './markup.ts';

/** So many accounts fit on a wide screen; with more the table scrolls in its frame. */
const FITS = 12;

/** Each standing's sign is a shape of its own, so that colour is never the only thing that tells them apart. */
const SIGNS: Record<Exclude<Standing, 'unsearched'>, { readonly words: string; readonly shape: string }> = {
  same: { words: 'reports it', shape: '<circle cx="8" cy="8" r="5.5" fill="currentColor"/>' },
  reworded: { words: 'in other words', shape: '<circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" stroke-width="1.75"/>' },
  conflict: {
    words: 'conflict',
    shape:
      '<rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/><path class="cut" d="M4 6.2h8M4 9.8h8M10.2 3.4 5.8 12.6"/>',
  },
  differs: {
    words: 'difference',
    shape:
      '<path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M5.2 8h5.6" stroke="currentColor" stroke-width="1.75"/>',
  },
  copied: {
    words: 'copied from another account',
    shape:
      '<path d="M5.5 5.5h8v8h-8z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10.5 3.2v-1h-8v8h1" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  },
  absent: { words: 'does not have it', shape: '<path d="M5 8h6" stroke="currentColor" stroke-width="1.5"/>' },
};

/** The signs as SVG symbols, once for the page. */
export function signSymbols(): Markup {
  const symbols = Object.entries(SIGNS).map(([name, { shape }]) => `<symbol id="sign-${name}" viewBox="0 0 16 16">${shape}</symbol>`);
  return trusted(`<svg class="symbols" aria-hidden="true" width="0" height="0">${symbols.join('')}</svg>\n`);
}

function sign(standing: Exclude<Standing, 'unsearched'>): Markup {
  return html`<svg class="sign s-${standing}" width="16" height="16" aria-hidden="true"><use href="#sign-${standing}"/></svg>`;
}

function cellOf(row: string, cell: MatrixCell): Markup {
  const { account, standing, passage, finding } = cell;
  if (standing === 'unsearched') return html`<td><span class="sr">not searched</span></td>`;
  const words = SIGNS[standing].words;
  if (!passage) return html`<td>${sign(standing)}<span class="sr">${words}</span></td>`;
  const said = `${account.name}: ${words}${finding ? ` ${finding}` : ''}`;
  return html`<td><a href="#${passageAddress(account, row)}" title="${said}">${sign(standing)}<span class="sr">${said}</span></a></td>`;
}

/** Points by accounts, at a glance: who reports it, in what words, who does not. */
export function matrixSection(view: ReaderView): Markup {
  const used = new Set(view.matrix.flatMap((row) => row.cells.map((c) => c.standing)));
  const legend = (Object.keys(SIGNS) as Exclude<Standing, 'unsearched'>[]).filter((s) => used.has(s));
  const narrow = view.accounts.length > 5;
  return html`<section id="points" class="points" aria-labelledby="points-title">
<h2 id="points-title">Point by point <span class="n">${view.matrix.length}</span></h2>
<p class="lead">${
    view.matrix.length === 0
      ? 'The accounts have no point in common.'
      : 'What more than one account reports. A sign leads to the passage; a point opens to every wording of it.'
  }</p>
${
  view.matrix.length > 0 &&
  html`<ul class="legend" aria-label="Legend">${legend.map((s) => html`<li>${sign(s)} ${SIGNS[s].words}</li>`)}</ul>
<div class="scroll${view.accounts.length <= FITS && ' fits'}" role="region" aria-label="Table of points by accounts" tabindex="0"><table class="matrix${narrow && ' narrow'}">
<thead><tr><th scope="col">Point</th>${view.accounts.map(
    (a) => html`<th scope="col"><a href="#article-${a.key}">${badge(a)} <span class="name">${bdi(a.name)}</span></a></th>`,
  )}<th scope="col"><abbr title="Independent accounts: copies of one text count once">indep.</abbr></th></tr></thead>
<tbody>${view.matrix.map(
    (
      row,
    ) => html`<tr id="${row.id}" data-k="${row.id}"><th scope="row"><details><summary><span class="kind">${row.id} ${pointWords[row.point.kind] ?? ''}</span> <span class="gist">${bdi(row.point.gist)}</span></summary>
<ul class="readings">${row.point.readings.flatMap((reading) => {
      const account = view.accountOf.get(reading.article);
      return account
        ? [
            html`<li><a class="who" href="#${passageAddress(account, row.id)}">${badge(account)} ${bdi(account.name)}</a> <q>${bdi(view.words(reading))}</q></li>`,
          ]
        : [];
    })}</ul>${
      row.point.absent.length > 0 &&
      html`<p class="not">Not in ${row.point.absent.map((id, i) => html`${i > 0 && ', '}${bdi(view.accountOf.get(id)?.name ?? id)}`)}.</p>`
    }</details></th>${row.cells.map((cell) => cellOf(row.id, cell))}<td class="num" title="${count(row.point.independent, 'independent account')}">${row.point.independent}</td></tr>
`,
  )}</tbody></table></div>`
}</section>
`;
}
