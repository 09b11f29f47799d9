import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryKind, decodeBytes, isUnreadable } from './decode-bytes.ts';

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const windows1252 = (text: string) =>
  Uint8Array.from(text, (c) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80 })[c] ?? c.charCodeAt(0));

const story = '“We’re safe,” the mayor said – the café on the pier lost €5,000.\nNobody was hurt.';
const greek = 'Ο δήμαρχος είπε ότι η προβλήτα θα μείνει κλειστή.\nΚανείς δεν τραυματίστηκε στο λιμάνι.';

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', Buffer.from(story), 'utf-8', 'valid'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${story}`), 'utf-8', 'mark'],
    ['UTF-16 little end first, with a mark', utf16(`\ufeff${story}`, 'le'), 'utf-16le', 'mark'],
    ['UTF-16 big end first, with a mark', utf16(`\ufeff${story}`, 'be'), 'utf-16be', 'mark'],
    ['UTF-16 little end first, without', utf16(story, 'le'), 'utf-16le', 'guessed'],
    ['UTF-16 big end first, without', utf16(story, 'be'), 'utf-16be', 'guessed'],
    ['Windows-1252', windows1252(story), 'windows-1252', 'guessed'],
  ])('%s is read right', (_what, bytes, charset, evidence) => {
    expect(decodeBytes(bytes)).toEqual({ text: story, charset, evidence, undecodable: [] });
  });

  test('UTF-16 without a mark is told in a script without Latin letters too', () => {
    expect(decodeBytes(utf16(greek, 'le')).text).toBe(greek);
    expect(decodeBytes(utf16(greek, 'be')).text).toBe(greek);
  });

  test('a declared charset counts where the bytes are not UTF-8', () => {
    expect(decodeBytes(Uint8Array.of(0xcc, 0xee, 0xf1, 0xf2), 'windows-1251')).toMatchObject({ text: 'Мост', evidence: 'declared' });
    expect(decodeBytes(Buffer.from('Мост'), 'windows-1251')).toMatchObject({ text: 'Мост', charset: 'utf-8' });
    expect(decodeBytes(windows1252('“No”'), 'no-such-charset')).toMatchObject({ text: '“No”', charset: 'windows-1252' });
  });

  test('broken bytes in UTF-8 are named with their place and leave the rest alone', () => {
    const bytes = Buffer.concat([Buffer.from('Ünder the pier\nä'), Buffer.of(0xff), Buffer.from('é and 3 more: ö ß')]);
    expect(decodeBytes(bytes)).toEqual({
      text: 'Ünder the pier\nä\ufffdé and 3 more: ö ß',
      charset: 'utf-8',
      evidence: 'guessed',
      undecodable: [{ offset: 18, line: 2 }],
    });
  });

  test('a byte that Windows-1252 leaves undefined is named', () => {
    const decoded = decodeBytes(Uint8Array.of(0x93, 0x4e, 0x6f, 0x94, 0x0a, 0x81));
    expect(decoded).toMatchObject({ text: '“No”\n\ufffd', undecodable: [{ offset: 5, line: 2 }] });
  });

  test('half a surrogate pair and half a unit in UTF-16 are named', () => {
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0, 0x43)).undecodable).toEqual([
      { offset: 4, line: 1 },
      { offset: 8, line: 1 },
    ]);
  });

  test('stray NUL bytes stay in the text', () => {
    expect(decodeBytes(Buffer.from('The dam\0 held.')).text).toBe('The dam\0 held.');
  });

  test('any text survives UTF-8; any bytes give some text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decodeBytes(Buffer.from(text)).text).toBe(text);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeBytes(bytes)));
  });
});

describe('binaryKind', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n…')],
    ['a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a binary file', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)],
    ['a binary file', Uint8Array.from({ length: 512 }, (_, i) => (i * 31) % 256)],
    ['a binary file', Buffer.of(0, 1, 2, 0xff, 0xfe)],
    ['a binary file', Buffer.concat([Buffer.from('dam'), Buffer.alloc(60), Buffer.from('held')])],
  ])('%s', (kind, bytes) => {
    expect(binaryKind(bytes)).toBe(kind);
  });

  test.each([
    ['text', Buffer.from(story)],
    ['text with a few NULs', Buffer.from('The\0 dam\0 held\0 through the night.')],
    ['text with a NUL after each word', Buffer.from('The\0 dam\0 held\0 through\0 the\0 night.\0 '.repeat(20))],
    ['a short text with one odd character', Buffer.from('No.\x03')],
    ['text coloured for a terminal', Buffer.from('\x1b[1mThe dam held.\x1b[0m\f\r\n')],
    ['UTF-16 without a mark', utf16(story, 'le')],
    ['Windows-1252', windows1252(story)],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', (_what, bytes) => {
    expect(binaryKind(bytes)).toBeUndefined();
  });
});

describe('isUnreadable', () => {
  test.each([
    ['random bytes behind a mark of UTF-16', decodeBytes(Uint8Array.of(0xff, 0xfe, 0, 0xd8, 0, 0xd8, 0x41, 0)).text, true],
    ['unassigned characters', '\u{e0fff}\u0378\u{2fffe} a', true],
    ['a broken byte in a short text', '“No”\ufffd', false],
    ['another script', greek, false],
  ])('%s', (_what, text, unreadable) => {
    expect(isUnreadable(text)).toBe(unreadable);
  });
});
