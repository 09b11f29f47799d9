import { visibleCharacters } from './visible-characters.ts';

export type TerminalStyle = 'plain' | 'strong' | 'dim' | 'conflict' | 'difference' | 'alone' | 'copied' | 'mark';

/** Words in one style; `mark` words are underlined, with colour or, without, by a row of `~` below. */
export interface StyledText {
  readonly text: string;
  readonly style: TerminalStyle;
}

const CODES: Record<TerminalStyle, string> = {
  plain: '',
  strong: '1',
  dim: '2',
  conflict: '1;31',
  difference: '33',
  alone: '36',
  copied: '35',
  mark: '1;4',
};

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns one character takes in a terminal: 0 for a combining mark, 2 for a wide one (UAX #11). */
function characterWidth(character: string): number {
  if (character < '\u0300') return character === '\u00ad' ? 0 : 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Fills a text with spaces up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** At most `width` columns of a text, with an ellipsis where something is left out. */
export function clipToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}

interface Cell {
  readonly character: string;
  readonly style: TerminalStyle;
  readonly width: number;
}

/** Paints one line; neighbouring cells of one style share their codes. */
function paint(cells: readonly Cell[], colour: boolean): string {
  let out = '';
  let style: TerminalStyle = 'plain';
  for (const cell of cells) {
    if (colour && cell.style !== style) {
      if (CODES[style] !== '') out += '\x1b[0m';
      if (CODES[cell.style] !== '') out += `\x1b[${CODES[cell.style]}m`;
      style = cell.style;
    }
    out += cell.character === '\u00a0' ? ' ' : cell.character;
  }
  return colour && CODES[style] !== '' ? `${out}\x1b[0m` : out;
}

/** Lines of at most `width` columns, broken at spaces, or inside a word that is longer than a line. */
function breakLines(cells: readonly Cell[], width: number): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  let lastSpace = -1;
  for (const cell of cells) {
    if (cell.character === ' ' && line.length === 0) continue;
    if (used + cell.width > width && line.length > 0) {
      if (cell.character === ' ') {
        lines.push(line);
        line = [];
        used = 0;
        lastSpace = -1;
        continue;
      }
      const rest = lastSpace >= 0 ? line.splice(lastSpace).slice(1) : [];
      lines.push(line);
      line = rest;
      used = rest.reduce((sum, c) => sum + c.width, 0);
      lastSpace = -1;
    }
    if (cell.character === ' ') lastSpace = line.length;
    line.push(cell);
    used += cell.width;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/**
 * Styled words as terminal lines of at most `width` columns, the first after `first`, the others after as many columns of space.
 * A no-break space keeps what it joins on one line.
 * Characters that steer a terminal are shown, never sent.
 */
export function terminalLines(
  parts: readonly StyledText[],
  options: { readonly width: number; readonly colour: boolean; readonly first?: readonly StyledText[]; readonly indent?: number },
): string[] {
  const toCells = (list: readonly StyledText[]): Cell[] =>
    list.flatMap(({ text, style }) =>
      Array.from(visibleCharacters(text).replace(/[^\S\u00a0]/g, ' '), (character) => ({
        character,
        style,
        width: characterWidth(character),
      })),
    );
  const lead = toCells(options.first ?? []);
  const leadWidth = lead.reduce((sum, c) => sum + c.width, 0);
  const indent = options.indent ?? leadWidth;
  const room = Math.max(16, options.width - indent);
  const lines = breakLines(toCells(parts), room);
  const space: Cell = { character: ' '.repeat(indent), style: 'plain', width: indent };
  const fill: Cell = { character: ' '.repeat(Math.max(0, indent - leadWidth)), style: 'plain', width: Math.max(0, indent - leadWidth) };
  if (lines.length === 0) return [paint(lead, options.colour).trimEnd()];
  return lines.flatMap((line, i) => {
    const text = paint([...(i === 0 ? [...lead, fill] : [space]), ...line], options.colour).trimEnd();
    if (options.colour || !line.some((c) => c.style === 'mark')) return [text];
    const under = line.map((c) => (c.style === 'mark' && c.width > 0 ? '~' : ' ').repeat(c.width)).join('');
    return [text, `${' '.repeat(indent)}${under}`.trimEnd()];
  });
}
