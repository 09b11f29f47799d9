export {
  type ArrivedArticle,
  type GroupedArticle,
  Grouper,
  type GrouperOptions,
  type GroupingChange,
  type GroupingReason,
  storyLikeness,
} from './grouper.ts';
export { readSignature, type Signature, signatureOf, writeSignature } from './signature.ts';
