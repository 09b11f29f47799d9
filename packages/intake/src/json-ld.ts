/** schema.org types that are an article. */
const articleTypes =
  /^(?:NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|BlogPosting|LiveBlogPosting|Report|TechArticle|SocialMediaPosting|Review)$/;

/** An object of a JSON document, with whatever keys it has. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** JSON as pages carry it: sometimes in a CDATA section or a comment, sometimes with raw line breaks inside its strings. */
export function parseLoosely(text: string): unknown {
  let json = text.trim();
  for (const opening of ['//', '<![CDATA[', '<!--']) if (json.startsWith(opening)) json = json.slice(opening.length).trimStart();
  for (const closing of [']]>', '-->', '//']) if (json.endsWith(closing)) json = json.slice(0, -closing.length).trimEnd();
  for (const candidate of [json, json.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // the next form may parse; a page without readable JSON-LD simply has none
    }
  }
  return undefined;
}

/** The first article in a JSON-LD value, looked for in lists, graphs and main entities. */
export function findArticle(node: unknown, depth = 0): JsonObject | undefined {
  if (depth > 6 || typeof node !== 'object' || node === null) return undefined;
  const object = node as JsonObject;
  if (isLdArticle(object)) return object;
  const inner = Array.isArray(node) ? node : [object['@graph'], object.mainEntity, object.mainEntityOfPage];
  for (const child of inner.slice(0, 200)) {
    const found = findArticle(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** A text, or the first of a list of them. */
export function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : undefined;
}

/** A name, an object with one, or a list of either, joined as a byline joins them. */
export function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = [...new Set(value.slice(0, 10).map(nameOf))].filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : undefined;
  }
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? undefined : value;
  return typeof value === 'object' && value !== null && 'name' in value ? nameOf(value.name) : undefined;
}

/** Whether a JSON-LD object is an article, by its type. */
export function isLdArticle(object: JsonObject): boolean {
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']];
  return types.some((type) => typeof type === 'string' && articleTypes.test(type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')));
}

/** Every article in a JSON-LD document, in order: in lists and graphs, and in the elements of an item list. */
export function* articlesOfLd(node: unknown, depth = 0): Generator<JsonObject> {
  if (depth > 8 || typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) yield* articlesOfLd(one, depth + 1);
    return;
  }
  const object = node as JsonObject;
  if (isLdArticle(object)) yield object;
  else for (const key of ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart']) yield* articlesOfLd(object[key], depth + 1);
}
