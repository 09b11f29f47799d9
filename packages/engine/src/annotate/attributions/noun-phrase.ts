import type { Reading, TokenRange } from './reading.ts';

/** How far a noun phrase or what stands between it and its verb is looked for; keeps every search constant. */
const REACH = 40;

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const INNER = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
const OBJECT_ONLY = new Set(['him', 'them', 'me', 'us']);
const SUBJECT = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'you', 'who']);
/** Adjectives and determiners that stand for people by themselves: "some said", "many believe", "others argued". */
const PEOPLE = new Set([
  'some',
  'many',
  'most',
  'others',
  'both',
  'several',
  'few',
  'all',
  'those',
  'these',
  'this',
  'neither',
  'each',
  'none',
  'everyone',
  'nobody',
  'another',
  'more',
  'half',
]);
const PARTY = /^[A-Z]-\p{Lu}/u;
const FLOATING = new Set(['all', 'both', 'each']);
const DASHES = new Set(['—', '–', '-', '--', '―']);

/** The subject of a verb. */
export interface Subject {
  readonly range: TokenRange;
  /** What "who" goes back to. */
  readonly antecedent?: TokenRange;
}

/**
 * The subject that ends before the token `at`, not reaching back past `from`; undefined where none does.
 * Written for "[Rosa Ortega, the mayor of Brill,] on Monday said"; not for "voted for the plan and said".
 */
export function subjectBefore(reading: Reading, at: number, from: number): Subject | undefined {
  const { tags, lower, timeAt } = reading;
  let p = at - 1;
  let right = -1;
  for (let step = 0; step < 6 && p >= from; step++) {
    const text = lower[p] as string;
    if (timeAt[p] !== 0) {
      const time = timeAt[p];
      while (p >= from && timeAt[p] === time) p--;
      if (p >= from && tags[p] === 'ADP') p--;
      continue;
    }
    if (tags[p] === 'ADV' && !PEOPLE.has(text)) {
      p--;
      continue;
    }
    // "Ortega and Bell both said"
    if (FLOATING.has(text) && p - 1 >= from && (tags[p - 1] === 'NOUN' || tags[p - 1] === 'PROPN' || lower[p - 1] === ')')) {
      p--;
      continue;
    }
    if (text === ')' || text === ']') {
      const open = openBracket(reading, p, from);
      if (open < 0) return undefined;
      if (right < 0) right = p;
      p = open - 1;
      continue;
    }
    if (text === ',' || DASHES.has(text)) {
      const head = beforeInsertion(reading, p, from, text);
      if (head < 0) return undefined;
      if (right < 0) right = text === ',' ? p - 1 : -1;
      p = head;
      break;
    }
    break;
  }
  if (p < from || reading.passageAt[p] !== -1) return undefined;
  const text = lower[p] as string;
  if (RELATIVE.has(text)) {
    const antecedent = antecedentBefore(reading, p, from);
    if (text === 'that' && !antecedent) return undefined;
    return { range: { first: p, end: p + 1 }, ...(antecedent ? { antecedent } : {}) };
  }
  if (OBJECT_ONLY.has(text)) return undefined;
  const phrase = phraseEndingAt(reading, p, from);
  if (!phrase) return undefined;
  const end = Math.max(phrase.end, right + 1);
  const whole = beforeRelative(reading, phrase, from);
  return whole ? { range: { first: whole.first, end }, antecedent: whole } : { range: { first: phrase.first, end } };
}

/** "[An aide] who knew Ortega said": the phrase before the verb is part of a clause about somebody. */
function beforeRelative(reading: Reading, phrase: TokenRange, from: number): TokenRange | undefined {
  const { tags, lower, passageAt } = reading;
  const before = tags[phrase.first - 1];
  if (phrase.first - 1 < from || (before !== 'VERB' && before !== 'AUX' && before !== 'ADP')) return undefined;
  for (let i = phrase.first - 1; i > Math.max(from, phrase.first - 12); i--) {
    if (passageAt[i] !== -1 || lower[i] === ',') return undefined;
    if (lower[i] === 'who') return phraseEndingAt(reading, i - 1, from);
  }
  return undefined;
}

