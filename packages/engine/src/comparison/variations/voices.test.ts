import { describe, expect, it } from 'vitest';
import { inOneLine, variationsOfText } from './variations.testing.ts';

type Row = readonly [what: string, accounts: readonly string[], variations: readonly string[]];

/** Rows of plain text, read by the whole analysis, each account one point from end to end. */
function check(rows: readonly Row[]): void {
  it.each(rows)('%s', (_what, accounts, expected) => {
    const reasons: string[] = [];
    const found = variationsOfText(accounts, { trace: (reason) => reasons.push(reason) });
    expect(found.map(inOneLine), reasons.join('; ')).toEqual(expected);
  });
}

describe('who said it', () => {
  check([
    [
      'one quotation, two speakers',
      ['"The bell never rang," said Ada Holm, a nurse.', '"The bell never rang," said Jon Brask.'],
      ['attribution conflict A “Ada Holm” B “Jon Brask”'],
    ],
    ['the same speaker', ['"The bell never rang," said Ada Holm.', '"The bell never rang," said Holm, Ada Holm.'], []],
    [
      'a mayor and the spokesman who speaks for her',
      ['"The old bell never rang," said Ada Holm.', '"The old bell never rang," said Jon Brask, a spokesman for the mayor.'],
      [],
    ],
    ['too short to be one utterance', ['"No comment," said Ada Holm.', '"No comment," said Jon Brask.'], []],
    [
      'an account that has both say it',
      [
        '"The old bell never rang," said Ada Holm.',
        '"The old bell never rang," said Jon Brask.\n\nAda Holm said: "The old bell never rang."',
      ],
      [],
    ],
    ['a pronoun', ['Ada Holm came. "The old bell never rang," she said.', '"The old bell never rang," said Jon Brask.'], []],
  ]);
});

describe('a charge in whose voice', () => {
  check([
    [
      'reported in one, stated in the other',
      [
        'Prosecutors said the harbor master stole three bells from the chapel.',
        'The harbor master stole three bells from the chapel in May.',
      ],
      ['attribution difference A “Prosecutors said” B “master stole”'],
    ],
    [
      'reported in both',
      [
        'Prosecutors said the harbor master stole three bells from the chapel.',
        'The harbor master stole three bells from the chapel, according to prosecutors.',
      ],
      [],
    ],
    [
      'nothing that anybody contests',
      [
        'Officials said the harbor master painted three bells of the chapel.',
        'The harbor master painted three bells of the chapel in May.',
      ],
      [],
    ],
  ]);
});

describe('one utterance of a ministry and its spokesman', () => {
  check([
    [
      'is compared word by word',
      [
        'The Harbor Ministry said the island “ultimately does not want to mend the old bridge.”',
        '“The island definitely does not want to mend the old bridge, and we know it,” Jon Brask said.',
      ],
      ['quote-wording conflict A “ultimately” B “The island definitely”'],
    ],
    [
      'is so though the words stand in what another is said to have meant',
      [
        'The Harbor Ministry said Ada Holm’s remarks suggested she “ultimately does not want to mend the old bridge.”',
        '“The island definitely does not want to mend the old bridge, and we know it,” Jon Brask said.',
      ],
      ['quote-wording conflict A “ultimately” B “The island definitely”'],
    ],
  ]);
});

describe('affirmed and negated', () => {
  check([
    [
      'denied by one who has said it',
      [
        'The pilots’ union said it had been told of cracks in the mast.',
        'The pilots’ union denied that it had been told of cracks in the mast.',
      ],
      ['negation conflict A “been told” B “denied that it had been told”'],
    ],
    [
      'not aware',
      ['Mayor Ada Holm was aware of the cracks in the mast.', 'Mayor Ada Holm was not aware of the cracks in the mast.'],
      ['negation conflict A “was aware” B “not aware”'],
    ],
    [
      'will and will not',
      ['Mayor Ada Holm will resign.', 'Mayor Ada Holm will not resign.'],
      ['negation conflict A “will resign” B “not resign”'],
    ],
    [
      'two who contradict each other',
      [
        'Ada Holm said the union had been told of cracks in the mast.',
        'Jon Brask denied that the union had been told of cracks in the mast.',
      ],
      [],
    ],
    ['another subject', ['The crew was told of the cracks.', 'The captain was not told of a strike.'], []],
    ['not only', ['The mayor repaired the old mast.', 'The mayor not only repaired the old mast.'], []],
    ['left open', ['Reporters asked whether the mayor will repair the old mast.', 'The mayor will not repair the old mast.'], []],
    ['asked to', ['Islanders pressed the mayor to repair the old mast.', 'The mayor will not repair the old mast.'], []],
    ['no regrets', ['The mayor has no regrets about the mast.', 'The mayor does not regret what he did about the mast.'], []],
    [
      'both in one account',
      ['The mayor repaired the old mast and has not repaired the mast since.', 'The mayor has not repaired the old mast.'],
      [],
    ],
  ]);
});

