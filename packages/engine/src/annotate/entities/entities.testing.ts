import type { AnalysedArticle, Entity, Mention } from '../../doc/index.ts';
import { runPipeline } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { boilerplateAnnotator } from '../boilerplate/index.ts';
import { quotationsAnnotator } from '../quotations/index.ts';
import { wordsAnnotator } from '../words/index.ts';
import { entitiesAnnotator } from './index.ts';

/** A text with the entities layer and those it stands on. */
export function entitiesOf(text: string, id = 'A'): AnalysedArticle<'entities'> {
  return runPipeline(
    { id, text, createdAt: { kind: 'unknown' } },
    [wordsAnnotator, quotationsAnnotator, boilerplateAnnotator, entitiesAnnotator],
    {
      language: english,
    },
  );
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Takes the marks out of `[Mayor Ida Marsh]a said [she]a …`: the plain text and what was marked. */
export function parseMarked(marked: string): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  const open: number[] = [];
  for (let i = 0; i < marked.length; i++) {
    const char = marked.charAt(i);
    if (char === '[') open.push(text.length);
    else if (char === ']') {
      i++;
      marks.push({ start: open.pop() ?? 0, end: text.length, label: marked.charAt(i) });
    } else text += char;
  }
  return { text, marks };
}

/**
 * What speaks against a marked text, in words; nothing when it is read as marked. Marks with one label are one entity, with two labels two;
 * `-` is no mention, `?` one that nothing resolves. Spans must be those marked; mentions that are not marked are not asked about.
 */
export function faultsOf(marked: string): string[] {
  const { text, marks } = parseMarked(marked);
  const doc = entitiesOf(text);
  const { mentions } = doc.layers.entities;
  const faults: string[] = [];
  const byLabel = new Map<string, string>();
  const byEntity = new Map<string, string>();
  for (const { start, end, label } of marks) {
    const words = text.slice(start, end);
    const mention = mentions.find((m) => m.start === start && m.end === end);
    if (label === '-') {
      if (mention !== undefined) faults.push(`"${words}" is a mention`);
      continue;
    }
    if (mention === undefined) {
      const near = mentions.filter((m) => m.start < end && start < m.end).map((m) => text.slice(m.start, m.end));
      faults.push(`"${words}" is no mention; there are: ${near.join(' | ')}`);
      continue;
    }
    const { entity } = mention;
    if (label === '?') {
      if (entity !== undefined) faults.push(`"${words}" is taken for ${nameOf(doc, entity)}`);
      continue;
    }
    if (entity === undefined) {
      faults.push(`"${words}" is nobody`);
      continue;
    }
    if ((byLabel.get(label) ?? entity) !== entity)
      faults.push(`"${words}" is ${nameOf(doc, entity)}, not ${nameOf(doc, byLabel.get(label) ?? '')}`);
    if ((byEntity.get(entity) ?? label) !== label) faults.push(`"${words}" is ${nameOf(doc, entity)} as well`);
    byLabel.set(label, byLabel.get(label) ?? entity);
    byEntity.set(entity, byEntity.get(entity) ?? label);
  }
  return faults;
}

function nameOf(doc: AnalysedArticle<'entities'>, id: string): string {
  return doc.layers.entities.entities.find((entity) => entity.id === id)?.name ?? id;
}

/** The entity whose main name is `name`. */
export function entityNamed(doc: AnalysedArticle<'entities'>, name: string): Entity | undefined {
  return doc.layers.entities.entities.find((entity) => entity.name === name);
}

/** The words of mentions. */
export function wordsOf(doc: AnalysedArticle<'entities'>, mentions: readonly Mention[]): string[] {
  return mentions.map((mention) => doc.article.text.slice(mention.start, mention.end));
}
