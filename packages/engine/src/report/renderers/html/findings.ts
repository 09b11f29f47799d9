import { type PassageContext, passageContext } from '../passage-context.ts';
import {
  type Account,
  type AloneGroup,
  comparedForms,
  type Finding,
  longWords,
  type MatrixRow,
  type ReaderView,
  type ReadingGroup,
} from '../reader-view.ts';
import { type ComparedWording, compareWordings, type WordRun } from '../word-diff.ts';
import { count, dateWords, rejectedWords, rejectionWords, severityWords, variationWords } from '../wording.ts';
import { passageAddress } from './article-text.ts';
import { bdi, html, type Markup } from './markup.ts';
import { hostOf, liveAddress } from './text-fragment.ts';

/** Readings of one wording shown at once; the rest opens on demand. */
const SHOWN = 3;

/** Passages of one account alone shown at once, those of most news value; the rest opens on demand. */
const ALONE_SHOWN = 6;

/** Where other addresses of a thing lead to. */
export function placesOf(aliases: readonly string[]): Markup {
  return html`${aliases.map((alias) => html`<span id="${alias}"></span>`)}`;
}

/** The letter that stands for an account. */
export function badge(account: Account): Markup {
  return html`<b class="key" aria-hidden="true">${account.key}</b>`;
}

/** An account's name, leading to a passage of it on this page. */
export function accountLink(account: Account, id: string): Markup {
  return html`<a class="who" href="#${passageAddress(account, id)}">${badge(account)} ${bdi(account.name)}</a>`;
}

/** Words with those that differ marked. */
export function wordRuns(runs: readonly WordRun[]): Markup {
  return html`<bdi>${runs.map((run) => (run.differs ? html`<mark>${run.text}</mark>` : html`${run.text}`))}</bdi>`;
}

/** A link to the passage on the outlet's own page, where that is known. */
export function liveLink(account: Account, span: { readonly start: number; readonly end: number }): Markup {
  const { url, text } = account.article;
  const address = liveAddress(url, text, span);
  if (address === undefined) return html``;
  return html` <a class="live" href="${address}" rel="noopener noreferrer" referrerpolicy="no-referrer">at ${bdi(hostOf(address))}&nbsp;↗</a>`;
}

/**
 * Conflicts or differences, one card each.
 * @param correctAt address of the page where one can be rejected; absent where nobody can
 */
export function findingsSection(view: ReaderView, severity: 'conflict' | 'difference', correctAt?: string): Markup {
  const list = severity === 'conflict' ? view.conflicts : view.differences;
  const title = severity === 'conflict' ? 'Conflicts' : 'Differences';
  const rows = new Map<string | undefined, MatrixRow>(view.matrix.map((row) => [row.point.id, row]));
  return html`<section id="${title.toLowerCase()}" class="findings ${severity}${list.length === 0 && ' none-found'}" aria-labelledby="${severity}-title">
<h2 id="${severity}-title">${title} <span class="n">${list.length}</span></h2>
<p class="lead">${list.length === 0 ? `No ${title.toLowerCase()} found.` : html`${severityWords[severity]} <span class="also">Underlined</span>: what else differs in the sentence.`}</p>
${list.map((finding) => card(finding, rows.get(finding.variation.point), correctAt))}</section>
`;
}

/** What a person has rejected, struck, with who and why; nothing where there is none. */
export function rejectedSection(view: ReaderView, correctAt?: string): Markup | false {
  if (view.rejected.length === 0) return false;
  return html`<section id="rejected" class="findings rejected" aria-labelledby="rejected-title">
<h2 id="rejected-title">Rejected <span class="n">${view.rejected.length}</span></h2>
<p class="lead">${rejectedWords}</p>
${view.rejected.map((finding) => card(finding, undefined, correctAt))}</section>
`;
}

function card(finding: Finding, row: MatrixRow | undefined, correctAt?: string): Markup {
  const { id, aliases, label, variation, groups } = finding;
  const long = longWords(finding);
  const compared = comparedForms(finding);
  const contexts = long ? new Map() : comparedContexts(finding);
  return html`<article class="finding t-${variation.type}" id="${id}" tabindex="-1" aria-labelledby="${id}-title" data-k="${id}">
${placesOf(aliases)}<header><h3 id="${id}-title"><span class="kind">${variationWords[variation.type] ?? variation.type}</span> ${variation.rejected ? html`<s>${bdi(variation.explanation)}</s>` : bdi(variation.explanation)}</h3>
<p class="address"><a href="#${id}" aria-label="Address of this ${variation.severity}: ${label}">${label}</a>${row && html` · point <a href="#${row.id}">${row.label}</a>`}${correctAt !== undefined && html` · ${correction(finding, correctAt)}`}</p></header>
${variation.rejected && html`<p class="rejection">${bdi(rejectionWords(variation.rejected))}</p>`}
<div class="groups">${groups.map((group, i) => groupOf(finding, group, contexts, compared[i] ?? []))}</div>
</article>
`;
}

