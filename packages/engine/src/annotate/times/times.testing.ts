import type { TimeExpression } from '../../doc/index.ts';
import { runPipeline } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { wordsAnnotator } from '../words/index.ts';
import { timesAnnotator } from './index.ts';

/** The time expressions of a plain text, written on `published` or on a day that nothing tells. */
export function timesOf(text: string, published?: string): readonly TimeExpression[] {
  const createdAt = published ? ({ kind: 'known', value: published, evidence: 'given' } as const) : ({ kind: 'unknown' } as const);
  return runPipeline({ id: 'A', text, createdAt }, [wordsAnnotator, timesAnnotator], { language: english }).layers.times;
}

/** The text of a row without its marks. */
export function plainText(row: string): string {
  return row.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1');
}

/** The same text with every expression that is found marked as the rows mark it: `[two weeks ago](2021-03-04)`, with the mod after the value where there is one. */
export function marked(text: string, published?: string): string {
  let out = '';
  let end = 0;
  for (const time of timesOf(text, published)) {
    out += `${text.slice(end, time.start)}[${text.slice(time.start, time.end)}](${time.value}${time.mod ? ` ${time.mod}` : ''})`;
    end = time.end;
  }
  return out + text.slice(end);
}
