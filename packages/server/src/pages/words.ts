import { bdi, count, dateWords, html, type Markup } from '@crosscheck/engine/page';
import { outletAddress } from '../addresses.ts';

export function outletLink(publisher: string | undefined): Markup {
  return publisher === undefined
    ? html`<span class="none">no outlet given</span>`
    : html`<a class="outlet-link" href="${outletAddress(publisher)}">${bdi(publisher)}</a>`;
}

/** A moment for people and for programs; of a whole day the day alone. */
export function moment(value: string): Markup {
  return html`<time datetime="${value}">${dateWords(value)}</time>`;
}

/** When something came out; the hour only where it is known. */
export function cameOut(time: string): Markup {
  return time.includes('T00:00:00') ? moment(time.slice(0, 10)) : html`${moment(time.slice(0, 16))} UTC`;
}

/** `2 conflicts`, in the colour of conflicts where there is one. */
export function conflictWords(conflicts: number): Markup {
  return html`<span class="${conflicts > 0 ? 'has-x' : 'has-none'}">${count(conflicts, 'conflict')}</span>`;
}

export function differenceWords(differences: number): Markup {
  return html`<span class="${differences > 0 ? 'has-d' : 'has-none'}">${count(differences, 'difference')}</span>`;
}

/** Words with those lit that were looked for; marks are counted in the text that the words begin at `start` of. */
export function litWords(text: string, start: number, marks: readonly { readonly start: number; readonly end: number }[]): Markup {
  const parts: Markup[] = [];
  let position = 0;
  for (const mark of marks) {
    const [from, to] = [Math.max(position, mark.start - start), Math.min(text.length, mark.end - start)];
    if (to <= from) continue;
    parts.push(html`${text.slice(position, from)}<mark>${text.slice(from, to)}</mark>`);
    position = to;
  }
  return html`<bdi>${parts}${text.slice(position)}</bdi>`;
}
