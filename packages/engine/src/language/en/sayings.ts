import type { SayingWords } from '../language.ts';

/** What tells that somebody quotes a saying, which each translator puts into other words. */
export const sayings: SayingWords = {
  // "an old Breton proverb", "the common 'two-can-play' phrase"; not "the phrase he used", which is no saying until it is an old or common one
  nouns: new Set(['adage', 'aphorism', 'axiom', 'idiom', 'maxim', 'phrase', 'proverb', 'rhyme', 'saying']),
  qualities: new Set([
    'ancient',
    'childhood',
    'childish',
    'common',
    'familiar',
    'folk',
    'old',
    'popular',
    'proverbial',
    'schoolyard',
    'traditional',
  ]),
  // "Whoever digs a pit falls into it", "Those who live in glass houses …"; not "Whatever happens, we vote", which speaks of itself
  openers: [
    ['anybody', 'who'],
    ['anyone', 'who'],
    ['everyone', 'who'],
    ['he', 'who'],
    ['one', 'who'],
    ['she', 'who'],
    ['those', 'who'],
    ['whatever', 'you'],
    ['whoever'],
  ],
};
