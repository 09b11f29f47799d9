import type { ReaderView } from '../reader-view.ts';
import { recurringQuotations, type Utterance, type Wording } from '../recurring-quotations.ts';
import { count } from '../wording.ts';
import { passageAddress } from './article-text.ts';
import { badge, liveLink, wordRuns } from './findings.ts';
import { bdi, html, type Markup } from './markup.ts';

const HOW: Record<string, string> = { direct: 'in quotation marks', mixed: 'partly in quotation marks', indirect: 'reported, not quoted' };

/** Every statement that recurs, by speaker, each account's wording below the other with the words that differ marked. */
export function quotationsSection(view: ReaderView): Markup {
  const speakers = recurringQuotations(view);
  const utterances = speakers.reduce((sum, s) => sum + s.utterances.length, 0);
  return html`<section id="quotations" class="quotations" aria-labelledby="quotations-title">
<h2 id="quotations-title">Who says what <span class="n">${utterances}</span></h2>
<p class="lead">${
    utterances === 0
      ? 'No statement of a speaker stands in more than one account.'
      : 'Statements that recur, word by word. Marked: words that another account does not have.'
  }</p>
${speakers.map(
  (speaker, i) => html`<section class="speaker" aria-labelledby="speaker-${i + 1}">
<h3 id="speaker-${i + 1}">${speaker.name ? bdi(speaker.name) : 'Speaker not named'}${speaker.roles.length > 0 && html` <span class="role">${speaker.roles.map((role, k) => html`${k > 0 && '; '}${bdi(role)}`)}</span>`}</h3>
<div class="utterances">${speaker.utterances.filter((u) => u.quoted).map(utteranceOf)}${reportedOnly(speaker.utterances)}</div></section>
`,
)}</section>
`;
}

function utteranceOf(utterance: Utterance): Markup {
  return html`<div class="utterance" data-k="${utterance.id}"><p class="address">point <a href="#${utterance.id}">${utterance.label}</a></p>
<ul>${utterance.wordings.map((wording) => wordingOf(utterance.id, wording))}</ul></div>`;
}

/** What no account has in quotation marks opens on demand, beside quotations; where there are none it is all there is. */
function reportedOnly(utterances: readonly Utterance[]): Markup | Markup[] {
  const list = utterances.filter((u) => !u.quoted);
  if (list.length === 0 || list.length === utterances.length) return list.map(utteranceOf);
  return html`<details><summary>${count(list.length, 'more statement')}, reported without quotation marks</summary>${list.map(utteranceOf)}</details>`;
}

function wordingOf(id: string, { reported, likeness, runs }: Wording): Markup {
  const words = wordRuns(runs);
  const quoted = reported.some((r) => r.quotation === 'direct' || r.quotation === 'mixed');
  return html`<li class="${quoted ? 'direct' : 'indirect'}"><p class="said">${words}</p>
${reported.map(
  (r) =>
    html`<p class="by"><a class="who" href="#${passageAddress(r.account, id)}">${badge(r.account)} ${bdi(r.account.name)}</a> <span class="how">${
      r.quotation === undefined ? 'in the reporter’s voice' : (HOW[r.quotation] ?? r.quotation)
    }${likeness === 'other words' && ', in other words'}</span>${liveLink(r.account, r)}</p>`,
)}</li>`;
}
