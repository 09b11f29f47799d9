import type { AnalysedArticle } from '../doc/index.ts';
import type { StoryEntity } from './story.ts';

/** The entities of all accounts, those of the same name joined. */
export function mergeEntities(docs: readonly AnalysedArticle[]): StoryEntity[] {
  const merged = new Map<
    string,
    {
      type: StoryEntity['type'];
      name: string;
      named: boolean;
      names: Set<string>;
      roles: Set<string>;
      members: { article: string; entity: string }[];
    }
  >();
  for (const doc of docs) {
    for (const entity of doc.layers.entities.entities) {
      const key = entity.named ? entity.name.toLowerCase() : `${doc.article.id} ${entity.id}`;
      const entry = merged.get(key) ?? {
        type: entity.type,
        name: entity.name,
        named: entity.named,
        names: new Set(),
        roles: new Set(),
        members: [],
      };
      for (const name of [entity.name, ...entity.aliases]) entry.names.add(name);
      for (const role of entity.roles) entry.roles.add(role);
      entry.members.push({ article: doc.article.id, entity: entity.id });
      merged.set(key, entry);
    }
  }
  return [...merged.values()].map((entry, i) => ({ ...entry, id: `e${i + 1}`, names: [...entry.names], roles: [...entry.roles] }));
}