/** "(R-Ohio)": where it opens. */
function openBracket({ lower }: Reading, at: number, from: number): number {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) if (lower[i] === '(' || lower[i] === '[') return i;
  return -1;
}

/** The last token before an insertion between commas or dashes that ends at `at`: "Ortega[, the mayor of Brill,] said". */
function beforeInsertion(reading: Reading, at: number, from: number, mark: string): number {
  const { lower, tags, passageAt } = reading;
  let found = -1;
  for (let i = at - 1; i > Math.max(from, at - REACH); i--) {
    if (passageAt[i] !== -1 && mark === ',') {
      // a nickname or title may stand in the insertion; a whole quotation may not
      continue;
    }
    if (mark === ',' ? lower[i] !== ',' : !DASHES.has(lower[i] as string)) continue;
    const before = tags[i - 1];
    if (mark !== ',') return i - 1;
    // "Ortega, R-Brill, head of the board, said": party and place are no name
    if (PARTY.test(reading.tokens[i - 1]?.text ?? '')) continue;
    if (before === 'PROPN' || lower[i - 1] === ')') {
      found = i - 1;
      // "Ortega, 53, the mayor of Brill, said": the first name before a comma, unless what stands between is a list or a clause
      if (nameLike(reading, i + 1) || i + 2 === at) return found;
    } else if (found < 0 && (before === 'NOUN' || before === 'PRON') && (opensInsertion(reading, i + 1) || tags[i + 1] === 'PROPN'))
      return i - 1;
  }
  return found;
}

function nameLike(reading: Reading, at: number): boolean {
  return opensInsertion(reading, at) || reading.tags[at] === 'NOUN' || reading.tags[at] === 'ADJ' || reading.tags[at] === 'NUM';
}

function opensInsertion({ lower, tags }: Reading, at: number): boolean {
  const text = lower[at] as string;
  const pos = tags[at];
  return (
    pos === 'DET' ||
    pos === 'ADP' ||
    text === 'who' ||
    text === 'which' ||
    text === 'whose' ||
    text === 'where' ||
    POSSESSIVE.has(text) ||
    text === 'like' ||
    text === 'including' ||
    (pos === 'VERB' && /(?:ing|ed)$/.test(text))
  );
}

/** The noun phrase that a relative pronoun at `at` goes back to. */
export function antecedentBefore(reading: Reading, at: number, from: number): TokenRange | undefined {
  let p = at - 1;
  if (reading.lower[p] === ',' || reading.lower[p] === 'of' || DASHES.has(reading.lower[p] as string)) p--;
  if (reading.lower[p] === ')') p = openBracket(reading, p, from) - 1;
  if (p < from) return undefined;
  const phrase = phraseEndingAt(reading, p, from);
  if (phrase || reading.passageAt[p] !== -1) return phrase;
  return undefined;
}

