import type { DateEvidence } from '../article/index.ts';
import type { Point, Variation } from '../comparison/index.ts';
import type { DiagnosticCode } from '../diagnostic.ts';
import type { Boilerplate, EntityType, TimeExpression } from '../doc/index.ts';
import type { Span } from '../text/index.ts';

/** A place in one of `Report.articles`, in UTF-16 code units of its text, half-open. */
export interface ReportPassage extends Span {
  readonly article: string;
}

export interface ReportArticle {
  readonly id: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  /** null: the article gives no date. */
  readonly published: { readonly value: string; readonly evidence: DateEvidence } | null;
  readonly language: string;
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
}

export interface ReportEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly roles: readonly string[];
  readonly mentions: readonly (ReportPassage & { readonly form: 'name' | 'nominal' | 'pronoun' })[];
}

export interface ReportAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quotation: 'direct' | 'indirect' | 'mixed';
  readonly quoted: readonly Span[];
  readonly speaker: string | null;
  readonly speakerName: string | null;
  readonly resolution: 'resolved' | 'ambiguous' | 'unnamed' | 'none';
}

export interface ReportStatement extends ReportPassage {
  readonly id: string;
  /** null: in the reporter's own voice. */
  readonly attribution: ReportAttribution | null;
  readonly hedges: readonly Span[];
  readonly rule: string;
}

export interface ReportTime extends ReportPassage {
  readonly type: TimeExpression['type'];
  readonly value: string;
  readonly mod?: string;
  readonly certainty: TimeExpression['certainty'];
}

/** What stays a finding's own when another account joins the story, as its `id` does not. */
export interface PermanentlyNamed {
  /** Its permanent names, at least one; the first is its address, and the others lead to it as well. Absent in comparisons saved by earlier versions. */
  readonly keys?: readonly string[];
}

/** That a person has decided that a variation is none. */
export interface Rejection {
  /** Number of the annotation in the archive. */
  readonly annotation: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The name that they gave. */
  readonly by?: string;
  readonly reason: string;
  /** Readings that have come to it since. */
  readonly later?: number;
}

export interface ReportVariation extends Variation, PermanentlyNamed {
  readonly id: string;
  /** It does not count; of comparisons of an archive alone. */
  readonly rejected?: Rejection;
}

/** A comparison as readers and programs get it: plain JSON, schema `crosscheck.comparison/1`. */
export interface Report {
  readonly schema: 'crosscheck.comparison/1';
  readonly generator: { readonly name: 'crosscheck'; readonly version: string };
  readonly articles: readonly ReportArticle[];
  readonly entities: readonly ReportEntity[];
  readonly statements: readonly ReportStatement[];
  readonly times: readonly ReportTime[];
  readonly timeline: readonly (ReportPassage & { readonly date: string; readonly gist: string })[];
  readonly points: readonly (Point & PermanentlyNamed)[];
  readonly variations: readonly ReportVariation[];
  readonly unique: readonly (ReportPassage & { readonly score: number; readonly gist: string } & PermanentlyNamed)[];
  readonly copied: readonly { readonly readings: readonly [ReportPassage, ReportPassage]; readonly similarity: number }[];
  readonly boilerplate: readonly (ReportPassage & { readonly kind: Boilerplate['kind'] })[];
  readonly diagnostics: readonly {
    readonly code: DiagnosticCode;
    readonly article?: string;
    readonly start?: number;
    readonly end?: number;
    readonly message: string;
  }[];
}
