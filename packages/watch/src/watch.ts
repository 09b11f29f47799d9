import type { Archive, Grouper, WatchedFeed, WatchedPage } from '@crosscheck/archive';
import type { AnalysedArticle } from '@crosscheck/engine';
import { type Clock, type Fetcher, systemClock } from '@crosscheck/fetch';
import { type ReadArticle, readAddress } from '@crosscheck/intake';
import { feedDue, iso, LONGEST_WAIT } from './schedule.ts';
import { addressOf, type Visit, visitFeed, visitPage, writeBrokenVisit } from './visit.ts';
import type { WatchEvent } from './watch-event.ts';

export interface WatchOptions {
  /** Addresses of feeds, news sitemaps, or lists of them (OPML, sitemap indexes). */
  readonly feeds: readonly string[];
  readonly archive: Archive;
  readonly fetcher: Fetcher;
  /** An article, analysed; undefined for one that is to be left out. */
  readonly analyse: (read: ReadArticle) => Promise<AnalysedArticle | undefined>;
  readonly grouper?: Grouper;
  /** Milliseconds between two visits to a feed. */
  readonly every: number;
  /** Goes over the feeds and the pages that are due once, and ends. Default: false. */
  readonly once?: boolean;
  /** Asks for feeds where they are named, also for those that were gone for good and those that have moved. Default: false. */
  readonly again?: boolean;
  /** Ends the watch: what runs is broken off, and what was told is on the disk. */
  readonly signal?: AbortSignal;
  /** Is told what happens, and waited for. */
  readonly onEvent?: (event: WatchEvent) => unknown;
  readonly clock?: Clock;
}

/** So many hosts are asked at once. */
const AT_ONCE = 8;

/** Milliseconds after which is looked whether something became due. */
const LOOK = 60_000;
const LOOK_WHILE_BUSY = 5_000;

interface FeedUnderWatch {
  readonly state: WatchedFeed;
  /** Milliseconds since 1970, as visits are planned. */
  readonly due: number;
  /** Was named by the caller, and not by a list that a feed turned out to be. */
  readonly named: boolean;
}

/**
 * Follows feeds until it is told to stop, for months if need be: articles that they bring go into the archive, and pages that they point at are fetched,
 * now and a few times in the week after, as articles are changed after publication. All that has to be known for the next visit is in the archive, so the
 * watch may end at any moment and goes on where it was. A feed or page that is in trouble is left alone for longer each time and holds up no other one.
 *
 * Visits are planned by time that passes, not by what the clock shows; a clock that jumps changes nothing.
 * @throws ArchiveProblem where the archive cannot be written any more
 *
 * @example
 * await watch({ feeds: ['https://post.example/feed.xml'], archive, fetcher, analyse: async ({ article }) => analyse(article), every: 300_000, signal });
 */
