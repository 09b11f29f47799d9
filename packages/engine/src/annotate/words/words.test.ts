import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { splitParagraphs, splitSentences, tokenise } from '../../text/index.ts';
import { tagWords, wordsAnnotator } from './index.ts';

const read = (text: string) => {
  const tokens = tokenise(text, english.abbreviations);
  return tagWords(tokens, splitSentences(text, splitParagraphs(text), tokens, english.sentenceWords), english.words);
};

const tag = (text: string) => {
  const tokens = tokenise(text, english.abbreviations);
  return read(text).map(({ pos, lemma }, i) => `${tokens[i]?.text}/${pos}/${lemma}`);
};

describe('tagWords', () => {
  it.each([
    ['The mayor said she’ll sue.', 'The/DET/the mayor/NOUN/mayor said/VERB/say she/PRON/she ’ll/AUX/will sue/VERB/sue ./PUNCT/.'],
    ['They won’t stay', 'They/PRON/they wo/AUX/will n’t/PART/not stay/VERB/stay'],
    ['They can’t stay', 'They/PRON/they ca/AUX/can n’t/PART/not stay/VERB/stay'],
    ['They re-elected the vice-president', 'They/PRON/they re-elected/VERB/re-elect the/DET/the vice-president/NOUN/vice-president'],
    ['$5,687.75 … “yes”', '$/SYM/$ 5,687.75/NUM/5,687.75 …/PUNCT/… “/PUNCT/“ yes/INTJ/yes ”/PUNCT/”'],
    ['the data through', 'the/DET/the data/NOUN/data through/ADP/through'],
  ])('%s', (text, expected) => {
    expect(tag(text).join(' ')).toBe(expected);
  });

  it('tags every token of any text, the same way twice', () => {
    const messy = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'cannot',
            "don't",
            'constructor',
            '__proto__',
            '-',
            'a-b-c',
            "o'",
            'Gov.',
            '1,0',
            '\u200d',
            '😀',
            ' ',
            'é',
            '中',
            "'",
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(messy, (text) => {
        const tokens = tokenise(text, english.abbreviations);
        const first = read(text);
        expect(first).toHaveLength(tokens.length);
        expect(read(text)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });
});

describe('wordsAnnotator', () => {
  const annotate = (text: string) => {
    const tokens = tokenise(text, english.abbreviations);
    const paragraphs = splitParagraphs(text);
    const sentences = splitSentences(text, paragraphs, tokens, english.sentenceWords);
    const article = { id: 'A', text, createdAt: { kind: 'unknown' as const } };
    const doc: AnalysedArticle<never> = { article, language: 'en', paragraphs, sentences, tokens, layers: {}, diagnostics: [] };
    const { layer } = wordsAnnotator.annotate(doc, { language: english });
    return tokens.map(({ text }, i) => `${text}/${layer[i]?.pos}/${layer[i]?.lemma}`).join(' ');
  };

  // the words in question, as they must come out, in a sentence
  it.each([
    // a capital that only says that a sentence begins
    ['Critics said no. Lawmakers agreed.', ['Critics/NOUN/critic', 'Lawmakers/NOUN/lawmaker']],
    ['“Great news,” he said.', ['Great/ADJ/great']],
    // a noun that may be a surname: what the article says elsewhere decides
    ['Rice said no. Ms Rice left.', ['Rice/PROPN/rice said']],
    ['Rice is cheap. They grow rice.', ['Rice/NOUN/rice is']],
    ['Ortega said no.', ['Ortega/PROPN/ortega']],
    ['Brooks left. They told Brooks so.', ['Brooks/PROPN/brooks']],
    ['Senate Democrats left.', ['Senate/PROPN/senate']],
    // have and do, with and without a verb behind them
    ['The mayor had a plan.', ['had/VERB/have']],
    ['The mayor had never planned it.', ['had/AUX/have']],
    ['They did not do it.', ['did/AUX/do', 'do/VERB/do']],
    // the possessive and the verb
    ["The town's levee is old.", ["'s/PART/'s"]],
    ["It's over. That's a lie. The mayor's not here.", ["'s/AUX/be"]],
    ['There is hope. He went there.', ['There/PRON/there', 'there/ADV/there']],
  ])('%s', (text, expected) => {
    const found = annotate(text);
    for (const word of expected) expect(found).toContain(word);
  });
});
