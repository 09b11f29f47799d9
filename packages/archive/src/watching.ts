/** A feed that is watched, with what is known of it from the last visits. Times are in ISO 8601 and UTC. */
export interface WatchedFeed {
  /** As it was named. */
  readonly url: string;
  /** Where it stands now, after it had moved for good; at `url` without it. */
  readonly address?: string;
  /** Where its host leads for good at the moment, seen so often in a row. */
  readonly move?: FeedMove;
  /** As its host gave them, to be handed back. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it was last asked for. */
  readonly visited?: string;
  /** When it last came whole; a host may say for ever that nothing is new. */
  readonly renewed?: string;
  /** It is to be left alone until then. */
  readonly notBefore?: string;
  /** In a row, and what the last one was. */
  readonly troubles: number;
  readonly trouble?: string;
  /** Its host said that it is gone for good. */
  readonly retired: boolean;
}

/** A permanent redirect that was seen at one visit after the other. */
export interface FeedMove {
  readonly to: string;
  /** When it was seen first. */
  readonly since: string;
  readonly times: number;
}

/** A page that a feed points at, as the feed has it. */
export interface LinkedPage {
  readonly url: string;
  /** Changes when what the feed says of the page does. */
  readonly fingerprint: string;
  /** What the feed says of its date. */
  readonly published?: string;
}

/** A page that is fetched because a feed points at it. */
export interface WatchedPage extends LinkedPage {
  readonly feed: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it is to be asked for next; never again without it. */
  readonly due?: string;
  /** How often it came, or was said to be as it was. */
  readonly visits: number;
  /** In a row. */
  readonly troubles: number;
}

/** What is written down after a visit to a feed. */
export interface FeedVisit {
  readonly feed: WatchedFeed;
  readonly pages: readonly LinkedPage[];
  /** When pages are due that are new, and those that the feed tells something new of. */
  readonly newDue: string;
  readonly changedDue: string;
  /** New pages of the feed are left out while so many wait for their first visit. */
  readonly mostWaiting: number;
}
