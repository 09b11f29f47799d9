import type { Report } from '@crosscheck/engine';
import { accountCards, bdi, contents, count, html, type Markup, readerView, reportSections, signSymbols } from '@crosscheck/engine/page';
import type { GivenFields, InputLimits } from '../imports/received-inputs.ts';
import type { Import, ImportEvent } from '../imports/running-import.ts';
import type { Page } from './shell.ts';
import { conflictWords, differenceWords } from './words.ts';

/** A form that is shown again, because what was given could not be taken. */
export interface GivenBefore {
  readonly problem: string;
  readonly fields: GivenFields;
}

const nothing: GivenFields = { token: '', texts: [], links: '' };

/** Where articles are added: texts, links, files and folders on one page. */
export function addPage(writable: boolean, limits: InputLimits, before?: GivenBefore): Page {
  const { fields, problem } = before ?? { fields: nothing, problem: '' };
  return {
    title: 'Add articles',
    body: html`<main id="main" class="room give" tabindex="-1"><h1>Add articles</h1>
${
  writable
    ? html`<p class="standfirst">Each joins the story that it belongs to, and whoever has that story open sees it at once.</p>
<form action="/add" method="post" enctype="multipart/form-data" data-gives="add" data-bytes="${limits.bytes}">
${tokenField(true)}
${linksField(fields, 'Addresses of articles and of feeds, one a line. The server fetches them, from public networks only.')}
${textFields(fields, 1)}
${filesFields('Saved pages, text, feeds, JSON, JSONL, PDF, WARC: what a file is, is told by its content.')}
<p class="do"><button>Add</button></p><output role="status">${problem}</output></form>
<section class="progress" id="progress" aria-labelledby="progress-title" hidden><h2 id="progress-title">Progress</h2><progress max="1" value="0" aria-labelledby="progress-title"></progress><p class="sum" role="status"></p><ol class="inputs"></ol></section>
<section class="grown" id="grown" aria-labelledby="grown-title" hidden><h2 id="grown-title">The stories, as they grow</h2><ol></ol></section>`
    : html`<p class="standfirst">Nothing can be added here: the server was started to be read only. You may still <a href="/compare">compare articles</a> without keeping them.</p>`
}</main>`,
  };
}

/** Where anybody compares articles that are not kept. */
export function comparePage(linksAreFetched: boolean, limits: InputLimits, before?: GivenBefore): Page {
  const { fields, problem } = before ?? { fields: nothing, problem: '' };
  return {
    title: 'Compare articles',
    body: html`<main id="main" class="room give" tabindex="-1"><h1>Compare articles</h1>
<p class="standfirst">Two to fifty accounts of one story, as texts or as files. Nothing of them is kept in the archive; the comparison itself can be read for an hour.</p>
<form action="/compare" method="post" enctype="multipart/form-data" data-gives="compare" data-bytes="${limits.bytes}">
${textFields(fields, Math.max(2, fields.texts.length))}
${linksAreFetched && html`${linksField(fields, 'Addresses, one a line. They are fetched for those who have the token.')}${tokenField(false)}`}
${filesFields(`Saved pages, text, feeds, JSON, JSONL: what a file is, is told by its content.${linksAreFetched ? ' PDF and packed files need the token.' : ''}`)}
<p class="do"><button>Compare</button></p><output role="status">${problem}</output></form></main>`,
  };
}

function tokenField(required: boolean): Markup {
  return html`<label class="token">Token, as printed when the server started <input name="token" type="password"${required && html` required`} autocomplete="current-password"></label>`;
}

function linksField({ links }: GivenFields, hint: string): Markup {
  return html`<section class="links" aria-labelledby="links-title"><h2 id="links-title">Links</h2><p class="hint" id="links-hint">${hint}</p>
<textarea name="links" rows="8" aria-labelledby="links-title" aria-describedby="links-hint" spellcheck="false" autocomplete="off">${'\n'}${links}</textarea></section>`;
}

/** Fields for so many texts; script gives more. */
function textFields({ texts }: GivenFields, count: number): Markup {
  return html`<section class="texts" aria-labelledby="texts-title"><h2 id="texts-title">${count === 1 ? 'Text' : 'Texts'}</h2><p class="hint">The text of an article as it stands; the source of a page or a feed will do as well.</p>
<div class="all-texts">${Array.from({ length: count }, (_, i) => textField(texts[i] ?? { text: '' }, count === 1 ? '' : ` ${i + 1}`))}</div></section>`;
}

