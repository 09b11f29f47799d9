import type { CueClass } from '../../../language/language.ts';
import type { Candidate } from '../candidate.ts';
import type { Reading, TokenRange } from '../reading.ts';
import { bestLabels, type LabelChain } from './best-labels.ts';
import { taggerFeatures } from './features.ts';
import { readModel, type TaggerModel } from './model.ts';
import { cueLabels, roleLabels, TaggerNetwork } from './network.ts';
import { taggerWeights } from './weights.ts';
import { taggerWindows } from './windows.ts';

/**
 * How much readier the tagger is to begin a cue than the training material alone makes it; chosen on the development part,
 * where it trades precision, which is high, for recall.
 */
const READINESS = 0.5;

/** Cues a window may have: a window is at most as long as six usual paragraphs. */
const MOST_CUES = 24;

interface Tagger {
  readonly network: TaggerNetwork;
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly cueChain: LabelChain;
  readonly roleChain: LabelChain;
}

let loaded: Tagger | undefined;

/** The shipped tagger; read once, at the first article. */
function shippedTagger(): Tagger {
  loaded ??= tagger(readModel(taggerWeights));
  return loaded;
}

function tagger(model: TaggerModel): Tagger {
  return {
    network: new TaggerNetwork(model),
    vocabulary: model.vocabulary,
    cueChain: { labels: cueLabels, start: model.floats('cue.start'), transition: model.floats('cue.transition') },
    roleChain: { labels: roleLabels, start: model.floats('role.start'), transition: model.floats('role.transition') },
  };
}

/**
 * Attributions as the trained tagger sees them, the rules' proposals among what it looks at.
 * Written for `The [plan]source [drew fire from]cue neighbours [who fear floods]content`, which no list of verbs holds.
 */
export function recogniseByTagger(reading: Reading, proposals: readonly Candidate[]): Candidate[] {
  const { network, vocabulary, cueChain, roleChain } = shippedTagger();
  const features = taggerFeatures(reading, proposals, vocabulary);
  const sentenceAt = sentenceOfTokens(reading);
  const found: Candidate[] = [];
  for (const window of taggerWindows(reading)) {
    const scores = network.score(features, window.first, window.end);
    for (let t = 0; t < window.end - window.first; t++)
      scores.cue[t * cueLabels + 1] = (scores.cue[t * cueLabels + 1] as number) + READINESS;
    for (const cue of ranges(bestLabels(scores.cue, cueChain), 1).slice(0, MOST_CUES)) {
      const labels = bestLabels(scores.roles(cue.first, cue.end), roleChain);
      const content = ranges(labels, 3).map((range) => shift(range, window.first));
      const source = ranges(labels, 1)[0];
      if (content.length === 0) continue;
      const place = withoutColon(reading, shift(cue, window.first));
      found.push({
        rule: 'tagger',
        ...(source ? { source: shift(source, window.first) } : {}),
        cue: [place],
        content,
        class: classOf(reading, place),
        sentence: sentenceAt[place.first] as number,
      });
    }
  }
  return found;
}

/** The ranges of tokens labelled `first`, with the later ones labelled `first + 1`. */
function ranges(labels: Uint8Array, first: number): TokenRange[] {
  const result: { first: number; end: number }[] = [];
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t];
    const open = result.at(-1);
    if (label === first || (label === first + 1 && open?.end !== t)) result.push({ first: t, end: t + 1 });
    else if (label === first + 1 && open) open.end = t + 1;
  }
  return result;
}

/** `[Ortega] [said]: "No."`: the colon is no part of the cue, unless it is all of it. */
function withoutColon({ lower }: Reading, { first, end }: TokenRange): TokenRange {
  return { first, end: end - first > 1 && lower[end - 1] === ':' ? end - 1 : end };
}

function shift(range: TokenRange, by: number): TokenRange {
  return { first: range.first + by, end: range.end + by };
}

/** The class of the cue's verb or noun: the last of its words that the lists know. */
function classOf({ words, cues }: Reading, { first, end }: TokenRange): CueClass {
  for (let t = end - 1; t >= first; t--) {
    const lemma = words[t]?.lemma ?? '';
    const known = cues.verbs.get(lemma)?.class ?? cues.nouns.get(lemma);
    if (known) return known;
  }
  return 'neutral';
}

function sentenceOfTokens({ sentences, tokens }: Reading): Int32Array {
  const at = new Int32Array(tokens.length);
  for (const sentence of sentences) at.fill(sentence.index, sentence.firstToken, sentence.endToken);
  return at;
}
