import type { Mention } from '../../doc/index.ts';
import type { Span } from '../../text/index.ts';
import { type Account, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';

/** An office that an account gives to a person beside the name: "Deputy Mayor Ana Ruiz", "Ana Ruiz, the deputy mayor". */
interface Holding {
  readonly account: Account;
  readonly holder: string;
  /** As written, lower case: `spokeswoman`. */
  readonly word: string;
  /** In one form for all spellings: `spokesperson`. */
  readonly office: string;
  /** `deputy`, or nothing. */
  readonly rank: string;
  readonly past: boolean;
  readonly span: Span;
  readonly sentence: number;
}

/** An office stands within so many words of the name. */
const REACH = 5;

/**
 * The same person in another office, and another person in the same one: "assistant harbor master Jo Ashby" / "Harbor master Jo Ashby";
 * "a spokesman, Lee Dunn" / "a spokeswoman, Lee Dunn"; "Mayor Ana Ruiz" / "Governor Ana Ruiz".
 *
 * Not "Mayor Ruiz" / "Ms. Ruiz, a former governor" (offices of two times), nor "Rep. Dunn" / "the congressman" (one office), nor where an
 * account gives both.
 */
export function findRoles(evidence: Evidence): Candidate[] {
  const holdings = evidence.accounts.flatMap((account) => holdingsOf(account, evidence));
  const byHolder = Map.groupBy(holdings, ({ holder }) => holder);
  const candidates: Candidate[] = [];
  for (const list of byHolder.values()) {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const rule = ruleOf(a, b, evidence);
        const has = (account: Account, other: Holding): boolean =>
          list.some((one) => one.account === account && one.word === other.word && one.rank === other.rank);
        if (rule === undefined || has(a.account, b) || has(b.account, a)) continue;
        candidates.push({ type: 'name', severity: 'conflict', rule, readings: [reading(a.account, a.span), reading(b.account, b.span)] });
      }
    }
  }
  return candidates;
}

function ruleOf(a: Holding, b: Holding, { language }: Evidence): string | undefined {
  if (a.account === b.account || a.past !== b.past) return undefined;
  if (a.office === b.office && a.rank !== b.rank) return 'other-rank';
  if (a.office === b.office && a.word.replace(/woman$/, 'man') === b.word.replace(/woman$/, 'man') && a.word !== b.word)
    return 'other-title';
  const { singleOffices } = language.names;
  return a.office !== b.office && !a.past && a.rank === '' && b.rank === '' && singleOffices.has(a.office) && singleOffices.has(b.office)
    ? 'other-office'
    : undefined;
}

function holdingsOf(account: Account, evidence: Evidence): Holding[] {
  const found = new Map<string, Holding>();
  for (const mention of account.doc.layers.entities.mentions) {
    if (mention.form !== 'name' || mention.entity === undefined) continue;
    const person = evidence.story.entityOf(account.id, mention.entity);
    if (person?.type !== 'person') continue;
    for (const holding of besideName(account, mention, person.id, evidence)) {
      const key = `${holding.holder} ${holding.rank} ${holding.word} ${holding.past}`;
      if (!found.has(key)) found.set(key, holding);
    }
  }
  return [...found.values()];
}

/** The title before a name, and the office in the apposition after it. */
function besideName(account: Account, { head }: Mention, holder: string, evidence: Evidence): Holding[] {
  const [from, to] = wordsWithin(account.words, head);
  const { text } = account.doc.article;
  const holdings: Holding[] = [];
  const add = (last: number): void => {
    const holding = officeEndingAt(account, last, holder, evidence);
    if (holding) holdings.push(holding);
  };
  if (from > 0 && account.sentenceOf[from - 1] === account.sentenceOf[from]) add(from - 1);
  const between = (k: number): string => text.slice(account.words[k - 1]?.written.end, account.words[k]?.start);
  if (to < account.words.length && between(to).startsWith(',')) {
    let last: number | undefined;
    for (let k = to; k < Math.min(to + REACH, account.words.length); k++) {
      if (account.sentenceOf[k] !== account.sentenceOf[to] || (k > to && /[,;:.()]/.test(between(k)))) break;
      // "an assistant district attorney" to its last word, "the mayor of the old town" not past its first
      if (last !== undefined && !account.words[k]?.content) break;
      if (officeAt(account, k, evidence)) last = k;
    }
    if (last !== undefined) add(last);
  }
  return holdings;
}

/** The office a word stands for, with the word before it where both are one office: `district attorney`. */
function officeAt(account: Account, place: number, { language: { names } }: Evidence): { office: string; words: number } | undefined {
  const word = account.words[place]?.form;
  if (word === undefined) return undefined;
  const single = names.titles.get(`${word}.`)?.role ?? names.titles.get(word)?.role ?? word;
  const before = account.sentenceOf[place] === account.sentenceOf[place - 1] ? account.words[place - 1]?.form : undefined;
  const compound = `${before} ${single}`;
  if (names.compoundRoles.has(compound)) return { office: names.sameOffice.get(compound) ?? compound, words: 2 };
  return names.personRoles.has(single) ? { office: names.sameOffice.get(single) ?? single, words: 1 } : undefined;
}

/** The office whose last word stands at a place, with the rank and "former" before it: "then an assistant district attorney". */
function officeEndingAt(account: Account, last: number, holder: string, evidence: Evidence): Holding | undefined {
  const { ranks, past } = evidence.language.contrast;
  const found = officeAt(account, last, evidence);
  if (!found) return undefined;
  let first = last - found.words + 1;
  let rank = '';
  const compoundRank = account.words[first]?.form ?? '';
  if (found.words === 2 && ranks.has(compoundRank)) rank = compoundRank;
  let isPast = false;
  for (let k = first - 1; k >= first - 2; k--) {
    const form = account.words[k]?.form ?? '';
    if (account.sentenceOf[k] !== account.sentenceOf[last]) break;
    if (past.has(form)) isPast = true;
    if (ranks.has(form)) {
      rank = form;
      first = k;
    }
  }
  const [start, end] = [account.words[first]?.written.start ?? 0, account.words[last]?.written.end ?? 0];
  return {
    account,
    holder,
    word: account.words[last]?.form ?? '',
    office: found.words === 2 && rank === compoundRank && rank !== '' ? (account.words[last]?.form ?? '') : found.office,
    rank,
    past: isPast,
    span: { start, end },
    sentence: account.sentenceOf[last] as number,
  };
}
