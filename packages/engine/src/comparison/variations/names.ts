import type { ArticleWord } from './article-words.ts';
import { type Account, type Candidate, type Evidence, reading } from './evidence.ts';

/** Two capitalised words side by side, as a first and a last name are; initials between them are passed over. */
interface NamePair {
  readonly account: Account;
  readonly first: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One name spelled in two ways: the same first name with nearly the same last name, or the other way round.
 *
 * "Marten Olsson" / "Martin Olsson" is one; "Ana Ruiz" / "Ruiz" is the same name in short; "Mary Hale" / "Liz Hale" are two people;
 * "Mike Hale" / "Michael Hale" is a matter of house style;
 * "Sergei Orlov" / "Sergey Orlov" is another transliteration; "Zoë" / "Zoe" another typography.
 */
export function findNames(evidence: Evidence): Candidate[] {
  const pairs = evidence.accounts.flatMap(firstOfEachName);
  return [...near(pairs, 'last', 'first', evidence), ...near(pairs, 'first', 'last', evidence)];
}

type Part = 'first' | 'last';

/** Names that share the part `same` and nearly share the part `other`. */
function near(pairs: readonly NamePair[], same: Part, other: Part, evidence: Evidence): Candidate[] {
  const groups = new Map<string, NamePair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[same]);
    if (group) group.push(pair);
    else groups.set(pair[same], [pair]);
  }
  return [...groups.values()].flatMap((group) => {
    const spellings = [...new Set(group.map((pair) => pair[other]))].slice(0, MOST_SPELLINGS);
    return spellings.flatMap((one, i) =>
      spellings.slice(i + 1).flatMap((two): Candidate[] => {
        if (!isMisspelling(one, two, evidence)) return [];
        const readings = group.filter((pair) => pair[other] === one || pair[other] === two).map((pair) => reading(pair.account, pair));
        if (new Set(readings.map((r) => r.article)).size < 2) return [];
        return [{ type: 'name', severity: 'conflict', rule: 'other-spelling', readings }];
      }),
    );
  });
}

/** More forms of one name than this are a list of namesakes. */
const MOST_SPELLINGS = 12;

function firstOfEachName(account: Account): NamePair[] {
  const names = new Map<string, NamePair>();
  let before: ArticleWord | undefined;
  const text = account.doc.article.text;
  for (const word of account.words) {
    if (!word.capitalised || !word.content) {
      if (word.written.end !== before?.written.end) before = undefined;
      continue;
    }
    const form = plain(word.form);
    // an initial or a possessive ending stands between two parts of one name
    if (form.length < 2) continue;
    const gap = before ? text.slice(before.written.end, word.start) : '';
    if (before && !word.startsSentence && /^[\s\u00a0]*(?:\p{Lu}\.?[\s\u00a0]*){0,2}$|^[.\s-]+$/u.test(gap.slice(0, 12))) {
      const name = { account, first: plain(before.form), last: form, start: before.start, end: word.end };
      const key = `${name.first} ${name.last}`;
      if (!names.has(key)) names.set(key, name);
    }
    before = word;
  }
  return [...names.values()];
}

const plain = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether one of two forms is a slip for the other, and no word of its own, inflection or transliteration. */
function isMisspelling(a: string, b: string, evidence: Evidence): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a[0] !== b[0] || evidence.stem(a) === evidence.stem(b)) return false;
  if (evidence.language.contrast.inflected(a, b) || transliteration(a) === transliteration(b)) return false;
  return distance(a, b) <= (shorter >= 8 ? 2 : 1);
}

/** One form for names that are spelled by ear: Sergei / Sergey, Khadija / Hadija. */
const transliteration = (form: string): string =>
  form.replaceAll('kh', 'h').replaceAll('ou', 'u').replaceAll('tz', 'ts').replaceAll('y', 'i').replace(/ei|ii/g, 'i');

/** Letters to add, take away, exchange or swap with their neighbour, up to 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || Math.max(a.length, b.length) > 40) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (beforeLast[j - 2] as number) + 1);
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(3, last[b.length] as number);
}
