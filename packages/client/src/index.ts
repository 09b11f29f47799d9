export { type ClientOptions, type CrosscheckClient, createClient, type StoryEvent } from './create-client.ts';
export type { InputFile, Inputs } from './inputs.ts';
export type {
  AddAnswer,
  Article,
  Change,
  Changes,
  GivenArticleInput as GivenArticle,
  History,
  ImportEvent,
  ImportStarted,
  Problem,
  paths,
  Report,
  SearchResult,
  StoriesPage,
  Story,
  StoryChange,
  StoryLine,
  Suggestions,
} from './openapi.ts';
export { ProblemError } from './problem-error.ts';
export type { FollowOptions } from './server-events.ts';
