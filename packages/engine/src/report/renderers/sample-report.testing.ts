import type { VariationType } from '../../comparison/index.ts';
import type { Report, ReportArticle, ReportAttribution, ReportPassage, ReportStatement } from '../report.ts';

const courier = `The ferry Sandpiper struck the north pier at Tollhaven on Tuesday evening, injuring 14 passengers and leaving a hole two metres wide in its bow.

"We will not sail again until every bolt has been looked at," said Mira Castellane, the line's managing director. "Nobody at this company is going to guess."

Harbour master Tobias Wren said the vessel had come in at nine knots, well above the limit of five for the inner basin.

Captain Ewan Dray is alleged to have ignored two calls from the tower, according to a person who heard the radio traffic.

The ferry was built in 1998 and refitted in March 2021 at a cost of $2.4 million.

The coastguard sent three boats. All 212 people on board were ashore by 9 p.m., the harbour office said.

An inquiry opens on Thursday.

Photo: Passengers wait on the quay. Credit: J. Amsel`;

const post = `TOLLHAVEN – A ferry with 212 people on board rammed the north pier here on Wednesday, and 16 passengers were hurt.

"We will not sail again until each bolt has been looked at," Mira Castelane, managing director of the Tollhaven Line, told reporters. She added that no one at the company would guess at the cause.

The captain, Ewan Dray, ignored two calls from the control tower before the crash.

Wren, the harbour master, denied that the pier lights had been out. "They were burning. I saw them myself," he said.

The coastguard said it sent three boats to the scene.

Two of the injured were still in Saint Brannock hospital on Thursday with broken bones, a spokeswoman for the hospital said.

Sign up for our morning letter and get the news before breakfast.`;

const ledger = `Every bolt on the Sandpiper will be looked at before it sails again, its owner promised after the vessel hit a pier on Tuesday.

Managing director Mira Castellane apologised to passengers and said the line would pay for "every lost hour".

Harbour officials put the ferry's speed at about ten knots. The limit in the basin is five.

The harbour master denied the pier lights were out.

The crew had asked for a second engineer in January and were refused, two former deckhands told the Ledger.

An inquiry is to open on Thursday; it will sit in the old customs house.`;

const wire = `The ferry Sandpiper hit the north pier at Tollhaven on Tuesday night, injuring 14 travellers and leaving a hole two metres wide in its bow.

"We will not sail again until every bolt has been looked at," said Mira Castellane, the line's managing director. "Nobody at this company is going to guess."

Harbour master Tobias Wren said the ship had come in at nine knots, well above the limit of five for the inner basin.

The ferry was built in 1998 and refitted in March 2021 at a cost of $2.4 million.

The coastguard sent three boats. All 212 people aboard were ashore by 9 p.m., the harbour office said.`;

const articles: readonly ReportArticle[] = [
  {
    id: 'A',
    headline: 'Ferry strikes Tollhaven pier, 14 hurt',
    publisher: 'The Calder Courier',
    byline: 'Ines Holloway',
    url: 'https://courier.example/2024/05/ferry-strikes-pier',
    published: { value: '2024-05-15', evidence: 'given' },
    language: 'en',
    text: courier,
    sha256: 'a1'.repeat(32),
  },
  {
    id: 'B',
    headline: 'Captain ignored tower before ferry crash',
    publisher: 'Harbour Post',
    url: 'https://harbourpost.example/news/sandpiper',
    published: { value: '2024-05-16T07:30:00+01:00', evidence: 'json-ld' },
    language: 'en',
    text: post,
    sha256: 'b2'.repeat(32),
  },
  {
    id: 'C',
    headline: 'Owner promises to look at “every bolt”',
    publisher: 'Tollhaven Ledger',
    byline: 'Staff',
    published: null,
    language: 'en',
    text: ledger,
    sha256: 'c3'.repeat(32),
  },
  {
    id: 'D',
    headline: 'Sandpiper ferry hits pier; 14 travellers injured',
    publisher: 'Eastern Daily Wire',
    published: { value: '2024-05-15', evidence: 'meta' },
    language: 'en',
    text: wire,
    sha256: 'd4'.repeat(32),
  },
];

