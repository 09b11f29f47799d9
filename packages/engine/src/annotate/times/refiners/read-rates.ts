import type { TimeCandidate, TimeRefiner, TimeText } from '../candidate.ts';
import { wordAt } from '../reading.ts';

const RATE_WORDS: ReadonlySet<string> = new Set(
  'times once twice percent million billion thousand hundred dollars cents hours days barrels tons people'.split(' '),
);

function isRate(text: TimeText, candidate: TimeCandidate): boolean {
  const { meaning, first } = candidate;
  if (candidate.rule !== 'duration' || meaning.form !== 'duration' || meaning.amount !== 1) return false;
  if (wordAt(text, first) !== 'a' && wordAt(text, first) !== 'an') return false;
  const before = text.lexemes[first - 1];
  if (before === undefined || text.lexemes[first]!.newLine) return false;
  if (before.kind === 'number' || before.text === '%' || RATE_WORDS.has(before.text)) return true;
  // "40 flights a week"
  const counted = text.lexemes[first - 2];
  return (
    before.kind === 'word' &&
    before.text.endsWith('s') &&
    (counted?.kind === 'number' || RATE_WORDS.has(counted?.text ?? '') || text.numbers.vague.has(counted?.text ?? ''))
  );
}

/** "$1 billion a year", "three times a week": the period of a rate is a SET. Not "he waited a year", a duration. */
export const readRates: TimeRefiner = {
  name: 'read-rates',
  refine: (text, candidates) =>
    candidates.map((candidate) => {
      if (!isRate(text, candidate) || candidate.meaning.form !== 'duration') return candidate;
      const { unit } = candidate.meaning;
      return {
        ...candidate,
        rule: 'rate',
        meaning: { form: 'fixed', type: 'SET', value: unit.startsWith('T') ? `PT1${unit[1]}` : unit === 'E' ? 'P10Y' : `P1${unit}` },
      };
    }),
};
