/**
 * How often parts of speech and dictionary forms are right on UD English EWT, ours and wink-nlp's: `npm run evaluate:words`.
 * Counted are the words that the treebank cuts as we do. wink-nlp gets our tokens one space apart, so that both tag the very same words; of a
 * token that it takes apart, the first part counts.
 */
import { english, type Token, tagWords } from '@crosscheck/engine/training';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { readTreebank, type TaggedDocument } from './treebank.ts';

interface TaggedWord {
  readonly pos: string;
  readonly lemma: string;
}

const nlp = winkNLP(model, ['sbd', 'pos']);

function tagWithWink(tokens: readonly Token[]): TaggedWord[] {
  const found = nlp.readDoc(tokens.map(({ text }) => text.replaceAll(/\s/g, '')).join(' ')).tokens();
  const pos = found.out(nlp.its.pos) as string[];
  const lemmas = found.out(nlp.its.lemma as ItsFunction<string>) as string[];
  const spaces = found.out(nlp.its.precedingSpaces) as string[];
  const words: TaggedWord[] = [];
  for (const [i, space] of spaces.entries()) if (i === 0 || space !== '') words.push({ pos: pos[i] as string, lemma: lemmas[i] as string });
  return words;
}

/** Shares of the counted words with the right part of speech and with the right dictionary form. */
function score(docs: readonly TaggedDocument[], tag: (doc: TaggedDocument) => readonly TaggedWord[]): string {
  let words = 0;
  let rightPos = 0;
  let rightLemma = 0;
  for (const doc of docs) {
    const found = tag(doc);
    if (found.length !== doc.tokens.length) throw new Error(`${found.length} words for ${doc.tokens.length} tokens`);
    for (const [i, gold] of doc.gold.entries()) {
      if (!gold?.exact) continue;
      words++;
      const { pos, lemma } = found[i] as TaggedWord;
      if (pos === gold.pos) rightPos++;
      if (formOf(lemma) === formOf(gold.lemma)) rightLemma++;
    }
  }
  return `UPOS ${(rightPos / words).toFixed(3)}  lemma ${(rightLemma / words).toFixed(3)}  of ${words} words`;
}

/** Capitals and the shape of an apostrophe do not count. */
function formOf(lemma: string): string {
  return lemma.toLowerCase().replaceAll('’', "'");
}

for (const part of ['dev', 'test'] as const) {
  const docs = readTreebank(part);
  console.log(`${part.padEnd(4)}  ours      ${score(docs, ({ tokens, sentences }) => tagWords(tokens, sentences, english.words))}`);
  console.log(`${part.padEnd(4)}  wink-nlp  ${score(docs, ({ tokens }) => tagWithWink(tokens))}`);
}