describe('in what tone', () => {
  check([
    [
      'claimed and said',
      ['Ada Holm said the mast was safe for all the boats.', 'Ada Holm claimed the mast was safe for all the boats.'],
      ['hedging difference A “said” B “claimed”'],
    ],
    [
      'claimed and said, of two things',
      ['Ada Holm said the harbor wall would be rebuilt.', 'Ada Holm claimed the mast was safe for all the boats.'],
      [],
    ],
    ['said and told', ['Ada Holm said the mast was safe for all.', 'Ada Holm told reporters the mast was safe for all.'], []],
    [
      'may have',
      ['The crew may have lost control of the mast.', 'The crew lost control of the mast.'],
      ['hedging difference A “may have lost” B “crew lost”'],
    ],
    [
      'may, of what is to come',
      ['The crew may vote on the mast.', 'The crew voted on the mast.'],
      ['outcome difference A “may vote” B “voted”'],
    ],
    ['another thing with the same verb', ['The crew reportedly lost control of the mast.', 'The mayor lost an election in May.'], []],
    [
      'likely before a verb',
      ['The captain likely took the map to the storm cellar.', 'The captain took the map to the storm cellar.'],
      ['hedging difference A “likely took” B “captain took”'],
    ],
    ['likely before a noun', ['A likely rival took the map to the cellar.', 'A rival took the map to the cellar.'], []],
  ]);
});

describe('offices', () => {
  check([
    [
      'a rank',
      ['Ada Holm, then an assistant district attorney, came.', 'Ada Holm, then a district attorney, came.'],
      ['name conflict A “assistant district attorney” B “district attorney”'],
    ],
    [
      'a spokesman and a spokeswoman',
      ['Kit Brask, a spokesman for the port, came.', 'Kit Brask, a spokeswoman for the port, came.'],
      ['name conflict A “spokesman” B “spokeswoman”'],
    ],
    ['another office', ['Governor Ada Holm came.', 'Attorney General Ada Holm came.'], ['name conflict A “Governor” B “Attorney General”']],
    ['an office of another time', ['Governor Ada Holm came.', 'Ada Holm, a former mayor, came.'], []],
    ['one office in two words', ['Rep. Ada Holm came.', 'Ada Holm, a congresswoman, came.'], []],
    ['both offices in one account', ['Governor Ada Holm came. Mayor Ada Holm left.', 'Mayor Ada Holm left.'], []],
  ]);
});

describe('places, kinds and means', () => {
  check([
    [
      'another hospital',
      ['Two sailors were taken to Alder General Hospital.', 'Two sailors were taken to St. Osk Hospital.'],
      ['place conflict A “Alder General Hospital” B “St. Osk Hospital”'],
    ],
    ['a hospital without its name', ['Two sailors were taken to Alder General Hospital.', 'Two sailors were taken to a hospital.'], []],
    ['one name in short', ['Two sailors were taken to Alder General Hospital.', 'Two sailors were taken to Alder Hospital.'], []],
    [
      'both hospitals in one account',
      ['Two sailors were taken to Alder Hospital and one to Osk Hospital.', 'Two sailors were taken to Osk Hospital.'],
      [],
    ],
    [
      'what a named thing is',
      ['The tugboat Lorna came within an hour.', 'The mast was cleared by the fireboat Lorna.'],
      ['detail conflict A “tugboat Lorna” B “fireboat Lorna”'],
    ],
    ['two named things', ['The tugboat Lorna came.', 'The fireboat Wren came.'], []],
    [
      'another means',
      [
        'The mayor spoke with the transport secretary about the repairs by phone.',
        'The mayor discussed the repairs with the transport secretary in a video call.',
      ],
      ['detail conflict A “by phone” B “in a video call”'],
    ],
    ['a video that is no means', ['The mayor spoke with the secretary by phone.', 'The mayor showed the secretary a video.'], []],
  ]);
});

describe('what became of it', () => {
  it('goes on in one account and ends in the later one, which is named', () => {
    const [found, ...more] = variationsOfText(
      ['The harbor ferry line would resume on Friday.', 'The harbor ferry line will stay closed until summer.'],
      { firstDay: 11 },
    );
    expect(more).toEqual([]);
    expect(found && inOneLine(found)).toBe('outcome difference A “would resume” B “will stay closed”');
    expect(found?.explanation).toBe('A: “would resume”. B: “will stay closed”. B is the later account.');
  });

  it('says nothing of an account that tells both', () => {
    expect(
      variationsOfText(['The harbor ferry line, closed in May, has resumed.', 'The harbor ferry line has resumed its trips.']).map(
        inOneLine,
      ),
    ).toEqual([]);
  });

  check([
    [
      'a number that another took the place of',
      [
        'The harbor repairs will cost $2.4 million.',
        'The harbor repairs will cost $3.1 million, up from a first estimate of $2.4 million.',
      ],
      ['number difference A “$2.4 million” B “$3.1 million”'],
    ],
    [
      'a part of the number',
      [
        'The harbor repairs will cost $2.4 million.',
        'The harbor repairs will cost $3.1 million, $2.4 million for the repairs to the mast.',
      ],
      [],
    ],
    [
      'the hurt of two accounts, by other words',
      ['A storm struck the harbor, injuring 14 passengers.', 'Twelve people were hurt when a storm struck the harbor.'],
      ['number conflict A “14” B “Twelve”'],
    ],
  ]);
});

it('a copy differs from what its original differs from', () => {
  const found = variationsOfText([
    'Two sailors were taken to Alder General Hospital after the storm.',
    'Two sailors with broken bones were taken to St. Osk Hospital after the storm.',
    'Two sailors with broken bones were brought to St. Osk Hospital after the storm.',
  ]);
  expect(found.map(inOneLine)).toEqual(['place conflict A “Alder General Hospital” B “St. Osk Hospital” C “St. Osk Hospital”']);
});
