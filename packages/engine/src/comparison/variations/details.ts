import type { Alternative } from '../../language/language.ts';
import { type Account, type AlignedPair, type Candidate, type Evidence, oncePerPassage, reading, wordsWithin } from './evidence.ts';
import { inCommon, rootsBeside } from './surroundings.ts';

/** A word that excludes others of its set: `video` of video, phone, letter. */
interface Choice extends Alternative {
  readonly account: Account;
  readonly place: number;
  /** Roots of the telling words right beside it. */
  readonly beside: ReadonlySet<string>;
  /** The same after it alone. */
  readonly after: ReadonlySet<string>;
  /** Roots of the telling words of its sentence near it. */
  readonly around: ReadonlySet<string>;
  /** Place of the preposition that makes it a means: `by` in "by phone". */
  readonly means: number | undefined;
}

/** Telling words looked at on each side. */
const BESIDE = 2;
/** The same for a means, which may stand far from what was done by it, and how many of them both accounts have. */
const AROUND = 10;
const SHARED_AROUND = 3;

/**
 * Another member of a set of things that exclude each other, at the same place of the same point: "a video call" / "a phone call",
 * "the assistant coach" / "the coach".
 *
 * A means needs no word beside it in common: "spoke with the minister by phone" / "discussed it with the minister in a video call".
 * What a named thing is needs no point in common: "the tugboat Gull pulled" / "the fireboat Gull towed".
 *
 * Not "a long video call" / "a call" (one account says less), nor "the video" / "the letter" where each account has both.
 */
export function findDetails(evidence: Evidence): Candidate[] {
  const alternatives = oncePerPassage((passage) => alternativesIn(passage, evidence));
  const inPairs = evidence.pairs.flatMap((pair) => {
    const inA = alternatives(pair.a);
    const inB = alternatives(pair.b);
    return inA.flatMap((a) => inB.flatMap((b) => contrast(a, b, inA, inB, pair)));
  });
  return [...inPairs, ...otherKinds(evidence)];
}

/** A name with the word before it that says what bears it: "the tugboat Gull". */
interface Kind extends Alternative {
  readonly account: Account;
  readonly place: number;
  readonly name: string;
}

function otherKinds(evidence: Evidence): Candidate[] {
  const kinds = evidence.accounts.flatMap((account) => kindsOf(account, evidence));
  const byName = Map.groupBy(kinds, ({ name, set }) => `${set} ${name}`);
  return [...byName.values()].flatMap((list) =>
    list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b): Candidate[] => {
        const has = (account: Account, group: number): boolean => list.some((one) => one.account === account && one.group === group);
        if (a.account === b.account || a.group === b.group || has(a.account, b.group) || has(b.account, a.group)) return [];
        return [
          {
            type: a.type,
            severity: 'conflict',
            rule: 'other-kind',
            readings: [a, b].map(({ account, place }) =>
              reading(account, { start: account.words[place]?.written.start ?? 0, end: account.words[place + 1]?.written.end ?? 0 }),
            ),
          },
        ];
      }),
    ),
  );
}

/** The first time each name has each word before it. */
function kindsOf(account: Account, evidence: Evidence): Kind[] {
  const { alternatives } = evidence.language.contrast;
  const found = new Map<string, Kind>();
  for (const [place, { form, capitalised }] of account.words.entries()) {
    const alternative = alternatives.get(form);
    const next = account.words[place + 1];
    if (alternative?.type !== 'detail' || capitalised || !next?.capitalised || next.startsSentence) continue;
    if (!/^\s+$/.test(account.doc.article.text.slice(account.words[place]?.written.end, next.start).slice(0, 2))) continue;
    const key = `${next.form} ${form}`;
    if (!found.has(key)) found.set(key, { ...alternative, account, place, name: next.form });
  }
  return [...found.values()];
}