/** The noun phrase whose last token is `last`. */
export function phraseEndingAt(reading: Reading, last: number, from: number): TokenRange | undefined {
  const { tags, lower, passageAt, timeAt } = reading;
  const pos = tags[last] ?? 'X';
  const text = lower[last] as string;
  if (!NOMINAL.has(pos) && !PEOPLE.has(text) && text !== "'s" && !/^\p{Lu}/u.test(reading.tokens[last]?.text ?? '')) {
    // "the accused said", "the unemployed": an adjective after an article
    if (!(pos === 'ADJ' && tags[last - 1] === 'DET')) return undefined;
  }
  if (pos === 'PRON' && !POSSESSIVE.has(text)) {
    if (lower[last - 1] === 'and' || lower[last - 1] === 'of') {
      const left = last - 2 >= from ? phraseEndingAt(reading, last - 2, from) : undefined;
      if (left && lower[last - 1] === 'of') return { first: left.first, end: last + 1 };
    }
    return { first: last, end: last + 1 };
  }
  let first = last;
  let closed = pos === 'DET';
  for (let i = last - 1; i >= Math.max(from, last - REACH); i--) {
    if (passageAt[i] !== -1) break;
    const here = lower[i] as string;
    const tag = tags[i] ?? 'X';
    if (
      !closed &&
      here !== 'that' &&
      (INNER.has(tag) ||
        here === "'s" ||
        here === "'" ||
        here === '-' ||
        here === '&' ||
        (tag === 'VERB' && tags[i - 1] === 'DET') ||
        (tag === 'VERB' && tags[i - 1] === 'ADV' && i - 1 <= from))
    ) {
      if (timeAt[i] !== 0 && tag !== 'DET' && timeAt[last] === 0 && here !== "'s" && !/'s$/.test(here)) break;
      first = i;
      closed = tag === 'DET' && tags[i - 1] !== 'DET';
      continue;
    }
    if (POSSESSIVE.has(here)) {
      if (!closed) first = i;
      else break;
      closed = true;
      continue;
    }
    if ((here === "'s" || here === "'") && closed) break;
    // "members of the board", "a spokesman for Ortega", "officials in Brill"
    if (tag === 'ADP' && reading.cues.sourcePrepositions.has(here) && i - 1 >= from) {
      const before = tags[i - 1];
      const people = PEOPLE.has(lower[i - 1] as string);
      if (
        before === 'NOUN' ||
        before === 'PROPN' ||
        people ||
        (before === 'NUM' && here === 'of') ||
        (before === 'PRON' && here === 'of') ||
        lower[i - 1] === 'close'
      ) {
        if (timeAt[i - 1] !== 0) break;
        closed = false;
        first = i - 1;
        closed = before === 'PRON';
        i--;
        if (lower[i] === 'close') first = i;
        continue;
      }
      break;
    }
    // "Ortega and Bell said", where the first of them begins its clause
    if (
      (here === 'and' || here === 'or' || here === '&') &&
      i - 1 >= from &&
      (tags[i - 1] === 'PROPN' || tags[i - 1] === 'NOUN' || lower[i - 1] === ')' || lower[i - 1] === ',')
    ) {
      let end = i - 1;
      if (lower[end] === ',') end--;
      if (lower[end] === ')') end = openBracket(reading, end, from) - 1;
      if (end < from) break;
      const left = phraseEndingAt(reading, end, Math.max(from, end - 12));
      if (!left) break;
      const before = left.first - 1 < from ? '' : (lower[left.first - 1] as string);
      const beforeTag = left.first - 1 < from ? 'PUNCT' : tags[left.first - 1];
      if (before === '' || beforeTag === 'PUNCT' || beforeTag === 'SCONJ' || before === 'both' || before === 'as') {
        first = left.first;
        if (before === 'both') first--;
      }
      break;
    }
    break;
  }
  // "documents released on Friday": the noun before a participle that follows it
  return { first, end: last + 1 };
}

/**
 * The noun phrase that begins at `at`, with what hangs on it, up to `until`: "[Rosa Ortega, 53, the mayor of Brill] on Monday".
 * For a subject behind its verb and the body after "according to".
 */
export function phraseFrom(reading: Reading, at: number, until: number): TokenRange | undefined {
  const { tags, lower, passageAt, timeAt } = reading;
  const begins = tags[at] ?? 'X';
  const opening = lower[at] as string;
  if (at >= until || passageAt[at] !== -1 || timeAt[at] !== 0) return undefined;
  if (
    !INNER.has(begins) &&
    !POSSESSIVE.has(opening) &&
    !SUBJECT.has(opening) &&
    !PEOPLE.has(opening) &&
    !/^\p{Lu}/u.test(reading.tokens[at]?.text ?? '')
  )
    return undefined;
  if (SUBJECT.has(opening) && !POSSESSIVE.has(opening)) return { first: at, end: at + 1 };
  let end = at;
  let nominal = -1;
  for (let i = at; i < Math.min(until, at + REACH); i++) {
    const here = lower[i] as string;
    const tag = tags[i] ?? 'X';
    if (passageAt[i] !== -1) break;
    if (timeAt[i] !== 0 && nominal >= 0 && !/^'s?$/.test(lower[i + 1] ?? '')) break;
    if (INNER.has(tag) || here === "'s" || here === "'" || POSSESSIVE.has(here) || here === '&' || here === '-') {
      // a second phrase begins: "told Ortega [the levee] held", "told Ortega [his levee]"
      if (nominal === i - 1 && i > at && (tag === 'DET' || POSSESSIVE.has(here))) break;
      if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON' || tag === 'ADJ' || PEOPLE.has(here)) nominal = i;
      continue;
    }
    if (tag === 'ADP' && nominal === i - 1 && reading.cues.sourcePrepositions.has(here) && here !== 'on' && timeAt[i + 1] === 0) continue;
    if (
      (here === 'and' || here === '&') &&
      nominal === i - 1 &&
      (INNER.has(tags[i + 1] ?? 'X') || POSSESSIVE.has(lower[i + 1] ?? '')) &&
      !clauseStartsAt(reading, i + 1, until)
    )
      continue;
    if (here === '(') {
      let close = i + 1;
      while (close < Math.min(until, i + 8) && lower[close] !== ')') close++;
      if (lower[close] !== ')') break;
      i = close;
      nominal = close;
      continue;
    }
    break;
  }
  if (nominal < 0) return undefined;
  end = nominal + 1;
  return { first: at, end };
}

/** Whether a noun phrase and a verb of its own follow: "and [the senator left]". */
export function clauseStartsAt(reading: Reading, at: number, until: number): boolean {
  const { tags, lower, passageAt } = reading;
  for (let i = at; i < Math.min(until, at + 9); i++) {
    const tag = tags[i] ?? 'X';
    if (passageAt[i] !== -1) return false;
    if (tag === 'AUX' || reading.cues.auxiliaries.has(lower[i] as string)) return i > at && lower[i] !== "'s";
    if (tag === 'VERB') return i > at && !/ing$/.test(lower[i] as string);
    if (lower[i] === ',' || tag === 'CCONJ' || lower[i] === '.') return false;
  }
  return false;
}

/** The phrase with the appositions and relative clauses behind it: "Rosa Ortega[, the mayor of Brill, who voted no]". */
export function withApposition(reading: Reading, phrase: TokenRange, until: number): TokenRange {
  const { lower, tags, passageAt } = reading;
  const next = phrase.end;
  if (next >= until || lower[next] !== ',' || next + 1 >= until || passageAt[next + 1] !== -1) return phrase;
  const after = lower[next + 1] as string;
  const tag = tags[next + 1] ?? 'X';
  if (
    !(
      tag === 'DET' ||
      tag === 'NUM' ||
      after === 'who' ||
      after === 'whose' ||
      POSSESSIVE.has(after) ||
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      tag === 'ADJ'
    )
  )
    return phrase;
  let end = phrase.end;
  for (let i = next + 1; i < until; i++) {
    if (passageAt[i] !== -1) break;
    if (lower[i] === ',') {
      const follows = tags[i + 1] ?? 'X';
      const text = lower[i + 1] ?? '';
      end = i;
      if (
        follows === 'VERB' ||
        follows === 'CCONJ' ||
        follows === 'SCONJ' ||
        follows === 'ADV' ||
        follows === 'ADP' ||
        follows === 'PRON' ||
        passageAt[i + 1] !== -1 ||
        reading.cues.auxiliaries.has(text)
      ) {
        if (text !== 'who') return { first: phrase.first, end };
      }
      continue;
    }
    end = i + 1;
  }
  return { first: phrase.first, end };
}
