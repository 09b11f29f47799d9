import type { TimeCandidate, TimeRefiner, TimeText } from '../candidate.ts';
import { isJoin, wordAt } from '../reading.ts';

const ENDS: ReadonlyMap<string, 'START' | 'MID' | 'END'> = new Map([
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['end', 'END'],
  ['close', 'END'],
]);
/** Rules whose words have "the" before them in news: "the third quarter", "the 1990s", "the summer". A bare year has not. */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  'quarter',
  'half',
  'decade',
  'decade-in-words',
  'century',
  'season',
  'quarter-of-year',
  'year-and-part',
  'part-of-year',
  'year-in-words',
  'fiscal-year',
  'year-earlier-part',
]);
const COUNTED: ReadonlySet<string> = new Set([
  'duration',
  'counted-stretch',
  'ago',
  'earlier-or-later',
  'from-event',
  'from-now',
  'clock-time',
  'month-day',
  'year',
]);

function widen(text: TimeText, candidate: TimeCandidate, floor: number): TimeCandidate {
  let { first, mod, meaning } = candidate;
  const word = (back: number) => (first - back >= floor ? wordAt(text, first - back) : '');
  const isPoint = meaning.form === 'point';
  const { rule } = candidate;
  if (isPoint) {
    // "early Tuesday", "late last week", "mid-1996", "later this afternoon"; not "an early 1990"
    const hyphen = first - 2 >= floor && isJoin(text.lexemes, first - 1);
    const part = text.times.partsOfPeriod.get(hyphen ? word(2) : word(1));
    if (part && mod === undefined && !text.lexemes[first]!.newLine) {
      mod = part;
      first -= hyphen ? 2 : 1;
    } else if (word(1) === 'on' && mod === undefined && text.times.partsOfPeriod.has(word(2)) && word(2) !== 'mid') {
      // "earlier on Thursday"
      mod = text.times.partsOfPeriod.get(word(2));
      first -= 2;
    } else if (word(1) === 'sometime') first--;
    // "the end of 1990", "the beginning of October", "the end of this week"
    const article = first > floor && wordAt(text, first) === 'the' && word(1) === 'of';
    const edge = word(1) === 'of' || article ? ENDS.get(word(2)) : undefined;
    if (edge && mod === undefined) {
      mod = edge;
      first -= 2;
      if (word(1) === 'the') first--;
    } else if (meaning.form === 'point' && meaning.day !== undefined && word(1) === 'of' && word(2) === 'week' && word(3) === 'the') {
      meaning = { ...meaning, wholeWeek: true };
      first -= 3;
    } else if ((WITH_ARTICLE.has(rule) || (mod !== undefined && rule === 'decade')) && word(1) === 'the') first--;
  }
  if (COUNTED.has(rule) && mod === undefined) {
    const threeWords = `${word(3)} ${word(2)} ${word(1)}`;
    const twoWords = `${word(2)} ${word(1)}`;
    const approximation = text.times.approximations.get(threeWords)
      ? 3
      : text.times.approximations.get(twoWords)
        ? 2
        : text.times.approximations.get(word(1))
          ? 1
          : 0;
    // "over the last two weeks" and "around 1990" only where a number follows at once
    if (
      approximation > 0 &&
      !text.lexemes[first]!.newLine &&
      !(rule === 'year' && approximation === 1 && word(1) !== 'about' && word(1) !== 'around')
    ) {
      const words = [threeWords, twoWords, word(1)][3 - approximation]!;
      mod = text.times.approximations.get(words);
      first -= approximation;
    }
  }
  return first === candidate.first ? candidate : { ...candidate, first, meaning, ...(mod ? { mod } : {}) };
}

/** Takes in the words before an expression that belong to it and set its `mod`: "early Tuesday", "the end of 1990", "nearly four years ago", "at least 30 days". */
export const widenToModifiers: TimeRefiner = {
  name: 'widen-to-modifiers',
  refine: (text, candidates) => {
    let floor = 0;
    return candidates.map((candidate) => {
      const wider = widen(text, candidate, floor);
      floor = wider.end;
      return wider;
    });
  },
};

/** Drops "the month", "the week", "the day" where no "end of" makes them a time of their own. */
export const dropPlainPeriods: TimeRefiner = {
  name: 'drop-plain-periods',
  refine: (text, candidates, drop) =>
    candidates.filter((candidate) => {
      if (candidate.rule !== 'plain-period' || candidate.mod !== undefined || wordAt(text, candidate.end - 1) === 'year') return true;
      drop(candidate, 'does not say which');
      return false;
    }),
};
