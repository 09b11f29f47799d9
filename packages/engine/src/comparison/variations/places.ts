import { type Account, type Candidate, type Evidence, oncePerPassage, reading, wordsWithin } from './evidence.ts';
import { inCommon, rootsBeside } from './surroundings.ts';

/** The name of a place, ending in the noun for its kind. */
interface Site {
  readonly account: Account;
  /** First word and the word after the last, in `account.words`. */
  readonly from: number;
  readonly to: number;
  readonly noun: string;
  /** Its words but the noun, in one string. */
  readonly name: string;
  readonly around: ReadonlySet<string>;
}

/** Telling words on each side that tell what happened there; one of them both accounts have. */
const BESIDE = 8;
const LONGEST_NAME = 6;

/**
 * The same event at another place of one kind: "taken to Sorrel General Hospital" / "taken to St. Brannoc Hospital".
 *
 * Not "taken to the hospital", which says less; nor where an account names both places.
 */
export function findPlaces(evidence: Evidence): Candidate[] {
  const all = new Map(evidence.accounts.map((account) => [account.id, sitesIn(account, evidence)]));
  const named = new Map([...all].map(([id, sites]) => [id, new Set(sites.flatMap(({ name }) => name.split(' ')))]));
  const byPlace = new Map([...all].map(([id, sites]) => [id, new Map(sites.map((site) => [site.from, site]))]));
  const inside = oncePerPassage((passage): Site[] => {
    const sites = byPlace.get(passage.article);
    const [from, to] = wordsWithin(evidence.account(passage.article).words, passage);
    return Array.from({ length: to - from }, (_, k) => sites?.get(from + k) ?? []).flat();
  });
  const has = (account: Account, site: Site): boolean => site.name.split(' ').every((word) => named.get(account.id)?.has(word));
  return evidence.pairs.flatMap(({ point, a, b }) => {
    const inB = inside(b);
    return inside(a).flatMap((one) =>
      inB.flatMap((other): Candidate[] => {
        if (one.noun !== other.noun || shareWord(one, other) || has(one.account, other) || has(other.account, one)) return [];
        if (inCommon(one.around, other.around) === 0) return [];
        return [
          {
            type: 'place',
            severity: 'conflict',
            rule: 'other-site',
            ...(point === undefined ? {} : { point }),
            readings: [one, other].map(({ account, from, to }) =>
              reading(account, { start: account.words[from]?.written.start ?? 0, end: account.words[to - 1]?.written.end ?? 0 }),
            ),
          },
        ];
      }),
    );
  });
}

/** "Port Ellery General Hospital" and "Ellery Hospital" may be one. */
const shareWord = (a: Site, b: Site): boolean => a.name.split(' ').some((word) => word.length > 2 && b.name.split(' ').includes(word));

function sitesIn(account: Account, evidence: Evidence): Site[] {
  const { siteNouns, placePrepositions } = evidence.language.contrast;
  const { text } = account.doc.article;
  const sites: Site[] = [];
  for (let last = 1; last < account.words.length; last++) {
    const noun = account.words[last];
    if (!noun?.capitalised || !siteNouns.has(noun.form)) continue;
    let first = last;
    while (first > 0 && last - first < LONGEST_NAME) {
      const word = account.words[first - 1];
      const next = account.words[first];
      if (!word?.capitalised || !next || !/^[.\s-]+$/.test(text.slice(word.written.end, next.written.start).slice(0, 4))) break;
      if (account.sentenceOf[first - 1] !== account.sentenceOf[last]) break;
      first--;
    }
    const article = account.words[first - 1]?.form === 'the' ? 1 : 0;
    if (first === last || !placePrepositions.has(account.words[first - 1 - article]?.form ?? '')) continue;
    const name = account.words
      .slice(first, last)
      .map(({ form }) => form)
      .join(' ');
    const { before } = rootsBeside(account, first, evidence, { before: BESIDE, after: 0 });
    const { after } = rootsBeside(account, last, evidence, { before: 0, after: BESIDE });
    sites.push({ account, from: first, to: last + 1, noun: noun.form, name, around: new Set([...before, ...after]) });
  }
  return sites;
}
