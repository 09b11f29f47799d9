import type { Annotator, PartOfSpeech, Word } from '../../doc/index.ts';
import type { WordKnowledge } from '../../language/language.ts';
import type { Sentence, Token } from '../../text/index.ts';
import { type LemmaWords, lemmaOf } from './lemmas.ts';
import { type Form, type Lexicon, lexiconOf } from './lexicon.ts';
import { surroundingsOf, tagTokens } from './tagger.ts';

/** Part of speech and dictionary form of each token. */
export const wordsAnnotator: Annotator<never, 'words'> = {
  name: 'words',
  requires: [],
  provides: 'words',
  annotate: ({ tokens, sentences }, { language }) => ({ layer: tagWords(tokens, sentences, language.words) }),
};

/** A model made ready to use, with its tags taken apart. */
interface Tagger {
  readonly lexicon: Lexicon;
  readonly pos: readonly PartOfSpeech[];
  readonly finer: readonly string[];
  readonly lemmas: LemmaWords;
}

const taggers = new WeakMap<WordKnowledge, Tagger>();

/** The tagger of a language, made with its first article. */
function taggerOf(knowledge: WordKnowledge): Tagger {
  let tagger = taggers.get(knowledge);
  if (tagger === undefined) {
    const { model, irregularVerbs, irregularNouns } = knowledge;
    const lexicon = lexiconOf(model);
    const exceptions = new Map<string, string>();
    for (const line of model.lemmas.split('\n')) {
      const [tag, ...entries] = line.split(' ');
      for (const entry of entries) {
        const middle = entry.indexOf('=');
        exceptions.set(`${tag} ${entry.slice(0, middle)}`, entry.slice(middle + 1));
      }
    }
    tagger = {
      lexicon,
      pos: model.tags.map((tag) => tag.slice(0, tag.indexOf('|')) as PartOfSpeech),
      finer: model.tags.map((tag) => tag.slice(tag.indexOf('|') + 1)),
      lemmas: { exceptions, irregularVerbs, irregularNouns, isBase: lexicon.isBase },
    };
    taggers.set(knowledge, tagger);
  }
  return tagger;
}

/** Whether the lexicon knows a dictionary form written small: "critic", not "veldon". */
export function isDictionaryWord(lemma: string, knowledge: WordKnowledge): boolean {
  return taggerOf(knowledge).lexicon.isBase(lemma);
}

/** A word for each token, the same object where a form has the same tag again: "The mayors left" gives DET the, NOUN mayor, VERB leave. No tokens, no words. */
export function tagWords(tokens: readonly Token[], sentences: readonly Sentence[], knowledge: WordKnowledge): Word[] {
  const tagger = taggerOf(knowledge);
  const surroundings = surroundingsOf(tagger.lexicon, tokens, sentences);
  const tags = tagTokens(tagger.lexicon, surroundings, sentences);
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const tag = tags[i] as number;
    const form = surroundings.forms[i] as Form;
    const place = form.tags.length === 1 ? 0 : form.tags.indexOf(tag);
    let word = form.words[place];
    if (word === undefined) {
      word = finish((tokens[i] as Token).text, tag, tagger);
      form.words[place] = word;
    }
    words.push(word);
  }
  return words;
}

/** The word of a tagged token; a name is its own dictionary form. */
function finish(text: string, tag: number, { pos, finer, lemmas }: Tagger): Word {
  const lower = text.toLowerCase();
  const found = pos[tag] as PartOfSpeech;
  if (found === 'PROPN') return { pos: found, lemma: lower };
  return { pos: found, lemma: lemmaOf(lower.replaceAll('’', "'"), finer[tag] as string, lemmas) };
}
