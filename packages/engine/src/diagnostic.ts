/** Every kind of finding about an input or an article; the words for each stand in `diagnostic-messages.ts`. */
export type DiagnosticCode =
  | 'article-empty'
  | 'article-not-analysed-language'
  | 'article-too-long'
  | 'bytes-undecodable'
  | 'charset-guessed'
  | 'credentials-removed'
  | 'date-in-future'
  | 'date-invalid'
  | 'date-unreadable'
  | 'dates-disagree'
  | 'page-live-blog'
  | 'page-paywalled'
  | 'page-read-plainly'
  | 'page-without-article'
  | 'quotation-without-end'
  | 'quotation-without-start'
  | 'no-common-points'
  | 'same-article-twice';

/** Something odd about an article or a comparison; the rest of the analysis stands. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'info' | 'warning' | 'error';
  /** Id of the article it is about, where it is about one. */
  readonly article?: string;
  /** Place in that article's text, in UTF-16 code units, half-open. */
  readonly start?: number;
  readonly end?: number;
  /** What the message needs to be specific: names, counts, values. */
  readonly data?: Readonly<Record<string, string | number>>;
}
