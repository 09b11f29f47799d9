import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, selectorOf } from './selector.ts';

const text = 'The council met on Monday. Mayor Ortega said the levee would hold. The council of Vale said nothing. Nobody asked.';
const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const found = (words: string, changed: string, from = 0) => {
  const passage = findPassage(changed, selectorOf(text, spanOf(words, from)));
  return passage === undefined ? undefined : changed.slice(passage.start, passage.end);
};

describe('findPassage', () => {
  it('finds a passage after text was put before it', () => {
    expect(found('the levee would hold', `Updated at noon. ${text}`)).toBe('the levee would hold');
  });
  it('finds a passage in which a word was changed', () => {
    expect(found('Mayor Ortega said the levee would hold', text.replace('would hold', 'will hold'))).toBe(
      'Mayor Ortega said the levee will hold',
    );
  });
  it('tells two places of the same words apart by what stands around them', () => {
    const changed = `The council slept. ${text}`;
    const passage = findPassage(changed, selectorOf(text, spanOf('The council', 30)));
    expect(passage?.start).toBe(changed.indexOf('The council of Vale'));
  });
  it('says openly when the passage is gone', () => {
    expect(
      found('Mayor Ortega said the levee would hold', 'Rain fell over the valley, and the harbour stayed closed for a week.'),
    ).toBeUndefined();
    // a short word in other surroundings is another word
    expect(found('asked', 'They asked for rain in spring, and got some.')).toBeUndefined();
    expect(findPassage(text, selectorOf(text, { start: 3, end: 3 }))).toBeUndefined();
  });
  it('scores what is unchanged above what moved above what was reworded', () => {
    const selector = selectorOf(text, spanOf('the levee would hold'));
    const scores = [
      text,
      `Updated. ${text}`,
      text.replace('Ortega said', 'Ortega then stated'),
      text.replace('the levee would hold', 'the levee will hold'),
    ].map((changed) => findPassage(changed, selector)?.score ?? 0);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives every span of any text back, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const start = a % any.length;
        const end = Math.min(any.length, start + 1 + (b % 40));
        expect(findPassage(any, selectorOf(any, { start, end }))).toEqual({ start, end, score: 1 });
      }),
    );
  });

  it('finds the words, inside the text, after something was put anywhere before them', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20 }), fc.string(), fc.nat(), fc.nat(), (any, put, a, at) => {
        const start = a % (any.length - 17);
        const end = start + 17;
        const place = at % (start + 1);
        const changed = any.slice(0, place) + put + any.slice(place);
        const passage = findPassage(changed, selectorOf(any, { start, end }));
        expect(passage).toBeDefined();
        expect(changed.slice(passage?.start, passage?.end)).toBe(any.slice(start, end));
        expect(passage?.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
