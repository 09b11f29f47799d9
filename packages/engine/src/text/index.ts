export { firstEndingAfter, firstFrom, placesWithin } from './find-tokens.ts';
export { identifyLanguage } from './identify-language.ts';
export { lowerCase, lowerForms } from './lower-forms.ts';
export { splitParagraphs } from './paragraphs.ts';
export { sentencePasses } from './passes/index.ts';
export type { SentenceDraft, SentencePass } from './passes/sentence-draft.ts';
export {
  type FoundPassage,
  findPassage,
  selectorOf,
  type TextPositionSelector,
  type TextQuoteSelector,
  type TextSelector,
} from './selector.ts';
export { type Sentence, splitSentences } from './sentences.ts';
export { bySpan, contains, overlapLength, overlaps, type Span, sliceSpan } from './span.ts';
export { longestToken, type Token, tokenise } from './tokens.ts';
