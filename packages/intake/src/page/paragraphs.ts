/** Elements that start a paragraph of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul video audio'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads. */
export const silentElements: ReadonlySet<string> = new Set(
  'script style noscript template video audio svg math iframe object embed canvas head title select option button textarea input map datalist'.split(
    ' ',
  ),
);

/** Gathers running text into paragraphs: whitespace of the markup means one space, and nothing between two block elements. */
export class ParagraphWriter {
  readonly #paragraphs: string[] = [];
  #open: string[] = [];

  text(text: string): void {
    this.#open.push(text);
  }

  endParagraph(): void {
    if (this.#open.length === 0) return;
    const paragraph = this.#open
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    this.#open = [];
    if (paragraph !== '') this.#paragraphs.push(paragraph);
  }

  /** The paragraphs so far, in order. */
  get paragraphs(): readonly string[] {
    this.endParagraph();
    return this.#paragraphs;
  }
}