/** The passage with these very words in a sample article. Throws where they do not stand there. */
function at(article: string, words: string): ReportPassage {
  const text = articles.find((a) => a.id === article)?.text ?? '';
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the sample article ${article} does not contain "${words}"`);
  return { article, start, end: start + words.length };
}

const textOf = (article: string) => (articles.find((a) => a.id === article) as ReportArticle).text;

function statement(
  id: string,
  article: string,
  words: string,
  said?: { by: string; speaker?: string; cue: string; content: string; quoted?: string[]; quotation?: ReportAttribution['quotation'] },
  hedges: string[] = [],
): ReportStatement {
  const place = at(article, words);
  const text = textOf(article);
  /** Inside the statement; in the sentence before where it is not there, as the source of a quotation that runs on is. */
  const spanAt = (part: string) => {
    const inside = text.indexOf(part, place.start);
    const start = inside >= 0 && inside < place.end ? inside : text.lastIndexOf(part, place.start);
    return { start, end: start + part.length };
  };
  return {
    id,
    ...place,
    attribution: said
      ? {
          source: [spanAt(said.by)],
          cue: [spanAt(said.cue)],
          content: [spanAt(said.content)],
          quotation: said.quotation ?? (said.quoted ? 'direct' : 'indirect'),
          quoted: (said.quoted ?? []).map((words) => spanAt(words)),
          speaker: said.speaker ?? null,
          speakerName: said.speaker === 'e1' ? 'Mira Castellane' : said.speaker === 'e2' ? 'Tobias Wren' : said.by,
          resolution: said.speaker ? 'resolved' : 'unnamed',
        }
      : null,
    hedges: hedges.map((words) => spanAt(words)),
    rule: said ? 'quotation-cue-source' : 'reporter-sentence',
  };
}

const bolt = (word: string) => `We will not sail again until ${word} bolt has been looked at,`;

const statements: readonly ReportStatement[] = [
  statement('s1', 'A', courier.slice(0, courier.indexOf('\n'))),
  statement(
    's2',
    'A',
    '"We will not sail again until every bolt has been looked at," said Mira Castellane, the line\'s managing director.',
    {
      by: "Mira Castellane, the line's managing director",
      speaker: 'e1',
      cue: 'said',
      content: `"${bolt('every')}"`,
      quoted: [bolt('every')],
    },
  ),
  statement('s3', 'A', '"Nobody at this company is going to guess."', {
    by: "Mira Castellane, the line's managing director",
    speaker: 'e1',
    cue: 'said',
    content: '"Nobody at this company is going to guess."',
    quoted: ['Nobody at this company is going to guess.'],
  }),
  statement(
    's4',
    'A',
    'Harbour master Tobias Wren said the vessel had come in at nine knots, well above the limit of five for the inner basin.',
    {
      by: 'Harbour master Tobias Wren',
      speaker: 'e2',
      cue: 'said',
      content: 'the vessel had come in at nine knots, well above the limit of five for the inner basin',
    },
  ),
  statement(
    's5',
    'A',
    'Captain Ewan Dray is alleged to have ignored two calls from the tower, according to a person who heard the radio traffic.',
    {
      by: 'a person who heard the radio traffic',
      cue: 'according to',
      content: 'Captain Ewan Dray is alleged to have ignored two calls from the tower',
    },
    ['alleged'],
  ),
  statement('s6', 'A', 'An inquiry opens on Thursday.'),
  statement('s7', 'B', post.slice(0, post.indexOf('\n'))),
  statement(
    's8',
    'B',
    '"We will not sail again until each bolt has been looked at," Mira Castelane, managing director of the Tollhaven Line, told reporters.',
    {
      by: 'Mira Castelane, managing director of the Tollhaven Line',
      speaker: 'e1',
      cue: 'told',
      content: `"${bolt('each')}"`,
      quoted: [bolt('each')],
    },
  ),
  statement('s9', 'B', 'She added that no one at the company would guess at the cause.', {
    by: 'She',
    speaker: 'e1',
    cue: 'added',
    content: 'that no one at the company would guess at the cause',
  }),
  statement('s10', 'B', 'The captain, Ewan Dray, ignored two calls from the control tower before the crash.'),
  statement('s11', 'B', 'Wren, the harbour master, denied that the pier lights had been out.', {
    by: 'Wren, the harbour master',
    speaker: 'e2',
    cue: 'denied',
    content: 'that the pier lights had been out',
  }),
  statement('s12', 'C', ledger.slice(0, ledger.indexOf('\n')), {
    by: 'its owner',
    speaker: 'e1',
    cue: 'promised',
    content: 'Every bolt on the Sandpiper will be looked at before it sails again',
  }),
  statement('s13', 'C', "Harbour officials put the ferry's speed at about ten knots.", {
    by: 'Harbour officials',
    cue: 'put',
    content: "the ferry's speed at about ten knots",
  }),
  statement('s14', 'C', 'The harbour master denied the pier lights were out.', {
    by: 'The harbour master',
    speaker: 'e2',
    cue: 'denied',
    content: 'the pier lights were out',
  }),
  statement('s15', 'C', 'An inquiry is to open on Thursday; it will sit in the old customs house.'),
  statement('s16', 'D', wire.slice(0, wire.indexOf('\n'))),
  statement(
    's17',
    'D',
    '"We will not sail again until every bolt has been looked at," said Mira Castellane, the line\'s managing director.',
    {
      by: "Mira Castellane, the line's managing director",
      speaker: 'e1',
      cue: 'said',
      content: `"${bolt('every')}"`,
      quoted: [bolt('every')],
    },
  ),
  statement('s18', 'D', '"Nobody at this company is going to guess."', {
    by: "Mira Castellane, the line's managing director",
    speaker: 'e1',
    cue: 'said',
    content: '"Nobody at this company is going to guess."',
    quoted: ['Nobody at this company is going to guess.'],
  }),
  statement(
    's19',
    'D',
    'Harbour master Tobias Wren said the ship had come in at nine knots, well above the limit of five for the inner basin.',
    {
      by: 'Harbour master Tobias Wren',
      speaker: 'e2',
      cue: 'said',
      content: 'the ship had come in at nine knots, well above the limit of five for the inner basin',
    },
  ),
];

const reading = (id: string) => {
  const { article, start, end } = statements.find((s) => s.id === id) as ReportStatement;
  return { article, start, end, statement: id };
};

const gist = (passage: ReportPassage) => textOf(passage.article).slice(passage.start, passage.end);

function point(
  id: string,
  kind: 'statement' | 'event' | 'fact',
  readings: readonly (ReportPassage & { statement?: string })[],
  more: { speaker?: string; wording?: 'verbatim' | 'near-verbatim' | 'paraphrase'; independent: number },
): Report['points'][number] {
  const present = new Set(readings.map((r) => r.article));
  return {
    id,
    kind,
    gist: gist(readings[0] as ReportPassage),
    readings,
    absent: articles.map((a) => a.id).filter((a) => !present.has(a)),
    ...more,
  };
}

function variation(
  id: string,
  type: VariationType,
  severity: 'conflict' | 'difference',
  readings: readonly (readonly [article: string, words: string, value?: string])[],
  explanation: string,
  on?: string,
): Report['variations'][number] {
  return {
    id,
    ...(on === undefined ? {} : { point: on }),
    type,
    severity,
    readings: readings.map(([article, words, value]) => ({
      ...at(article, words),
      text: words,
      ...(value === undefined ? {} : { value }),
    })),
    explanation,
    rule: `${type}-differs`,
  };
}

const entry = (date: string, article: string, words: string) => {
  const passage = at(article, words);
  return { date, ...passage, gist: words };
};

const copied = (a: string, b: string, similarity: number): Report['copied'][number] => ({ readings: [at('A', a), at('D', b)], similarity });

/** A ferry accident told by four invented outlets: every kind of finding once, one account undated, one copied from another. */
export const sampleReport: Report = {
  schema: 'crosscheck.comparison/1',
  generator: { name: 'crosscheck', version: '0.1.0' },
  articles,
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Mira Castellane',
      roles: ["the line's managing director"],
      mentions: [
        { ...at('A', 'Mira Castellane'), form: 'name' },
        { ...at('B', 'Mira Castelane'), form: 'name' },
      ],
    },
    { id: 'e2', type: 'person', name: 'Tobias Wren', roles: ['Harbour master'], mentions: [{ ...at('A', 'Tobias Wren'), form: 'name' }] },
  ],
  statements,
  times: [{ ...at('C', 'Thursday'), type: 'DATE', value: 'XXXX-WXX-4', certainty: 'unknown' }],
  timeline: [
    entry('1998', 'A', 'The ferry was built in 1998'),
    entry('1998', 'D', 'The ferry was built in 1998'),
    entry('2021-03', 'A', 'refitted in March 2021 at a cost of $2.4 million'),
    entry('2021-03', 'D', 'refitted in March 2021 at a cost of $2.4 million'),
    entry('2024-05-14', 'A', 'The ferry Sandpiper struck the north pier at Tollhaven on Tuesday evening'),
    entry('2024-05-14', 'D', 'The ferry Sandpiper hit the north pier at Tollhaven on Tuesday night'),
    entry('2024-05-14T21:00', 'A', 'All 212 people on board were ashore by 9 p.m.'),
    entry('2024-05-15', 'B', 'A ferry with 212 people on board rammed the north pier here on Wednesday'),
    entry('2024-05-16', 'A', 'An inquiry opens on Thursday'),
    entry('2024-05-16', 'B', 'Two of the injured were still in Saint Brannock hospital on Thursday'),
    entry('XXXX-WXX-2', 'C', 'the vessel hit a pier on Tuesday'),
    entry('XXXX-WXX-4', 'C', 'An inquiry is to open on Thursday'),
  ],
  points: [
    point('p1', 'event', [reading('s1'), reading('s7'), reading('s12'), reading('s16')], { independent: 3 }),
    point('p2', 'statement', [reading('s2'), reading('s8'), reading('s12'), reading('s17')], {
      speaker: 'e1',
      wording: 'near-verbatim',
      independent: 3,
    }),
    point('p3', 'statement', [reading('s3'), reading('s9'), reading('s18')], { speaker: 'e1', wording: 'paraphrase', independent: 2 }),
    point('p4', 'statement', [reading('s4'), reading('s13'), reading('s19')], { speaker: 'e2', wording: 'paraphrase', independent: 2 }),
    point('p5', 'fact', [reading('s5'), reading('s10')], { independent: 2 }),
    point('p6', 'statement', [reading('s11'), reading('s14')], { speaker: 'e2', wording: 'paraphrase', independent: 2 }),
    point(
      'p7',
      'fact',
      [
        at('A', 'The coastguard sent three boats.'),
        at('B', 'The coastguard said it sent three boats to the scene.'),
        at('D', 'The coastguard sent three boats.'),
      ],
      { independent: 2 },
    ),
    point('p8', 'event', [reading('s6'), reading('s15')], { independent: 2 }),
  ],
  variations: [
    variation(
      'v1',
      'date',
      'conflict',
      [
        ['A', 'Tuesday', '2024-05-14'],
        ['B', 'Wednesday', '2024-05-15'],
        ['C', 'Tuesday', 'XXXX-WXX-2'],
        ['D', 'Tuesday', '2024-05-14'],
      ],
      'The ferry struck on Tuesday in three accounts, on Wednesday in one.',
      'p1',
    ),
    variation(
      'v2',
      'number',
      'conflict',
      [
        ['A', '14 passengers', '14'],
        ['B', '16 passengers', '16'],
        ['D', '14 travellers', '14'],
      ],
      '14 or 16 injured.',
      'p1',
    ),
    variation(
      'v3',
      'quote-wording',
      'conflict',
      [
        ['A', bolt('every')],
        ['B', bolt('each')],
        ['D', bolt('every')],
      ],
      'Other words inside the quotation marks of one utterance.',
      'p2',
    ),
    variation(
      'v4',
      'name',
      'conflict',
      [
        ['A', 'Mira Castellane'],
        ['B', 'Mira Castelane'],
        ['C', 'Mira Castellane'],
        ['D', 'Mira Castellane'],
      ],
      'One name in two spellings.',
      'p2',
    ),
    variation(
      'v5',
      'hedging',
      'difference',
      [
        ['A', 'is alleged to have ignored'],
        ['B', 'ignored two calls'],
      ],
      'An allegation in one account, a fact in the other.',
      'p5',
    ),
    variation(
      'v6',
      'number',
      'difference',
      [
        ['A', 'nine knots', '9 knot'],
        ['C', 'about ten knots', '~10 knot'],
        ['D', 'nine knots', '9 knot'],
      ],
      'Nine knots, or about ten.',
      'p4',
    ),
    variation(
      'v7',
      'attribution',
      'difference',
      [
        ['A', 'Harbour master Tobias Wren'],
        ['C', 'Harbour officials'],
        ['D', 'Harbour master Tobias Wren'],
      ],
      'The speed comes from the harbour master, or from officials.',
      'p4',
    ),
  ],
  unique: [
    {
      ...at('C', 'The crew had asked for a second engineer in January and were refused, two former deckhands told the Ledger.'),
      score: 0.9,
      gist: 'The crew had asked for a second engineer in January and were refused',
    },
    {
      ...at(
        'B',
        'Two of the injured were still in Saint Brannock hospital on Thursday with broken bones, a spokeswoman for the hospital said.',
      ),
      score: 0.7,
      gist: 'Two of the injured were still in Saint Brannock hospital on Thursday with broken bones',
    },
    { ...at('A', 'and leaving a hole two metres wide in its bow'), score: 0.3, gist: 'a hole two metres wide in its bow' },
    { ...at('C', 'the line would pay for "every lost hour"'), score: 0.6, gist: 'the line would pay for "every lost hour"' },
  ],
  copied: [
    copied(courier.slice(0, courier.indexOf('\n')), wire.slice(0, wire.indexOf('\n')), 0.88),
    copied(
      '"We will not sail again until every bolt has been looked at," said Mira Castellane, the line\'s managing director. "Nobody at this company is going to guess."',
      '"We will not sail again until every bolt has been looked at," said Mira Castellane, the line\'s managing director. "Nobody at this company is going to guess."',
      1,
    ),
    copied(
      'Harbour master Tobias Wren said the vessel had come in at nine knots, well above the limit of five for the inner basin.',
      'Harbour master Tobias Wren said the ship had come in at nine knots, well above the limit of five for the inner basin.',
      0.95,
    ),
    copied(
      'The ferry was built in 1998 and refitted in March 2021 at a cost of $2.4 million.',
      'The ferry was built in 1998 and refitted in March 2021 at a cost of $2.4 million.',
      1,
    ),
  ],
  boilerplate: [
    { ...at('A', 'Photo: Passengers wait on the quay. Credit: J. Amsel'), kind: 'caption' },
    { ...at('B', 'TOLLHAVEN –'), kind: 'dateline' },
    { ...at('B', 'Sign up for our morning letter and get the news before breakfast.'), kind: 'promotion' },
  ],
  diagnostics: [
    {
      code: 'quotation-without-end',
      ...at('A', '"Nobody at this company is going to guess."'),
      message: 'A quotation opens here and never closes; it is taken to end with the paragraph.',
    },
  ],
};

/** A comparison in which nothing was found: no article, one, or several unrelated ones. */
export function quietReport(articleCount: number): Report {
  return {
    ...sampleReport,
    articles: articles.slice(0, articleCount),
    entities: [],
    statements: [],
    times: [],
    timeline: [],
    points: [],
    variations: [],
    unique: [],
    copied: [],
    boilerplate: [],
    diagnostics: [],
  };
}
