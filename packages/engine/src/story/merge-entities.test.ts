import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../annotate/entities/entities.testing.ts';
import type { AnalysedArticle } from '../doc/index.ts';
import { buildStory } from './build-story.ts';
import { differByOne, withOneLess } from './one-edit.ts';
import { spelledByEar } from './spelled-by-ear.ts';

/** An article with the one layer that joining entities reads. */
const docOf = (text: string, id: string) => entitiesOf(text, id) as AnalysedArticle;

/** The story's people and bodies with a name: every name form, the main one first. */
function namesIn(...texts: string[]): string[] {
  const story = buildStory(texts.map((text, i) => docOf(text, 'ABCDEFG'.charAt(i))));
  return story.entities.filter((entity) => entity.named && entity.type !== 'place').map((entity) => entity.names.join(' = '));
}

/** The articles whose entities were joined into the one of that name. */
function accountsOf(name: string, ...texts: string[]): string {
  const story = buildStory(texts.map((text, i) => docOf(text, 'ABCDEFG'.charAt(i))));
  return (
    story.entities
      .find((entity) => entity.name === name)
      ?.members.map((member) => member.article)
      .join('') ?? ''
  );
}

describe('one person in several accounts', () => {
  test.each([
    ['a surname alone', ['Ida Marsh spoke.', 'Mayor Marsh spoke.'], ['Ida Marsh = Marsh']],
    ['an initial', ['Ida Marsh spoke.', 'Ida R. Marsh spoke.'], ['Ida R. Marsh = Ida Marsh']],
    ['a short form', ['Jim Veld spoke.', 'James Veld spoke.'], ['Jim Veld = James Veld']],
    ['another spelling of the given name', ['Alexey Dorin spoke.', 'Alexei Dorin spoke.'], ['Alexey Dorin = Alexei Dorin']],
    ['another script', ['Muhammad Dorin spoke.', 'Mohammed Dorin spoke.'], ['Muhammad Dorin = Mohammed Dorin']],
    ['k and c', ['Katherine Marsh spoke.', 'Catherine Marsh spoke.'], ['Katherine Marsh = Catherine Marsh']],
    ['kh and ch', ['Mikhail Dorin spoke.', 'Michail Dorin spoke.'], ['Mikhail Dorin = Michail Dorin']],
    ['an accent', ['José Dorán spoke.', 'Jose Doran spoke.'], ['José Dorán = Jose Doran']],
    ['a surname spelled twice', ['Igor Dorinski spoke.', 'Igor Dorinsky spoke.'], ['Igor Dorinski = Igor Dorinsky']],
    ['a letter too many', ['Tom Moreti spoke.', 'Tom Moretti spoke.'], ['Tom Moreti = Tom Moretti']],
    ['two letters that changed places', ['Tom Kleimann spoke.', 'Tom Kliemann spoke.'], ['Tom Kleimann = Tom Kliemann']],
    ['a misspelt surname alone', ['Tom Morelano spoke.', 'Mr. Morellano spoke.'], ['Tom Morelano = Morellano']],
    ['a double surname', ['Ida Marsh-Veld spoke.', 'Ms. Marsh-Veld spoke.'], ['Ida Marsh-Veld = Marsh-Veld']],
  ])('%s', (_, texts, joined) => expect(namesIn(...texts)).toEqual(joined));

  test.each([
    ['sisters', 'Ida Marsh spoke.', 'Ada Marsh spoke.'],
    ['husband and wife', 'Ida Marsh spoke.', 'Tom Marsh spoke.'],
    ['father and son', 'Tom Marsh spoke.', 'Tom Marsh Jr. spoke.'],
    ['other middle initials', 'Tom A. Marsh spoke.', 'Tom B. Marsh spoke.'],
    ['two letters apart', 'Tom Morreti spoke.', 'Tom Moretti spoke.'],
    ['short surnames one letter apart', 'Tom Rell spoke.', 'Tom Bell spoke.'],
    ['brother and sister', 'Maria Dorin spoke.', 'Mario Dorin spoke.'],
    ['one letter apart in other offices', 'Sen. Tom Marten spoke.', 'Judge Tom Martin spoke.'],
    ['a man and a woman of one surname', 'Mr. Halloran spoke.', 'Mrs. Halloran spoke.'],
  ])('not %s', (_, a, b) => expect(namesIn(a, b)).toHaveLength(2));

  test('two whom one article has side by side stay two', () => {
    expect(namesIn('Alexey Dorin met Alexei Dorin.', 'Alexei Dorin left.').sort()).toEqual(['Alexei Dorin', 'Alexey Dorin']);
  });

  test('a surname that two bear is joined by its office, or not at all', () => {
    const both = 'Gov. Ida Marsh met her brother, the painter Tom Marsh.';
    expect(accountsOf('Ida Marsh', both, 'Governor Marsh spoke.')).toBe('AB');
    expect(accountsOf('Ida Marsh', both, 'Marsh spoke.')).toBe('A');
  });

  test('an office alone is its one holder in the story', () => {
    expect(accountsOf('Ida Marsh', 'Gov. Ida Marsh resigned.', 'The governor resigned on Tuesday.')).toBe('AB');
    // a lawyer is no office that one person holds
    expect(accountsOf('Tom Rell', 'Tom Rell, a lawyer, agreed.', 'The lawyer agreed.')).toBe('A');
    // two governors in the story
    expect(accountsOf('Ida Marsh', 'Ohio Gov. Ida Marsh met Iowa Gov. Tom Rell.', 'The governor resigned.')).toBe('A');
  });
});

