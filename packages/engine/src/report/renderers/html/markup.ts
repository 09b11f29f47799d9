import { visibleCharacters } from '../visible-characters.ts';

/** HTML that is safe to put on the page as it is: only `html` and `trusted` make it. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Value = Markup | string | number | false | undefined | readonly Value[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands in an element or a quoted attribute; characters that steer what stands around them are shown instead. */
export function escapeHtml(text: string): string {
  return visibleCharacters(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

function source(value: Value): string {
  if (value instanceof Markup) return value.source;
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(source).join('');
}

/**
 * Markup with every string put into it escaped; lists are joined, `undefined` and `false` leave nothing.
 *
 * @example
 * html`<p>${'<b>'}</p>`.source; // '<p>&lt;b&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let out = strings[0] as string;
  for (const [i, value] of values.entries()) out += source(value) + (strings[i + 1] as string);
  return new Markup(out);
}

/** Our own markup: a constant of this code, never anything from a report. */
export function trusted(constant: string): Markup {
  return new Markup(constant);
}

/** Words of an article inside our own line: isolated, so that their writing direction ends with them. */
export function bdi(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}
