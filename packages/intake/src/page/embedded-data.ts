import { readFragment } from './fragment.ts';

/** A text that may be a paragraph of an article, or all of it. */
const SHORTEST = 60;

/** No page nests its data deeper, and none has more of it. */
const DEEPEST = 40;
const MOST_VALUES = 200_000;

/**
 * The article in the data that a page carries for its scripts, as frameworks write it that make the page in the browser: of the texts that stand at one kind
 * of place (`story.body[].content`), those that are the longest together. No paragraphs where there is no prose in it.
 *
 * @param scripts texts of `<script type="application/json">`
 */
export function paragraphsInData(scripts: readonly string[]): readonly string[] {
  let best: readonly string[] = [];
  for (const script of scripts) {
    const byPlace = new Map<string, string[]>();
    gather(parsed(script), byPlace);
    for (const texts of byPlace.values()) if (lengthOf(texts) > lengthOf(best)) best = texts;
  }
  return best
    .flatMap((text) => (/<[a-z/!]/i.test(text) ? readFragment(text).paragraphs : text.split(/\n+/).map((line) => line.trim())))
    .filter((text) => text !== '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // scripts of this type may hold anything, and a page without data simply has none
    return undefined;
  }
}

/** Puts each text that may be prose to those of the same place, going through the data in its order. */
function gather(data: unknown, byPlace: Map<string, string[]>): void {
  let left = MOST_VALUES;
  const visit = (value: unknown, place: string, depth: number): void => {
    if (left-- <= 0 || depth > DEEPEST) return;
    if (typeof value === 'string') {
      if (!isProse(value)) return;
      const texts = byPlace.get(place);
      if (texts === undefined) byPlace.set(place, [value]);
      else texts.push(value);
    } else if (Array.isArray(value)) for (const one of value) visit(one, `${place}[]`, depth + 1);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) visit(one, `${place}.${key}`, depth + 1);
  };
  visit(data, '', 0);
}

/** "The dam held through the night, and the mayor said so."; not an address, a style, or a list of words. */
function isProse(text: string): boolean {
  if (text.length < SHORTEST || /^\s*(?:https?:|data:|[{[])/.test(text)) return false;
  const words = text.split(/\s+/).length;
  return (
    /[.!?”"»)。！？](?:\s|<|$)/u.test(text) &&
    (text.length / words < 12 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text))
  );
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
