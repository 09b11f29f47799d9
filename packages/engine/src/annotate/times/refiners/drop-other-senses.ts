import { isApostrophe } from '../../numerals/index.ts';
import type { TimeCandidate, TimeRefiner, TimeText } from '../candidate.ts';
import { afterHyphen, isJoin, wordAt } from '../reading.ts';

const BEFORE_TIME: ReadonlySet<string> = new Set(
  'in on since until till by last next this of early late mid from through to during before after for every each and between or around about throughout ended ending past'.split(
    ' ',
  ),
);
/** After these a month is a month even before a name: "in April Mr. Jones said". */
const GOVERNS_MONTH: ReadonlySet<string> = new Set('in since until till by last next this early late mid during through on of'.split(' '));
const BEFORE_SEASON: ReadonlySet<string> = new Set(
  'in the early late mid since by during until this that of for through every each over'.split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that his her its their our my your these those and or , ( “ " \' ‘ – — -'.split(' '),
);
const FESTIVE: ReadonlySet<string> = new Set(
  'tree trees card cards carol carols party parties gift gifts shopping present presents egg eggs bunny music song songs'.split(' '),
);
const CURRENCY: ReadonlySet<string> = new Set(['$', '£', '€', '¥', '#']);

/** Whether a year or other stretch of the calendar stands at a place: `1989`, `last year`, `the century`, `the '80s`. */
function isPeriod(text: TimeText, at: number): boolean {
  const word = wordAt(text, at);
  if (/^\d{4}$/.test(word) || word === 'fiscal' || text.times.directions.has(word)) return true;
  return (
    word === 'the' &&
    (text.times.units.has(wordAt(text, at + 1)) || isApostrophe(text.lexemes[at + 1]) || /^\d+$/.test(wordAt(text, at + 1)))
  );
}

/** Why a candidate is no time, or nothing. One case a kind of word. */
function otherSense(text: TimeText, candidate: TimeCandidate): string | undefined {
  const { lexemes, times } = text;
  const { first, end, rule } = candidate;
  const before = wordAt(text, first - 1);
  const after = wordAt(text, end);
  const word = wordAt(text, first);
  const next = lexemes[end];
  switch (rule) {
    case 'month': {
      // "in May", not "May he rest" nor "Theresa May"; "the Women's March" is no month, "in March" is
      if (times.doubtfulMonths.has(word) && !BEFORE_TIME.has(before) && !isApostrophe(next))
        return 'a month that is another word too, with nothing before it that times have';
      // "April Jones said", not "in April Mr. Jones said"
      if (next?.kind === 'word' && next.capital && !next.newLine && !GOVERNS_MONTH.has(before) && !times.weekdays.has(next.text))
        return 'part of a name';
      return lexemes[first - 1]?.capital &&
        !BEFORE_TIME.has(before) &&
        lexemes[first - 1]!.kind === 'word' &&
        !lexemes[first]!.newLine &&
        !times.weekdays.has(before)
        ? 'part of a name'
        : undefined;
    }
    case 'year': {
      if (CURRENCY.has(before) && lexemes[first]!.glued) return 'an amount or a number';
      if (after === '%' || after === 'percent') return 'a percentage';
      // "555-1990" and "ABC-2000", but "1998-2001"
      if (
        lexemes[first]!.glued &&
        before !== '(' &&
        before !== '“' &&
        before !== '"' &&
        before !== "'" &&
        before !== '‘' &&
        before !== '[' &&
        before !== '—' &&
        before !== '–'
      ) {
        const yearBefore =
          isJoin(lexemes, first - 1) &&
          (/^\d{4}$/.test(wordAt(text, first - 2)) || /^(mid|post|pre|early|late)$/.test(wordAt(text, first - 2)));
        const slashed = before === '/' && /^\d{4}$/.test(wordAt(text, first - 2));
        if (!yearBefore && !slashed) return 'part of a longer number or name';
      }
      if (next?.glued && next.text === '/') return /^\d{4}$/.test(wordAt(text, end + 1)) ? undefined : 'a fraction';
      // "some 1850 troops", not "below 2005 levels": news sets a comma into a count of thousands
      const modern = Number(word) >= 1900 && Number(word) < 2100;
      const counted =
        next?.kind === 'word' &&
        !next.capital &&
        (modern ? /^(people|troops|soldiers|jobs|votes|miles|dollars|euros|pounds)$/ : /[^s]s$|^people$/).test(next.text);
      if (counted && !BEFORE_TIME.has(before) && !DETERMINERS.has(before) && !['was', 'is', 'has', 'does'].includes(next.text))
        return 'counts what stands after it';
      return Number(word) < 1400 && before !== 'in' && before !== 'year' ? 'too early for a year without "in" or "year"' : undefined;
    }
    case 'day-from-now': {
      // "USA Today", "the Today show"
      const sentenceStart = first === 0 || lexemes[first]!.newLine || /[.!?:“"‘'`_—-]/.test(before);
      return lexemes[first]!.capital && !sentenceStart ? 'part of a name' : undefined;
    }
    case 'season': {
      const { meaning } = candidate;
      if (meaning.form === 'point' && meaning.year !== undefined) return undefined;
      if (
        lexemes[first]!.capital &&
        first > 0 &&
        !lexemes[first]!.newLine &&
        lexemes[first - 1]!.kind === 'word' &&
        !BEFORE_SEASON.has(before)
      )
        return 'part of a name';
      if (!BEFORE_SEASON.has(before) && before !== '-') return 'a season with nothing before it that times have';
      // "the fall of the city", "in fall-out", "the spring in her step"
      return (word === 'fall' || word === 'spring') && (after === 'of' || after === 'in' || after === 'from' || isJoin(lexemes, end))
        ? 'a fall or a spring'
        : undefined;
    }
    case 'half':
      // "the first half of 1989", "first-half profit", not the first half of a match
      return isJoin(lexemes, first + 1) || (after === 'of' && isPeriod(text, end + 1)) ? undefined : 'half of something else';
    case 'named-clock':
      return before === 'high' ? 'no time of the day' : undefined;
    case 'relative-period':
    case 'duration':
    case 'uncounted-duration':
    case 'counted-stretch':
    case 'stretch': {
      // "on 60 Minutes", "This Week said"
      if (
        lexemes[end - 1]!.capital &&
        lexemes[end - 1]!.kind === 'word' &&
        !lexemes[end - 1]!.newLine &&
        (end - first > 1 || /^\d+$/.test(before))
      )
        return 'part of a name';
      // "more than a quarter of the market", "three-quarters of it", "the officers' quarters"
      if (
        /^quarters?$/.test(wordAt(text, end - 1)) &&
        rule !== 'relative-period' &&
        rule !== 'stretch' &&
        (after === 'of' || rule === 'uncounted-duration' || isJoin(lexemes, end - 2) || before === 'than')
      )
        return 'a fourth part';
      if (rule === 'relative-period') return undefined;
      // "39 years old", "a 39-year-old", "nine months pregnant"
      const from = afterHyphen(text, end);
      if (['old', 'olds'].includes(wordAt(text, from)) || (after === 'of' && wordAt(text, end + 1) === 'age')) return 'an age';
      if (rule === 'uncounted-duration' && isApostrophe(next)) return 'a possessive';
      return undefined;
    }
    case 'holiday':
      return FESTIVE.has(after) ? 'names a custom, not the day' : undefined;
    case 'period-adverb':
      // "the Daily Ledger"
      return lexemes[first]!.capital && !lexemes[first]!.newLine && first > 0 && lexemes[first - 1]!.kind === 'word'
        ? 'part of a name'
        : undefined;
    case 'reference': {
      if (word === 'soon' && (before === 'as' || after === 'as' || before === 'too' || after === 'after')) return 'compares, does not date';
      if (wordAt(text, end - 1) === 'moment' && before !== 'at') return 'not the present moment';
      if (wordAt(text, end - 1) === 'past' && next?.kind === 'word' && !next.newLine && text.times.unitPlurals.has(after))
        return 'begins a longer expression';
      return lexemes[first]!.capital &&
        first > 0 &&
        !lexemes[first]!.newLine &&
        lexemes[first - 1]!.kind === 'word' &&
        lexemes[first - 1]!.capital
        ? 'part of a name'
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Drops words that only look like a time: "Theresa May", "$1998", "USA Today", "the fall of the city", "39 years old". */
export const dropOtherSenses: TimeRefiner = {
  name: 'drop-other-senses',
  refine: (text, candidates, drop) =>
    candidates.filter((candidate) => {
      const reason = otherSense(text, candidate);
      if (reason !== undefined) drop(candidate, reason);
      return reason === undefined;
    }),
};
