import { readAddress } from '@crosscheck/intake';
import type { Clock } from './clock.ts';
import type { HttpAnswer, NoAnswer } from './http-requests.ts';
import { allowAll, type RobotsRules, readRobotsRules } from './robots-rules.ts';

/** What is known of an origin's robots.txt. */
export type Robots =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  /** It cannot be told what the host allows, so nothing is (RFC 9309 §2.3.1.4). */
  | { readonly kind: 'unreachable'; readonly status?: number }
  | NoAnswer;

/** Kept for a day at most (RFC 9309 §2.4), and for a few minutes that it could not be told. */
const KEPT = 86_400_000;
const UNREACHABLE_KEPT = 300_000;

/** RFC 9309 §2.5: at least 500 KiB are read; the piece in which the limit falls is left out. */
const LARGEST = 640 << 10;

/** RFC 9309 §2.3.1.2: at least five redirects are followed; a longer row counts as no robots.txt. */
const REDIRECTS = 5;

const REMEMBERED = 5_000;

/** Asks each origin for its robots.txt when it is first visited, and keeps the answer. */
export function createRobotsCache(
  clock: Clock,
  send: (url: string, options: { largest: number; onExcess: 'cut'; signal?: AbortSignal | undefined }) => Promise<HttpAnswer | NoAnswer>,
): (url: string, signal?: AbortSignal) => Promise<Robots> {
  const known = new Map<string, { readonly robots: Robots; readonly until: number }>();

  const ask = async (origin: string, signal?: AbortSignal): Promise<Robots> => {
    const first = `${origin}/robots.txt`;
    let url = first;
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const answer = await send(url, { largest: LARGEST, onExcess: 'cut', signal });
      if (answer.kind === 'trouble')
        // where the first one leads is not the host that was asked for
        return url === first ? answer : { kind: 'unreachable' };
      const { status, headers, bytes } = answer;
      if (status === 200 || status === 203) return { kind: 'rules', rules: readRobotsRules(first, new TextDecoder().decode(bytes)) };
      if (status >= 300 && status < 400) {
        const next = readAddress(headers.get('location') ?? '', url);
        if (next === undefined) break;
        url = next;
      } else if (status === 429 || status >= 500) return { kind: 'unreachable', status };
      else break;
    }
    return { kind: 'rules', rules: allowAll };
  };

  return async (url, signal) => {
    const { origin } = new URL(url);
    const found = known.get(origin);
    if (found !== undefined && found.until > clock.elapsed()) return found.robots;
    const robots = await ask(origin, signal);
    // whether the host can be reached is for the next request to see
    if (robots.kind === 'trouble') return robots;
    known.delete(origin);
    known.set(origin, { robots, until: clock.elapsed() + (robots.kind === 'rules' ? KEPT : UNREACHABLE_KEPT) });
    if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
    return robots;
  };
}
