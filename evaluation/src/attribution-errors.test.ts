import type { Span } from '@crosscheck/engine';
import { expect, test } from 'vitest';
import { attributionErrors, markParts, type Parts } from './attribution-errors.ts';

const text = '“The levee held,” Ida Marsh said. Tom Rell of the board warned that it would not, neighbours feared.';

/** Parts by their words, each the first of its kind in the text. */
function parts(source: string, cue: string, content: string, rule?: string): Parts {
  const spans = (words: string): Span[] => (words === '' ? [] : [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]);
  return { source: spans(source), cue: spans(cue), content: spans(content), ...(rule === undefined ? {} : { rule }) };
}

const marsh = parts('Ida Marsh', 'said', '“The levee held,”');
const rell = parts('Tom Rell of the board', 'warned', 'that it would not');
const isKnown = (cue: string) => cue !== 'warned';

test.each([
  ['nothing is wrong, marks at the edges aside', [marsh], [parts('Ida Marsh', 'said', 'The levee held')], []],
  ['one is missed, and its cue is known', [marsh], [], ['missed, direct: its cue is in the lists']],
  ['one is missed whose cue no list has', [rell], [], ['missed, indirect: its cue is in no list']],
  ['one is found that nobody wants', [], [parts('', 'feared', 'it would not', 'reported-clause')], ['spurious: reported-clause']],
  [
    'a content ends late',
    [rell],
    [parts('Tom Rell of the board', 'warned', 'that it would not, neighbours')],
    ['content ends late, indirect'],
  ],
  ['a content begins late', [rell], [parts('Tom Rell of the board', 'warned', 'it would not')], ['content begins late, indirect']],
  ['a source is cut short', [rell], [parts('Tom', 'warned', 'that it would not')], ['source too short']],
  ['a source is another', [rell], [parts('neighbours', 'warned', 'that it would not')], ['source is another']],
  ['a source is not found', [marsh], [parts('', 'said', '“The levee held,”')], ['source not found']],
  ['a cue stands elsewhere', [marsh], [parts('Ida Marsh', 'warned', '“The levee held,”')], ['cue elsewhere']],
])('%s', (_, wanted, found, kinds) => {
  expect(attributionErrors(text, wanted, found, isKnown).map(({ kind }) => kind)).toEqual(kinds);
});

test('marks the parts in their words', () => {
  expect(markParts(text, marsh)).toBe(
    '[“The levee held,”]content [Ida Marsh]source [said]cue. Tom Rell of the board warned that it would not, neighbours…',
  );
});
