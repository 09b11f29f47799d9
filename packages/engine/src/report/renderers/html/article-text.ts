import type { Span } from '../../../text/index.ts';
import type { Account, ReaderView } from '../reader-view.ts';
import { boilerplateWords, variationWords } from '../wording.ts';
import { html, type Markup } from './markup.ts';

/** What a passage of an article is marked for. */
export interface PassageMark extends Span {
  readonly kind: 'conflict' | 'difference' | 'rejected' | 'alone' | 'copied' | 'point' | 'boilerplate';
  /** Address on the page of the finding it belongs to. */
  readonly id: string;
  /** What readers see of it: `v3`. */
  readonly sign: string;
  /** What the link says to a screen reader. */
  readonly label: string;
}

/** The address of a finding's passage in an account: `17-v-5f0c1d22ab`. */
export const passageAddress = (account: Account, id: string) => `${account.address}-${id}`;

/** Every marked passage, by account; each list in text order. */
export function passageMarks(view: ReaderView): Map<number, PassageMark[]> {
  const marks = new Map<number, PassageMark[]>(view.accounts.map((a) => [a.index, []]));
  const add = (article: string, mark: PassageMark) => {
    const account = view.accountOf.get(article);
    if (account && mark.start < mark.end && mark.start >= 0 && mark.end <= account.article.text.length)
      marks.get(account.index)?.push(mark);
  };
  for (const { id, label: sign, variation } of [...view.conflicts, ...view.differences]) {
    for (const { article, start, end } of variation.readings)
      add(article, {
        start,
        end,
        kind: variation.severity,
        id,
        sign,
        label: `${variation.severity} ${sign}: ${variationWords[variation.type]}`,
      });
  }
  for (const { id, label: sign, variation } of view.rejected) {
    for (const { article, start, end } of variation.readings)
      add(article, { start, end, kind: 'rejected', id, sign, label: `rejected ${sign}: ${variationWords[variation.type]}` });
  }
  for (const { passages } of view.alone) {
    for (const { article, start, end, id, label: sign } of passages)
      add(article, { start, end, kind: 'alone', id, sign, label: `${sign}: in this account alone` });
  }
  for (const { id, label: sign, point } of view.matrix) {
    for (const { article, start, end } of point.readings) add(article, { start, end, kind: 'point', id, sign, label: `point ${sign}` });
  }
  for (const { id, label: sign, passages } of view.copies) {
    for (const { readings } of passages)
      for (const { article, start, end } of readings)
        add(article, { start, end, kind: 'copied', id, sign, label: `${sign}: copied passage` });
  }
  for (const { article, start, end, kind } of view.report.boilerplate)
    add(article, { start, end, kind: 'boilerplate', id: '', sign: '', label: boilerplateWords[kind] ?? kind });
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks;
}

/** Marks as classes, the weightiest decides the colour. */
const CLASSES: Record<PassageMark['kind'], string> = {
  conflict: 'x',
  difference: 'd',
  rejected: 'j',
  alone: 'a',
  copied: 'c',
  point: 'p',
  boilerplate: 'b',
};

/**
 * An account's text, paragraph by paragraph, each marked passage followed by a link to what it is marked for.
 * The work grows with the length of the text and the number of marks.
 * @param findingsAt address of the page that shows what it is marked for; empty for this one
 */
export function articleText(account: Account, marks: readonly PassageMark[], findingsAt: string): Markup {
  const text = account.article.text;
  const seen = new Set<string>();
  const paragraphs: Markup[] = [];
  let next = 0;
  let active: PassageMark[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    // looked for here, since a pattern for both goes over a long line of blanks again from each of them
    if (line[0].trim() === '') continue;
    const lineEnd = line.index + line[0].length;
    const pieces: Markup[] = [];
    let position = line.index;
    while (position < lineEnd) {
      // Marks that end between two paragraphs are dropped here; those that begin there start with the paragraph.
      active = active.filter((m) => m.end > position);
      const opened: PassageMark[] = [];
      while (next < marks.length && (marks[next] as PassageMark).start <= position) {
        const mark = marks[next++] as PassageMark;
        if (mark.end > position) {
          active.push(mark);
          opened.push(mark);
        }
      }
      let end = Math.min(lineEnd, marks[next]?.start ?? lineEnd);
      for (const mark of active) end = Math.min(end, mark.end);
      const part = text.slice(position, end);
      if (active.length === 0) pieces.push(html`${part}`);
      else {
        const kinds = [...new Set(active.map((m) => CLASSES[m.kind]))].join(' ');
        const keys = [...new Set(active.map((m) => m.id).filter(Boolean))].join(' ');
        const anchors = opened.flatMap((m) => {
          const address = passageAddress(account, m.id);
          if (m.id === '' || seen.has(address)) return [];
          seen.add(address);
          return [address];
        });
        const tags = opened.filter((m) => m.kind === 'boilerplate').map((m) => html`<span class="tag">${m.label}</span> `);
        // The first address sits on the passage itself, so that it can be shown as the target; others share its place.
        const more = anchors.slice(1).map((address) => html`<span id="${address}"></span>`);
        pieces.push(
          html`${tags}${more}<span class="m ${kinds}"${keys && html` data-k="${keys}"`}${anchors[0] && html` id="${anchors[0]}"`}>${part}</span>`,
        );
        const closing = active.filter((m) => m.end === end && m.id !== '');
        pieces.push(...references(closing, findingsAt));
      }
      position = end;
    }
    paragraphs.push(html`<p>${pieces}</p>\n`);
  }
  return html`${paragraphs}`;
}

function references(closing: readonly PassageMark[], findingsAt: string): Markup[] {
  const seen = new Set<string>();
  return closing.flatMap((mark) => {
    if (seen.has(mark.id)) return [];
    seen.add(mark.id);
    return [
      html`<a class="r ${CLASSES[mark.kind]}" href="${findingsAt}#${mark.id}" data-k="${mark.id}" aria-label="${mark.label}">${mark.sign}</a>`,
    ];
  });
}
