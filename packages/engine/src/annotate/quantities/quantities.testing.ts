import { type Quantity, runPipeline } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { timesAnnotator } from '../times/index.ts';
import { wordsAnnotator } from '../words/index.ts';
import { quantitiesAnnotator } from './index.ts';

/** The quantities of a plain text. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const annotators = [wordsAnnotator, timesAnnotator, quantitiesAnnotator];
  return runPipeline({ id: 'A', text, createdAt: { kind: 'unknown' } }, annotators, { language: english }).layers.quantities;
}

/** The text with every quantity that is found marked as the rows mark it: `[at least 15](count 15 bill at-least)`. */
export function marked(text: string): string {
  let out = '';
  let end = 0;
  for (const { start, end: after, kind, value, unit, approximation } of quantitiesOf(text)) {
    const [lower, upper] = value;
    const parts = [kind, lower === upper ? lower : `${lower}..${upper}`, unit, approximation === 'exact' ? undefined : approximation];
    out += `${text.slice(end, start)}[${text.slice(start, after)}](${parts.filter((part) => part !== undefined).join(' ')})`;
    end = after;
  }
  return out + text.slice(end);
}
