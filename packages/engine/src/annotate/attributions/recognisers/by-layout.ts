import type { Candidate } from '../candidate.ts';
import type { Reading, TokenRange } from '../reading.ts';

const DASHES = new Set(['—', '–', '-', '--', '―']);

/**
 * Attributions that only the layout shows: "ORTEGA: The levee held." and `From Mayor Ida Ortega: "The levee held."` at the start of a paragraph,
 * and `"The levee held." — Mayor Ortega`.
 * Not "Note: the levee held" nor "WASHINGTON — The levee".
 */
export function recogniseByLayout(reading: Reading): Candidate[] {
  const { sentences, lower, tokens, passageAt, passageTokens } = reading;
  const found: Candidate[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const from = sentence.firstToken;
    if (reading.skipped[from]) continue;
    const previous = sentences[i - 1];
    if (previous === undefined || previous.paragraph !== sentence.paragraph) {
      let paragraphEnd = i;
      while (sentences[paragraphEnd + 1]?.paragraph === sentence.paragraph) paragraphEnd++;
      const end = (sentences[paragraphEnd] as (typeof sentences)[number]).endToken;
      const letter = letterFrom(reading, from, sentence.endToken);
      if (letter > from && letter + 1 < end) {
        found.push({
          rule: 'from-speaker',
          source: { first: from + 1, end: letter },
          cue: [{ first: from, end: from + 1 }],
          content: [{ first: letter + 1, end }],
          class: 'neutral',
          sentence: sentence.index,
        });
        continue;
      }
      const colon = speakerEnd(reading, from, sentence.endToken);
      if (colon > from && colon + 1 < end) {
        found.push({
          rule: 'transcript',
          source: { first: from, end: colon },
          cue: [{ first: colon, end: colon + 1 }],
          content: [{ first: colon + 1, end }],
          class: 'neutral',
          sentence: sentence.index,
        });
        continue;
      }
    }
    // "The levee held." — Mayor Ortega
    for (let at = from; at < sentence.endToken; at++) {
      if (!DASHES.has(lower[at] as string) || passageAt[at] !== -1 || at === 0) continue;
      const passage = passageAt[at - 1] as number;
      if (
        passage < 0 ||
        sentence.endToken - at > 14 ||
        reading.words[at + 1] === undefined ||
        sentences[i + 1]?.paragraph === sentence.paragraph
      )
        continue;
      let name = at + 1;
      while (name < sentence.endToken && /^\p{Lu}|^(?:of|the|for|,)$/u.test(tokens[name]?.text ?? '')) name++;
      if (name < at + 3 || name !== sentence.endToken) continue;
      const quoted = passageTokens[passage] as TokenRange;
      found.push({
        rule: 'signed-quotation',
        source: { first: at + 1, end: name },
        cue: [{ first: at, end: at + 1 }],
        content: [quoted],
        class: 'neutral',
        sentence: sentence.index,
      });
    }
  }
  return found;
}

/** Place of the colon in `From Chair Ruth Abara: “…”`; `from` where none stands there. Not "From Halden: the latest", where no quotation follows. */
function letterFrom({ tokens, lower, passageAt }: Reading, from: number, until: number): number {
  if (lower[from] !== 'from') return from;
  let at = from + 1;
  while (at < Math.min(until, from + 9) && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) at++;
  return lower[at] === ':' && at > from + 1 && (passageAt[at + 1] ?? -1) !== -1 ? at : from;
}

/** Place of the colon behind a name in capitals that opens a paragraph; `from` where there is none. */
function speakerEnd({ tokens, tags, lower }: Reading, from: number, until: number): number {
  let at = from;
  if (/^["“]$/.test(lower[at] as string)) at++;
  const first = at;
  for (; at < Math.min(until, first + 6); at++) {
    const text = tokens[at]?.text ?? '';
    if (text === ':') break;
    if (!/^[\p{Lu}.'’-]+$/u.test(text)) return from;
  }
  if (lower[at] !== ':' || at === first) return from;
  const letters = tokens.slice(first, at).reduce((n, t) => n + t.text.length, 0);
  return letters >= 3 && tags[first] !== 'NUM' ? at : from;
}
