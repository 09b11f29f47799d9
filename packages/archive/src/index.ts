export type { Annotation, AnnotationsQuery, RejectedReading, RejectedVariation, Why } from './annotations.ts';
export type {
  AddOutcome,
  AddResult,
  Archive,
  ArchiveCounts,
  ArchivedArticle,
  ArchivedVersion,
  ArchiveFault,
  Change,
  ChangeKind,
  Examination,
  NewArticle,
} from './archive.ts';
export { ArchiveProblem, type ArchiveProblemCode } from './archive-problem.ts';
export { articleOfVersion } from './article-of-version.ts';
export { articlesOfStory } from './articles-of-story.ts';
export {
  type CompareAccounts,
  type CompareBeforehand,
  compareBeforehand,
  comparisonOf,
  correctedComparison,
} from './compare-stories.ts';
export { type ComparingOptions, ComparingWhenQuiet } from './comparing-when-quiet.ts';
export { type CorrectedArticle, type Correction, correctionsOf } from './corrections.ts';
export type { ArticleToGroup, Grouper, Grouping, GroupingRecord, GroupingState, Placement } from './grouping.ts';
export { variationToReject, withRejections } from './rejections.ts';
export type { SearchHit, SearchQuery, SearchResult } from './search.ts';
export { type ArchiveOptions, openArchive } from './sqlite/sqlite-archive.ts';
export type { ArchivedStory, StoriesPage, StoriesQuery, StoryLine, StoryMember, Suggestion } from './stories.ts';
export { createStoryGrouper } from './story-grouper.ts';
export type { ArticleRow, StatementRow } from './tables.ts';
export type { ArchivedToken, TokenScope } from './tokens.ts';
export type { FeedMove, FeedVisit, LinkedPage, WatchedFeed, WatchedPage } from './watching.ts';
export { WrongRequest } from './wrong-request.ts';
