import type { Report } from '../../report.ts';
import { sha256 } from '../../sha256.ts';
import { clip } from '../passage-context.ts';
import { type Account, type ReaderView, readerView } from '../reader-view.ts';
import { capital, count, publishedWords, variationWords } from '../wording.ts';
import { articleText, passageMarks } from './article-text.ts';
import { copiesSection } from './copies.ts';
import { aloneSection, badge, findingsSection, rejectedSection } from './findings.ts';
import { bdi, html, type Markup, trusted } from './markup.ts';
import { type MatrixOptions, matrixSection, signSymbols } from './matrix.ts';
import { quotationsSection } from './quotations.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { hostOf, pageAddress } from './text-fragment.ts';
import { timelineSection } from './timeline.ts';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A hash source of Content Security Policy (CSP3 §2.3.1): `'sha256-…'`, base64 with padding. */
export function hashSource(content: string): string {
  const bytes = (sha256(content).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const [k, shift] of [18, 12, 6, 0].entries()) out += i + k - 1 < bytes.length ? BASE64[(group >> shift) & 63] : '=';
  }
  return `'sha256-${out}'`;
}

/**
 * A comparison as one page that opens from disk without network: findings first, the articles side by side at the end, each passage linked both ways.
 * It reads, prints and can be navigated without its script. Its policy lets nothing load, and nothing run but that one script.
 */
