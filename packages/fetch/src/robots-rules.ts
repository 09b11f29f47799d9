import robotsParser from 'robots-parser';
import { robotsName } from './user-agent.ts';

/** What the robots.txt of one origin says to Crosscheck (RFC 9309). */
export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** Seconds between two requests, where it asks for a pause. */
  readonly crawlDelay?: number;
}

/** Its types speak of a property `default` that an import from a module has already taken off. */
const createParser = robotsParser as unknown as typeof robotsParser.default;

export const allowAll: RobotsRules = { isAllowed: () => true };

/** Rules times letters of an address; a file made to take time for each address is taken to forbid it. */
const MOST_COMPARISONS = 2e8;

/**
 * Reads a robots.txt.
 * @param url where it stands; the rules are for addresses of the same origin
 *
 * @example
 * readRobotsRules('https://post.example/robots.txt', 'User-agent: *\nDisallow: /drafts/').isAllowed('https://post.example/drafts/dam'); // false
 */
export function readRobotsRules(url: string, text: string): RobotsRules {
  const parser = createParser(url, groupsForUs(text));
  const delay = parser.getCrawlDelay(robotsName);
  return {
    isAllowed: (address) => text.length * address.length <= MOST_COMPARISONS && parser.isAllowed(address, robotsName) === true,
    ...(delay === undefined || !(delay > 0) ? {} : { crawlDelay: delay }),
  };
}

/**
 * The same rules with everybody else called `other`: the parser keeps each rule once for every robot of its group, so that a file with thousands of
 * both would fill the memory.
 */
function groupsForUs(text: string): string {
  let named = new Set<string>();
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const [, name] = /^\s*user-agent\s*:\s*([^#]*)/i.exec(line) ?? [];
      if (name === undefined) {
        // only a line that the parser reads ends a row of names
        if (/^\s*[^\s#:][^#:]*:/.test(line)) named = new Set();
        return [line];
      }
      const token = /^[^\s/]*/.exec(name.toLowerCase())?.[0] ?? '';
      const kept = token === robotsName.toLowerCase() || token === '*' ? token : 'other';
      if (named.has(kept)) return [];
      named.add(kept);
      return [`User-agent: ${kept}`];
    })
    .join('\n');
}
