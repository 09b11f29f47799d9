import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { account, inOneLine, variationsOf } from './variations.testing.ts';

type Row = readonly [what: string, accounts: readonly string[], variations: readonly string[]];

function check(rows: readonly Row[], aligned = true): void {
  it.each(rows)('%s', (_what, accounts, expected) => {
    const reasons: string[] = [];
    const found = variationsOf(accounts, { aligned, trace: (reason) => reasons.push(reason) });
    expect(found.map(inOneLine), reasons.join('; ')).toEqual(expected);
  });
}

describe('quotations of one utterance', () => {
  check(
    [
      [
        'another word inside the marks is a conflict',
        ['“We will not sell a single berth,” said the harbour master.', '“We will not sell any single berth,” she said.'],
        ['quote-wording conflict A “a” B “any”'],
      ],
      [
        'another word at the edge of a quotation that is cut elsewhere',
        [
          '“It plainly does not repair the old harbour wall for us,” he said.',
          'It “clearly does not repair the old harbour wall”, he said.',
        ],
        ['quote-wording conflict A “It plainly” B “clearly”'],
      ],
      [
        'a quotation cut at its edge agrees',
        ['“We will rebuild the pier by spring, come what may,” he said.', 'They will “rebuild the pier by spring”, he said.'],
        [],
      ],
      [
        'an omission that is marked agrees',
        ['“We shall rebuild the old wooden pier quickly,” he said.', '“We shall rebuild the … pier quickly,” he said.'],
        [],
      ],
      [
        'an omission without a mark',
        ['“We shall rebuild the old pier very quickly,” he said.', '“We shall rebuild the pier very quickly,” he said.'],
        ['quote-wording conflict A “the old pier” B “the pier”'],
      ],
      [
        'sentences left out without a mark',
        [
          '“The harbour is not a circus. The harbour belongs to everybody here.”',
          '“The harbour is not a circus. A pier is no playground. The harbour belongs to everybody here.”',
        ],
        ['quote-wording difference A “The” B “A pier is no playground. The”'],
      ],
      [
        'names in another order',
        ['Boats called “Marigold, Old Tom and Windrush” sank.', 'Boats called “Old Tom, Marigold and Windrush” sank.'],
        ['quote-wording conflict A “Tom and” B “Tom, Marigold and”'],
      ],
      [
        "an editor's word in brackets",
        ['“They should pay for the broken crane,” he said.', '“They should pay [for] the broken crane,” he said.'],
        ['quote-wording difference A “pay for” B “pay [for”'],
      ],
      [
        'a contraction is told, as a difference',
        ['“I would like to see the crane repaired,” he said.', '“I’d like to see the crane repaired,” he said.'],
        ['quote-wording difference A “I would” B “I’d”'],
      ],
      [
        'British and American spelling, typography and capitals agree',
        ["“The harbour’s colour isn't gray,” he said.", '“The Harbor’s color isn’t grey,” he said.'],
        [],
      ],
      [
        'a masked curse agrees',
        ['“Close that d**n gate behind the boats,” he said.', '“Close that damn gate behind the boats,” he said.'],
        [],
      ],
      [
        'a part made to look like the whole',
        ['“If the council agrees, the ferry sails again in June,” he said.', '“The ferry sails again in June,” he said.'],
        ['quote-wording difference A “If the council agrees, the” B “The”'],
      ],
      ['two utterances', ['“We will repair the crane before winter,” he said.', '“We lost many boats before the storm,” he said.'], []],
      [
        'words of two speakers',
        [
          'The crane “looks wrong on the old quay” to me, said [Ana Ruiz](speaker).',
          'The mast “feels wrong on the old quay” to us, said [Tom Berg](speaker).',
        ],
        [],
      ],
      [
        'the same person on two days, in half the same words',
        [
          '“We will rebuild the pier and the lighthouse,” he said [Monday](date XXXX-WXX-1).',
          '“We will rebuild the school and the lighthouse road,” he said [Friday](date XXXX-WXX-5).',
        ],
        [],
      ],
      [
        'quoted in part and then in full contradicts nobody',
        [
          'They will “not sell the single berth”. “Mark my words, they will not ever sell the single berth,” he said.',
          'They will “not sell the single berth”. “Mark my words, they will not ever sell the single berth,” he said.',
        ],
        [],
      ],
      [
        'three accounts make one variation',
        [
          '“We will not sell a single berth,” he said.',
          '“We will not sell any single berth,” he said.',
          '“We will not sell any single berth!” he said.',
        ],
        ['quote-wording conflict A “a” B “any” C “any”'],
      ],
    ],
    false,
  );
});

