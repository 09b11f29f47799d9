import {
  type AnalysedArticle,
  analyse,
  buildStory,
  defaultAnnotators,
  type Span,
  type Trace,
  toReportAttribution,
} from '@crosscheck/engine';
import { annotatorsWithTagger } from '@crosscheck/engine/tagger';
import {
  attributionRecognisers,
  english,
  proposeByRules,
  type Reading,
  readArticle,
  type TokenRange,
  taggerFeatures,
} from '@crosscheck/engine/training';

/** A token with what the analysis knows of it, and what the tagger is shown of it. */
export interface DissectedToken {
  readonly text: string;
  readonly pos: string;
  readonly lemma: string;
  /** `opens`, `inside` or `closes` the outermost quotation; empty outside. */
  readonly quotation: '' | 'opens' | 'inside' | 'closes';
  /** `sentence` or `paragraph` where one begins. */
  readonly begins: '' | 'sentence' | 'paragraph';
  readonly mention: '' | 'name' | 'nominal' | 'pronoun';
  /** What the rules propose of it. */
  readonly proposed: readonly ('source' | 'cue' | 'content')[];
}

/** Source, cue and content in words. */
export interface DissectedAttribution {
  readonly rule: string;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** A text taken apart: what each step of attribution saw, in order. */
export interface Dissection {
  readonly tokens: readonly DissectedToken[];
  /** Everything a recogniser proposed, under the recogniser's name, before anything was dropped. */
  readonly candidates: readonly (DissectedAttribution & { readonly recogniser: string })[];
  readonly dropped: readonly { readonly rule: string; readonly words: string; readonly reason: string }[];
  readonly attributions: readonly (DissectedAttribution & {
    readonly quotation: string;
    readonly speaker: string | null;
    readonly resolution: string;
    /** Which rule found the speaker, where one did. */
    readonly speakerRule: string;
  })[];
}

const quotationNames = ['', 'opens', 'inside', 'closes'] as const;
const startNames = ['', 'sentence', 'paragraph'] as const;
const mentionNames = ['', 'name', 'name', 'nominal', 'nominal', 'pronoun'] as const;

/**
 * Takes a text apart for work on rules and errors.
 *
 * @param decider `tagger` as `crosscheck attributions` decides, `rules` as `crosscheck compare` does
 * @example
 * dissect('"No," said Ida Marsh.', 'rules').attributions[0]; // { rule: 'quotation-before-cue', source: 'Ida Marsh', cue: 'said', content: '"No', … }
 */
export function dissect(text: string, decider: 'rules' | 'tagger'): Dissection {
  const traces: Trace[] = [];
  const doc = analyse(
    { id: 'text', text, createdAt: { kind: 'unknown' } },
    { annotators: decider === 'tagger' ? annotatorsWithTagger : defaultAnnotators, trace: (trace) => traces.push(trace) },
  );
  const reading = readArticle(doc, english.cues);
  const proposals = proposeByRules(reading);
  const features = taggerFeatures(reading, proposals, new Map());
  const story = buildStory([doc]);
  return {
    tokens: doc.tokens.map((token, t) => ({
      text: token.text,
      pos: reading.tags[t] as string,
      lemma: doc.layers.words[t]?.lemma ?? '',
      quotation: quotationNames[features.quotation[t] as number] ?? '',
      begins: startNames[features.start[t] as number] ?? '',
      mention: mentionNames[features.mention[t] as number] ?? '',
      proposed: [
        ...(features.ruleSource[t] ? ['source' as const] : []),
        ...(features.ruleCue[t] ? ['cue' as const] : []),
        ...(features.ruleContent[t] ? ['content' as const] : []),
      ],
    })),
    candidates: attributionRecognisers.flatMap((recognise) =>
      recognise(reading).map(({ rule, source, cue, content }) => ({
        recogniser: recognise.name,
        rule,
        source: source ? wordsOf(reading, [source]) : '',
        cue: wordsOf(reading, cue),
        content: wordsOf(reading, content),
      })),
    ),
    dropped: traces
      .filter((trace) => trace.stage === 'attributions' && trace.outcome === 'dropped')
      .map(({ rule, span, reason }) => ({ rule, words: text.slice(span.start, span.end), reason })),
    attributions: doc.layers.attributions.map((attribution) => {
      const { rule, source, cue, content, quotation, sourceEntity } = attribution;
      const { speakerName, resolution } = toReportAttribution(story, doc, attribution);
      return {
        rule,
        source: spansIn(doc, source),
        cue: spansIn(doc, cue),
        content: spansIn(doc, content),
        quotation,
        speaker: speakerName,
        resolution,
        speakerRule: 'rule' in sourceEntity ? sourceEntity.rule : '',
      };
    }),
  };
}

function wordsOf({ text, tokens }: Reading, ranges: readonly TokenRange[]): string {
  return ranges.map(({ first, end }) => text.slice(tokens[first]?.start, tokens[end - 1]?.end)).join(' … ');
}

function spansIn({ article }: AnalysedArticle, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
}

/** A dissection as a person reads it. */
export function describeDissection({ tokens, candidates, dropped, attributions }: Dissection): string {
  const parts = ({ source, cue, content }: DissectedAttribution) =>
    `source [${source}]  cue [${cue}]  content [${content.replace(/\s+/g, ' ')}]`;
  const width = Math.min(20, Math.max(4, ...tokens.map(({ text }) => text.length)));
  return [
    'Tokens (part of speech, dictionary form, what else the tagger is shown)',
    ...tokens.map(({ text, pos, lemma, quotation, begins, mention, proposed }) =>
      [
        `  ${text.padEnd(width)} ${pos.padEnd(5)} ${lemma.padEnd(width)}`,
        begins && `begins a ${begins}`,
        quotation && (quotation === 'inside' ? 'in a quotation' : `${quotation} a quotation`),
        mention,
        proposed.length > 0 && `proposed: ${proposed.join(', ')}`,
      ]
        .filter(Boolean)
        .join('  ')
        .trimEnd(),
    ),
    '',
    `Candidates of the rules (${candidates.length})`,
    ...candidates.map((candidate) => `  ${candidate.recogniser}: ${candidate.rule}  ${parts(candidate)}`),
    '',
    `Dropped (${dropped.length})`,
    ...dropped.map(({ rule, words, reason }) => `  ${rule} [${words.replace(/\s+/g, ' ')}]: ${reason}`),
    '',
    `Attributions (${attributions.length})`,
    ...attributions.map(
      (one) =>
        `  ${one.rule}, ${one.quotation}  ${parts(one)}\n    speaker: ${one.speaker ?? 'nobody named'} (${one.resolution}${one.speakerRule === '' ? '' : `, ${one.speakerRule}`})`,
    ),
    '',
  ].join('\n');
}
