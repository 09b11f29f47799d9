/** A text that has made text software hang or run out of memory, at any length. */
export interface HostileText {
  readonly name: string;
  /** The text with about `length` UTF-16 code units. */
  readonly text: (length: number) => string;
}

/** Pieces that are all different, since equal ones are told apart from what is rare. */
const numbered = (piece: (i: number) => string) => (length: number) =>
  Array.from({ length: Math.ceil(length / piece(1000).length) }, (_, i) => piece(i)).join('');

const repeat = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));

export const hostileTexts: readonly HostileText[] = [
  { name: 'one letter without end', text: repeat('a') },
  { name: 'hyphens', text: repeat('-') },
  { name: 'straight quotation marks', text: repeat('"') },
  { name: 'opening quotation marks', text: repeat('“') },
  { name: 'apostrophes', text: repeat("'") },
  { name: 'nested quotations', text: repeat('“he said ‘') },
  { name: 'quotations that never close', text: repeat('“The bridge is shut, she said. ') },
  { name: 'short quotations', text: numbered((i) => `“w${i} it” `) },
  { name: 'a short quotation a paragraph', text: numbered((i) => `“w${i} it”\n\n`) },
  { name: 'short quotations with speakers', text: numbered((i) => `“No word${i} of it,” Ana Vale${i} said. `) },
  { name: 'full stops', text: repeat('.') },
  { name: 'abbreviations', text: repeat('Mr. ') },
  { name: 'initials', text: repeat('A. ') },
  { name: 'digits', text: repeat('7') },
  { name: 'numbers with commas', text: repeat('1,') },
  { name: 'money', text: repeat('$5 million ') },
  { name: 'weekdays', text: repeat('Tuesday ') },
  { name: 'capitalised words', text: repeat('Marlow Ferry ') },
  { name: 'titles', text: repeat('President ') },
  { name: 'he said', text: repeat('he said ') },
  { name: 'said that', text: repeat('said that ') },
  { name: 'opening brackets', text: repeat('(') },
  { name: 'blank lines', text: repeat('\n') },
  { name: 'one word a paragraph', text: repeat('word\n\n') },
  { name: 'spaces', text: repeat(' ') },
  { name: 'addresses', text: repeat('https://a.example/') },
  { name: 'combining marks', text: repeat('a\u0301\u0301') },
  { name: 'zero-width characters', text: repeat('a\u200b') },
  { name: 'right-to-left', text: repeat('שלום ') },
  { name: 'lone surrogates', text: repeat('\ud83d') },
  { name: 'NUL', text: repeat('\0') },
  { name: 'commas', text: repeat('a, ') },
  { name: 'and', text: repeat('and ') },
];
