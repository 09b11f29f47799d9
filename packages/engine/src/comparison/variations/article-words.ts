import type { AnalysedArticle } from '../../doc/index.ts';
import type { ContrastWords } from '../../language/language.ts';
import type { Span } from '../../text/index.ts';

/** A word of an article in the form in which accounts are compared. */
export interface ArticleWord extends Span {
  /** Lower case, contractions opened, one spelling for American and British, digits for small numbers. */
  readonly form: string;
  /** Whether the word says something by itself: not an article, pronoun, preposition or auxiliary. */
  readonly content: boolean;
  /** The word as written, where this is one part of it: `don't` for `not`. */
  readonly written: Span;
  readonly capitalised: boolean;
  /** Inside square or round brackets, as an editor's own words in a quotation are: `pay [for] it`. */
  readonly bracketed: boolean;
  /** Omission marks stand before it. */
  readonly afterEllipsis: boolean;
  /** It is the first word after a full stop, question or exclamation mark, or of its paragraph. */
  readonly startsSentence: boolean;
}

// Words keep inner apostrophes, points, commas and masking stars ("don't", "U.S.", "5,687.75", "d**n"); hyphens part them, so that "same-sex" is "same sex".
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}*]*(?:['’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}*]*)*/gu;
const LONGEST_WORD = 60;

/**
 * The words of an article in comparison form, in text order. Empty text gives an empty list.
 *
 * @example
 * "It's 8 per cent" // it is 8 percent
 */
export function articleWords(doc: Pick<AnalysedArticle, 'article' | 'paragraphs'>, language: ContrastWords): ArticleWord[] {
  const { text } = doc.article;
  const words: ArticleWord[] = [];
  let end = 0;
  let brackets = 0;
  let paragraph = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    let startsSentence = words.length === 0;
    let afterEllipsis = false;
    let points = 0;
    for (let i = end; i < start; i++) {
      const mark = text.charAt(i);
      if (mark === '[' || mark === '(') brackets++;
      else if (mark === ']' || mark === ')') brackets = Math.max(0, brackets - 1);
      else if (mark === '.') points++;
      else if (mark === '…') afterEllipsis = true;
      else if (mark === '?' || mark === '!') startsSentence = true;
    }
    if (points >= 2) afterEllipsis = true;
    if (points === 1) startsSentence = true;
    while ((doc.paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      paragraph++;
      startsSentence = true;
      brackets = 0;
    }
    end = start + match[0].length;
    const written = match[0].slice(0, LONGEST_WORD).replaceAll('’', "'");
    const capitalised = /^\p{Lu}/u.test(written);
    let at = start;
    const whole = { start, end };
    const name = language.acronyms.get(written.replaceAll('.', ''));
    const before = words.at(-1);
    if (name !== undefined || (before && language.acronyms.get(`${before.form} ${written.toLowerCase()}`))) {
      const spelled = name === undefined ? words.pop() : undefined;
      words.push({
        start: spelled?.start ?? start,
        end,
        form: name ?? (language.acronyms.get(`${before?.form} ${written.toLowerCase()}`) as string),
        written: { start: spelled?.start ?? start, end },
        content: true,
        capitalised: true,
        bracketed: brackets > 0,
        afterEllipsis: spelled?.afterEllipsis ?? afterEllipsis,
        startsSentence: spelled?.startsSentence ?? startsSentence,
      });
      continue;
    }
    for (const part of openContraction(written, language)) {
      const form = sameSpelling(part.form, language);
      words.push({
        start: at,
        end: at + part.length,
        form,
        written: whole,
        content: !language.functionWords.has(form) && /[\p{L}\p{N}]/u.test(form),
        capitalised: capitalised && at === start,
        bracketed: brackets > 0,
        afterEllipsis: afterEllipsis && at === start,
        startsSentence: startsSentence && at === start,
      });
      at += part.length;
    }
  }
  return words;
}

/** `don't` is do + not, `it's` is it + is, `Maine's` stays Maine + 's. */
function openContraction(written: string, language: ContrastWords): { form: string; length: number }[] {
  const word = written.toLowerCase();
  const whole = language.irregularContractions.get(word);
  if (whole) {
    return [
      { form: whole[0], length: written.length - 3 },
      { form: whole[1], length: 3 },
    ];
  }
  const apostrophe = written.lastIndexOf("'");
  if (apostrophe <= 0) return [{ form: word.replaceAll('.', ''), length: written.length }];
  if (word.endsWith("n't")) {
    return [
      { form: word.slice(0, -3), length: written.length - 3 },
      { form: 'not', length: 3 },
    ];
  }
  const stem = written.slice(0, apostrophe).toLowerCase();
  const ending = written.slice(apostrophe + 1).toLowerCase();
  const opened = ending === 's' ? (language.takesIs.has(stem) ? 'is' : "'s") : language.contractions.get(ending);
  if (!opened) return [{ form: word, length: written.length }];
  return [
    { form: stem.replaceAll('.', ''), length: apostrophe },
    { form: opened, length: written.length - apostrophe },
  ];
}

/** One form for the two spellings of a word: colour / color, organise / organize, centre / center, eight / 8. */
function sameSpelling(form: string, language: ContrastWords): string {
  const number = language.smallNumbers.get(form);
  if (number) return number;
  const known = language.spellings.get(form);
  if (known) return known;
  if (form.length < 6) return form;
  return form.replace(/is(e|es|ed|ing|ation|ations)$/, 'iz$1').replace(/our(s|ed|ing|able|ite|ites|ful)?$/, 'or$1');
}
