/** What can be told to a writer; each format uses what it needs. */
export interface FormatOptions {
  /**
   * Where the comparison can be read, as an absolute address: ids of statements, points and variations are made below it. By default a name
   * made of the articles' digests.
   */
  readonly base?: string;
  /** Which table is written as CSV (`statements` unless given) or JSONL (all of them unless given). */
  readonly table?: TableName;
  /**
   * ISO 8601 day or time that stands in an Atom feed for what no article dates. Without it a feed of undated articles alone cannot be
   * written.
   */
  readonly updated?: string;
}

/** The tables of a comparison. */
export const tableNames = ['statements', 'points', 'variations', 'copies'] as const;

export type TableName = (typeof tableNames)[number];