describe('numbers', () => {
  check([
    [
      'the same price',
      ['a [$5,687](money 5687 USD) stay at the lighthouse lodge.', 'spent [$5,587](money 5587 USD) on the lighthouse lodge.'],
      ['number conflict A “$5,687” B “$5,587”'],
    ],
    [
      'hedged in one account alone',
      ['The storm sank [some 16 boats](count 16 boat about) in the harbour.', 'The storm sank [16 boats](count 16 boat) in the harbour.'],
      ['number difference A “some 16 boats” B “16 boats”'],
    ],
    [
      'less exact',
      ['paid [over $300](money 300 USD more-than) at the Gull Tavern.', 'paid [$313](money 313 USD) at the Gull Tavern.'],
      ['number difference A “over $300” B “$313”'],
    ],
    ['other things counted', ['The storm sank [16 boats](count 16 boat) there.', 'The storm sank [14 barges](count 14 barge) there.'], []],
    [
      'a list meets its like',
      [
        'It lost [12 masts](count 12 mast) and [15 anchors](count 15 anchor) in the gale.',
        'It lost [15 anchors](count 15 anchor) in the gale.',
      ],
      [],
    ],
    [
      'two fines of two years',
      [
        'In [1998](date 1998) the ferry company paid a harbour fine of [$5,000](money 5000 USD).',
        'The harbour fine of [$6,000](money 6000 USD) is due since the ferry ran aground in [2019](date 2019).',
      ],
      [],
    ],
    [
      'a number that both accounts have',
      ['Of [9 boats](count 9 boat) [7 boats](count 7 boat) sank off the quay.', 'In all [7 boats](count 7 boat) sank off the quay.'],
      [],
    ],
  ]);
});

describe('dates', () => {
  check([
    [
      'another weekday',
      [
        'The interview was recorded on [Tuesday](date XXXX-WXX-2) there.',
        'The interview was recorded on [Wednesday](date XXXX-WXX-3) there.',
      ],
      ['date conflict A “Tuesday” B “Wednesday”'],
    ],
    [
      'reckoned from the happening',
      [
        'The council interview aired [Tuesday](date XXXX-WXX-2) at last.',
        'The offer comes [a day](date XXXX-WXX-3 reckoned) after the council interview aired at last.',
      ],
      ['date conflict A “Tuesday” B “a day after the council”'],
    ],
    [
      'one day in two words',
      ['The council interview aired [Wednesday](date 2021-03-17).', 'The council interview aired [yesterday](date 2021-03-17).'],
      [],
    ],
    [
      'a month and a day in it',
      ['The council interview aired [in March](date 2021-03).', 'The council interview aired [March 17](date 2021-03-17).'],
      [],
    ],
    ['two happenings', ['The council voted on [Tuesday](date XXXX-WXX-2).', 'The mayor will sign on [Thursday](date XXXX-WXX-4).'], []],
    [
      'loosely reckoned',
      [
        'The council interview aired [Tuesday](date XXXX-WXX-2).',
        'The council interview aired [later in the week](date XXXX-WXX-5 reckoned).',
      ],
      [],
    ],
  ]);
});

describe('names', () => {
  check([
    [
      'a slip in the first name',
      ['Mayor Marten Olsson left.', 'Mayor Martin Olsson left.'],
      ['name conflict A “Marten Olsson” B “Martin Olsson”'],
    ],
    [
      'a slip in the last name',
      ['Harbour master Reina Pribus left.', 'Harbour master Reina Pirbus left.'],
      ['name conflict A “Reina Pribus” B “Reina Pirbus”'],
    ],
    ['short and long', ['Mayor Mike Olsson left.', 'Mayor Michael Olsson left.'], []],
    ['two people', ['Mayor Mary Olsson left.', 'Mayor Liza Olsson left.'], []],
    ['a transliteration', ['Captain Sergei Orlov left.', 'Captain Sergey Orlov left.'], []],
    ['an accent', ['Captain Zoë Berg left.', 'Captain Zoe Berg left.'], []],
    ['a plural', ['The Harbour Pilot Union left.', 'The Harbour Pilots Union left.'], []],
  ]);
});

