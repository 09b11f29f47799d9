import { bdi, html, type Markup } from '@crosscheck/engine/page';
import type { ComparedStory } from '../story-reports.ts';
import type { Page } from './shell.ts';
import { cameOut } from './words.ts';

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
<form data-sends="split" data-story="${story.id}"><fieldset><legend>Articles that do not belong here</legend>${story.members.map(
    ({ article, time }) =>
      html`<label class="choice"><input type="checkbox" name="articles" value="${article.id}"> ${bdi(article.latest.headline ?? `article ${article.id}`)} <span class="n">${bdi(article.latest.publisher ?? '')} ${cameOut(time)}</span></label>`,
  )}</fieldset>
${noteField()}${tokenField()}<p><button>Split</button></p><output role="status"></output></form></section>`
}
<section aria-labelledby="merge"><h2 id="merge">Another story is this one</h2>
<form data-sends="merge" data-story="${story.id}"><label>The other story, as in s12 <input name="other" required maxlength="40" pattern="[A-Za-z0-9][A-Za-z0-9.\\-]*" autocomplete="off"></label>
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
