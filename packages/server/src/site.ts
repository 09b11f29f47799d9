import type { Archive } from '@crosscheck/archive';
import type { Fetcher } from '@crosscheck/fetch';
import type { Access } from './access-token.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Imports } from './imports/imports.ts';
import type { LiveReaders } from './live-readers.ts';
import type { Compare, StoryReports } from './story-reports.ts';

/** What pages and API answer from. */
export interface Site {
  readonly archive: Archive;
  readonly feed: ChangeFeed;
  readonly reports: StoryReports;
  readonly live: LiveReaders;
  readonly compare: Compare;
  readonly imports: Imports;
  /** Fetches the links that are given; undefined where none are fetched. */
  readonly fetcher: Fetcher | undefined;
  /** Who may follow events at once. */
  readonly mostReaders: number;
  readonly writer: ArchiveWriter;
  /** Who may write; undefined where nobody may. */
  readonly access: Access | undefined;
}