function contrast(a: Choice, b: Choice, inA: readonly Choice[], inB: readonly Choice[], { point }: AlignedPair): Candidate[] {
  if (a.set !== b.set || a.group === b.group) return [];
  const has = (choices: readonly Choice[], choice: Choice): boolean =>
    choices.some((x) => x.set === choice.set && x.group === choice.group);
  if (has(inA, b) || has(inB, a)) return [];
  const [common] = [...a.beside].filter((root) => b.beside.has(root)).sort((x, y) => distanceTo(a, x) - distanceTo(a, y));
  // "before 6 p.m." / "after the storm": two happenings are put in order only where what they are reckoned from is one
  if (a.type === 'date' && inCommon(a.after, b.after) === 0) return [];
  if (bearsOtherName(a, b)) return [];
  // "by phone" / "showed a video": what was done by the one is not what was done to the other
  if ((a.means === undefined) !== (b.means === undefined) && inCommon(a.after, b.after) === 0) return [];
  const asMeans = common === undefined && a.means !== undefined && b.means !== undefined && inCommon(a.around, b.around) >= SHARED_AROUND;
  if (common === undefined && !asMeans) return [];
  return [
    {
      type: a.type,
      severity: a.type === 'outcome' ? 'difference' : 'conflict',
      rule: 'other-of-a-set',
      ...(point === undefined ? {} : { point }),
      readings: [a, b].map((choice) => reading(choice.account, common === undefined ? meansPhrase(choice) : withNeighbour(choice, common))),
    },
  ];
}

/** "the tugboat Lorna" / "the fireboat Wren" are two. */
function bearsOtherName(a: Choice, b: Choice): boolean {
  const [nameA, nameB] = [a, b].map(({ account, place }) => {
    const next = account.words[place + 1];
    return next?.capitalised && !next.startsSentence ? next.form : undefined;
  });
  return nameA !== undefined && nameB !== undefined && nameA !== nameB;
}

/** "by phone", "in a video call". */
function meansPhrase({ account, means, place }: Choice): { start: number; end: number } {
  const next = account.words[place + 1];
  const compound =
    account.partsOfSpeech[place + 1] === 'NOUN' && next?.content && account.sentenceOf[place + 1] === account.sentenceOf[place];
  const last = compound ? place + 1 : place;
  return { start: account.words[means ?? place]?.written.start ?? 0, end: account.words[last]?.written.end ?? 0 };
}

const distanceTo = (choice: Choice, root: string): number => Math.abs(neighbour(choice, root) - choice.place);

/** Place of the nearest word of a root, after the word where two are as near; its own place where there is none. */
function neighbour({ account, place }: Choice, root: string): number {
  for (let distance = 1; distance <= 2 * BESIDE; distance++) {
    if (account.roots[place + distance] === root) return place + distance;
    if (account.roots[place - distance] === root) return place - distance;
  }
  return place;
}

/** The word with the neighbour that both accounts have. */
function withNeighbour(choice: Choice, root: string): { start: number; end: number } {
  const beside = neighbour(choice, root);
  const first = choice.account.words[Math.min(choice.place, beside)];
  const last = choice.account.words[Math.max(choice.place, beside)];
  return { start: first?.written.start ?? 0, end: last?.written.end ?? 0 };
}

function alternativesIn(passage: AlignedPair['a'], evidence: Evidence): Choice[] {
  const account = evidence.account(passage.article);
  const { alternatives } = evidence.language.contrast;
  const [from, to] = wordsWithin(account.words, passage);
  const found: Choice[] = [];
  for (let place = from; place < to; place++) {
    const alternative = alternatives.get(account.words[place]?.form ?? '');
    if (!alternative || account.quoted(place)) continue;
    // "House Majority Leader" is a name, "a narrow majority" a choice; names of stations and the like are sets of names
    if (alternative.type === 'detail' && account.words[place]?.capitalised && !account.words[place]?.startsSentence) continue;
    const beside = new Set<string>();
    for (const step of [-1, 1]) {
      let seen = 0;
      for (let k = place + step; Math.abs(k - place) <= 2 * BESIDE && seen < BESIDE; k += step) {
        const word = account.words[k];
        if (!word || account.sentenceOf[k] !== account.sentenceOf[place]) break;
        if (!word.content) continue;
        seen++;
        beside.add(account.roots[k] as string);
      }
    }
    const near = rootsBeside(account, place, evidence, { before: 0, after: 2 * BESIDE });
    const { before, after } = rootsBeside(account, place, evidence, { before: AROUND, after: AROUND });
    found.push({
      ...alternative,
      account,
      place,
      beside,
      after: near.after,
      around: new Set([...before, ...after]),
      means: openerBefore(account, place, evidence),
    });
  }
  return found;
}

/** Place of the preposition before a means, with no telling word between. */
function openerBefore(account: Account, place: number, { language }: Evidence): number | undefined {
  for (let k = place - 1; k >= place - BESIDE && account.sentenceOf[k] === account.sentenceOf[place]; k--) {
    if (language.contrast.meansOpeners.has(account.words[k]?.form ?? '')) return k;
    if (account.words[k]?.content) return undefined;
  }
  return undefined;
}
