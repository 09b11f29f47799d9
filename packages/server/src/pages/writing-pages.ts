import { html, type Markup } from '@crosscheck/engine/page';
import type { Page } from './shell.ts';

/** Where an article is added by hand. */
export function addPage(writable: boolean): Page {
  return {
    title: 'Add an article',
    body: html`<main id="main" class="room write" tabindex="-1"><h1>Add an article</h1>
${
  writable
    ? html`<p class="standfirst">It joins the story that it belongs to, and whoever has that story open sees it at once.</p>
<form data-sends="/api/articles">
<label>Headline <input name="headline" maxlength="2000" autocomplete="off"></label>
<label>Outlet <input name="publisher" maxlength="500" autocomplete="off"></label>
<label>Byline <input name="byline" maxlength="500" autocomplete="off"></label>
<label>Address <input name="url" type="url" maxlength="4000" autocomplete="off"></label>
<label>Published, as in 2026-03-04 <input name="published" maxlength="60" autocomplete="off"></label>
<label class="broad">Text <textarea name="text" rows="14" required maxlength="500000"></textarea></label>
${tokenField()}<p><button>Add</button></p><output role="status"></output></form>`
    : readOnly()
}</main>`,
  };
}

function tokenField(): Markup {
  return html`<label>Token, as printed at the start <input name="token" type="password" required autocomplete="current-password"></label>`;
}

function readOnly(): Markup {
  return html`<p class="standfirst">Nothing can be changed here: the server was started to be read only.</p>`;
}
