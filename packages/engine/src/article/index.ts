export type { Article } from './article.ts';
export { type DateEvidence, type DocumentCreationTime, isExistingDate } from './document-creation-time.ts';
