export { type Sentence, splitParagraphs, splitSentences } from './sentences.ts';
export { bySpan, contains, overlapLength, overlaps, type Span, sliceSpan } from './span.ts';
export { type Token, tokenise } from './tokens.ts';
