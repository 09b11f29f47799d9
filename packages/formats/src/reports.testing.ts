import { type Article, compareArticles, type Report, type ReportPassage, type Span } from '@crosscheck/engine';
import fc from 'fast-check';

const courier = `The ferry Sandpiper struck the pier at Tollhaven on Tuesday, injuring 14 passengers & one <deckhand>. 🚢

"We will not sail again until every bolt has been looked at," said Mira Castellane, the line's managing director. "Nobody at this company, \u200fnobody, is going to guess."

Harbour master Tobias Wren said the vessel had come in at nine knots.`;

const post = `A ferry rammed the pier at Tollhaven on Wednesday, and 16 passengers were hurt. 🚢🚢

"We will not sail again until each bolt has been looked at," Mira Castellane, managing director of the line, told reporters on Thursday.

Harbour master Tobias Wren said that the vessel had come in at about ten knots.`;

const known = (value: string): Article['createdAt'] => ({ kind: 'known', value, evidence: 'given' });

/** Two invented accounts and a third that copies one of them, undated and without headline, publisher and address. */
export const story: Report = compareArticles([
  {
    id: 'courier',
    headline: 'Ferry strikes "Tollhaven" pier, 14 hurt; 100% of {crew} & others safe',
    publisher: '=Calder_Courier',
    byline: 'Ines Holloway',
    url: 'https://courier.example/2031/05/ferry strikes?a=1&b={2}',
    text: courier,
    createdAt: known('2031-05-14'),
  },
  {
    id: '../Höfen Post',
    headline: 'Ferry rams pier',
    publisher: 'Harbour Post',
    url: 'javascript:alert(1)',
    text: post,
    createdAt: known('2031-05-15T07:30:00+01:00'),
  },
  { id: 'copy', text: courier, createdAt: { kind: 'unknown' } },
]);

/** A comparison of nothing. */
export const nothing: Report = compareArticles([]);

/** A comparison of one article without a word. */
export const wordless: Report = compareArticles([{ id: 'empty', text: '', createdAt: { kind: 'unknown' } }]);

/** What every format must bear: marks of every format, repetition, line breaks of every kind, pairs, marks of direction, controls. */
const pieces = [
  'a',
  'a',
  'no ',
  'said ',
  '"',
  "'",
  ',',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u2028',
  '😀',
  '👩‍👧',
  '\u200f',
  '\u0007',
  ']]>',
  '<b>',
  '&amp;',
  '=1+1',
  '{',
  '}',
  '\\',
  '%',
  'e\u0301',
  'é',
  ' ',
];

const anyText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

/** Spans of whole characters, none empty. */
const spansIn = (text: string, most: number): fc.Arbitrary<Span[]> => {
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  const place = fc.nat(places.length - 1);
  return fc.array(
    fc
      .tuple(place, place)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: places[Math.min(a, b)] as number, end: places[Math.max(a, b)] as number })),
    { maxLength: most },
  );
};

/** A report whose every span is somewhere in its two texts; nothing in it means anything. */
export const anyReport: fc.Arbitrary<Report> = fc.tuple(anyText, anyText).chain(([one, other]) => {
  const texts: Readonly<Record<string, string>> = { one, other };
  const passages: fc.Arbitrary<ReportPassage[]> = fc
    .tuple(spansIn(one, 6), spansIn(other, 6))
    .map(([a, b]) => [...a.map((span) => ({ article: 'one', ...span })), ...b.map((span) => ({ article: 'other', ...span }))]);
  const parts = fc.tuple(spansIn(one, 2), spansIn(one, 2), spansIn(one, 2)).map(([source, cue, content]) => ({ source, cue, content }));
  return fc.tuple(passages, passages, passages, fc.array(parts, { maxLength: 3 })).map(
    ([statements, readings, times, attributions]): Report => ({
      ...nothing,
      articles: [one, other].map((text, i) => ({
        id: i === 0 ? 'one' : 'other',
        headline: text,
        publisher: text,
        byline: text,
        published: i === 0 ? { value: '2031-05-14', evidence: 'given' } : null,
        language: 'en',
        text,
        sha256: '',
      })),
      statements: statements.map((passage, i) => {
        const own = passage.article === 'one' ? attributions[i] : undefined;
        return {
          id: `s${i + 1}`,
          ...passage,
          attribution:
            own === undefined
              ? null
              : { ...own, quotation: 'direct', quoted: own.content, speaker: null, speakerName: one, resolution: 'unnamed' },
          hedges: [],
          rule: 'none',
        };
      }),
      points: readings.length === 0 ? [] : [{ id: 'p1', kind: 'fact', gist: one, readings, absent: [], independent: 1 }],
      variations: [
        {
          id: 'v1',
          type: 'detail',
          severity: 'conflict',
          explanation: other,
          rule: 'none',
          readings: readings.map((reading) => ({ ...reading, text: texts[reading.article]?.slice(reading.start, reading.end) ?? '' })),
        },
      ],
      times: times.map((passage) => ({ ...passage, type: 'DATE', value: '2031', certainty: 'stated' })),
    }),
  );
});

/** A text as it comes back from a file in UTF-8. */
export const fromFile = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
