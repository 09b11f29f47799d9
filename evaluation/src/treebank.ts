import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english, type Sentence, splitParagraphs, splitSentences, type Token, tokenise } from '@crosscheck/engine/training';
import { shared } from './scorers.ts';

/** What the treebank says of one of our tokens. */
export interface GoldWord {
  readonly pos: string;
  /** Finer tag of the Penn Treebank. */
  readonly finer: string;
  readonly lemma: string;
  /** Whether the treebank has the very same token; the others have the tag of a part: the last of "re-elected", the first of "cannot". */
  readonly exact: boolean;
}

/** A document of the treebank in our tokens. */
export interface TaggedDocument {
  readonly genre: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly gold: readonly (GoldWord | undefined)[];
}

interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  readonly finer: string;
  readonly lemma: string;
}

/** Documents of a part of UD English EWT, cut into tokens and sentences by us. */
export function readTreebank(part: 'train' | 'dev' | 'test'): TaggedDocument[] {
  const documents: TaggedDocument[] = [];
  let text = '';
  let genre = '';
  let words: TreebankWord[] = [];
  // a contraction's own line comes before its words: its surface and the last of its words
  let contraction: { start: number; end: number; last: number } | undefined;
  const close = () => {
    if (words.length > 0) documents.push(asDocument(genre, text, words));
    text = '';
    words = [];
  };
  for (const line of readFileSync(join(shared, `data/syntax/en_ewt-ud-${part}.conllu`), 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      close();
      genre = /id = ([a-z]+)/.exec(line)?.[1] ?? '';
    } else if (line.startsWith('# newpar')) text = text === '' ? '' : `${text.trimEnd()}\n\n`;
    else if (line === '' && text !== '' && !/\s$/.test(text)) text += ' ';
    else if (/^\d/.test(line)) {
      const [id = '', form = '', lemma = '', pos = '', finer = '', , , , , misc = ''] = line.split('\t');
      const gap = misc.includes('SpaceAfter=No') ? '' : ' ';
      if (id.includes('-')) {
        contraction = { start: text.length, end: text.length + form.length, last: Number(id.split('-')[1]) };
        text += form + gap;
        continue;
      }
      if (id.includes('.')) continue;
      if (contraction !== undefined) {
        const start = contraction.start;
        const end = Number(id) === contraction.last ? contraction.end : Math.min(contraction.end, start + form.length);
        words.push({ start, end, pos, finer, lemma });
        contraction = Number(id) === contraction.last ? undefined : { ...contraction, start: end };
        continue;
      }
      words.push({ start: text.length, end: text.length + form.length, pos, finer, lemma });
      text += form + gap;
    }
  }
  close();
  return documents;
}

function asDocument(genre: string, text: string, words: readonly TreebankWord[]): TaggedDocument {
  const tokens = tokenise(text, english.abbreviations);
  const sentences = splitSentences(text, splitParagraphs(text), tokens, english.sentenceWords);
  let next = 0;
  const gold = tokens.map((token): GoldWord | undefined => {
    while (next < words.length && (words[next] as TreebankWord).end <= token.start) next++;
    const first = words[next];
    if (first === undefined || first.start >= token.end) return undefined;
    let last = next;
    while (last + 1 < words.length && (words[last + 1] as TreebankWord).start < token.end) last++;
    const word = (token.text.includes('-') && last > next ? words[last] : first) as TreebankWord;
    const exact = first.start === token.start && first.end === token.end;
    return { pos: word.pos, finer: word.finer, lemma: word.lemma.toLowerCase(), exact };
  });
  return { genre, text, tokens, sentences, gold };
}
