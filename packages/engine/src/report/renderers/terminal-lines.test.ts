import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipToWidth, displayWidth, type StyledText, type TerminalStyle, terminalLines } from './terminal-lines.ts';

const plain = (text: string): StyledText => ({ text, style: 'plain' });

describe('terminal lines', () => {
  test('break at spaces and hang under the first', () => {
    expect(terminalLines([plain('one two three four five six')], { width: 20, colour: false, first: [plain('v1  ')] })).toEqual([
      'v1  one two three',
      '    four five six',
    ]);
  });

  test('break inside a word that is longer than a line', () => {
    expect(terminalLines([plain('a'.repeat(40))], { width: 16, colour: false })).toEqual(['a'.repeat(16), 'a'.repeat(16), 'a'.repeat(8)]);
  });

  test('underline marked words with a row below, or with colour', () => {
    const parts: StyledText[] = [plain('not '), { text: 'any', style: 'mark' }, plain(' cent')];
    expect(terminalLines(parts, { width: 40, colour: false })).toEqual(['not any cent', '    ~~~']);
    expect(terminalLines(parts, { width: 40, colour: true })).toEqual(['not \x1b[1;4many\x1b[0m cent']);
  });

  test('count wide and combining characters as a terminal does', () => {
    expect(displayWidth('日本')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('a\u200bb')).toBe(2);
    expect(clipToWidth('日本語', 5)).toBe('日本…');
  });

  test('keep what a no-break space joins together', () => {
    expect(terminalLines([plain('aaaa bbbb cccc\u00a0dddd eeee')], { width: 16, colour: false })).toEqual(['aaaa bbbb', 'cccc dddd eeee']);
  });

  test('send no command of an article and stay in their width', () => {
    const style = fc.constantFrom<TerminalStyle>('plain', 'mark', 'dim', 'conflict');
    const parts = fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 80 }), style }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 20, max: 120 }), (list, width) => {
        for (const line of terminalLines(list, { width, colour: false })) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
          expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
