export type { Article } from './article.ts';
export { type DateEvidence, type DocumentCreationTime, dayNumber, isExistingDate } from './document-creation-time.ts';
