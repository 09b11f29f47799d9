import { type Account, type AlignedPair, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';

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
  return evidence.pairs.flatMap((pair) => {
    const inA = deedsIn(pair.a, evidence);
    const inB = deedsIn(pair.b, evidence);
    return inA.flatMap((a) => inB.flatMap((b) => contrast(a, b, inA, inB, pair)));
  });
}

function contrast(a: Deed, b: Deed, inA: readonly Deed[], inB: readonly Deed[], { point }: AlignedPair): Candidate[] {
  const root = a.account.roots[a.place] as string;
  if (root !== b.account.roots[b.place] || a.toCome === b.toCome) return [];
  const both = (deeds: readonly Deed[]): boolean =>
    new Set(deeds.filter((d) => d.account.roots[d.place] === root).map((d) => d.toCome)).size > 1;
  if (both(inA) || both(inB)) return [];
  const shared = [...beside(a)].filter((r) => beside(b).has(r)).length;
  if (shared < 1) return [];
  return [
    {
      type: 'outcome',
      severity: 'difference',
      rule: 'expected-or-done',
      ...(point === undefined ? {} : { point }),
      readings: [a, b].map((deed) => reading(deed.account, spanOf(deed))),
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
    for (let k = place - 1; k >= Math.max(from, place - REACH); k--) if (intentions.has(account.words[k]?.form ?? '')) intention = k;
    if (intention !== undefined) deeds.push({ account, place, toCome: true, from: intention });
    else if (/ed$/.test(word.form)) deeds.push({ account, place, toCome: false, from: place });
  }
  return deeds;
}
