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
export { type ArchiveOptions, openArchive } from './sqlite/sqlite-archive.ts';
