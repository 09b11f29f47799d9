import jsonld from 'jsonld';

/**
 * What a JSON-LD processor makes of a document when its context is the one given; throws where a term of the document is not in it. Nothing
 * is loaded.
 */
export async function expandWith(context: object, json: string): Promise<readonly unknown[]> {
  const options = { safe: true, documentLoader: async (documentUrl: string) => ({ documentUrl, document: { '@context': context } }) };
  // the published types know neither `safe` nor loaders that give a promise
  return jsonld.expand(JSON.parse(json), options as object);
}
