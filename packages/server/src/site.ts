import type { Archive } from '@crosscheck/archive';
import type { AccessToken } from './access-token.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Importer } from './importer.ts';
import type { LiveReaders } from './live-readers.ts';
import type { Compare, StoryReports } from './story-reports.ts';

/** What pages and API answer from. */
export interface Site {
  readonly archive: Archive;
  readonly feed: ChangeFeed;
  readonly reports: StoryReports;
  readonly live: LiveReaders;
  readonly compare: Compare;
  readonly importer: Importer;
  /** Who may write; undefined where nobody may. */
  readonly token: AccessToken | undefined;
}
