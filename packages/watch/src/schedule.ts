import type { FeedMove, WatchedFeed, WatchedPage } from '@crosscheck/archive';
import type { FetchProblemCode } from '@crosscheck/fetch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** No feed or page is ever put off for longer; what seems to be was written down by a clock that was ahead. */
export const LONGEST_WAIT = 8 * DAY;

/** A feed is asked for as a whole after this time, even where its host says that nothing is new. */
const RENEWED_AFTER = DAY;

/** A feed is asked for at its new address after so many visits that led there, over a day at least. */
const MOVES = 3;

/** At its new address a feed may be in trouble so often in a row, then it is asked for at the old one again. */
const MOST_TROUBLES_AFTER_MOVE = 5;

/** After each visit that went well a page is looked at again, since articles are changed after publication, and then no more. */
const REVISITS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY];

/** A page of which its feed tells something new is asked for again, but not at every turn of a feed that always does. */
export const CHANGED_AFTER = 15 * MINUTE;

/** Troubles of the way to a host: they cost it nothing, may be ours, and are over all at once. */
const ofTheWay: ReadonlySet<FetchProblemCode | 'feed-is-a-page' | 'broken'> = new Set([
  'fetch-unreachable',
  'fetch-timeout',
  'robots-unreachable',
]);
const LONGEST_ON_THE_WAY = 30 * MINUTE;

/** How often a page is tried for: a few days where the way is the trouble, a day where the page is. */
const MOST_TROUBLES = { way: 300, page: 8 };

export type TroubleCode = FetchProblemCode | 'feed-is-a-page' | 'broken';

/**
 * When a feed is due, in milliseconds since 1970; Infinity for never. A run that goes over the feeds once takes those that need not be left alone.
 */
export function feedDue({ retired, visited, notBefore }: WatchedFeed, now: number, every: number, once: boolean): number {
  if (retired) return Number.POSITIVE_INFINITY;
  const last = timeOf(visited);
  const usual = once || last === undefined || last > now ? now : last + every;
  const rest = timeOf(notBefore) ?? 0;
  return Math.max(usual, rest > now + LONGEST_WAIT ? 0 : rest);
}

/** Whether a feed is to be asked for without naming what is known of it. */
export function isToBeRenewed({ renewed }: WatchedFeed, now: number): boolean {
  const last = timeOf(renewed);
  return last === undefined || last > now || last + RENEWED_AFTER <= now;
}

/**
 * The feed after a visit that brought it, or word that nothing is new.
 * @param movedTo where its host leads for good; once it has done so long enough, the feed is asked for there
 */
export function feedAfterVisit(
  { notBefore: _rest, trouble: _trouble, move, ...feed }: WatchedFeed,
  now: number,
  movedTo: string | undefined,
): WatchedFeed {
  const visited: WatchedFeed = { ...feed, visited: iso(now), troubles: 0 };
  if (movedTo === undefined) return visited;
  const seen = move?.to === movedTo ? { ...move, times: move.times + 1 } : { to: movedTo, since: iso(now), times: 1 };
  return isSettled(seen, now) ? { ...visited, address: movedTo } : { ...visited, move: seen };
}

/** Hosts lead away for good by mistake, and for an hour; not at every visit of a day. */
function isSettled({ since, times }: FeedMove, now: number): boolean {
  return times >= MOVES && now - Date.parse(since) >= DAY;
}

/**
 * The feed after one that did not: left alone for longer each time, from one usual pause up to a day, and for as long as its host asks.
 * @param every and `retryAfter`: milliseconds, seconds
 */
export function feedAfterTrouble(feed: WatchedFeed, now: number, code: TroubleCode, every: number, retryAfter = 0): WatchedFeed {
  const troubles = code === 'fetch-busy' ? feed.troubles : feed.troubles + 1;
  const longest = Math.max(ofTheWay.has(code) ? LONGEST_ON_THE_WAY : DAY, every);
  const wait = code === 'fetch-busy' ? 0 : Math.min(every * 2 ** (troubles - 1), longest);
  const { address, ...rest } = feed;
  // what is gone there may stand where it was before
  const isBack = address !== undefined && (code === 'address-gone' || troubles >= MOST_TROUBLES_AFTER_MOVE);
  return {
    ...rest,
    ...(address === undefined || isBack ? {} : { address }),
    visited: iso(now),
    notBefore: iso(now + Math.max(wait, retryAfter * 1000)),
    troubles,
    trouble: code,
    retired: code === 'address-gone' && !isBack,
  };
}

/** The page after it came, or was said to be as it was. */
export function pageAfterVisit({ due: _due, ...page }: WatchedPage, now: number): WatchedPage {
  const wait = REVISITS[page.visits];
  return { ...page, visits: page.visits + 1, troubles: 0, ...(wait === undefined ? {} : { due: iso(now + wait) }) };
}

/** The page after it did not: tried again later, unless that is of no use. */
export function pageAfterTrouble({ due: _due, ...page }: WatchedPage, now: number, code: TroubleCode, retryAfter = 0): WatchedPage {
  if (code === 'fetch-busy') return { ...page, due: iso(now + Math.max(retryAfter * 1000, MINUTE)) };
  const troubles = page.troubles + 1;
  if (inVain.has(code) || troubles >= (ofTheWay.has(code) ? MOST_TROUBLES.way : MOST_TROUBLES.page)) return { ...page, troubles };
  const wait = Math.min(5 * MINUTE * 2 ** (troubles - 1), ofTheWay.has(code) ? LONGEST_ON_THE_WAY : DAY);
  return { ...page, troubles, due: iso(now + Math.max(wait, retryAfter * 1000)) };
}

const inVain: ReadonlySet<TroubleCode> = new Set([
  'address-gone',
  'address-not-http',
  'address-not-public',
  'fetch-too-large',
  'robots-disallowed',
]);

export function iso(time: number): string {
  return new Date(time).toISOString();
}

function timeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
