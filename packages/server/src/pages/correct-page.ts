import type { Annotation } from '@crosscheck/archive';
import type { Report } from '@crosscheck/engine';
import { bdi, count, html, type Markup, variationWords } from '@crosscheck/engine/page';
import type { ComparedStory } from '../story-reports.ts';
import type { Page } from './shell.ts';
import { cameOut, moment } from './words.ts';

type Variation = Report['variations'][number];

export interface CorrectPageOptions {
  readonly writable: boolean;
  /** What people have decided about the story, oldest first. */
  readonly annotations: readonly Annotation[];
  /** A name of the variation that somebody wants to reject. */
  readonly reject?: string | undefined;
}

/** Where a person says what is no variation and which articles belong together, and takes it back. */
export function correctPage({ story, report }: ComparedStory, { writable, annotations, reject }: CorrectPageOptions): Page {
  const headline = story.headline ?? 'A story without a headline';
  const address = `/stories/${story.id}`;
  return {
    title: `Correct: ${story.headline ?? 'a story without a headline'}`,
    body: html`<main id="main" class="room write correct" tabindex="-1"><h1 dir="auto"><a href="${address}">${bdi(headline)}</a></h1>
${
  writable
    ? html`<p class="standfirst">What you decide holds whatever comes later, and is kept with your reason; an undo takes it back, and both stay known.</p>
<form class="who" aria-label="Who decides"><label>Token <input id="token" type="password" autocomplete="current-password"></label><label>Your name <input id="by" maxlength="300" autocomplete="name"></label></form>
<p><output id="told" role="status"></output></p>
<noscript><p class="standfirst">Correcting needs script: the token goes with a request in a way that plain forms cannot.</p></noscript>`
    : html`<p class="standfirst">Nothing can be changed here: the server was started to be read only.</p>`
}
<div id="desk">${writable && html`${rejecting(story.id, report, reject)}${parting(story.id, story.members)}${joining(story.id)}`}${decided(address, annotations, writable)}</div></main>`,
  };
}

function rejecting(story: string, { articles, variations }: Report, wanted: string | undefined): Markup | false {
  const open = variations.filter(({ rejected, keys }) => rejected === undefined && keys !== undefined);
  if (open.length === 0) return false;
  const outletOf = (id: string) => articles.find((one) => one.id === id)?.publisher ?? `article ${id}`;
  const chosen = open.find(({ keys }) => wanted !== undefined && keys?.includes(wanted));
  return html`<section aria-labelledby="reject"><h2 id="reject">This is no conflict, or no difference</h2>
<form data-as="reject" data-story="${story}"><label class="broad">What is none <select name="variation" required>${chosen === undefined && html`<option value="">Choose one</option>`}${open.map(
    (one) => html`<option value="${one.keys?.[0]}"${one === chosen && html` selected`}>${one.severity}, ${nameOf(one)}</option>`,
  )}</select></label>
${chosen && html`<ul class="broad readings">${chosen.readings.map(({ article, text }) => html`<li><q>${bdi(text)}</q> <span class="n">${bdi(outletOf(article))}</span></li>`)}</ul>`}
<label class="broad">Reason <input name="reason" required maxlength="1000" autocomplete="off"></label><p><button>Reject</button></p></form></section>
`;
}

function nameOf({ type, explanation }: Pick<Variation, 'type' | 'explanation'>): string {
  return `${variationWords[type] ?? type}: ${explanation}`;
}

function parting(story: string, members: ComparedStory['story']['members']): Markup | false {
  if (members.length < 2) return false;
  return html`<section aria-labelledby="split"><h2 id="split">These are another story</h2>
<form data-as="split" data-story="${story}"><fieldset><legend>Articles that do not belong here</legend>${members.map(
    ({ article, time }) =>
      html`<label class="choice"><input type="checkbox" name="articles" value="${article.id}"> ${bdi(article.latest.headline ?? `article ${article.id}`)} <span class="n">${bdi(article.latest.publisher ?? '')} ${cameOut(time)}</span></label>`,
  )}</fieldset>
${reasonField()}<p><button>Split</button></p></form></section>
`;
}

function joining(story: string): Markup {
  return html`<section aria-labelledby="merge"><h2 id="merge">Another story is this one</h2>
<form data-as="merge" data-story="${story}"><label>The other story, as in s12 <input name="other" required maxlength="40" pattern="[A-Za-z0-9][A-Za-z0-9.\\-]*" autocomplete="off"></label>
${reasonField()}<p><button>Merge</button></p></form></section>
`;
}

function reasonField(): Markup {
  return html`<label>Reason <input name="reason" maxlength="1000" autocomplete="off"></label>`;
}

function decided(address: string, annotations: readonly Annotation[], writable: boolean): Markup {
  return html`<section aria-labelledby="decided"><h2 id="decided">What was decided <span class="n">${annotations.length}</span></h2>
${
  annotations.length === 0
    ? html`<p class="standfirst">Nobody has decided anything about this story.</p>`
    : html`<p class="lead">The newest first. <a href="${address}/export/corrections">Take them away</a> as W3C annotations.</p>
<ol class="decisions" reversed>${annotations.toReversed().map((one) => decision(one, writable))}</ol>`
}</section>`;
}

function decision(annotation: Annotation, writable: boolean): Markup {
  const { id, at, kind, by, reason, undoneBy } = annotation;
  const undone = undoneBy !== undefined;
  const said = what(annotation);
  return html`<li value="${id}" id="annotation-${id}"><p><span class="n">${id}</span> ${undone ? html`<s>${said}</s>` : said}${reason !== undefined && html` <q>${bdi(reason)}</q>`}</p>
<p class="why">${by !== undefined && html`${bdi(by)}, `}${moment(at.slice(0, 16))} UTC${undone && html`, undone by <a href="#annotation-${undoneBy}">${undoneBy}</a>`}</p>${
    writable &&
    !undone &&
    kind !== 'undo' &&
    html`<form data-as="undo" data-annotation="${id}" aria-label="Undo ${id}"><label>Reason <input name="reason" maxlength="1000" autocomplete="off"></label><p><button>Undo</button></p></form>`
  }</li>`;
}

function what({ kind, story, other, articles, variation, undoes }: Annotation): Markup {
  switch (kind) {
    case 'merge':
      return html`Story ${other} went into ${story}, with ${count(articles.length, 'article')}`;
    case 'split':
      return html`<a href="/stories/${other}">Story ${other}</a> was split off ${story}, with ${count(articles.length, 'article')}`;
    case 'reject':
      return html`Rejected: <a href="/stories/${story}#${variation?.keys[0]}">${bdi(variation?.explanation ?? '')}</a>`;
    case 'undo':
      return html`Undid <a href="#annotation-${undoes}">${undoes}</a>`;
  }
}
