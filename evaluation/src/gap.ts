/**
 * Scores pronouns and names on GAP: whether a pronoun and each of two names stand for one person.
 *
 *   node --conditions=source evaluation/src/gap.ts [--set development|validation] [--detail]
 *
 * F1 as GAP defines it, over both names of each text, with its feminine to masculine ratio as the measure of bias.
 * Names are the system's own: a name that the entities layer does not find counts as one that it does not link.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AnalysedArticle, analyse, defaultAnnotators, type Span } from '@crosscheck/engine';
import { shared } from './scorers.ts';

interface GapText {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly names: readonly { readonly span: Span; readonly same: boolean }[];
}

/** The rows of a GAP file. Its offsets count code points, spans here UTF-16 code units. */
export function readGap(tsv: string): GapText[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', text = '', pronoun = '', pronounAt = '', a = '', aAt = '', aSame = '', b = '', bAt = '', bSame = ''] =
        line.split('\t');
      const at = (offset: string, words: string): Span => {
        const start = [...text].slice(0, Number(offset)).join('').length;
        return { start, end: start + words.length };
      };
      return {
        id,
        text,
        pronoun: at(pronounAt, pronoun),
        names: [
          { span: at(aAt, a), same: aSame === 'TRUE' },
          { span: at(bAt, b), same: bSame === 'TRUE' },
        ],
      };
    });
}

/** Whether the layer has the pronoun and the name as one person. */
function isLinked(doc: AnalysedArticle<'entities'>, pronoun: Span, name: Span): boolean {
  const { mentions } = doc.layers.entities;
  const entity = mentions.find((m) => m.form === 'pronoun' && m.start === pronoun.start)?.entity;
  if (entity === undefined) return false;
  return mentions.some((m) => m.entity === entity && m.form === 'name' && m.head.start < name.end && name.start < m.head.end);
}

class Counts {
  hit = 0;
  found = 0;
  wanted = 0;

  add(found: boolean, wanted: boolean): void {
    if (found) this.found++;
    if (wanted) this.wanted++;
    if (found && wanted) this.hit++;
  }

  get f1(): number {
    return this.hit === 0 ? 0 : (2 * this.hit) / (this.found + this.wanted);
  }

  toString(): string {
    return `P ${(this.hit / Math.max(1, this.found)).toFixed(3)} R ${(this.hit / Math.max(1, this.wanted)).toFixed(3)} F1 ${this.f1.toFixed(3)}`;
  }
}

const stages = new Set(['words', 'quotations', 'boilerplate', 'entities']);

if (import.meta.main) {
  const { values } = parseArgs({ options: { set: { type: 'string', default: 'development' }, detail: { type: 'boolean' } } });
  const file = join(shared, 'data', 'coreference', `gap-${values.set}.tsv`);
  if (!existsSync(file)) {
    console.log('gap: skipped, its material is not beside the checkout');
  } else {
    const annotators = defaultAnnotators.filter((annotator) => stages.has(annotator.name));
    const all = new Counts();
    const female = new Counts();
    const male = new Counts();
    for (const { id, text, pronoun, names } of readGap(readFileSync(file, 'utf8'))) {
      const doc = analyse({ id, text, createdAt: { kind: 'unknown' } }, { annotators });
      const counts = /^(?:she|her|hers|herself)$/i.test(text.slice(pronoun.start, pronoun.end)) ? female : male;
      for (const { span, same } of names) {
        const linked = isLinked(doc, pronoun, span);
        all.add(linked, same);
        counts.add(linked, same);
        if (values.detail && linked !== same)
          console.log(
            `${id} ${same ? 'missed' : 'wrong'}: ${text.slice(span.start, span.end)} | ${text.slice(Math.max(0, pronoun.start - 60), pronoun.end + 30)}`,
          );
      }
    }
    console.log(`gap ${values.set}  ${all}   feminine ${female}   masculine ${male}   ratio ${(female.f1 / male.f1).toFixed(2)}`);
    console.log(JSON.stringify({ overall: all.f1, feminine: female.f1, masculine: male.f1 }));
  }
}
