import { expect, test } from 'vitest';
import { isSpeaker } from './speaker-name.ts';

test.each([
  ['Ilsa Varga', 'varga', true],
  ['Ilsa Varga', 'Varga, Ilsa', true],
  ['Ilsa Varga', 'ILSA  VARGA', true],
  ['Ilsa Varga', 'Varg', false],
  ['Ilsa Varga', 'Ilse Varga', false],
  ['Éloïse Marceau', 'eloise', true],
  ['Eloise Marceau', 'Éloïse', true],
  ['the water board', 'water board', true],
  ['Ilsa Varga', '', false],
  ['Ilsa Varga', ' -- ', false],
  ['Ilsa Varga', '.*', false],
])('%s, asked for as %j: %s', (name, asked, found) => {
  expect(isSpeaker(name, asked)).toBe(found);
});
