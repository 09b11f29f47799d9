import type { Candidate } from './candidate.ts';
import type { Reading, TokenRange } from './reading.ts';

/** Classes whose content may be said at length; a wish or a belief is not. */
const SPOKEN_RULES = new Set([
  'tagger',
  'quotation-before-cue',
  'quotation-after-cue',
  'mixed-after-cue',
  'reported-clause',
  'clause-before-cue',
  'signed-quotation',
  'according-to',
  'quotation-alone',
  'as-source-says',
]);

/**
 * Adds to each attribution the quotations that go on with it, and attributes the rest that stand by themselves to whoever spoke last.
 * Written for `"No," she said. "Never. Not I."`, for a speech over several paragraphs, and for a paragraph that is nothing but a quotation;
 * not for a title or a word in quotation marks inside a sentence.
 */
export function carrySpeechOn(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const { passages, passageTokens, passageAt, sentences, skipped } = reading;
  const result: (Candidate & { content: TokenRange[] })[] = candidates.map((c) => ({ ...c, content: [...c.content] }));
  /** Which candidate has a quotation in its content. */
  const owner = new Array<(typeof result)[number] | undefined>(passages.length);
  /** The candidate that speech right behind a sentence goes on with. */
  const speaking = new Array<(typeof result)[number] | undefined>(sentences.length);
  const sentenceAt = sentenceOfToken(reading);
  for (const candidate of result) {
    if (!SPOKEN_RULES.has(candidate.rule)) continue;
    for (const range of candidate.content) {
      for (let t = range.first; t < range.end; t++) {
        const passage = passageAt[t] as number;
        if (passage < 0) continue;
        owner[passage] ??= candidate;
        t = (passageTokens[passage] as TokenRange).end - 1;
      }
    }
    if (candidate.rule !== 'according-to') speaking[candidate.sentence] ??= candidate;
  }
  const place = new Map(passages.map((passage, i) => [passage.id, i]));
  // backwards first: the frame of a long speech often stands in its last paragraph
  for (let i = passages.length - 1; i >= 0; i--) {
    const before = passages[i]?.continues === undefined ? undefined : place.get(passages[i]?.continues as string);
    if (before === undefined || !owner[i] || owner[before]) continue;
    owner[before] = owner[i];
    owner[i]?.content.push(passageTokens[before] as TokenRange);
    speaking[sentenceAt[(passageTokens[before] as TokenRange).end - 1] as number] ??= owner[i];
  }
  let last: (typeof result)[number] | undefined;
  let next = 0;
  const inOrder = [...result].filter((c) => SPOKEN_RULES.has(c.rule)).sort((a, b) => a.sentence - b.sentence);
  for (const [i, range] of passageTokens.entries()) {
    const sentence = sentenceAt[range.first] as number;
    while (next < inOrder.length && (inOrder[next] as Candidate).sentence < sentence) last = inOrder[next++];
    if (owner[i]) {
      speaking[sentenceAt[range.end - 1] as number] ??= owner[i];
      continue;
    }
    if (skipped[range.first] || !standsAlone(reading, range, sentenceAt)) continue;
    const before = passages[i]?.continues === undefined ? undefined : owner[place.get(passages[i]?.continues as string) as number];
    const previous = before ?? (range.first > 0 ? speaking[sentenceAt[range.first - 1] as number] : undefined);
    const endSentence = sentenceAt[range.end - 1] as number;
    if (previous && endSentence - previous.sentence < 400) {
      previous.content.push(range);
      owner[i] = previous;
      for (let s = sentence; s <= endSentence; s++) speaking[s] ??= previous;
      last = previous;
      continue;
    }
    if (range.end - range.first < 5) continue;
    const alone: (typeof result)[number] = {
      rule: 'quotation-alone',
      cue: [],
      content: [range],
      class: 'neutral',
      sentence,
      ...(last ? { carriesOn: last } : {}),
    };
    result.push(alone);
    owner[i] = alone;
    for (let s = sentence; s <= endSentence; s++) speaking[s] ??= alone;
    last = alone;
  }
  for (const candidate of result) candidate.content.sort((a, b) => a.first - b.first);
  return result;
}

function sentenceOfToken({ sentences, tokens }: Reading): Int32Array {
  const at = new Int32Array(tokens.length);
  for (const sentence of sentences) at.fill(sentence.index, sentence.firstToken, sentence.endToken);
  return at;
}

const WORD = /[\p{L}\p{N}]/u;
/** Tokens that may stand in the sentences of a quotation outside of it; more than a few marks are words. */
const MARKS_BESIDE = 60;

/** A quotation that begins and ends with a sentence and has no words of the reporter's beside it. */
function standsAlone({ sentences, lower, passageAt }: Reading, range: TokenRange, sentenceAt: Int32Array): boolean {
  const first = sentences[sentenceAt[range.first] as number];
  const last = sentences[sentenceAt[range.end - 1] as number];
  if (!first || !last) return false;
  if (range.first - first.firstToken > MARKS_BESIDE || last.endToken - range.end > MARKS_BESIDE) return false;
  for (let t = first.firstToken; t < range.first; t++) if (passageAt[t] === -1 && WORD.test(lower[t] as string)) return false;
  for (let t = range.end; t < last.endToken; t++) if (WORD.test(lower[t] as string)) return false;
  return true;
}
