/**
 * Characters that change how the text around them is shown, or what a terminal does, without being seen themselves:
 * C0 and C1 controls (tab and line feed apart), line and paragraph separators, embeddings, overrides and isolates of writing direction,
 * annotation marks, tag characters. Direction marks (U+200E, U+200F) and joiners stay: ordinary Arabic, Hebrew and Persian has them.
 */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * A text with each character that steers a terminal, or reorders what stands around it, replaced by a picture of itself.
 * Everything else is kept letter for letter; halves of surrogate pairs become U+FFFD.
 *
 * @example
 * visibleCharacters('red \x1b[31m'); // 'red ␛[31m'
 * visibleCharacters('txt\u202Eexe'); // 'txt⟨U+202E⟩exe'
 */
export function visibleCharacters(text: string): string {
  return text.toWellFormed().replace(STEERING, (character) => {
    const code = character.codePointAt(0) as number;
    if (code === 0x0d) return '';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    if (code === 0x2028 || code === 0x2029) return '\n';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** The same with each run of whitespace, line breaks too, as one space. */
export function visibleRun(text: string): string {
  return visibleCharacters(text).replace(/\s+/g, ' ');
}

/** The same without whitespace at its ends: a line of its own. */
export function visibleLine(text: string): string {
  return visibleRun(text).trim();
}
