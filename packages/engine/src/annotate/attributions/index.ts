import type { AnnotationContext, Annotator, Attribution, SourceEntity } from '../../doc/index.ts';
import type { Span } from '../../text/index.ts';
import type { Candidate } from './candidate.ts';
import { type DropSink, proposeByRules } from './propose-by-rules.ts';
import { type AttributionLayers, type Reading, readArticle, spanOf, type TokenRange } from './reading.ts';
import { resolveSources } from './resolve-source.ts';
import { carrySpeechOn } from './speech-goes-on.ts';

/** Who said what: source, cue and content of each attributed statement, by hand-written rules. A text in which nobody says anything gives none. */
export const attributionsAnnotator = attributionsDecidedBy((_reading, proposals) => proposals);

/** The annotator of attributions that has something decide between what the rules propose. */
export function attributionsDecidedBy(
  decide: (reading: Reading, proposals: readonly Candidate[], drop: DropSink) => readonly Candidate[],
): Annotator<AttributionLayers, 'attributions'> {
  return {
    name: 'attributions',
    requires: ['words', 'boilerplate', 'quotations', 'times', 'entities'],
    provides: 'attributions',
    annotate(doc, context) {
      const reading = readArticle(doc, context.language.cues);
      const drop: DropSink = (candidate, reason) => trace(reading, context, candidate, 'dropped', reason);
      const candidates = carrySpeechOn(reading, decide(reading, proposeByRules(reading, drop), drop));
      const start = (c: Candidate) => Math.min(c.content[0]?.first ?? Infinity, c.cue[0]?.first ?? Infinity);
      candidates.sort((a, b) => start(a) - start(b) || (a.cue[0]?.first ?? 0) - (b.cue[0]?.first ?? 0));
      const sources = resolveSources(reading, candidates);
      return { layer: toAttributions(reading, candidates, sources, context) };
    },
  };
}

function toAttributions(
  reading: Reading,
  candidates: readonly Candidate[],
  sources: ReadonlyMap<Candidate, SourceEntity>,
  context: AnnotationContext,
): Attribution[] {
  const within = containers(candidates);
  return candidates.map((candidate, i) => {
    const content = candidate.content.map((range) => trimmed(reading, range));
    const source = candidate.source ? [spanOf(reading, candidate.source)] : [];
    const cue = candidate.cue.map((range) => spanOf(reading, range));
    const parts = [...content, ...source, ...cue];
    const container = within[i] as number;
    trace(reading, context, candidate, 'kept', candidate.rule);
    return {
      id: `a${i + 1}`,
      rule: candidate.rule,
      start: parts.reduce((least, p) => Math.min(least, p.start), Infinity),
      end: parts.reduce((most, p) => Math.max(most, p.end), 0),
      source,
      cue,
      content,
      ...quotationOf(reading, candidate),
      sourceEntity: sources.get(candidate) ?? { kind: 'none' },
      ...(container < 0 ? {} : { within: `a${container + 1}` }),
    };
  });
}

/** A content without the comma or colon that sets it off. */
function trimmed(reading: Reading, { first, end }: TokenRange): Span {
  let from = first;
  let to = end;
  while (from < to - 1 && /^[,:;]$/.test(reading.lower[from] as string)) from++;
  while (to > from + 1 && /^[,;:—–]$/.test(reading.lower[to - 1] as string)) to--;
  return spanOf(reading, { first: from, end: to });
}

/** Direct: all of it between marks; mixed: part of it. */
function quotationOf(reading: Reading, { content }: Candidate): Pick<Attribution, 'quotation' | 'quoted'> {
  const quoted: Span[] = [];
  let outside = 0;
  for (const { first, end } of content) {
    let last = -1;
    for (let t = first; t < end; t++) {
      const passage = reading.passageAt[t] as number;
      if (passage < 0) {
        if (/[\p{L}\p{N}]/u.test(reading.lower[t] as string)) outside++;
      } else if (passage !== last) {
        quoted.push((reading.passages[passage] as { inner: Span }).inner);
        last = passage;
      }
    }
  }
  return { quotation: quoted.length === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed', quoted };
}

/** How many attributions back one that has another in its content may stand. */
const NESTING_REACH = 8;

/** For each candidate the innermost other in whose content its cue stands; -1 where none. */
function containers(candidates: readonly Candidate[]): Int32Array {
  const result = new Int32Array(candidates.length).fill(-1);
  for (const [i, candidate] of candidates.entries()) {
    const cue = candidate.cue[0];
    if (!cue) continue;
    for (let k = i - 1; k >= Math.max(0, i - NESTING_REACH); k--) {
      if (holds((candidates[k] as Candidate).content, cue)) {
        result[i] = k;
        break;
      }
    }
  }
  return result;
}

/** Whether one of the ranges, in order, holds all of `range`. */
function holds(ranges: readonly TokenRange[], range: TokenRange): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TokenRange).first <= range.first) low = middle + 1;
    else high = middle;
  }
  const before = ranges[low - 1];
  return before !== undefined && range.end <= before.end;
}

function trace(
  reading: Reading,
  { trace: sink }: AnnotationContext,
  candidate: Candidate,
  outcome: 'kept' | 'dropped',
  reason: string,
): void {
  if (!sink) return;
  const first = candidate.content[0] ?? candidate.cue[0];
  if (!first) return;
  sink({ stage: 'attributions', rule: candidate.rule, article: reading.doc.article.id, span: spanOf(reading, first), outcome, reason });
}
