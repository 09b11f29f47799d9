import { type Account, type AlignedPair, type Candidate, type Evidence, oncePerPassage, reading, wordsWithin } from './evidence.ts';
import { nameOf } from './explain.ts';
import { inCommon, listed, rootsBeside } from './surroundings.ts';

/** A verb of a passage, told as done or as still to come. */
interface Deed {
  readonly account: Account;
  readonly place: number;
  readonly toCome: boolean;
  /** Place of the word that puts it into the future: `expected` in "is expected to sign". */
  readonly from: number;
}

/** A word of intention governs a verb so many words on. */
const REACH = 4;
/** Telling words beside the verb that both accounts must have. */
const BESIDE = 4;

/**
 * What one account expects and another tells as done: "is expected to sign the bill" / "signed the bill".
 *
 * Not "will sign the bill" / "signed the other bill": the verb's surroundings must be shared as well.
 */
export function findOutcomes(evidence: Evidence): Candidate[] {
  const deeds = oncePerPassage((passage) => deedsIn(passage, evidence));
  const courses = oncePerPassage((passage) => coursesIn(passage, evidence));
  return evidence.pairs.flatMap((pair) => {
    const inA = deeds(pair.a);
    const inB = deeds(pair.b);
    return [...inA.flatMap((a) => inB.flatMap((b) => contrast(a, b, inA, inB, pair))), ...otherCourses(pair, courses)];
  });
}

/** A word that says whether something goes on or has ended. */
interface Course {
  readonly account: Account;
  readonly place: number;
  readonly goesOn: boolean;
  readonly subject: ReadonlySet<string>;
}

/** Telling words before it, and how many of them both accounts have. */
const SUBJECT = 8;
const SHARED_SUBJECT = 2;

/**
 * What goes on in one account and has ended in another: "the line would resume on Friday" / "the line will stay closed until summer".
 *
 * Not "the road was closed, and reopened at noon" / "the road reopened at noon": an account that tells both says more.
 */
function otherCourses({ point, a, b }: AlignedPair, courses: (passage: AlignedPair['a']) => Course[]): Candidate[] {
  const inA = courses(a);
  const inB = courses(b);
  const both = (courses: readonly Course[]): boolean => new Set(courses.map(({ goesOn }) => goesOn)).size > 1;
  const [one, other] = [inA[0], inB[0]];
  if (!one || !other || both(inA) || both(inB) || one.goesOn === other.goesOn) return [];
  if (inCommon(one.subject, other.subject) < SHARED_SUBJECT) return [];
  const about = laterAccount(one.account, other.account);
  return [
    {
      type: 'outcome',
      severity: 'difference',
      rule: 'goes-on-or-ends',
      ...(point === undefined ? {} : { point }),
      readings: [one, other].map(({ account, place }) => reading(account, withAuxiliary(account, place))),
      ...(about === undefined ? {} : { about }),
    },
  ];
}

function coursesIn(passage: AlignedPair['a'], evidence: Evidence): Course[] {
  const account = evidence.account(passage.article);
  const { courses } = evidence.language.contrast;
  const [from, to] = wordsWithin(account.words, passage);
  const found: Course[] = [];
  for (let place = from; place < to; place++) {
    const course = courses.get(account.words[place]?.form ?? '');
    if (!course || account.quoted(place)) continue;
    const { before } = rootsBeside(account, place, evidence, { before: SUBJECT, after: 0 });
    found.push({ account, place, goesOn: course === 'goes-on', subject: before });
  }
  return found;
}

/** The word with the verb before it that tells its time: "will stay closed". */
function withAuxiliary(account: Account, place: number): { start: number; end: number } {
  let first = place;
  while (first > place - 2 && account.sentenceOf[first - 1] === account.sentenceOf[place] && isVerb(account, first - 1)) first--;
  return { start: account.words[first]?.written.start ?? 0, end: account.words[place]?.written.end ?? 0 };
}

const isVerb = (account: Account, place: number): boolean =>
  account.partsOfSpeech[place] === 'AUX' || account.partsOfSpeech[place] === 'VERB';

/** Which of two dated accounts came later, as a sentence; nothing where that is not known. */
function laterAccount(a: Account, b: Account): string | undefined {
  const [dayA, dayB] = [a, b].map(({ doc: { article } }) =>
    article.createdAt.kind === 'known' ? article.createdAt.value.slice(0, DAY) : undefined,
  );
  if (dayA === undefined || dayB === undefined || dayA === dayB) return undefined;
  return `${nameOf((dayA > dayB ? a : b).doc.article)} is the later account.`;
}

const DAY = '2026-03-04'.length;

function contrast(a: Deed, b: Deed, inA: readonly Deed[], inB: readonly Deed[], { point }: AlignedPair): Candidate[] {
  const root = a.account.roots[a.place] as string;
  if (root !== b.account.roots[b.place] || a.toCome === b.toCome) return [];
  const both = (deeds: readonly Deed[]): boolean =>
    new Set(deeds.filter((d) => d.account.roots[d.place] === root).map((d) => d.toCome)).size > 1;
  if (both(inA) || both(inB)) return [];
  const shared = [...beside(a)].filter((r) => beside(b).has(r)).length;
  if (shared < 1) return [];
  const about = laterAccount(a.account, b.account);
  return [
    {
      type: 'outcome',
      severity: 'difference',
      rule: 'expected-or-done',
      ...(point === undefined ? {} : { point }),
      readings: [a, b].map((deed) => reading(deed.account, spanOf(deed))),
      ...(about === undefined ? {} : { about }),
    },
  ];
}

function spanOf({ account, from, place }: Deed): { start: number; end: number } {
  return { start: account.words[from]?.written.start ?? 0, end: account.words[place]?.written.end ?? 0 };
}

function beside({ account, place }: Deed): Set<string> {
  const roots = new Set<string>();
  for (const step of [-1, 1]) {
    for (let k = place + step, seen = 0; seen < BESIDE; k += step) {
      const word = account.words[k];
      if (!word || account.sentenceOf[k] !== account.sentenceOf[place]) break;
      if (!word.content) continue;
      seen++;
      roots.add(account.roots[k] as string);
    }
  }
  return roots;
}

function deedsIn(passage: AlignedPair['a'], evidence: Evidence): Deed[] {
  const account = evidence.account(passage.article);
  const { intentions } = evidence.language.contrast;
  const [from, to] = wordsWithin(account.words, passage);
  const deeds: Deed[] = [];
  for (let place = from; place < to; place++) {
    const word = account.words[place];
    if (account.partsOfSpeech[place] !== 'VERB' || !word?.content || account.quoted(place)) continue;
    let intention: number | undefined;
    for (let k = place - 1; k >= Math.max(from, place - REACH); k--) if (intentions.has(listed(account, k))) intention = k;
    if (intention !== undefined) deeds.push({ account, place, toCome: true, from: intention });
    else if (/ed$/.test(word.form)) deeds.push({ account, place, toCome: false, from: place });
  }
  return deeds;
}