export function renderHtml(report: Report): string {
  const view = readerView(report);
  const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${hashSource(script)}; base-uri 'none'; form-action 'none'`;
  const several = report.articles.length > 1;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.generator.name} ${report.generator.version}">
<title>${titleOf(view)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
${signSymbols()}${opening(view)}
${several && contents(view)}<main id="main" tabindex="-1">
${reportSections(view)}</main>
${closing(view)}<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.source;
}

/** What can be told about the sections of a page. */
export interface SectionOptions extends MatrixOptions {
  /** Address of the page where findings can be rejected. Default: nobody can. */
  readonly correctAt?: string;
}

/** Everything that a comparison has to show, section by section, as it stands in the page's `main`. The page must have `signSymbols` and the style sheet. */
export function reportSections(view: ReaderView, { correctAt, ...matrix }: SectionOptions = {}): Markup {
  const { articles, diagnostics } = view.report;
  return html`${
    articles.length > 1 &&
    html`${typeFilter(view)}${findingsSection(view, 'conflict', correctAt)}${findingsSection(view, 'difference', correctAt)}${rejectedSection(view, correctAt)}${aloneSection(view)}${matrixSection(view, matrix)}${quotationsSection(view)}`
  }${articles.length > 0 && timelineSection(view)}${view.copies.length > 0 && copiesSection(view)}${
    articles.length > 0 && articlesSection(view)
  }${diagnostics.length > 0 && notesSection(view)}`;
}

const aloneCount = (view: ReaderView) => view.alone.reduce((sum, { passages }) => sum + passages.length, 0);

function titleOf(view: ReaderView): string {
  const n = view.accounts.length;
  if (n === 0) return 'Crosscheck: no accounts';
  const first = view.accounts.find((a) => a.article.headline)?.article.headline;
  const found = `${count(view.conflicts.length, 'conflict')}, ${count(view.differences.length, 'difference')} in ${count(n, 'account')}`;
  return first ? `${clip(first.replace(/\s+/g, ' ').trim(), 60)}: ${found}` : `Crosscheck: ${found}`;
}

function opening(view: ReaderView): Markup {
  const n = view.accounts.length;
  const title =
    n === 0
      ? html`No account to compare`
      : n === 1
        ? html`One account, nothing to compare it with`
        : html`<span class="x">${capital(count(view.conflicts.length, 'conflict'))}</span> and <span class="d">${count(view.differences.length, 'difference')}</span> in ${count(n, 'account')} of one story`;
  return html`<header class="opening">
<p class="brand">Crosscheck</p>
<h1>${title}</h1>
${
  n > 1 &&
  html`<p class="standfirst">${count(view.independent, 'account')} ${view.independent === 1 ? 'is' : 'are'} independent${
    view.independent < n && html`; ${count(n - view.independent, 'copies another', 'copy another')} for the greater part`
  }. ${count(view.matrix.length, 'point is', 'points are')} reported more than once, ${count(aloneCount(view), 'passage')} by one account alone.</p>`
}
${n === 1 && html`<p class="standfirst">Give at least two articles to see where they agree, conflict and leave out.</p>`}
${accountCards(view)}
</header>`;
}

/** With more accounts than this their cards are small, so that the findings do not begin screens below. */
const ROOMY = 8;

/** The accounts with what is known of each: outlet, headline, date with its evidence, whom it copies. */
export function accountCards(view: ReaderView): Markup {
  return html`<ol class="accounts${view.accounts.length > ROOMY && ' many'}">${view.accounts.map(accountCard)}</ol>`;
}

function accountCard(account: Account): Markup {
  const { article } = account;
  const { date, evidence } = publishedWords(article);
  const page = pageAddress(article.url);
  const headline = article.headline?.trim() ? bdi(article.headline) : html`<span class="none">no headline</span>`;
  const outlet = article.publisher?.trim()
    ? bdi(account.name)
    : article.headline?.trim()
      ? html`<span class="none">no outlet given</span>`
      : bdi(account.name);
  return html`<li><p class="outlet">${badge(account)} ${outlet}</p>
<p class="headline"><a href="#article-${account.address}">${headline}</a></p>
<p class="meta">${article.byline?.trim() && html`${bdi(article.byline)} · `}${
    evidence
      ? html`<span class="date">${date}</span> <span class="evidence">${evidence}</span>`
      : html`<span class="undated">undated</span>`
  }${page !== undefined && html` · <a href="${page}" rel="noopener noreferrer" referrerpolicy="no-referrer">${bdi(hostOf(page))}&nbsp;↗</a>`}</p>
${account.copyOf && html`<p class="copy">Copies <a href="#article-${account.copyOf.address}">${badge(account.copyOf)} ${bdi(account.copyOf.name)}</a></p>`}</li>`;
}

/** Links to the sections, each with what is in it. */
export function contents(view: ReaderView): Markup {
  const entries: [string, string, number?][] = [
    ['conflicts', 'Conflicts', view.conflicts.length],
    ['differences', 'Differences', view.differences.length],
    ...(view.rejected.length > 0 ? [['rejected', 'Rejected', view.rejected.length] as [string, string, number]] : []),
    ['alone', 'Alone', aloneCount(view)],
    ['points', 'Points', view.matrix.length],
    ['quotations', 'Quotations'],
    ['timeline', 'Timeline'],
    ...(view.copies.length > 0 ? [['copies', 'Copies', view.copies.length] as [string, string, number]] : []),
    ['articles', 'Articles', view.accounts.length],
  ];
  return html`<nav aria-label="Contents"><ul>${entries.map(
    ([id, name, n]) => html`<li><a href="#${id}">${name}${n !== undefined && html` <span class="n">${n}</span>`}</a></li>`,
  )}</ul></nav>
`;
}

/** Check boxes that show and hide findings by kind; they work through style alone. */
function typeFilter(view: ReaderView): Markup | false {
  const types = Map.groupBy([...view.conflicts, ...view.differences], (f) => f.variation.type);
  if (types.size < 2) return false;
  return html`<fieldset class="filter"><legend>Show</legend>${[...types].map(
    ([type, list]) =>
      html`<label><input type="checkbox" id="show-${type}" checked autocomplete="off"> ${variationWords[type] ?? type} <span class="n">${list.length}</span></label> `,
  )}<label class="keys"><input type="checkbox" id="keys" checked autocomplete="off"> Keys <kbd>n</kbd> <kbd>p</kbd>: next, previous</label></fieldset>
`;
}

/** Which articles stand side by side, and where what they are marked for is shown. */
export interface SideBySide {
  /** Default: all. */
  readonly accounts?: readonly Account[];
  /** Address of the page with the findings; default: this one. */
  readonly findingsAt?: string;
}

/** The articles side by side, each passage marked for what was found in it. */
export function articlesSection(view: ReaderView, { accounts = view.accounts, findingsAt = '' }: SideBySide = {}): Markup {
  const marks = passageMarks(view);
  return html`<section id="articles" class="articles" aria-labelledby="articles-title">
<h2 id="articles-title">The articles, side by side</h2>
<fieldset class="filter"><legend>Mark</legend>
<label class="x"><input type="checkbox" id="mark-x" checked autocomplete="off"> conflicts</label>
<label class="d"><input type="checkbox" id="mark-d" checked autocomplete="off"> differences</label>
<label class="a"><input type="checkbox" id="mark-a" checked autocomplete="off"> in one account alone</label>
<label class="c"><input type="checkbox" id="mark-c" checked autocomplete="off"> copies</label>
<label class="p"><input type="checkbox" id="mark-p" checked autocomplete="off"> common points</label>
<label class="b"><input type="checkbox" id="mark-b" checked autocomplete="off"> dim what is not the report</label>
<label class="wide"><input type="checkbox" id="panes" checked autocomplete="off"> line up: choose a passage to see its counterparts beside it</label></fieldset>
<div class="side n${Math.min(accounts.length, 5)}">${accounts.map((account) => {
    const { article } = account;
    const { date, evidence } = publishedWords(article);
    const language =
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(article.language) && article.language !== 'und' ? article.language : undefined;
    return html`<article class="account" id="article-${account.address}" aria-labelledby="article-${account.address}-title">
<header>${
      article.headline?.trim() && article.publisher?.trim()
        ? html`<p class="outlet">${badge(account)} ${bdi(account.name)}</p><h3 id="article-${account.address}-title" dir="auto">${bdi(article.headline)}</h3>`
        : html`<h3 class="outlet" id="article-${account.address}-title">${badge(account)} ${bdi(account.name)}</h3>`
    }
<p class="meta">${article.byline?.trim() && html`${bdi(article.byline)} · `}${date}${evidence && html` <span class="evidence">${evidence}</span>`}</p></header>
<div class="text" dir="auto" role="group" aria-labelledby="article-${account.address}-title"${language !== undefined && language !== 'en' && html` lang="${language}"`}>${articleText(account, marks.get(account.index) ?? [], findingsAt)}</div></article>
`;
  })}</div></section>
`;
}

function notesSection(view: ReaderView): Markup {
  return html`<section id="notes" class="notes" aria-labelledby="notes-title">
<h2 id="notes-title">Notes on the texts <span class="n">${view.report.diagnostics.length}</span></h2>
<ul>${view.report.diagnostics.map((note) => {
    const account = note.article === undefined ? undefined : view.accountOf.get(note.article);
    const words = account && note.start !== undefined && note.end !== undefined ? account.article.text.slice(note.start, note.end) : '';
    return html`<li>${account && html`<a class="who" href="#article-${account.address}">${badge(account)} ${bdi(account.name)}</a> `}${bdi(note.message)}${words && html` <q>${bdi(clip(words, 120))}</q>`}</li>`;
  })}</ul></section>
`;
}

function closing(view: ReaderView): Markup {
  return html`<footer><p>Made by ${view.report.generator.name} ${view.report.generator.version} from the texts themselves; every line is in the words of an account. SHA-256 of each text, to check this page against:</p>
<dl>${view.accounts.map((a) => html`<div><dt>${badge(a)} ${bdi(a.name)}</dt><dd><code>${a.article.sha256}</code></dd></div>`)}</dl></footer>
`;
}
