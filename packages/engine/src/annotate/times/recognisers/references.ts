import type { TimeCandidate, TimeRecogniser } from '../candidate.ts';
import { wordAt } from '../reading.ts';

type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

/** Phrases for a time that is not told closer, longest first where two begin alike. */
const PHRASES: readonly { readonly words: readonly string[]; readonly value: Reference }[] = [
  { words: ['right', 'now'], value: 'PRESENT_REF' },
  { words: ['these', 'days'], value: 'PRESENT_REF' },
  { words: ['the', 'moment'], value: 'PRESENT_REF' },
  { words: ['the', 'present'], value: 'PRESENT_REF' },
  { words: ['this', 'moment'], value: 'PRESENT_REF' },
  { words: ['more', 'recently'], value: 'PAST_REF' },
  { words: ['the', 'recent', 'past'], value: 'PAST_REF' },
  { words: ['the', 'past'], value: 'PAST_REF' },
  { words: ['as', 'soon', 'as', 'possible'], value: 'FUTURE_REF' },
  { words: ['the', 'near', 'future'], value: 'FUTURE_REF' },
  { words: ['the', 'foreseeable', 'future'], value: 'FUTURE_REF' },
  { words: ['the', 'near', 'term'], value: 'FUTURE_REF' },
  { words: ['the', 'future'], value: 'FUTURE_REF' },
  { words: ['near', 'future'], value: 'FUTURE_REF' },
];

const PHRASES_BY_FIRST = Map.groupBy(PHRASES, ({ words }) => words[0]);

function reference(first: number, end: number, value: Reference): TimeCandidate {
  return { first, end, rule: 'reference', meaning: { form: 'fixed', type: 'DATE', value } };
}

/** "now", "recently", "the current offer", "soon", "in the past", "the near future". Not "the current of the river", "a recent-ish": rare enough. */
export const timeReference: TimeRecogniser = {
  name: 'reference',
  startsWith: (times) => [...times.references.keys(), ...PHRASES.map(({ words }) => words[0] as string)],
  startsWithDigits: false,
  recognise: (text, at) => {
    let best: TimeCandidate | undefined;
    const single = text.times.references.get(wordAt(text, at));
    if (single) best = reference(at, at + 1, single);
    for (const { words, value } of PHRASES_BY_FIRST.get(wordAt(text, at)) ?? []) {
      if (words.every((word, i) => wordAt(text, at + i) === word) && at + words.length > (best?.end ?? 0))
        best = reference(at, at + words.length, value);
    }
    return best;
  },
};
