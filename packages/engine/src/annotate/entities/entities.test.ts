import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitiesOf, entityNamed, faultsOf, parseMarked, wordsOf } from './entities.testing.ts';
import { mentionCovering, mentionsIn } from './index.ts';

// Marks with one label are one entity, `-` is no mention, `?` a mention nobody is known for. Each rule with what it must leave alone.

describe('names of people, with what stands round them', () => {
  test.each([
    // 1 a title and a surname are the person of the full name
    '[Mayor Ida Marsh]a spoke first. [Marsh]a left at noon. [Ms. Marsh]a gave no reason.',
    // 2 a role in small letters belongs to the mention
    'Reporters asked [harbour board spokesman Tom Rell]a about it. [Rell]a declined.',
    '[former deputy mayor Tom Rell]a was there.',
    // 3 body, place and party before a title stay names of their own
    '[White House press secretary Jo Halloran]a said no. The [White House]b said more.',
    '[[Ohio]b Gov. Ida Marsh]a resigned. [Ohio]b waits.',
    // 4 particles, initials, hyphens, endings
    '[Ana de la Cruz]a spoke. [Tomas R. Veld Jr.]b did not. [Veld]b left.',
    '[Omar al-Hadi]a and [Kim Lund-Berg]b met.',
    // 5 a possessive ends the name
    "[Ida Marsh]a's lawyer, [Tom Rell]b, was late.",
    // 6 sentence-initial words are no names
    '[However]-, Ida Marsh left. [Controversial]- Mayor Ida Marsh left.',
    // 6a unless no dictionary has them and they act or own: the tagger takes them for any word
    '[Quillon]a has left. [Quillon]a’s plan failed.',
    '[Vaccines]- have helped.',
    // 6b a name in -s has a verb in the singular, a plural has not
    '[Trevannis]a also demands an answer. [Trevannis]a cites a report.',
    '[Pundits]- also demand care.',
    // 7 days and months are nobody
    'Ida Marsh left on [Tuesday]-. She returns in [March]-.',
    // 8 brackets after a name say party and state
    '[Sen. Ida Marsh]a ([R-Ohio]-) agreed.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));

  test('roles and gender are kept as the article words them', () => {
    const doc = entitiesOf('White House press secretary Jo Halloran spoke. Mr. Rell, a lawyer for the harbour board, listened.');
    expect(entityNamed(doc, 'Jo Halloran')).toMatchObject({ type: 'person', roles: ['White House press secretary'] });
    expect(entityNamed(doc, 'Rell')).toMatchObject({ gender: 'male', roles: ['lawyer for the harbour board'] });
  });

  test('a person known by surname and title has the surname for a name', () => {
    expect(entityNamed(entitiesOf('President Velasco spoke. Velasco left.'), 'Velasco')?.roles).toEqual(['President']);
  });
});

describe('two people with one surname', () => {
  test.each([
    // a title tells the gender
    '[Ida Marsh]a and [Tom Marsh]b married in May. [Mr. Marsh]b wept. [Mrs. Marsh]a laughed.',
    // given names
    '[Ida Marsh]a and [Tom Marsh]b met. [Ida]a spoke.',
    // father and son
    '[Tom Marsh]a is a baker. His son, [Tom Marsh Jr.]b, is a cook.',
    '[Tom Marsh Jr.]a, a cook, is the son of [President Marsh]b.',
    '[Sen. Tom Marsh Jr.]a spoke. [Sen. Marsh]a left.',
    // the bare surname is whom the story is about
    '[Tom Marsh]a pleaded guilty. [Marsh]a wept. His wife, [Ida Marsh]b, sat beside him. [Marsh]a left.',
    // a family is none of its members
    '[Ida Marsh]a and [Tom Marsh]b met. The [Marshs]c left.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));
});

describe('short forms and full ones', () => {
  test.each([
    '[Jim Veld]a spoke. [James Veld]a left.',
    '[Ida Marsh]a spoke. [Ida R. Marsh]a left.',
    '[Jim Veld]a spoke. [John Veld]b left.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));
});

describe('bodies, places and groups', () => {
  test.each([
    ['The Halden Harbour Agency met.', 'Halden Harbour Agency', 'organization'],
    ['The Department of Parks and Rivers met.', 'Department of Parks and Rivers', 'organization'],
    ['She studied at the University of Halden.', 'University of Halden', 'organization'],
    ['The Kremlin said no.', 'Kremlin', 'organization'],
    ['They met in Kessler County.', 'Kessler County', 'place'],
    ['They met in Norway.', 'Norway', 'place'],
    ['He said Norwegians agree.', 'Norwegians', 'group'],
    // a body by what it has, where it is, what it is called and how its verb stands
    ['Analysts say Quillon shares fell.', 'Quillon', 'organization'],
    ['They sued Halden-based Quillon in May.', 'Quillon', 'organization'],
    ['They sued Quillon, a maker of boats, in May.', 'Quillon', 'organization'],
    ['They beat Quillon in May. On Monday Quillon were beaten.', 'Quillon', 'organization'],
    ['They sued Quillon, a company director, in May.', 'Quillon', 'person'],
    ['They met Quillon in May.', 'Quillon', 'person'],
    ['Voters backed Proposition 12.', 'Proposition 12', 'other'],
  ])('%s', (text, name, type) => expect(entityNamed(entitiesOf(text), name)?.type).toBe(type));

  test.each([
    // an acronym and the name it is short for
    'The [Halden Harbour Agency]a ([HHA]a) met. The [HHA]a closed.',
    // a newspaper by its last word
    'The [Halden Times]a reported it. The [Times]a said more.',
    // "the agency" is the one last spoken of
    'The [Halden Harbour Agency]a met. [The agency]a closed.',
    // an adjective is no name
    '[Norwegian]- ships left.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));
});

describe('people and things without a name', () => {
  test.each([
    // the office names its holder
    '[Gov. Ida Marsh]a resigned. [The governor]a gave no reason.',
    "[The state's auditor]a, [Tom Rell]a, agreed. [The auditor]a left.",
    '[Tom Rell]a, [a lawyer for the harbour board]a, agreed.',
    // another word for whom the story speaks of, if it can be
    '[Tom Rell]a met [the candidate Omar Hadi]b. [Hadi]b shouted at [Rell]a. “No,” [the journalist]a said.',
    // not somebody else's office
    '[Gov. Ida Marsh]a resigned. [The mayor]b gave no reason.',
    '[Republican Gov. Ida Marsh]a resigned. [The Democratic governor]b did not.',
    // the same words again
    '[Federal prosecutors]a filed papers. [The prosecutors]a declined to comment.',
    '[The complaint]a says so. [The complaint]a also names a bank.',
    // an indefinite one is new
    '[A senior official]a said so. [A senior official]b denied it.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));

  test('whose son he is', () =>
    expect(faultsOf('[Tom Marsh]a spoke. [His son]b, [Seth Marsh]b, disagreed. [Tom Marsh]a thanked [his son]b.')).toEqual([]));
  test('a bare role is no mention', () => expect(faultsOf('Ida Marsh was elected [governor]- in May.')).toEqual([]));
  test('some and many', () => expect(faultsOf('[Many]a predict a loss. [Some]b said nothing.')).toEqual([]));
  test('some of a thing', () => expect(faultsOf('She wants [some]- help.')).toEqual([]));
});

describe('those named together', () => {
  /** Names of the members of the entity that the marked words speak of. */
  const membersOf = (marked: string): string => {
    const { text, marks } = parseMarked(marked);
    const { entities, mentions } = entitiesOf(text).layers.entities;
    const mention = mentions.find((m) => m.start === marks[0]?.start && m.end === marks[0].end);
    const together = entities.find((entity) => entity.id === mention?.entity);
    return (together?.members ?? []).map((id) => entities.find((entity) => entity.id === id)?.name).join(' + ');
  };
  test.each([
    ['Norway and Sweden sued the board. [They]a want the levee closed.', 'Norway + Sweden'],
    ['Norway and Sweden sued the board, saying that [the two states]a had lost.', 'Norway + Sweden'],
    ['Ida Marsh, the mayor, and Tom Rell left early. [They]a gave no reason.', 'Ida Marsh + Tom Rell'],
    ['Ida Marsh, Omar Hadi and Tom Rell left. [They]a gave no reason.', 'Ida Marsh + Omar Hadi + Tom Rell'],
    ['Ida Marsh met Tom Rell and Omar Hadi in May. [Both men]a gave no reason.', 'Tom Rell + Omar Hadi'],
    // three do not make two, and places people are in do nothing
    ['Ida Marsh, Omar Hadi and Tom Rell left. [The two men]a gave no reason.', ''],
    ['Prosecutors worked in Norway and Sweden. [They]a gave no reason.', ''],
  ])('%s', (marked, members) => expect(membersOf(marked)).toBe(members));
});

describe('whose a writing is', () => {
  const authorOf = (marked: string): string | undefined => {
    const { text, marks } = parseMarked(marked);
    const { entities, mentions } = entitiesOf(text).layers.entities;
    const mention = mentions.find((m) => m.start === marks[0]?.start && m.end === marks[0].end);
    const writing = entities.find((entity) => entity.id === mention?.entity);
    return entities.find((entity) => entity.id === writing?.by)?.name;
  };
  test.each([
    ['Norway filed a lawsuit in May. [The lawsuit]a blames two banks.', 'Norway'],
    ['Norway filed a lawsuit in May. [The complaint]a blames two banks.', 'Norway'],
    ['Norway sued two banks in May. [The suit]a blames them.', 'Norway'],
    ['The lawsuit was brought in May by Norway and Sweden. [The suit]a blames two banks.', 'Norway and Sweden'],
    ['[A letter from Ida Marsh]a gave the reason.', 'Ida Marsh'],
    ['The board closed the levee, Tom Rell said in a statement. [The statement]a gave no reason.', 'Tom Rell'],
    ['“No,” said Tom Rell in [a letter]a.', 'Tom Rell'],
    ["[Ida Marsh's remarks]a were brief.", 'Ida Marsh'],
    // nobody is named for them
    ['[Court papers]a name two banks.', undefined],
    ['Ida Marsh read a letter. [The letter]a blamed two banks.', undefined],
    // another kind of writing
    ['Norway filed a lawsuit in May. [The letter]a blames two banks.', undefined],
    // a lawsuit against somebody is not his
    ['[The lawsuit]a against Tom Rell blames two banks.', undefined],
  ])('%s', (marked, author) => expect(authorOf(marked)).toBe(author));
});

describe('kin known by their surname', () => {
  test.each([
    '[Tom Marsh]a is a baker. [Tom Marsh Jr.]b is a cook. [His father]a left.',
    '[Tom Marsh]a left. [Tom Marsh Jr.]b, a cook, stayed. “No,” [his father]a said.',
    'The bakers [Ida Marsh]a and [Ada Marsh]b left. [Ida Marsh]a thanked [her sister]b.',
    // of two women neither
    '[Ida Marsh]a met [Ada Marsh]b and [Eva Marsh]c. [Ida Marsh]a thanked [her sister]d.',
    // of another surname
    'The bakers [Ida Marsh]a and [Ada Veld]b left. [Ida Marsh]a thanked [her sister]c.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));
});

describe('pronouns', () => {
  test.each([
    '[Ida Marsh]a resigned on Tuesday. [She]a gave no reason.',
    '[Ida Marsh]a told [Tom Rell]b that [she]a would leave.',
    // grammar: nobody praises himself as "him"
    '[Omar Hadi]b left. [Tom Rell]a praised [him]b.',
    // the clause in front speaks of the subject that follows
    'In [her]a speech, [Ida Marsh]a praised the board.',
    // whoever spoke goes on speaking after the quotation
    '[Tom Rell]a said no. “Gov. Omar Hadi is wrong,” [he]a said.',
    // the subject of the sentence before rather than one inside what he says, thinks or does
    '[Tom Rell]a, however, hopes that [Omar Hadi]b will win the vote. “No,” [he]a said.',
    // the name stands behind a second comma
    'In [her]a first year there, 2004, [Ida Marsh]a praised the board.',
    // who is said to be something is that
    '[Tom Rell]a was [a lawyer]a. [He]a retired.',
    'The winner was [a lawyer]b. [Tom Rell]a left.',
    // however much is told of the subject
    'According to the Halden Times, [Ida Marsh]a, who is a baker and married [Ana Veld]b, in Halden, Ohio, last year, agreed. “No,” [she]a said.',
    // a name of which only its capital letter is known is somebody once it is "she"
    // named only behind the clause that speaks of them
    'Prices fell. In [her]a diary, [Ida Marsh]a wrote of it.',
    'On the death of [his]b brother, Ted Rell, in 1990, [Tom Marsh]b wrote of it.',
    'A doctor who wrote in [his]b spare time, [Tom Marsh]b read little.',
    'According to [her]a sister, [Ida Marsh]a’s diary is lost.',
    // but whoever stands in front of it goes before
    '[Ida Marsh]a read little. Friends saw [her]a diary, Ada Rell said.',
    'Critics liked [Veldon]a, since [she]a sings.',
    // a body is "it"
    'The [Halden Harbour Agency]a closed. [It]a opens in May.',
    // in a quotation the speaker is "I", and "he" somebody else
    '[Omar Hadi]a resigned. “[He]a was tired,” [Tom Rell]b said.',
    '“[I]? will stay,” Tom Rell said.',
  ])('%s', (marked) => expect(faultsOf(marked)).toEqual([]));
});

describe('finding the mention for a span', () => {
  const doc = entitiesOf(
    "Tom Rell, a lawyer for the harbour board, agreed with White House spokeswoman Ida Marsh. Marsh's gardener did not.",
  );
  const spanOf = (words: string) => {
    const start = doc.article.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const nameAt = (words: string) =>
    doc.layers.entities.entities.find((entity) => entity.id === mentionCovering(doc, spanOf(words))?.entity)?.name;

  test('a name with what is said of it', () => expect(nameAt('Tom Rell, a lawyer for the harbour board')).toBe('Tom Rell'));
  test('a role with its name', () => expect(nameAt('White House spokeswoman Ida Marsh')).toBe('Ida Marsh'));
  test('the owner of what is asked for is not it', () => expect(nameAt("Marsh's gardener")).toBeUndefined());
  test('words without a mention', () => expect(mentionCovering(doc, spanOf('did not'))).toBeUndefined());
  test('all within a span', () => expect(wordsOf(doc, mentionsIn(doc, spanOf('Tom Rell, a lawyer')))).toEqual(['Tom Rell']));
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'Ida Marsh',
    'Mr.',
    'Gov.',
    'he',
    'she',
    'his',
    'the',
    'of',
    ',',
    '.',
    '"',
    '“',
    '”',
    "'s",
    '’',
    'said',
    'Department',
    'and',
    'U.S.',
    'D-',
    '\n\n',
    '(',
    'lawyer',
    'A',
    '\u0000',
    '😀',
    'É',
    'Jr.',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  test('mentions lie inside the text, in order, with their heads inside them, and know their entities', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entities, mentions } = entitiesOf(text).layers.entities;
        const ids = new Set(entities.map((entity) => entity.id));
        let last = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          last = mention.start;
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.head.start).toBeGreaterThanOrEqual(mention.start);
          expect(mention.head.end).toBeLessThanOrEqual(mention.end);
          if (mention.entity !== undefined) expect(ids.has(mention.entity)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same text gives the same layer', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(entitiesOf(text).layers.entities).toEqual(entitiesOf(text).layers.entities);
      }),
      { numRuns: 50 },
    );
  });

  test('an empty text has nobody', () => expect(entitiesOf('').layers.entities).toEqual({ entities: [], mentions: [] }));
});
