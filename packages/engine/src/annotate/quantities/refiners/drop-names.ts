import { isApostrophe, isHyphen } from '../../numerals/index.ts';
import type { QuantityCandidate, QuantityRefiner, QuantityText } from '../candidate.ts';
import { wordAt } from '../reading.ts';

const LINKS: ReadonlySet<string> = new Set(
  'in on at by with of for and but as the a an from to than that when while after before since if because about some over'.split(' '),
);

/** Why a number is part of a name or a code, or nothing. */
function nameReason(text: QuantityText, { first, end, kind, unit }: QuantityCandidate): string | undefined {
  const { lexemes, numbers } = text;
  const lexeme = lexemes[first]!;
  const before = lexemes[first - 1];
  const next = lexemes[end];
  // "A380", "F-16", "@user5", "/2015/", "#3"
  if (lexeme.kind === 'number' && lexeme.glued && before !== undefined) {
    if (before.kind === 'word') return 'written together with a word';
    if (isHyphen(before) && before.glued && lexemes[first - 2]?.kind !== undefined) return 'part of a longer code or name';
    if (/^[/._@#=&:]$/.test(before.text)) return 'part of an address or a code';
  }
  // "one-on-one", "four-and-a-half"
  if (lexeme.kind === 'word' && lexeme.glued && isHyphen(before) && before!.glued) return 'part of a longer word';
  // "6'3" tall"
  if (lexeme.kind === 'number' && isApostrophe(next) && next!.glued && lexemes[end + 1]?.glued && lexemes[end + 1]!.kind === 'number')
    return 'part of a measure';
  if (kind !== 'count') return undefined;
  // a count of eight digits has commas, a code has none
  if (lexeme.kind === 'number' && lexeme.text.length >= 8) return 'a code';
  // "the two agreed", "those three"
  if (lexeme.kind === 'word' && unit === undefined && ['the', 'those', 'these'].includes(before?.text ?? ''))
    return 'stands for persons named before';
  if (
    lexeme.kind === 'number' &&
    next?.glued &&
    (next.kind === 'word' || /^[/_@=]$/.test(next.text) || (next.text === ':' && lexemes[end + 1]?.kind === 'number'))
  )
    return 'written together with a word';
  // "555-1234"
  if (lexeme.kind === 'number' && isHyphen(next) && next!.glued && lexemes[end + 1]?.glued && lexemes[end + 1]!.kind === 'number')
    return 'part of a longer code or name';
  // "1." at the head of a line
  if (lexeme.kind === 'number' && (first === 0 || lexeme.newLine) && next?.text === '.' && next.glued) return 'number of a list';
  if (before?.kind !== 'word' && !(before?.text === '.' && before.glued && lexemes[first - 2]?.text === 'no')) {
    return isAddress(text, first, end) ? 'number of a house' : undefined;
  }
  const word = before.kind === 'word' ? before : lexemes[first - 2]!;
  const counts = unit !== undefined && next?.capital === false;
  // "Article 5", "Route 66", "section 3", not "In Ohio 12 people"
  if (numbers.numberedThings.has(word.text) && !lexeme.newLine && (!counts || word.capital)) return 'number of a thing';
  if (
    word.capital &&
    !LINKS.has(word.text) &&
    !lexeme.newLine &&
    (lexeme.kind === 'number' || lexeme.capital) &&
    !counts &&
    !startsSentence(text, first - 1)
  )
    return 'part of a name';
  return isAddress(text, first, end) ? 'number of a house' : undefined;
}

function startsSentence(text: QuantityText, at: number): boolean {
  const before = text.lexemes[at - 1];
  return before === undefined || text.lexemes[at]!.newLine || /^[.!?“"]$/.test(before.text);
}

/** "1600 Larch Avenue". */
function isAddress(text: QuantityText, first: number, end: number): boolean {
  if (text.lexemes[first]!.kind !== 'number') return false;
  for (let i = end; i < end + 5 && (text.lexemes[i]?.capital || text.lexemes[i]?.kind === 'number' || text.lexemes[i]?.glued); i++)
    if (i > end && text.numbers.streets.has(wordAt(text, i))) return true;
  return false;
}

/** Drops numbers that name something: "Route 66", "Boeing 737", "Article 5", "F-16", "1600 Larch Avenue". */
export const dropNames: QuantityRefiner = {
  name: 'drop-names',
  refine: (text, candidates, drop) => {
    // "pages 38, 39 and 40": what follows a dropped number in a list goes with it
    let dropped: QuantityCandidate | undefined;
    return candidates.filter((candidate) => {
      const listed = dropped?.end === candidate.first - 1 && [',', 'and', 'to', 'or'].includes(wordAt(text, candidate.first - 1));
      const reason =
        nameReason(text, candidate) ??
        (listed && candidate.kind === 'count' && candidate.unit === undefined ? 'goes on with a list of names' : undefined);
      if (reason === undefined) return true;
      drop(candidate, reason);
      dropped = candidate;
      return false;
    });
  },
};
