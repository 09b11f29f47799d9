import { describe, expect, test } from 'vitest';
import { inShort, readAll, report } from '../reading.testing.ts';
import { readMarkdown } from './markdown.ts';
import { paragraphsOfPages } from './pdf.ts';

describe('Markdown', () => {
  test.each([
    [
      'emphasis and links are their words',
      'The *dam* at [**Ellery**](https://post.example/a "b") _held_ `x_y`.',
      ['The dam at Ellery held x_y.'],
    ],
    [
      'headings and list items are paragraphs',
      '## What next\n\n- One\n- Two\n  lines\n\n1. Three',
      ['What next', 'One', 'Two lines', 'Three'],
    ],
    ['a quotation is its paragraphs', '> “We were lucky.”\n>\n> She left.', ['“We were lucky.”', 'She left.']],
    ['lines of a paragraph are joined, hard breaks are kept', 'The dam\nheld.  \nNobody was hurt.', ['The dam held.', 'Nobody was hurt.']],
    ['a table is a paragraph a row', '| Town | Boats |\n|---|---|\n| Ellery | 12 |', ['Town Boats', 'Ellery 12']],
    [
      'HTML is its text',
      '<div class="x"><p>The <b>dam</b> held.</p></div>\n\nThe <em>bridge</em> too.',
      ['The dam held.', 'The bridge too.'],
    ],
    [
      'what looks like markup and is none stays',
      'It cost 5 * 3 * 2 dollars, snake_case_name and AT&T &amp; Co.',
      ['It cost 5 * 3 * 2 dollars, snake_case_name and AT&T & Co.'],
    ],
  ])('%s', (_what, source, paragraphs) => {
    expect(readMarkdown(source)).toEqual({ headline: undefined, paragraphs, captions: [] });
  });

  test('the first heading is the headline, a picture is a caption', () => {
    expect(readMarkdown('# Dam *holds*\n\n![The dam on Tuesday](dam.jpg)\n\nThe dam held.\n\n# Later')).toEqual({
      headline: 'Dam holds',
      paragraphs: ['The dam held.', 'Later'],
      captions: ['The dam on Tuesday'],
    });
  });

  test('front matter counts before the heading, which then stays in the text', async () => {
    const source = '---\nheadline: Dam holds\npublished: 2031-05-14\n---\n# At Ellery\n\nThe dam held.';
    expect(await readAll('dam.md', source)).toMatchObject([
      { read: { article: { headline: 'Dam holds', text: 'At Ellery\n\nThe dam held.', createdAt: { value: '2031-05-14' } } } },
    ]);
  });

  test('a text file is kept letter for letter, whatever stands in it', async () => {
    const source = '# Dam *holds*\n\n> no\n';
    expect(await readAll('dam.txt', source)).toMatchObject([{ read: { article: { text: source } } }]);
  });

  test.each([
    ['>'.repeat(50_000)],
    ['['.repeat(50_000)],
    ['*a '.repeat(50_000)],
    ['_a__b'.repeat(50_000)],
    ['`a``b'.repeat(50_000)],
    ['<a '.repeat(50_000)],
  ])('hostile marks are read', (source) => {
    expect(readMarkdown(`${source}\n\nThe dam held.`).paragraphs.length).toBeGreaterThan(0);
  });
});

/** A PDF of one page with a line of text at each height, written by the format's first specification. */
function pdf(lines: readonly (readonly [bottom: number, text: string])[], info = ''): string {
  const content = `BT /F1 12 Tf ${lines.map(([bottom, text]) => `1 0 0 1 72 ${bottom} Tm (${text}) Tj`).join('\n')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<<${info}>>`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  return `${file}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}

describe('PDF', () => {
  test('a press release is an article, its lines put together to paragraphs', async () => {
    const file = pdf(
      [
        [700, 'The dam at Ellery held through the night, Mayor Ann Ortega told'],
        [686, 'reporters who had gathered at the town hall.'],
        [658, 'The water board put the damage at 5,687 dollars.'],
        [40, '1'],
      ],
      "/Title(Dam holds)/Author(Water Board)/CreationDate(D:20310514093000+02'00')",
    );
    expect(await readAll('release.pdf', file)).toEqual([
      {
        kind: 'article',
        read: {
          article: {
            id: 'release',
            headline: 'Dam holds',
            byline: 'Water Board',
            text: 'The dam at Ellery held through the night, Mayor Ann Ortega told reporters who had gathered at the town hall.\n\nThe water board put the damage at 5,687 dollars.',
            createdAt: { kind: 'known', value: '2031-05-14T09:30:00+02:00', evidence: 'meta' },
          },
          place: 'release.pdf',
          findings: [],
        },
      },
    ]);
  });

  test('one without text, and one that is broken, are told', async () => {
    expect(inShort(await readAll('scan.pdf', pdf([])))).toEqual(['problem input-empty']);
    expect(inShort(await readAll('a.pdf', '%PDF-1.7\nnothing of the kind'))).toEqual(['problem input-damaged']);
  });

  test('headers and footers of pages are no text, and a sentence goes on over the page', () => {
    const page = (number: number, ...lines: string[]) => [
      { text: 'Water Board of Ellery', bottom: 760, height: 9 },
      ...lines.map((text, i) => ({ text, bottom: 700 - i * 14, height: 12 })),
      { text: `Page ${number} of 3`, bottom: 30, height: 9 },
    ];
    const [first = '', second = '', third = ''] = report;
    const pages = [page(1, first, 'The gates will be'), page(2, 'closed on Monday.', second), page(3, third)];
    expect(paragraphsOfPages(pages)).toEqual([`${first} The gates will be closed on Monday. ${second}`, third]);
  });
});