export async function watch(options: WatchOptions): Promise<void> {
  const {
    archive,
    fetcher,
    analyse,
    grouper,
    every,
    once = false,
    again = false,
    signal = new AbortController().signal,
    clock = systemClock,
  } = options;
  const tell = options.onEvent ?? (() => undefined);
  const [started, startedAt] = [clock.elapsed(), clock.now()];
  const now = () => Math.round(startedAt + clock.elapsed() - started);
  const failing = new AbortController();
  const stopping = AbortSignal.any([signal, failing.signal]);
  const visit: Visit = {
    archive,
    fetcher,
    analyse,
    grouper,
    every,
    tell,
    now,
    signal: stopping,
    received: () => iso(clock.now()),
  };

  const feeds = new Map<string, FeedUnderWatch>();
  const include = async (address: string, named: boolean) => {
    const url = readAddress(address);
    if (url === undefined || feeds.has(url)) return;
    const known = (await archive.watchedFeed(url)) ?? { url, troubles: 0, retired: false };
    const state = again ? anew(known) : known;
    if (state.retired) await tell({ kind: 'retired', url });
    feeds.set(url, { state, named, due: feedDue(state, now(), every, once) });
  };
  for (const address of options.feeds) await include(address, true);

  /** It has moved to where another one stands that is watched as well. */
  const isNamedTwice = ({ address }: WatchedFeed) => address !== undefined && feeds.get(address)?.state.retired === false;

  /** By host: one visit at a time to each, so that none waits in another's queue. */
  const running = new Map<string, Promise<void>>();
  let wake = new AbortController();
  stopping.addEventListener('abort', () => wake.abort(), { once: true });

  const start = (host: string, work: () => Promise<void>) => {
    const done = work()
      .catch((error: unknown) => failing.abort(error))
      .finally(() => {
        running.delete(host);
        wake.abort();
      });
    running.set(host, done);
  };

  const goToFeed = async ({ state, named }: FeedUnderWatch) => {
    let after: WatchedFeed | undefined;
    try {
      const visited = await visitFeed(state, visit);
      after = visited.feed;
      // a list of lists is not followed further
      if (named) for (const url of visited.found) await include(url, false);
    } catch (error) {
      if (isOfArchive(error)) throw error;
      after = await writeBrokenVisit({ feed: state }, visit);
      await tell({ kind: 'visit', of: 'feed', url: state.url, result: 'broken' });
      await tell({ kind: 'broken', of: 'feed', url: state.url, error });
    }
    const left = after ?? state;
    feeds.set(state.url, { state: left, named, due: once ? Number.POSITIVE_INFINITY : feedDue(left, now(), every, false) });
  };

  const goToPage = async (page: WatchedPage) => {
    try {
      await visitPage(page, visit);
    } catch (error) {
      if (isOfArchive(error)) throw error;
      await writeBrokenVisit({ page }, visit);
      await tell({ kind: 'visit', of: 'page', url: page.url, result: 'broken' });
      await tell({ kind: 'broken', of: 'page', url: page.url, error });
    }
  };

  const startWhatIsDue = async () => {
    const dueFeeds = [...feeds.values()].filter(({ due, state }) => due <= now() && !isNamedTwice(state)).sort((a, b) => a.due - b.due);
    for (const feed of dueFeeds) {
      const host = hostOf(addressOf(feed.state));
      if (running.size < AT_ONCE && !running.has(host)) start(host, () => goToFeed(feed));
    }
    if (running.size >= AT_ONCE) return;
    for (const page of await archive.duePages(iso(now()), iso(now() + LONGEST_WAIT), AT_ONCE + running.size)) {
      const host = hostOf(page.url);
      if (running.size < AT_ONCE && !running.has(host)) start(host, () => goToPage(page));
    }
  };

  const untilNext = async () => {
    if (running.size > 0) return LOOK_WHILE_BUSY;
    const { nextDue } = await archive.pagesWaiting();
    const dues = [...feeds.values()].map(({ due, state }) => (isNamedTwice(state) ? Number.POSITIVE_INFINITY : due));
    if (nextDue !== undefined) dues.push(Date.parse(nextDue));
    return Math.min(Math.max(Math.min(...dues) - now(), 0), LOOK);
  };

  try {
    while (!stopping.aborted) {
      wake = new AbortController();
      await startWhatIsDue();
      if (once && running.size === 0) break;
      if (!stopping.aborted) await clock.sleep(await untilNext(), wake.signal);
    }
  } catch (error) {
    failing.abort(error);
  }
  await Promise.all(running.values());
  if (failing.signal.aborted) throw failing.signal.reason;
}

/** A feed that was gone or has moved, as if nothing were known of it. */
function anew(feed: WatchedFeed): WatchedFeed {
  return feed.retired || feed.address !== undefined ? { url: feed.url, troubles: 0, retired: false } : feed;
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** By name, as an archive may be one that is served elsewhere. */
function isOfArchive(error: unknown): boolean {
  return error instanceof Error && error.name === 'ArchiveProblem';
}
