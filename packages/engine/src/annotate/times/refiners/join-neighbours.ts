import { isApostrophe } from '../../numerals/index.ts';
import type { PointMeaning, TimeCandidate, TimeRefiner, TimeText } from '../candidate.ts';
import { afterHyphen, afterPossessive, wordAt } from '../reading.ts';

const isYear = (p: PointMeaning) =>
  (p.year !== undefined && p.month === undefined && p.quarter === undefined && p.season === undefined) || p.relative?.unit === 'Y';
const isDay = (p: PointMeaning) =>
  p.weekday !== undefined || p.day !== undefined || p.dayOffset !== undefined || p.holiday !== undefined || p.relative?.unit === 'D';
const isPartOfYear = (p: PointMeaning) =>
  (p.month !== undefined || p.quarter !== undefined || p.half !== undefined || p.season !== undefined) &&
  p.day === undefined &&
  p.year === undefined &&
  p.relative === undefined;

/**
 * Two points side by side that make one, with what may stand between them.
 * Each with its example and what it must leave apart.
 */
const JOINS: readonly {
  readonly rule: string;
  readonly between: readonly string[];
  readonly fits: (left: PointMeaning, right: PointMeaning) => boolean;
}[] = [
  // "Friday, Oct. 13"; not "Friday and Oct. 13"
  {
    rule: 'weekday-and-date',
    between: ['', ','],
    fits: (left, right) =>
      left.weekday !== undefined &&
      left.month === undefined &&
      right.month !== undefined &&
      right.day !== undefined &&
      right.weekday === undefined,
  },
  // "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "noon on Friday"; not "2 p.m. and Friday"
  {
    rule: 'clock-and-day',
    between: ['', ',', 'on'],
    fits: (left, right) => left.clock !== undefined && !isDay(left) && isDay(right) && right.clock === undefined,
  },
  // "June 28 at 2 p.m.", "Friday, 10 p.m."
  {
    rule: 'day-and-clock',
    between: ['', ',', 'at'],
    fits: (left, right) => isDay(left) && left.clock === undefined && right.clock !== undefined && !isDay(right),
  },
  // "New Year's Day 2014"
  {
    rule: 'holiday-and-year',
    between: ['', ',', 'of', 'in'],
    fits: (left, right) => left.holiday !== undefined && left.year === undefined && right.year !== undefined && isYear(right),
  },
  // "June last year", "the third quarter of 1984", "October of this year"
  {
    rule: 'part-of-year',
    between: ['', ',', 'of', 'of the'],
    fits: (left, right) => isPartOfYear(left) && isYear(right) && right.decade === undefined,
  },
  // "this year's third quarter", "the 1988 second quarter"; not "in 1988 the second quarter was poor"
  {
    rule: 'year-and-part',
    between: ['', "'s", 'fiscal'],
    fits: (left, right) => isYear(left) && isPartOfYear(right) && right.month === undefined,
  },
];

/** The words between two candidates, for at most two lexemes; undefined when there are more or a new line stands between. */
function between(text: TimeText, left: TimeCandidate, right: TimeCandidate): string | undefined {
  if (right.first - left.end > 2) return undefined;
  let words = '';
  for (let i = left.end; i < right.first; i++) {
    const lexeme = text.lexemes[i]!;
    words += isApostrophe(lexeme) ? "'" : lexeme.text === 's' ? 's' : words === '' ? lexeme.text : ` ${lexeme.text}`;
    if (lexeme.newLine) return undefined;
  }
  return text.lexemes[right.first]!.newLine ? undefined : words;
}

/** Takes the words after a point into it: "Friday night", "last year's quarter", "the 1988 period". */
function extend(text: TimeText, candidate: TimeCandidate): TimeCandidate {
  const { meaning } = candidate;
  if (meaning.form !== 'point') return candidate;
  const next = text.lexemes[candidate.end];
  if (next === undefined || next.newLine) return candidate;
  if (isDay(meaning) && meaning.part === undefined && meaning.clock === undefined) {
    const part = text.times.partsOfDay.get(next.text);
    if (part && !next.glued) return { ...candidate, end: candidate.end + 1, meaning: { ...meaning, part } };
  }
  if (isYear(meaning) && meaning.month === undefined) {
    const at = afterPossessive(text, candidate.end);
    if (wordAt(text, at) === 'quarter' || (wordAt(text, at) === 'period' && meaning.year !== undefined))
      return { ...candidate, rule: 'quarter-of-year', end: at + 1, meaning: { ...meaning, latest: 'Q' } };
  }
  return candidate;
}

/** Joins what news writes side by side: "Friday night", "10 p.m. Wednesday", "Friday, Oct. 13", "this year's third quarter", "the year-earlier third quarter". */
export const joinNeighbours: TimeRefiner = {
  name: 'join-neighbours',
  refine: (text, candidates) => {
    const joined: TimeCandidate[] = [];
    for (const candidate of candidates) {
      const right = extend(text, candidate);
      const left = joined.at(-1);
      const words = left && between(text, left, right);
      if (left && words !== undefined) {
        if (left.meaning.form === 'point' && right.meaning.form === 'point') {
          const [l, r] = [left.meaning, right.meaning];
          const join = JOINS.find(({ between: allowed, fits }) => allowed.includes(words) && fits(l, r));
          if (join) {
            joined[joined.length - 1] = extend(text, {
              first: left.first,
              end: right.end,
              rule: join.rule,
              meaning: { ...l, ...r },
              ...modOf(left, right),
            });
            continue;
          }
        }
        if (left.rule === 'year-earlier' && right.meaning.form === 'point' && isPartOfYear(right.meaning) && words === '') {
          joined[joined.length - 1] = {
            first: left.first,
            end: right.end,
            rule: 'year-earlier-part',
            meaning: { ...right.meaning, relative: { unit: 'Y', offset: -1, fromText: false } },
          };
          continue;
        }
      }
      joined.push(right);
    }
    return joined;
  },
};

function modOf(left: TimeCandidate, right: TimeCandidate): Pick<TimeCandidate, 'mod'> {
  const mod = left.mod ?? right.mod;
  return mod ? { mod } : {};
}

/** "April 24 and 25", "Nov. 6-8", "June 3 to 5": the later day takes the month of the first. Not "April 24 and 25 people". */
export const completeLists: TimeRefiner = {
  name: 'complete-lists',
  refine: (text, candidates) =>
    candidates.flatMap((candidate, i) => {
      const { meaning, end, rule } = candidate;
      if (rule !== 'month-day' || meaning.form !== 'point' || meaning.year !== undefined) return [candidate];
      const at = afterHyphen(text, end) > end ? end + 1 : ['and', 'to', 'through', 'or'].includes(wordAt(text, end)) ? end + 1 : end;
      const number = text.lexemes[at];
      const day = at > end && number?.kind === 'number' && number.text.length <= 2 ? Number(number.text) : 0;
      const next = text.lexemes[at + 1];
      const closed = next === undefined || next.newLine || next.kind === 'mark' || ['at', 'in', 'for', 'and', 'to'].includes(next.text);
      const further =
        next?.glued && (next.text === ':' || next.text === '.') && text.lexemes[at + 2]?.kind === 'number' && text.lexemes[at + 2]!.glued;
      if (day <= (meaning.day ?? 31) || day > 31 || !closed || further || next?.text === '%' || (candidates[i + 1]?.first ?? at + 1) <= at)
        return [candidate];
      return [candidate, { first: at, end: at + 1, rule: 'later-day-of-list', meaning: { ...meaning, day } }];
    }),
};
