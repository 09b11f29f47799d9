/** What is known about an input besides its bytes, handed from reader to reader as one input is found inside another. */
export interface InputContext {
  /** The input's name in messages, without credentials. */
  readonly name: string;
  /** Id of an article that brings none. */
  readonly id: string;
  /** The address it was fetched from: where relative links start, and the address of a page that states none. */
  readonly url?: string;
  /** Charset of the `Content-Type` that it came with. */
  readonly charset?: string;
  /** Media type of the `Content-Type`, in lower case. */
  readonly mediaType?: string;
  /** When the bytes were received, in ISO 8601: a later publication date is no date. */
  readonly received?: string;
  /** Path of a file that holds exactly these bytes, for archives that are read from their end. */
  readonly file?: string;
  /** Whether pages without an article are given out, marked as such, instead of being reported. */
  readonly keepPagesWithoutArticle: boolean;
  /** How many containers (gzip, WARC, ZIP) this input stands in. */
  readonly depth: number;
}