function correction({ id, label, variation }: Finding, correctAt: string): Markup {
  return variation.rejected
    ? html`<a href="${correctAt}#annotation-${variation.rejected.annotation}" aria-label="Undo the rejection of ${label}">Undo</a>`
    : html`<a href="${correctAt}?reject=${id}#reject" aria-label="Reject ${label}">Reject</a>`;
}

/** Characters of a sentence that are shown to either side of the words that differ. */
const REACH = 150;

/**
 * The sentence that each short reading stands in, compared word by word with those of the other accounts: the words of the finding are marked, other
 * words that differ are underlined. Long words stand above in full, where it is enough to say where they stand.
 */
function comparedContexts({ groups }: Finding): ReadonlyMap<ReadingGroup['readings'][number], Markup> {
  const readings = groups.flatMap((group) => group.readings);
  const contexts = readings.map((reading) => passageContext(reading.account.article.text, reading, REACH));
  const compared = compareWordings(contexts.map(({ before, words, after }) => before + words + after));
  return new Map(
    readings.map((reading, i) => {
      const { before, words } = contexts[i] as PassageContext;
      return [reading, html`<q><bdi>${markedRuns(compared[i]?.runs ?? [], before.length, before.length + words.length)}</bdi></q>`];
    }),
  );
}

/** Runs with the words from `start` to `end` marked and what else differs underlined. */
function markedRuns(runs: readonly WordRun[], start: number, end: number): Markup[] {
  let position = 0;
  return runs.map(({ text, differs }) => {
    const [from, to] = [start, end].map((edge) => Math.min(Math.max(edge - position, 0), text.length)) as [number, number];
    position += text.length;
    const plain = (part: string) => part !== '' && (differs ? html`<span class="also">${part}</span>` : html`${part}`);
    return html`${plain(text.slice(0, from))}${from < to && html`<mark>${text.slice(from, to)}</mark>`}${plain(text.slice(to))}`;
  });
}

function groupOf(
  finding: Finding,
  group: ReadingGroup,
  contexts: ReadonlyMap<ReadingGroup['readings'][number], Markup>,
  compared: readonly ComparedWording[],
): Markup {
  const long = contexts.size === 0;
  const items = group.readings.map((reading) => {
    const context = contexts.get(reading);
    return html`<li>${accountLink(reading.account, finding.id)}${liveLink(reading.account, reading)}${context}</li>`;
  });
  const number = new Set(group.readings.map((r) => r.article)).size;
  const shown = items.length > SHOWN + 1 ? SHOWN : items.length;
  // Of `every bolt` and `every single bolt` only a word differs; `Tuesday` and `Wednesday` differ as they are.
  const forms = compared.map(({ runs }) =>
    finding.variation.type === 'quote-wording' && runs.length > 1 ? wordRuns(runs) : bdi(runs.map((r) => r.text).join('')),
  );
  const words = long
    ? compared.map(({ runs }) => html`<p class="words long">${wordRuns(runs)}</p>`)
    : html`<p class="words">${forms.map((form, i) => html`${i > 0 && html` <span class="or">/</span> `}${form}`)}</p>`;
  const value = group.value === undefined || long ? '' : finding.variation.type === 'date' ? dateWords(group.value) : group.value;
  return html`<div class="group">${words}<p class="by">${count(number, 'account')}${value !== '' && !group.words.includes(value) && html` <span class="value">${value}</span>`}</p><ul>${items.slice(0, shown)}</ul>${
    shown < items.length &&
    html`<details><summary>${count(items.length - shown, 'more account')}</summary><ul>${items.slice(shown)}</ul></details>`
  }</div>`;
}

/** What one account alone has, by account. */
export function aloneSection(view: ReaderView): Markup {
  return html`<section id="alone" class="alone" aria-labelledby="alone-title">
<h2 id="alone-title">Who alone has what <span class="n">${view.alone.reduce((sum, a) => sum + a.passages.length, 0)}</span></h2>
<p class="lead">${view.alone.length === 0 ? 'No account has news that the others lack.' : 'In one account and in no other.'}</p>
<div class="columns">${view.alone.map(
    ({ account, passages }) => html`<section class="only" aria-labelledby="alone-${account.key}">
<h3 id="alone-${account.key}">${badge(account)} ${bdi(account.name)}</h3>
<ul>${passages.slice(0, ALONE_SHOWN).map((p) => alonePassage(view, account, p))}</ul>${
      passages.length > ALONE_SHOWN &&
      html`<details><summary>${count(passages.length - ALONE_SHOWN, 'more passage')}</summary><ul>${passages.slice(ALONE_SHOWN).map((p) => alonePassage(view, account, p))}</ul></details>`
    }</section>`,
  )}</div></section>
`;
}

function alonePassage(view: ReaderView, account: Account, passage: AloneGroup['passages'][number]): Markup {
  return html`<li id="${passage.id}" data-k="${passage.id}"><q>${bdi(view.words(passage))}</q> <a class="go" href="#${passageAddress(account, passage.id)}" aria-label="${passage.label}: read it in the article">in the article</a>${liveLink(account, passage)}</li>`;
}
