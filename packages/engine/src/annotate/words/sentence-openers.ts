import type { Sentence, Token } from '../../text/index.ts';
import { commonWord } from './wink-tagger.ts';

const titleCase = /^[A-Z][a-z]+$/;
const capital = /^\p{Lu}/u;
const openingMark = /^["'“‘„«(`[]+$/;

/**
 * Places of sentence-opening words whose capital says nothing: "[Critics] said no." · "“[Great] news”" · "[Lawmakers] met"
 * The tagger takes any capitalised noun or adjective for a name. A word keeps its capital where the article has it in mid-sentence too
 * ("Bush left. … told Bush"), where a capital follows ("Senate Democrats"), where it is a word the tagger never met ("Ortega"), and where it
 * could be a surname, that is a singular noun the article never writes small ("Rice said").
 */
export function openersWithoutCapital(tokens: readonly Token[], sentences: readonly Sentence[]): Set<number> {
  const openers: number[] = [];
  const isOpener = new Set<number>();
  for (const { firstToken, endToken } of sentences) {
    let place = firstToken;
    while (place < endToken - 1 && place < firstToken + 2 && openingMark.test((tokens[place] as Token).text)) place++;
    isOpener.add(place);
    if (titleCase.test((tokens[place] as Token).text)) openers.push(place);
  }
  const found = new Set<number>();
  if (openers.length === 0) return found;
  const small = new Set<string>();
  const capitalised = new Set<string>();
  for (const [place, { text }] of tokens.entries()) {
    if (isOpener.has(place)) continue;
    (capital.test(text) ? capitalised : small).add(text);
  }
  for (const place of openers) {
    const { text } = tokens[place] as Token;
    if (capitalised.has(text) || capital.test(tokens[place + 1]?.text ?? '')) continue;
    const lower = text.toLowerCase();
    const common = commonWord(lower);
    if (common === undefined || common === 'PROPN') continue;
    const plural = common === 'NOUN' && lower.endsWith('s') && !lower.endsWith('ss');
    const otherwise = common !== 'NOUN' && (common !== 'ADJ' || describes(tokens[place + 1]));
    if (small.has(lower) || plural || otherwise) found.add(place);
  }
  return found;
}

/** Whether an adjective before this token describes it: "Great news", but not "Young said". */
function describes(next: Token | undefined): boolean {
  const common = next === undefined ? undefined : commonWord(next.text);
  return common === 'NOUN' || common === 'ADJ';
}