function textField(given: GivenFields['texts'][number], number: string): Markup {
  const { text, headline = '', publisher = '', byline = '', url = '', published = '' } = given;
  const known = [headline, publisher, byline, url, published].some((value) => value !== '');
  return html`<div class="one-text"><label class="pasted"><span>Pasted text${number}</span> <textarea name="text" rows="8">${'\n'}${text}</textarea></label>
<details${known && html` open`}><summary>Outlet, headline, date</summary><div class="about">
<label>Outlet <input name="publisher" maxlength="500" value="${publisher}" autocomplete="off"></label>
<label>Headline <input name="headline" maxlength="2000" value="${headline}" autocomplete="off"></label>
<label>Byline <input name="byline" maxlength="500" value="${byline}" autocomplete="off"></label>
<label>Published, as in 2026-03-04 <input name="published" maxlength="60" value="${published}" autocomplete="off"></label>
<label>Address <input name="url" type="url" maxlength="4000" value="${url}" autocomplete="off"></label></div></details></div>`;
}

function filesFields(hint: string): Markup {
  return html`<section class="files" aria-labelledby="files-title"><h2 id="files-title">Files</h2><p class="hint">${hint}<span class="dropping" hidden> Drop files or a folder anywhere on this page.</span></p>
<p class="pick"><label>Choose files <input type="file" name="files" multiple></label> <label>Choose a folder <input type="file" name="files" webkitdirectory></label></p>
<div class="chosen" hidden></div></section>`;
}

/** How far an import is, for those without script, and for those who come back. */
export function importPage({ id, names, events, ended }: Import): Page {
  const last = events.at(-1);
  const stopped = last?.kind === 'ended' ? last.stopped : null;
  const stories = [...new Set(events.flatMap((event) => (event.kind === 'added' && event.story !== null ? [event.story] : [])))];
  return {
    title: ended ? 'What was added' : 'Being added',
    body: html`<main id="main" class="room give" tabindex="-1"><h1>${ended ? 'What was added' : 'Being added'}</h1>
<p class="standfirst">${ended ? (stopped ?? 'Everything was read.') : html`It goes on. <a href="/add/${id}">Look again</a>.`}</p>
<section class="progress" aria-labelledby="progress-title"><h2 id="progress-title">Progress</h2><ol class="inputs">${names.map(
      (name, input) =>
        inputItem(
          name,
          events.filter((event) => 'input' in event && event.input === input),
        ),
    )}</ol></section>
${stories.length > 0 && html`<section class="grown" aria-labelledby="grown-title"><h2 id="grown-title">The stories</h2><ol>${stories.map((story) => html`<li><a href="/stories/${story}">Story ${story}</a></li>`)}</ol></section>`}
<p class="more"><a href="/add">Add more</a></p></main>`,
  };
}

function inputItem(name: string, events: readonly ImportEvent[]): Markup {
  const added = events.filter(({ kind }) => kind === 'added').length;
  const state = events.some(({ kind }) => kind === 'finished') ? count(added, 'article') : events.length > 0 ? 'is being read' : 'waits';
  return html`<li>${bdi(name)} <span class="n">${state}</span>${events.map((event) =>
    event.kind === 'refused' || event.kind === 'note'
      ? html`<p class="${event.kind === 'refused' ? 'refused' : 'noted'}">${bdi(event.what)}</p>`
      : html``,
  )}</li>`;
}

/** A comparison of articles that are not kept. */
export function comparedPage(report: Report, remarks: readonly string[]): Page {
  const view = readerView(report);
  const n = view.accounts.length;
  const title = report.articles.find(({ headline }) => headline !== undefined)?.headline ?? 'Articles compared';
  return {
    title,
    report: true,
    body: html`${signSymbols()}<section class="opening" aria-labelledby="story-title"><h1 id="story-title" dir="auto">${bdi(title)}</h1>
<p class="standfirst">${conflictWords(view.conflicts.length)} and ${differenceWords(view.differences.length)} in ${count(n, 'account')}, of which ${view.independent} ${view.independent === 1 ? 'is' : 'are'} independent.</p>
<p class="standfirst when">Not kept in the archive; this address holds for an hour. <a href="/compare">Compare others</a>.</p>
${remarks.length > 0 && html`<section class="remarks" aria-labelledby="remarks-title"><h2 id="remarks-title">Left out or odd</h2><ul>${remarks.map((remark) => html`<li>${bdi(remark)}</li>`)}</ul></section>`}
${accountCards(view)}</section>
${contents(view)}<main id="main" tabindex="-1">
${reportSections(view)}</main>`,
  };
}
