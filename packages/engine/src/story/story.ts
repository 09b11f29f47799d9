import type { AnalysedArticle, EntityType } from '../doc/index.ts';

/** Someone or something that one or more accounts of the story mention. */
export interface StoryEntity {
  /** `e1`, `e2` … in order of first mention, article by article. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly named: boolean;
  /** Every name form, over all accounts, the main name first. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly gender?: 'female' | 'male';
  /** The entities of single articles that were joined. */
  readonly members: readonly { readonly article: string; readonly entity: string }[];
}

/** Several accounts of one event, analysed, with what they have in common worked out. */
export interface Story {
  readonly docs: readonly AnalysedArticle[];
  readonly entities: readonly StoryEntity[];
  /** The story entity an article's entity was joined into. */
  entityOf(article: string, entity: string): StoryEntity | undefined;
}
