export type { Article } from './article.ts';
export type { DateEvidence, DocumentCreationTime } from './document-creation-time.ts';
