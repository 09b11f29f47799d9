import { diffArrays } from 'diff';

/** A stretch of a text: words that every compared wording has, or words of this one that another lacks. */
export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

const WORD = /[\p{L}\p{M}\p{N}$€£%]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu;

/** More changes than this and two wordings are told apart as wholes; it also bounds the work on long passages. */
const MAX_CHANGES = 120;

/** Below this share of common words two wordings are one thing said in other words, and marking single words would mark nearly all. */
const ALIKE = 0.5;

/** A wording of which so great a share, and so many words, stand in the other is a part of it. */
const PART_SHARE = 0.8;
const PART_WORDS = 3;

/** A text's words as they are compared: without capitals, punctuation and the form of apostrophes. */
export function comparedForm(text: string): string {
  return words(text)
    .map((w) => w.form)
    .join(' ');
}

function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
    form: m[0].toLowerCase().replaceAll('’', "'"),
  }));
}

/** For each word whether the other list has it at the same place in the order; undefined where the two are too far apart. */
function common(a: readonly Word[], b: readonly Word[]): { a: boolean[]; b: boolean[]; share: number } | undefined {
  const changes = diffArrays(
    a.map((w) => w.form),
    b.map((w) => w.form),
    { maxEditLength: MAX_CHANGES },
  );
  if (!changes) return undefined;
  const inA: boolean[] = [];
  const inB: boolean[] = [];
  for (const { added, removed, value } of changes) {
    for (const _ of value) {
      if (!added) inA.push(!removed);
      if (!removed) inB.push(!added);
    }
  }
  return { a: inA, b: inB, share: (2 * inA.filter(Boolean).length) / Math.max(1, a.length + b.length) };
}

/**
 * Whether one wording is a part of the other: "freedom for everyone" of a sentence that goes on. What goes on is not a difference;
 * only words between the shared ones are.
 */
function partOf(
  both: { readonly a: readonly boolean[]; readonly share: number },
  first: number,
  second: number,
): 'of first' | 'of second' | undefined {
  const shared = both.a.filter(Boolean).length;
  if (shared < PART_WORDS || shared < PART_SHARE * Math.min(first, second) || both.share > PART_SHARE) return undefined;
  return second < first ? 'of first' : 'of second';
}

/** Cuts a text into runs; punctuation and spaces between two differing words go with them. */
function runs(text: string, list: readonly Word[], differs: readonly boolean[]): WordRun[] {
  const out: { text: string; differs: boolean }[] = [];
  const push = (part: string, marked: boolean) => {
    const last = out.at(-1);
    if (part === '') return;
    if (last?.differs === marked) last.text += part;
    else out.push({ text: part, differs: marked });
  };
  let position = 0;
  for (const [i, word] of list.entries()) {
    const marked = differs[i] as boolean;
    push(text.slice(position, word.start), marked && i > 0 && (differs[i - 1] as boolean));
    push(text.slice(word.start, word.end), marked);
    position = word.end;
  }
  push(text.slice(position), false);
  return out;
}

/** How far apart a wording is from the one they are all compared with. */
export type Likeness = 'same words' | 'nearly the same words' | 'other words';

export interface ComparedWording {
  readonly runs: readonly WordRun[];
  readonly likeness: Likeness;
}

/** Share of words two wordings have in common, whatever their order (Dice). */
function sharedWords(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { form } of a) counts.set(form, (counts.get(form) ?? 0) + 1);
  let shared = 0;
  for (const { form } of b) {
    const left = counts.get(form) ?? 0;
    if (left > 0) shared++;
    counts.set(form, left - 1);
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
}

/** The wording that resembles most others, the first of them; looked for among so many. */
const CANDIDATES = 16;

function mostTypical(lists: readonly (readonly Word[])[]): number {
  const candidates = lists.slice(0, CANDIDATES);
  const alike = candidates.map((list) => candidates.filter((other) => sharedWords(list, other) >= ALIKE).length);
  return alike.indexOf(Math.max(...alike));
}

/**
 * Several wordings of one thing, in the order given, each cut into what it shares and what it does not: every one against the wording that
 * resembles most others, that one against all that resemble it. A wording that shares little with it is left whole: marking nearly every
 * word would show nothing. Capital letters, the form of apostrophes and punctuation do not count.
 * Joining the runs gives each wording back letter for letter.
 *
 * @example
 * compareWordings(['not a single cent', 'not any single cent'])[1].runs;
 * // [{ text: 'not ', differs: false }, { text: 'any', differs: true }, { text: ' single cent', differs: false }]
 */
export function compareWordings(wordings: readonly string[]): ComparedWording[] {
  const lists = wordings.map(words);
  if (lists.length === 0) return [];
  const base = mostTypical(lists);
  const typical = lists[base] as Word[];
  const baseDiffers = typical.map(() => false);
  const compared = lists.map((list, i): ComparedWording => {
    const text = wordings[i] as string;
    if (i === base) return { runs: [], likeness: 'same words' };
    const both = common(typical, list);
    const part = both && partOf(both, typical.length, list.length);
    if (!both || (both.share < ALIKE && !part)) return { runs: [{ text, differs: false }], likeness: 'other words' };
    const [from, to] = part === 'of first' ? [both.a.indexOf(true), both.a.lastIndexOf(true)] : [0, typical.length - 1];
    for (let k = from; k <= to; k++) if (!both.a[k]) baseDiffers[k] = true;
    const [own, end] = part === 'of second' ? [both.b.indexOf(true), both.b.lastIndexOf(true)] : [0, list.length - 1];
    const differs = both.b.map((kept, k) => !kept && k >= own && k <= end);
    return { runs: runs(text, list, differs), likeness: both.share === 1 ? 'same words' : 'nearly the same words' };
  });
  compared[base] = { runs: runs(wordings[base] as string, typical, baseDiffers), likeness: 'same words' };
  return compared;
}