describe('voice', () => {
  check([
    [
      'alleged in one',
      ['She spoke of the alleged sabotage of the crane.', 'She spoke of the sabotage of the crane.'],
      ['hedging difference A “alleged sabotage” B “the sabotage”'],
    ],
    ['alleged in both', ['the alleged sabotage of the crane.', 'the sabotage of the crane, as prosecutors allegedly hold.'], []],
    [
      'accused of',
      ['He was accused of sabotage on the quay.', 'He was jailed for sabotage on the quay.'],
      ['hedging difference A “accused of sabotage” B “for sabotage”'],
    ],
    ['accused somebody', ['He accused the sabotage crew.', 'He led the sabotage crew.'], []],
    [
      'doubt in a quotation is the speaker’s',
      ['“This alleged sabotage is nonsense,” she said.', 'They spoke of the sabotage of the crane.'],
      [],
    ],
  ]);
});

describe('outcomes and details', () => {
  check([
    [
      'expected in one, done in another',
      ['She is expected to [sign](verb) the harbour bill.', 'She [signed](verb) the harbour bill.'],
      ['outcome difference A “expected to sign” B “signed”'],
    ],
    [
      'expected and done in one account',
      ['She is expected to [sign](verb) the bill, she who [signed](verb) the harbour bill.', 'She [signed](verb) the harbour bill.'],
      [],
    ],
    [
      'another means',
      ['He said so in a video call with islanders.', 'He said so in a phone call with islanders.'],
      ['detail conflict A “video call” B “phone call”'],
    ],
    [
      'both means in one account',
      ['After a video call he made a phone call with islanders.', 'He said so in a phone call with islanders.'],
      [],
    ],
    [
      'another place',
      ['He spoke in the packed auditorium.', 'He spoke in the packed church.'],
      ['place conflict A “packed auditorium” B “packed church”'],
    ],
    ['another surrounding', ['A video of the storm was shown.', 'A letter to the mayor was read.'], []],
    [
      'order of happenings',
      ['He resigned after the harbour vote.', 'He resigned before the harbour vote.'],
      ['date conflict A “resigned after” B “resigned before”'],
    ],
  ]);
});

describe('what a reader is told', () => {
  it('names publishers and joins those of one wording', () => {
    const docs = [account('A', 'x', 'Coast Wire'), account('B', 'x', 'The Pier'), account('C', 'x')];
    const readings = [
      { article: 'A', start: 0, end: 1, text: 'Frederic  Berg' },
      { article: 'B', start: 0, end: 1, text: 'Frederick Berg' },
      { article: 'C', start: 0, end: 1, text: 'Frederick Berg' },
    ];
    expect(explain(readings, new Map(docs.map((d) => [d.article.id, d.article])))).toBe(
      'Coast Wire: “Frederic Berg”. The Pier and C: “Frederick Berg”.',
    );
  });

  it('puts conflicts before differences and house style last', () => {
    const found = variationsOf([
      'Mayor Marten Olsson spoke. “I would like to see the old crane repaired,” he said. It cost [over $300](money 300 USD more-than) at the Gull Tavern.',
      'Mayor Martin Olsson spoke. “I’d like to see the old crane repaired,” he said. It cost [$313](money 313 USD) at the Gull Tavern.',
    ]);
    expect(found.map((v) => v.type)).toEqual(['name', 'number', 'quote-wording']);
    expect(found.map((v) => v.point)).toEqual(['p1', 'p1', 'p1']);
  });

  it('finds nothing in one account, in none, and in copies', () => {
    expect(variationsOf([])).toEqual([]);
    expect(variationsOf(['“We will not sell a single berth,” he said.'])).toEqual([]);
    const copy = 'Mayor Ana Ruiz said: “We will not sell [5 berths](count 5 berth).” It was [Tuesday](date XXXX-WXX-2).';
    expect(variationsOf([copy, copy, copy])).toEqual([]);
  });
});

it('readings lie in their article, letter for letter, whatever the text', () => {
  const word = fc.constantFrom(
    'we',
    'don’t',
    'pay',
    'for',
    'the',
    'Pier',
    'Harbour',
    '…',
    '[any]',
    '“',
    '”',
    '.',
    '“We pay',
    'it’s',
    'U.S.',
    'f***',
    '\n',
    '(now)',
    'alleged',
    'İ',
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' ').replace(/\]\(/g, '] ('));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      for (const variation of variationsOf(texts)) {
        expect(new Set(variation.readings.map((r) => r.article)).size).toBeGreaterThan(1);
        for (const { article, start, end, text: words } of variation.readings) {
          const whole = account(article, texts[article.charCodeAt(0) - 65] ?? '').article.text;
          expect(whole.slice(start, end)).toBe(words);
          expect(words.trim()).not.toBe('');
        }
      }
    }),
  );
});