describe('kin without a name', () => {
  const named = 'Mayor Tom Marsh spoke. His son, Seth Veld, disagreed.';
  test('is who another account says it is', () => expect(accountsOf('Seth Veld', named, 'Tom Marsh thanked his son.')).toBe('AB'));
  test.each([
    ['somebody else’s', named, 'Omar Hadi thanked his son.'],
    ['another kind', named, 'Tom Marsh thanked his wife.'],
    ['one of two', `${named} Tom Marsh thanked his son, Ben Veld, too.`, 'Tom Marsh thanked his son.'],
  ])('not %s', (_, a, b) => expect(accountsOf('Seth Veld', a, b)).toBe('A'));
});

test('those named together are the same in another order', () =>
  expect(namesIn('Ida Marsh and Tom Rell left. They wept.', 'Tom Rell and Ida Marsh left. They wept.')).toEqual([
    'Ida Marsh',
    'Tom Rell',
    'Ida Marsh and Tom Rell = Tom Rell and Ida Marsh',
  ]));

describe('bodies and places in several accounts', () => {
  test.each([
    ['a hyphen', ['She left Wex-Mart.', 'She left Wexmart.'], 1],
    ['American and British', ['The Halden Harbour Agency met.', 'The Halden Harbor Agency met.'], 1],
    ['an acronym', ['The Halden Harbour Agency met.', 'The HHA met.'], 1],
    ['the words the other way round', ['The Justice Department sued.', 'The Department of Justice sued.'], 1],
    ['another body of the same kind', ['The Halden Harbour Agency met.', 'The Halden Parks Agency met.'], 2],
  ])('%s', (_, texts, count) => expect(namesIn(...texts)).toHaveLength(count));

  test('one country under several names', () => {
    const story = buildStory([docOf('They met in the U.S. on Monday.', 'A'), docOf('They met in the United States.', 'B')]);
    expect(story.entities.filter((entity) => entity.type === 'place')).toHaveLength(1);
  });
});

describe('what a story entity keeps', () => {
  const story = buildStory([docOf('Mayor Ida Marsh resigned.', 'A'), docOf('Ms. Marsh, a lawyer, resigned.', 'B')]);
  const [marsh] = story.entities;
  test('numbered in order of first mention', () => expect(marsh?.id).toBe('e1'));
  test('roles of all accounts', () => expect(marsh?.roles).toEqual(['Mayor', 'lawyer']));
  test('gender', () => expect(marsh?.gender).toBe('female'));
  test('found again from an article', () => expect(story.entityOf('B', marsh?.members[1]?.entity ?? '')).toBe(marsh));
  test('no articles, no entities', () => expect(buildStory([]).entities).toEqual([]));
});

test.each([
  ['moreti', 'moretti', true],
  ['kliemann', 'kleimann', true],
  ['marten', 'martin', true],
  ['marsh', 'marsh', false],
  ['morreti', 'moretti', false],
  ['rell', 'relish', false],
])('%s and %s differ by one letter: %s', (a, b, expected) => expect(differByOne(a, b)).toBe(expected));

test.each([
  ['mohammed', 'muhammad', true],
  ['yuliya', 'iulia', true],
  ['maria', 'mario', false],
  ['ida', 'ada', false],
  ['dorin', 'doran', false],
  ['', '', true],
])('%s and %s sound alike: %s', (a, b, expected) => expect(spelledByEar(a) === spelledByEar(b)).toBe(expected));

test('a word and all it becomes with one letter less', () => expect(withOneLess('abb')).toEqual(['abb', 'bb', 'ab']));
