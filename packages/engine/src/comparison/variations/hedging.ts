import type { Hedge } from '../../language/language.ts';
import type { ArticleWord } from './article-words.ts';
import { type Account, type Candidate, type Evidence, oncePerPassage, reading, wordsWithin } from './evidence.ts';
import { inCommon, listed, rootsBeside } from './surroundings.ts';

/** A word of doubt with what it makes doubtful. */
interface Doubt {
  readonly account: Account;
  /** Place of the word of doubt, and of the last word of what it covers, in `account.words`. */
  readonly from: number;
  readonly to: number;
  readonly kind: Hedge;
}

/** A word of doubt covers the next telling word, if it stands so near. */
const REACH = 4;
/** Telling words looked at on each side. */
const COMPANY = 5;
/** A word of doubt so near makes the other account doubtful as well. */
const NEARBY = 10;

/**
 * What one account doubts and another states as a fact: "the alleged theft" / "the theft", "reportedly wrote" / "wrote".
 *
 * "the alleged theft" / "the theft, prosecutors allege" agree; a doubt within quotation marks is the speaker's, not the account's.
 */
export function findHedging(evidence: Evidence): Candidate[] {
  const doubts = new Map(
    evidence.accounts.map((account) => [account.id, new Map(doubtsOf(account, evidence).map((doubt) => [doubt.from, doubt]))]),
  );
  const doubtsIn = oncePerPassage((passage): Doubt[] => {
    const found = doubts.get(passage.article);
    const [first, end] = wordsWithin(evidence.account(passage.article).words, passage);
    return Array.from({ length: end - first }, (_, k) => found?.get(first + k) ?? []).flat();
  });
  const candidates: Candidate[] = [];
  for (const { point, a, b } of evidence.pairs) {
    for (const [hedged, plain] of [
      [a, b],
      [b, a],
    ] as const) {
      const account = evidence.account(plain.article);
      const [from, to] = wordsWithin(account.words, plain);
      for (const doubt of doubtsIn(hedged)) {
        const place = statedAsFact(doubt, account, from, to, evidence);
        if (place === undefined) continue;
        candidates.push({
          type: 'hedging',
          severity: 'difference',
          rule: `${doubt.kind}-in-one`,
          ...(point === undefined ? {} : { point }),
          readings: [
            reading(doubt.account, { start: doubt.account.words[doubt.from]!.start, end: doubt.account.words[doubt.to]!.written.end }),
            reading(account, { start: account.words[Math.max(from, place - 1)]!.written.start, end: account.words[place]!.written.end }),
          ],
        });
        break;
      }
    }
  }
  return candidates;
}

function doubtsOf(account: Account, evidence: Evidence): Doubt[] {
  const { hedges } = evidence.language.contrast;
  return account.words.flatMap((word, from): Doubt[] => {
    const hedge = hedges.get(word.form);
    if (!hedge || account.quoted(from) || !isDoubt(account, from, hedges)) return [];
    const at = from + (hedge.followedBy ? 2 : 1);
    for (let k = at; k < at + REACH && account.sentenceOf[k] === account.sentenceOf[from]; k++) {
      const next = account.words[k] as ArticleWord;
      if (!next.content) continue;
      if (next.capitalised || (hedge.verbOnly && account.partsOfSpeech[k] !== 'VERB')) return [];
      return [{ account, from, to: lastOfCompound(account, k), kind: hedge.kind }];
    }
    return [];
  });
}

/** Place of the last part of a word with hyphens: `calling` in "the alleged name-calling". */
function lastOfCompound(account: Account, place: number): number {
  let last = place;
  const { text } = account.doc.article;
  while (account.words[last + 1] && text.slice(account.words[last]?.end, account.words[last + 1]?.start) === '-') last++;
  return last;
}

/** "accused of stealing", not "accused the minister"; "critics say it allows theft", not "critics gathered". */
function isDoubt(account: Account, place: number, hedges: Evidence['language']['contrast']['hedges']): boolean {
  const hedge = hedges.get(account.words[place]?.form ?? '');
  return hedge !== undefined && (hedge.followedBy?.has(account.words[place + 1]?.form ?? '') ?? true);
}

/** "the alleged theft of the bell" / "the theft of a bell": a telling word beside it is the same. */
function companyOf(account: Account, place: number, evidence: Evidence): Set<string> {
  const { before, after } = rootsBeside(account, place, evidence, { before: COMPANY, after: COMPANY });
  return new Set([...before, ...after]);
}

/** Place of the word that one account doubts, where another states it without doubt and in its own voice. */
function statedAsFact(doubt: Doubt, account: Account, from: number, to: number, evidence: Evidence): number | undefined {
  const { hedges, intentions } = evidence.language.contrast;
  const stem = doubt.account.roots[doubt.to];
  const company = companyOf(doubt.account, doubt.to, evidence);
  for (let k = from; k < to; k++) {
    if (account.roots[k] !== stem || account.quoted(k)) continue;
    let doubtful = false;
    for (let n = Math.max(0, k - NEARBY); n < k + NEARBY; n++) {
      if (account.sentenceOf[n] === account.sentenceOf[k] && (isDoubt(account, n, hedges) || intentions.has(listed(account, n))))
        doubtful = true;
    }
    if (!doubtful && inCommon(company, companyOf(account, k, evidence)) > 0) return k;
  }
  return undefined;
}
