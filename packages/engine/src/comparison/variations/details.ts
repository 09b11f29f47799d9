import type { Alternative } from '../../language/language.ts';
import { type Account, type AlignedPair, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';

/** A word that excludes others of its set: `video` of video, phone, letter. */
interface Choice extends Alternative {
  readonly account: Account;
  readonly place: number;
  /** Roots of the telling words right beside it. */
  readonly beside: ReadonlySet<string>;
}

/** Telling words looked at on each side. */
const BESIDE = 2;

/**
 * Another member of a set of things that exclude each other, at the same place of the same point: "a video call" / "a phone call",
 * "the assistant coach" / "the coach".
 *
 * Not "a long video call" / "a call" (one account says less), nor "the video" / "the letter" where each account has both.
 */
export function findDetails(evidence: Evidence): Candidate[] {
  return evidence.pairs.flatMap((pair) => {
    const inA = alternativesIn(pair.a, evidence);
    const inB = alternativesIn(pair.b, evidence);
    return inA.flatMap((a) => inB.flatMap((b) => contrast(a, b, inA, inB, pair)));
  });
}

function contrast(a: Choice, b: Choice, inA: readonly Choice[], inB: readonly Choice[], { point }: AlignedPair): Candidate[] {
  if (a.set !== b.set || a.group === b.group) return [];
  const has = (choices: readonly Choice[], choice: Choice): boolean =>
    choices.some((x) => x.set === choice.set && x.group === choice.group);
  if (has(inA, b) || has(inB, a)) return [];
  const [common] = [...a.beside].filter((root) => b.beside.has(root)).sort((x, y) => distanceTo(a, x) - distanceTo(a, y));
  if (common === undefined) return [];
  return [
    {
      type: a.type,
      severity: a.type === 'outcome' ? 'difference' : 'conflict',
      rule: 'other-of-a-set',
      ...(point === undefined ? {} : { point }),
      readings: [reading(a.account, withNeighbour(a, common)), reading(b.account, withNeighbour(b, common))],
    },
  ];
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
    found.push({ ...alternative, account, place, beside });
  }
  return found;
}
