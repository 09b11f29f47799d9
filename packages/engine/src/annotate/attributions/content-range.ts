import { clauseStartsAt } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** How many tokens round its cue a content may take up; keeps the work on one endless sentence linear. */
export const contentReach = 400;

const ASIDES = new Set(['which', 'who', 'where', 'whom', 'a', 'an']);

/** One past the last token of a reported clause that begins at `from`: "[the levee would hold], but the mayor left". */
export function clauseEnd(reading: Reading, from: number, until: number): number {
  const end = clauseStop(reading, from, until);
  // a quotation that the clause ends in is taken whole, though it go on over more sentences
  const passage = end > from ? (reading.passageAt[end - 1] as number) : -1;
  return passage >= 0 ? Math.max(end, (reading.passageTokens[passage] as { end: number }).end) : end;
}

function clauseStop(reading: Reading, from: number, until: number): number {
  const { lower, tags, passageAt, cues } = reading;
  for (let i = from + 1; i < until; i++) {
    if (passageAt[i] !== -1) continue;
    const text = lower[i] as string;
    if (text === ';') return i;
    // "and [said]": the source's next verb
    if (
      (text === 'and' || text === 'but') &&
      tags[i + 1] === 'VERB' &&
      /(?:ed|s|said|told|wrote)$/.test(lower[i + 1] as string) &&
      cues.verbs.has(reading.words[i + 1]?.lemma ?? '')
    )
      return i;
    if (text !== ',' && text !== '—' && text !== '–' && text !== '--') continue;
    const next = i + 1;
    if (next >= until) return i;
    const after = lower[next] as string;
    // ", but he left", ", while the board voted"
    if (cues.clauseClosers.has(after)) return i;
    if (after === 'according') return i;
    // ", which had lasted a week", ", a charge the board denied": mostly the reporter's own words
    if (text === ',' && ASIDES.has(after)) return i;
    // ", adding that", ", citing"
    if (tags[next] === 'VERB' && /ing$/.test(after) && cues.verbs.has(reading.words[next]?.lemma ?? '') && text === ',') return i;
    // ", and Bell said"
    if ((after === 'and' || after === 'or') && text === ',' && reportsAt(reading, next + 1, until)) return i;
  }
  return until;
}

/** Whether a cue verb with a subject before it follows soon: "and [the mayor of Brill said]". */
function reportsAt(reading: Reading, at: number, until: number): boolean {
  const { passageAt, cues } = reading;
  for (let i = at; i < Math.min(until, at + 8); i++) {
    if (passageAt[i] !== -1) return false;
    const word = reading.words[i];
    if (word?.pos === 'VERB') {
      const frames = cues.verbs.get(word.lemma)?.frames;
      return frames?.has('clause') === true || frames?.has('object') === true;
    }
  }
  return false;
}

/** One past the last token of what a cue takes as its object: "[the leak], which had lasted". */
export function objectEnd(reading: Reading, from: number, until: number): number {
  const { lower, tags, passageAt, timeAt, cues } = reading;
  for (let i = from + 1; i < until; i++) {
    if (passageAt[i] !== -1) continue;
    const text = lower[i] as string;
    const tag = tags[i];
    if (text === ';' || text === ':' || text === '—' || text === '–' || text === '--') return i;
    if (text === ',') {
      const after = lower[i + 1] ?? '';
      // a list goes on: "the mayor, the board and the press"
      const pos = tags[i + 1];
      if (passageAt[i + 1] !== -1) continue;
      if ((pos === 'DET' || pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ') && listGoesOn(reading, i + 1, until)) continue;
      if (after === 'and' && !clauseStartsAt(reading, i + 2, until) && tags[i + 2] !== 'VERB') continue;
      return i;
    }
    if (cues.clauseClosers.has(text) || text === 'after' || text === 'when' || text === 'because' || text === 'during') return i;
    if (timeAt[i] !== 0) {
      // "in a Friday post": the time only describes a noun
      if (tags[i - 1] === 'DET' || tags[i - 1] === 'ADJ' || /'s$/.test(lower[i] as string) || lower[i + 1] === "'s") continue;
      return tags[i - 1] === 'ADP' ? i - 1 : i;
    }
    if (
      (text === 'and' || text === 'but') &&
      (tag === 'CCONJ' || tag === undefined) &&
      tags[i + 1] === 'VERB' &&
      cues.verbs.has(reading.words[i + 1]?.lemma ?? '')
    )
      return i;
  }
  return until;
}

/** "…, the board and the press": a comma list that ends with "and" before any verb. */
function listGoesOn({ lower, tags, cues }: Reading, at: number, until: number): boolean {
  for (let i = at; i < Math.min(until, at + 12); i++) {
    const text = lower[i] as string;
    if (text === 'and' || text === 'or') return true;
    if (tags[i] === 'VERB' || cues.auxiliaries.has(text)) return false;
  }
  return false;
}
