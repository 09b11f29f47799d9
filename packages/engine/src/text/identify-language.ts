import type { LanguageProfile } from '../language/language-profiles.ts';
import { lowerForms } from './lower-forms.ts';
import type { Token } from './tokens.ts';

/** Words that are looked at, spread evenly over a longer text. */
const mostWords = 800;

/** With fewer words nothing is said; a headline holds too few small words to go by. */
const fewestWords = 30;

/** Share of running text that a language's small words have at least; English news has 0.25 to 0.5, a list of names or figures far less. */
const leastShare = 0.1;

/** A text is only taken for another language than the expected one when that one is this far behind. */
const lead = 1.3;

/** With this share of the expected language's small words, a text that is in none of the known languages may still be a list in it. */
const listShare = 0.03;

const letter = /^\p{L}/u;

/** Scripts that one language alone is printed in. Japanese has Chinese characters as well, so its own letters come first. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u0e00-\u0e7f]/, 'th'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u10a0-\u10ff]/, 'ka'],
  [/[\u0530-\u058f]/, 'hy'],
  [/[\u4e00-\u9fff]/, 'zh'],
];

/** Which profiles have a word, by their places, and the length of the longest word any has. */
interface ProfileIndex {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
}

const indexes = new WeakMap<readonly LanguageProfile[], ProfileIndex>();

function indexOf(profiles: readonly LanguageProfile[]): ProfileIndex {
  const known = indexes.get(profiles);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  let longest = 0;
  for (const [place, { words }] of profiles.entries()) {
    for (const word of words) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [place]);
      else list.push(place);
      longest = Math.max(longest, word.length);
    }
  }
  const index = { places, longest };
  indexes.set(profiles, index);
  return index;
}

/** A letter of the Latin script: `A-Za-zÀ-ɏḀ-ỿ`. */
function startsLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
}

/**
 * The language a text is written in, as ISO 639-1: by its script, or by its commonest small words. `und` for one that is in no language
 * known here; `expected` for one too short to tell, or a list of names and figures. Nothing but marks and numbers is `expected` too.
 *
 * @example
 * identifyLanguage(tokenise(text), languageProfiles, 'en'); // 'de' for a German text of thirty words or more
 */
export function identifyLanguage(tokens: readonly Token[], profiles: readonly LanguageProfile[], expected: string): string {
  const index = indexOf(profiles);
  const lower = lowerForms(tokens);
  const step = Math.max(1, Math.floor(tokens.length / mostWords));
  const hits = new Array<number>(profiles.length).fill(0);
  const inScript = new Map<string, number>();
  let words = 0;
  let others = 0;
  for (let i = 0; i < tokens.length; i += step) {
    const { text } = tokens[i] as Token;
    if (!startsLatin(text.charCodeAt(0))) {
      if (!letter.test(text)) continue;
      // a script without spaces has whole clauses in one token
      const size = Math.ceil(text.length / 6);
      others += size;
      words += size;
      const code = scripts.find(([script]) => script.test(text))?.[1];
      if (code !== undefined) inScript.set(code, (inScript.get(code) ?? 0) + size);
    } else words++;
    const word = lower[i] as string;
    const places = word.length <= index.longest ? index.places.get(word) : undefined;
    if (places !== undefined) for (const place of places) hits[place] = (hits[place] as number) + 1;
  }
  if (words < fewestWords) return expected;
  if (others * 2 > words) {
    for (const [, code] of scripts) if ((inScript.get(code) ?? 0) * 5 > others) return code;
  }
  const own = hits[profiles.findIndex(({ code }) => code === expected)] ?? 0;
  let best = 0;
  for (let place = 1; place < hits.length; place++) if ((hits[place] as number) > (hits[best] as number)) best = place;
  const most = hits[best] as number;
  if (most >= words * leastShare && most >= own * lead) return profiles[best]?.code ?? 'und';
  return own >= words * listShare && others * 2 <= words ? expected : 'und';
}
