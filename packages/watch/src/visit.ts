import { createHash } from 'node:crypto';
import type { LinkedPage, WatchedFeed, WatchedPage } from '@crosscheck/archive';
import { type Fetcher, type FetchResult, fetchProblemCode } from '@crosscheck/fetch';
import type { Reference } from '@crosscheck/intake';
import {
  CHANGED_AFTER,
  feedAfterTrouble,
  feedAfterVisit,
  iso,
  isToBeRenewed,
  pageAfterTrouble,
  pageAfterVisit,
  type TroubleCode,
} from './schedule.ts';
import { type Intake, takeIn } from './take-in.ts';

/** What a visit needs besides the feed or page. */
export interface Visit extends Intake {
  readonly fetcher: Fetcher;
  /** Milliseconds since 1970 by which visits are planned; they never go back while the program runs. */
  readonly now: () => number;
  /** When something came, as the machine's clock says. */
  readonly received: () => string;
  /** Milliseconds between two visits to a feed. */
  readonly every: number;
}

/** New pages of a feed are left out while so many wait for their first visit: at one a second, half an hour of one host. */
const MOST_WAITING = 2_000;

/** Asks for a feed and takes in what it brings; the feed as it is now, and feeds that it only points at. It is the same when the visit was stopped. */
export async function visitFeed(
  feed: WatchedFeed,
  visit: Visit,
): Promise<{ readonly feed: WatchedFeed; readonly found: readonly string[] }> {
  const { archive, fetcher, tell, signal, now, every } = visit;
  const known = isToBeRenewed(feed, now()) ? {} : validators(feed);
  const result = await fetcher.fetch(addressOf(feed), { ...known, signal });
  if (isStopped(result)) return { feed, found: [] };
  const write = async (after: WatchedFeed, pages: readonly LinkedPage[] = []) => {
    const { left } = await archive.visitedFeed({
      feed: after,
      pages,
      newDue: iso(now()),
      changedDue: iso(now() + CHANGED_AFTER),
      mostWaiting: MOST_WAITING,
    });
    if (left > 0) await tell({ kind: 'too-many-links', url: feed.url, left });
    if (after.address !== undefined && after.address !== feed.address) await tell({ kind: 'moved', url: feed.url, to: after.address });
    return after;
  };
  if (result.kind === 'not-modified') {
    const after = await write(feedAfterVisit(feed, now(), result.movedTo));
    await tell({ kind: 'visit', of: 'feed', url: feed.url, result: result.kind });
    return { feed: after, found: [] };
  }
  if (result.kind !== 'fetched') {
    const retryAfter = result.kind === 'failed' ? result.retryAfter : undefined;
    const after = await write(feedAfterTrouble(feed, now(), fetchProblemCode(result), every, retryAfter));
    await tell({ kind: 'visit', of: 'feed', url: feed.url, result: fetchProblemCode(result) });
    await tell({ kind: 'not-fetched', of: 'feed', result });
    return { feed: after, found: [] };
  }
  if (isPage(result.bytes)) {
    const after = await write(feedAfterTrouble(feed, now(), 'feed-is-a-page', every));
    await tell({ kind: 'visit', of: 'feed', url: feed.url, result: 'feed-is-a-page' });
    await tell({ kind: 'feed-is-a-page', url: feed.url });
    return { feed: after, found: [] };
  }
  const references = await takeIn(result, visit, { from: 'feed', received: visit.received() });
  if (references === undefined) return { feed, found: [] };
  const { etag: _etag, lastModified: _lastModified, ...rest } = feedAfterVisit(feed, now(), result.movedTo);
  const after = await write({ ...rest, ...validators(result), renewed: iso(now()) }, linkedPages(references));
  await tell({ kind: 'visit', of: 'feed', url: feed.url, result: result.kind });
  return { feed: after, found: references.filter(({ target }) => target !== 'article').map(({ url }) => url) };
}

/** Where a feed is asked for. */
export function addressOf({ url, address }: WatchedFeed): string {
  return address ?? url;
}

/** Asks for a page and takes in its article. */
export async function visitPage(page: WatchedPage, visit: Visit): Promise<void> {
  const { archive, fetcher, tell, signal, now } = visit;
  const result = await fetcher.fetch(page.url, { ...validators(page), signal });
  if (isStopped(result)) return;
  if (result.kind === 'fetched') {
    const received = visit.received();
    if ((await takeIn(result, visit, { from: 'page', received, published: page.published })) === undefined) return;
    const { etag: _etag, lastModified: _lastModified, ...rest } = pageAfterVisit(page, now());
    await archive.visitedPage({ ...rest, ...validators(result) });
    await tell({ kind: 'visit', of: 'page', url: page.url, result: result.kind });
  } else if (result.kind === 'not-modified') {
    await archive.visitedPage(pageAfterVisit(page, now()));
    await tell({ kind: 'visit', of: 'page', url: page.url, result: result.kind });
  } else {
    const code = fetchProblemCode(result);
    await archive.visitedPage(pageAfterTrouble(page, now(), code, result.kind === 'failed' ? result.retryAfter : undefined));
    await tell({ kind: 'visit', of: 'page', url: page.url, result: code });
    // that a host is to be left alone for a while is no trouble of the page
    if (code !== 'fetch-busy') await tell({ kind: 'not-fetched', of: 'page', result });
  }
}

/** Writes down that a visit broke over a mistake of ours, so that it is not tried again at once. */
export async function writeBrokenVisit(
  of: { readonly feed: WatchedFeed } | { readonly page: WatchedPage },
  { archive, now, every }: Visit,
) {
  const code: TroubleCode = 'broken';
  if ('page' in of) {
    await archive.visitedPage(pageAfterTrouble(of.page, now(), code));
    return undefined;
  }
  const feed = feedAfterTrouble(of.feed, now(), code, every);
  await archive.visitedFeed({ feed, pages: [], newDue: iso(now()), changedDue: iso(now()), mostWaiting: MOST_WAITING });
  return feed;
}

function isStopped(result: FetchResult): boolean {
  return result.kind === 'failed' && result.code === 'fetch-stopped';
}

function validators({ etag, lastModified }: { readonly etag?: string; readonly lastModified?: string }) {
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

/** The pages that a feed has no text of, once each, with the last that it says of them. */
function linkedPages(references: readonly Reference[]): LinkedPage[] {
  const pages = new Map<string, LinkedPage>();
  for (const { url, target, headline, summary, modified, published } of references) {
    if (target !== 'article') continue;
    const told = JSON.stringify([headline, summary, modified, published?.value]);
    const fingerprint = createHash('sha256').update(told).digest('hex').slice(0, 32);
    pages.set(url, { url, fingerprint, ...(published === undefined ? {} : { published: published.value }) });
  }
  return [...pages.values()];
}

/** A web page where a feed is meant: a parked domain, a login, an error that is said with the status of success. */
function isPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_024));
  return /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html|<head|<body)\b/i.test(start);
}
