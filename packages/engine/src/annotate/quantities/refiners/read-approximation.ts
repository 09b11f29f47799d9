import type { QuantityCandidate, QuantityRefiner, QuantityText } from '../candidate.ts';
import { wordAt } from '../reading.ts';

function approximate(text: QuantityText, candidate: QuantityCandidate, floor: number): QuantityCandidate {
  if (candidate.kind === 'ordinal' || candidate.kind === 'score') return candidate;
  const { approximations, approximationsAfter } = text.numbers;
  const word = (back: number) => (candidate.first - back >= floor ? wordAt(text, candidate.first - back) : '');
  let { first, end, approximation } = candidate;
  let phrase = '';
  for (let length = 3; length >= 1; length--) {
    if (word(length) === '') continue;
    phrase = '';
    for (let back = length; back >= 1; back--) phrase += (phrase === '' ? '' : ' ') + word(back);
    const before = approximations.get(phrase);
    // "some" and "over" stand before other words too; before a number they are always this
    if (before !== undefined) {
      approximation = before;
      first -= length;
      break;
    }
  }
  const after = approximationsAfter.get(`${wordAt(text, end)} ${wordAt(text, end + 1)}`);
  if (after !== undefined && approximation === 'exact') {
    approximation = after;
    end += 2;
  }
  return first === candidate.first && end === candidate.end ? candidate : { ...candidate, first, end, approximation };
}

/** Takes in what loosens a number: "about 400", "more than three dozen", "at least nine", "20 or more", "50-plus". */
export const readApproximation: QuantityRefiner = {
  name: 'read-approximation',
  refine: (text, candidates) => {
    let floor = 0;
    return candidates.map((candidate) => {
      const wider = approximate(text, candidate, floor);
      floor = wider.end;
      return wider;
    });
  },
};
