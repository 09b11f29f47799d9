import type { TraceSink } from '../doc/index.ts';
import { english } from '../language/en/index.ts';
import type { Story } from '../story/index.ts';
import type { Span } from '../text/index.ts';
import type { AlignmentTable, Column, Reading } from './alignment-table.ts';
import { proposePairs } from './candidates.ts';
import { gatherColumns, type UnitColumn } from './columns.ts';
import { explainPair } from './explain-pair.ts';
import { type Candidate, measurePairs } from './pair-features.ts';
import { checkModel, judge, type PairModel } from './pair-model.ts';
import { pairWeights } from './pair-weights.ts';
import { pairSayings, SAYING_SIMILARITY } from './sayings.ts';
import { alignSharedNumbers } from './shared-numbers.ts';
import { readUnits, type Unit, type Units } from './units.ts';

/** What can be set about an alignment. */
export interface AlignOptions {
  /** Is told why pairs were aligned, or nearly. */
  readonly trace?: TraceSink | undefined;
  /** The story as the aligner sees it, where it has been read already; read with English words unless given. */
  readonly units?: Units;
  /** The trained weights unless given. */
  readonly model?: PairModel;
}

/** Pairs that come as near as this to the threshold are traced though they were dropped. */
const NEARLY = 0.5;

/**
 * The statements of all accounts, those that report the same thing side by side, what a reader should see first first.
 * A statement may stand in several columns. Articles in another language take part by the numbers they share with others. One account, or accounts of different things, give a table without columns.
 */
export function align(
  story: Story,
  { trace, units = readUnits(story, english.vocabulary), model = pairWeights }: AlignOptions = {},
): AlignmentTable {
  checkModel(model);
  const witnesses = story.docs.map((doc) => doc.article.id);
  const sayings = pairSayings(units);
  const candidates = measurePairs(units, withSayings(proposePairs(units), sayings, units.units.length));
  const isSaying = new Set(sayings.map(([a, b]) => a * units.units.length + b));
  const probabilities = judge(units, candidates, model).map((probability, i) => {
    const { a, b } = candidates[i] as Candidate;
    return isSaying.has(a * units.units.length + b) ? Math.max(probability, SAYING_SIMILARITY) : probability;
  });
  const columns = byInterest(units, gatherColumns(units, candidates, probabilities, model.threshold));
  if (trace) {
    for (const [i, candidate] of candidates.entries()) {
      const probability = probabilities[i] as number;
      if (probability < model.threshold * NEARLY) continue;
      const { doc, start, end } = units.units[candidate.a] as Unit;
      trace({
        stage: 'alignment',
        rule: 'pair',
        article: witnesses[doc] as string,
        span: { start, end },
        outcome: probability < model.threshold ? 'dropped' : 'kept',
        reason: explainPair(story, units, candidate, probability, model),
      });
    }
  }
  return { witnesses, columns: [...columns.map((column) => toColumn(witnesses, units, column)), ...alignSharedNumbers(story)] };
}

/** Candidates with those pairs that share no word, in the order of the units. */
function withSayings(
  pairs: readonly (readonly [number, number])[],
  sayings: readonly (readonly [number, number])[],
  units: number,
): (readonly [number, number])[] {
  const known = new Set(pairs.map(([a, b]) => a * units + b));
  const more = sayings.filter(([a, b]) => !known.has(a * units + b));
  return more.length === 0 ? [...pairs] : [...pairs, ...more].sort(([a, b], [c, d]) => a - c || b - d);
}

/** How much less the end of an article counts than its opening. */
const DEPTH = 0.5;

/** What more accounts tell, more alike and earlier, comes first: three accounts that are hardly alike do not push aside two that say the same. */
function byInterest(units: Units, columns: readonly UnitColumn[]): UnitColumn[] {
  return columns
    .map((column) => {
      const parts = column.members.map((m) => units.units[m] as Unit);
      const depth = parts.reduce((sum, { place, places }) => sum + place / places, 0) / parts.length;
      return { column, interest: (new Set(parts.map((p) => p.doc)).size - 1) * column.similarity * (1 - DEPTH * depth) };
    })
    .sort((a, b) => b.interest - a.interest || (a.column.members[0] as number) - (b.column.members[0] as number))
    .map(({ column }) => column);
}

/** Share of the common words that a statement must hold to stand for its sentence; below it the whole sentence is the reading. */
const HOLDS = 0.6;

function toColumn(witnesses: readonly string[], { units, runWeight }: Units, { members, similarity }: UnitColumn): Column {
  const parts = members.map((m) => units[m] as Unit);
  // the one article that has a term, or -1 where several have it
  const owners = new Map<number, number>();
  for (const { doc, terms } of parts) for (const term of terms) owners.set(term, (owners.get(term) ?? doc) === doc ? doc : -1);
  const told = new Map<number, { readonly statements: string[]; readonly spans: Span[] }>();
  for (const unit of parts) {
    const { statement, span } = bestStatement(unit, owners, runWeight);
    const own = told.get(unit.doc) ?? { statements: [], spans: [] };
    own.statements.push(statement);
    own.spans.push(span);
    told.set(unit.doc, own);
  }
  const readings = witnesses.map((article, doc): Reading => {
    const own = told.get(doc);
    return own ? { kind: 'present', article, ...own } : { kind: 'absent', article };
  });
  return { readings, similarity };
}

/** Of a sentence's statements the one that holds most of the words in common, the shorter of two that hold as much. */
function bestStatement(
  unit: Unit,
  owners: ReadonlyMap<number, number>,
  weight: Float64Array,
): { readonly statement: string; readonly span: Span } {
  const places = unit.termPlaces.filter(({ term }) => owners.get(term) === -1);
  const weightIn = (span: Span) =>
    places.reduce((sum, { term, start }) => (span.start <= start && start < span.end ? sum + (weight[term] as number) : sum), 0);
  const whole = weightIn(unit);
  const ranked = unit.statements
    .map((statement) => ({ statement, held: weightIn(statement) }))
    .sort((x, y) => y.held - x.held || x.statement.end - x.statement.start - (y.statement.end - y.statement.start));
  const { statement, held } = ranked[0] as (typeof ranked)[number];
  const inSentence = { start: Math.max(unit.start, statement.start), end: Math.min(unit.end, statement.end) };
  return { statement: statement.id, span: held >= HOLDS * whole ? inSentence : { start: unit.start, end: unit.end } };
}
