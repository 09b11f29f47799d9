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

/** The terms of the standard's context that are used here, as the standard's vocabulary defines them. */
const oa = (term: string) => `http://www.w3.org/ns/oa#${term}`;
const link = (id: string) => ({ '@id': id, '@type': '@id' });
export const annotationContext = {
  dcterms: 'http://purl.org/dc/terms/',
  id: { '@id': '@id', '@type': '@id' },
  type: { '@id': '@type', '@type': '@vocab' },
  ...Object.fromEntries(
    ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'].map((term) => [term, oa(term)]),
  ),
  ...Object.fromEntries(
    ['classifying', 'identifying', 'describing', 'linking', 'commenting', 'questioning', 'assessing', 'editing', 'moderating'].map(
      (term) => [term, oa(term)],
    ),
  ),
  AnnotationCollection: 'http://www.w3.org/ns/activitystreams#OrderedCollection',
  AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  Text: 'http://purl.org/dc/dcmitype/Text',
  Person: 'http://xmlns.com/foaf/0.1/Person',
  creator: link('http://purl.org/dc/terms/creator'),
  created: { '@id': 'http://purl.org/dc/terms/created', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  Software: 'http://www.w3.org/ns/activitystreams#Application',
  generator: link('http://www.w3.org/ns/activitystreams#generator'),
  first: link('http://www.w3.org/ns/activitystreams#first'),
  items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
  total: 'http://www.w3.org/ns/activitystreams#totalItems',
  startIndex: 'http://www.w3.org/ns/activitystreams#startIndex',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  name: 'http://xmlns.com/foaf/0.1/name',
  body: link(oa('hasBody')),
  target: link(oa('hasTarget')),
  source: link(oa('hasSource')),
  selector: link(oa('hasSelector')),
  motivation: { '@id': oa('motivatedBy'), '@type': '@vocab' },
  purpose: { '@id': oa('hasPurpose'), '@type': '@vocab' },
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  exact: oa('exact'),
  prefix: oa('prefix'),
  suffix: oa('suffix'),
  start: oa('start'),
  end: oa('end'),
};
