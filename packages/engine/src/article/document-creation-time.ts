/** Where a publication date was read from. */
export type DateEvidence = 'given' | 'json-ld' | 'meta' | 'time-element' | 'url' | 'text';

/**
 * When an article was published: a calendar day, with a clock time where one is stated, or openly unknown.
 * A bare `Date` cannot be passed, since it carries the machine's time zone into the text's.
 */
export type DocumentCreationTime =
  | {
      readonly kind: 'known';
      /** ISO 8601: `2021-03-18` or `2021-03-18T14:05:00+01:00`. */
      readonly value: string;
      readonly evidence: DateEvidence;
    }
  | { readonly kind: 'unknown' };
