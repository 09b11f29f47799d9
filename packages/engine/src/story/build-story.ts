import type { AnalysedArticle } from '../doc/index.ts';
import { english } from '../language/en/index.ts';
import type { Language } from '../language/language.ts';
import { mergeEntities } from './merge-entities.ts';
import type { Story } from './story.ts';

/** Joins analysed articles into one story. */
export function buildStory(docs: readonly AnalysedArticle[], language: Language = english): Story {
  const entities = mergeEntities(docs, language.names);
  const byMember = new Map(entities.flatMap((e) => e.members.map((m) => [`${m.article}\n${m.entity}`, e] as const)));
  return { docs, entities, entityOf: (article, entity) => byMember.get(`${article}\n${entity}`) };
}
