import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandWith } from './json-ld.testing.ts';
import { anyReport, fromFile, nothing, story } from './reports.testing.ts';
import { writeSchemaOrg } from './schema-org.ts';

type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string };

const graphOf = (json: string): Node[] => JSON.parse(json)['@graph'];
const ofType = (json: string, type: string) => graphOf(json).filter((node) => node['@type'] === type);

/**
 * The document as a JSON-LD processor understands it, with every term read as one of schema.org. That each is one, and takes such values,
 * the types of schema-dts hold when the sources are compiled.
 */
async function expanded(json: string): Promise<Node[]> {
  return (await expandWith({ '@vocab': 'https://schema.org/' }, json)) as Node[];
}

describe('schema.org', () => {
  const json = writeSchemaOrg(story, { base: 'https://room.example/stories/7' });

  test('an article with all that it states about itself, and nothing that it does not', () => {
    expect(ofType(json, 'NewsArticle')).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': 'https://courier.example/2031/05/ferry%20strikes?a=1&b=%7B2%7D',
        identifier: 'courier',
        headline: 'Ferry strikes "Tollhaven" pier, 14 hurt; 100% of {crew} & others safe',
        publisher: { '@type': 'Organization', name: '=Calder_Courier' },
        creditText: 'Ines Holloway',
        datePublished: '2031-05-14',
        inLanguage: 'en',
        url: 'https://courier.example/2031/05/ferry%20strikes?a=1&b=%7B2%7D',
        articleBody: story.articles[0]?.text,
      },
      expect.not.objectContaining({ url: expect.anything() }),
      {
        '@type': 'NewsArticle',
        '@id': expect.stringMatching(/^ni:/),
        identifier: 'copy',
        inLanguage: 'en',
        articleBody: story.articles[2]?.text,
      },
    ]);
  });

  test('a quotation has the words between the marks, who says them, and where', () => {
    const said = ofType(json, 'Quotation').filter(({ isPartOf }) => (isPartOf as Node)['@id'].includes('courier'));
    expect(said.map(({ text }) => text)).toContain('We will not sail again until every bolt has been looked at,');
    const [speaker] = new Set(said.map(({ spokenByCharacter }) => (spokenByCharacter as Node | undefined)?.['@id']));
    expect(graphOf(json).find((node) => node['@id'] === speaker)).toMatchObject({ '@type': 'Person', name: 'Mira Castellane' });
  });

  test('words that are reported without quotation marks are no quotation', () => {
    expect(ofType(json, 'Quotation').filter(({ text }) => String(text).includes('knots'))).toEqual([]);
  });

  test('a claim appears in every account that has it', () => {
    const claims = ofType(json, 'Claim');
    expect(claims).toHaveLength(story.points.length);
    for (const [i, { gist, readings }] of story.points.entries())
      expect(claims[i]).toMatchObject({ text: gist, appearance: { length: new Set(readings.map(({ article }) => article)).size } });
  });

  test('every link leads to a node, and a processor loses none', async () => {
    const nodes = await expanded(json);
    expect(nodes).toHaveLength(graphOf(json).length);
    const ids = new Set(nodes.map((node) => node['@id']));
    for (const [, id] of json.matchAll(/"(?:isPartOf|spokenByCharacter|claimInterpreter)": \{\s*"@id": "([^"]*)"/g))
      expect(ids).toContain(id);
  });

  test('a comparison of nothing is an empty graph', () => {
    expect(graphOf(writeSchemaOrg(nothing))).toEqual([]);
  });

  test('any text comes back letter for letter', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const bodies = ofType(fromFile(writeSchemaOrg(report)), 'NewsArticle').map(({ articleBody }) => articleBody);
        expect(bodies).toEqual(report.articles.map(({ text }) => text));
      }),
    );
  });
});
