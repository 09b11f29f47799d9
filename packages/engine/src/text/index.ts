export { firstEndingAfter, firstFrom, placesWithin } from './find-tokens.ts';
export { type Sentence, splitParagraphs, splitSentences } from './sentences.ts';
export { bySpan, contains, overlapLength, overlaps, type Span, sliceSpan } from './span.ts';
export { longestToken, type Token, tokenise } from './tokens.ts';
