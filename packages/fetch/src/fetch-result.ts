/** What came of asking for one address. */
export type FetchResult = Fetched | NotModified | Gone | Refused | Failed;

/** The bytes came, whole. */
export interface Fetched {
  readonly kind: 'fetched';
  /** The address that answered at last, after redirects; without name, password and fragment. */
  readonly url: string;
  /** Unpacked: without the compression they travelled in. */
  readonly bytes: Uint8Array;
  /** Where its host says that it stands for good, by permanent redirects (301, 308) alone; absent where it stands where it was asked for. */
  readonly movedTo?: string;
  /** The `Content-Type` header as it came. */
  readonly contentType?: string;
  /** To be handed in when the address is asked for again. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Nothing is new since the ETag or date that was handed in. */
export interface NotModified {
  readonly kind: 'not-modified';
  readonly url: string;
  /** As of what was fetched. */
  readonly movedTo?: string;
}

/** The host says that this address is gone for good (410). */
export interface Gone {
  readonly kind: 'gone';
  readonly url: string;
}

/** It was not asked for, and asking again is of no use. */
export interface Refused {
  readonly kind: 'refused';
  /** The address or redirect that was refused, without name and password. */
  readonly url: string;
  readonly code: RefusalCode;
}

/** It was asked for in vain; another time may be better. */
export interface Failed {
  readonly kind: 'failed';
  readonly url: string;
  readonly code: FailureCode;
  /** What fills in the message: a status, a limit, an error code of the network. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Seconds that the host asks to wait before this address is asked for again. */
  readonly retryAfter?: number;
}

/** Words that stay; `docs/diagnostics.md` says what each means. */
export type FetchProblemCode =
  | 'address-gone'
  | 'address-not-http'
  | 'address-not-public'
  | 'fetch-broken'
  | 'fetch-busy'
  | 'fetch-status'
  | 'fetch-stopped'
  | 'fetch-timeout'
  | 'fetch-too-large'
  | 'fetch-too-many-redirects'
  | 'fetch-unreachable'
  | 'robots-disallowed'
  | 'robots-unreachable';

export type RefusalCode = Extract<FetchProblemCode, 'address-not-http' | 'address-not-public' | 'robots-disallowed'>;

export type FailureCode = Exclude<FetchProblemCode, RefusalCode | 'address-gone'>;
