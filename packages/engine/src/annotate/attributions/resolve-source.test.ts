import { describe, expect, test } from 'vitest';
import type { Entity, SourceEntity } from '../../doc/index.ts';
import { runPipeline } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { boilerplateAnnotator } from '../boilerplate/index.ts';
import { parseMarked } from '../entities/entities.testing.ts';
import { entitiesAnnotator } from '../entities/index.ts';
import { quotationsAnnotator } from '../quotations/index.ts';
import { timesAnnotator } from '../times/index.ts';
import { wordsAnnotator } from '../words/index.ts';
import type { Candidate } from './candidate.ts';
import { readArticle } from './reading.ts';
import { resolveSources } from './resolve-source.ts';

const annotators = [wordsAnnotator, quotationsAnnotator, boilerplateAnnotator, timesAnnotator, entitiesAnnotator];

/** Who the last marked source is, in words, after the ones before it: `[Ida Marsh]s said no. [She]s left.` */
function speakerOf(marked: string): string {
  const { text, marks } = parseMarked(marked);
  const doc = runPipeline({ id: 'A', text, createdAt: { kind: 'unknown' } }, annotators, { language: english });
  const reading = readArticle(doc, english.cues);
  const candidates = marks.map(({ start, end }): Candidate => {
    const first = doc.tokens.findIndex((token) => token.start >= start);
    const source = { first, end: doc.tokens.findLastIndex((token) => token.end <= end) + 1 };
    return { rule: 'test', source, cue: [], content: [source], class: 'neutral', sentence: 0 };
  });
  const last = candidates.at(-1) as Candidate;
  return inWords(resolveSources(reading, candidates).get(last) as SourceEntity, doc.layers.entities.entities);
}

function inWords(who: SourceEntity, entities: readonly Entity[]): string {
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  if (who.kind === 'resolved') return [who.entity, ...(who.others ?? [])].map(nameOf).join(' + ');
  if (who.kind === 'ambiguous') return who.candidates.map(nameOf).join(' or ');
  return who.kind === 'unnamed' ? `"${who.description}"` : 'none';
}

describe('one speaker', () => {
  test.each([
    ['[Ida Marsh]s agreed.', 'Ida Marsh'],
    ['[Ohio Gov. Ida Marsh]s agreed.', 'Ida Marsh'],
    ["[The mayor's lawyer, Jo Halloran,]s agreed.", 'Jo Halloran'],
    ["[One senator, Ohio's Ida Marsh,]s agreed.", 'Ida Marsh'],
    ['[The Halden Harbour Agency, a watchdog,]s agreed.', 'Halden Harbour Agency'],
    ['[A spokesman for Ida Marsh]s agreed.', '"A spokesman for Ida Marsh"'],
    ["[Ida Marsh's gardener]s agreed.", '"Ida Marsh\'s gardener"'],
    ['Ida [Marsh, who was born in Ohio,]s agreed.', 'Ida Marsh'],
    ['[Messages obtained by Ida Marsh]s agreed.', '"Messages obtained by Ida Marsh"'],
    ['[Two officials]s agreed.', '"Two officials"'],
  ])('%s', (marked, speaker) => expect(speakerOf(marked)).toBe(speaker));
});

describe('several speakers', () => {
  test.each([
    ['[Ida Marsh and Tom Rell]s agreed.', 'Ida Marsh + Tom Rell'],
    ['[Ida Marsh (R-Ohio) and Tom Rell (D-Iowa)]s agreed.', 'Ida Marsh + Tom Rell'],
    ['[Ida Marsh of Ohio and Tom Rell]s agreed.', 'Ida Marsh + Tom Rell'],
    ['[Ida Marsh, Omar Hadi and Tom Rell]s agreed.', 'Ida Marsh + Omar Hadi + Tom Rell'],
    ['[Ida Marsh, along with Mayor Tom Rell,]s agreed.', 'Ida Marsh + Tom Rell'],
    ["[Ida Marsh, the mayor, and Iowa's auditor, Tom Rell,]s agreed.", 'Ida Marsh + Tom Rell'],
    ['[Others, including Ida Marsh and Tom Rell,]s agreed.', 'Ida Marsh + Tom Rell'],
    ['Ida Marsh and Tom Rell met. [They]s agreed.', 'Ida Marsh + Tom Rell'],
    // one speaks, of the other it is told whose he is or what she does
    ["[Ida Marsh, Tom Rell's lawyer,]s agreed.", 'Ida Marsh'],
    ['[Ida Marsh, who succeeded Tom Rell,]s agreed.', 'Ida Marsh'],
  ])('%s', (marked, speakers) => expect(speakerOf(marked)).toBe(speakers));
});

describe('those behind a writing', () => {
  test.each([
    ['Norway and Sweden filed a lawsuit. [The lawsuit]s blames two banks.', 'Norway + Sweden'],
    ['Ida Marsh sent a letter. [The letter]s blames two banks.', 'Ida Marsh'],
    ['[A report in The Halden Times]s blames two banks.', 'Halden Times'],
    ['[The court papers]s blame two banks.', '"The court papers"'],
  ])('%s', (marked, speakers) => expect(speakerOf(marked)).toBe(speakers));
});

describe('a pronoun', () => {
  test('that nobody resolves is whoever spoke last', () =>
    expect(speakerOf('[Two officials]s agreed. [They]s left.')).toBe('"Two officials"'));
});
