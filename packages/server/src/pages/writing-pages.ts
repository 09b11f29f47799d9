import { bdi, html, type Markup } from '@crosscheck/engine/page';
import type { ComparedStory } from '../story-reports.ts';
import type { Page } from './shell.ts';
import { cameOut } from './words.ts';

/** Where an article is added by hand. */
export function addPage(writable: boolean): Page {
  return {
    title: 'Add an article',
    body: html`<main id="main" class="room write" tabindex="-1"><h1>Add an article</h1>
${
  writable
    ? html`<p class="standfirst">It joins the story that it belongs to, and whoever has that story open sees it at once.</p>
<form data-sends="/api/articles" data-as="article">
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

/** Where a person says which articles belong together; it holds for good. */
export function correctPage({ story }: ComparedStory, writable: boolean): Page {
  const address = `/stories/${story.id}`;
  return {
    title: `Correct: ${story.headline ?? 'a story without a headline'}`,
    body: html`<main id="main" class="room write" tabindex="-1"><h1 dir="auto"><a href="${address}">${bdi(story.headline ?? 'A story without a headline')}</a></h1>
${
  writable
    ? html`<p class="standfirst">What a person decides holds for good, and is kept in the archive with the note. A split is taken back by a merge.</p>
${
  story.members.length > 1 &&
  html`<section aria-labelledby="split"><h2 id="split">These are another story</h2>
<form data-sends="/api${address}/split" data-as="split"><fieldset><legend>Articles that do not belong here</legend>${story.members.map(
    ({ article, time }) =>
      html`<label class="choice"><input type="checkbox" name="articles" value="${article.id}"> ${bdi(article.latest.headline ?? `article ${article.id}`)} <span class="n">${bdi(article.latest.publisher ?? '')} ${cameOut(time)}</span></label>`,
  )}</fieldset>
${noteField()}${tokenField()}<p><button>Split</button></p><output role="status"></output></form></section>`
}
<section aria-labelledby="merge"><h2 id="merge">Another story is this one</h2>
<form data-sends="/api${address}/merge" data-as="merge"><label>The other story, as in s12 <input name="other" required maxlength="40" pattern="[A-Za-z0-9][A-Za-z0-9.\\-]*" autocomplete="off"></label>
${noteField()}${tokenField()}<p><button>Merge</button></p><output role="status"></output></form></section>`
    : readOnly()
}</main>`,
  };
}

function tokenField(): Markup {
  return html`<label>Token, as printed at the start <input name="token" type="password" required autocomplete="current-password"></label>`;
}

function noteField(): Markup {
  return html`<label>Note <input name="note" maxlength="1000" autocomplete="off"></label>`;
}

function readOnly(): Markup {
  return html`<p class="standfirst">Nothing can be changed here: the server was started to be read only.</p>`;
}
