/** What the trainers in `evaluation/` need beyond the public names: the engine's own words and measures. Not for other use. */
export { proposePairs } from './alignment/candidates.ts';
export { normaliseWord } from './alignment/normal-form.ts';
export { type Candidate, contextFeatures, measureContext, measurePairs, pairFeatures } from './alignment/pair-features.ts';
export { type LogisticModel, type PairModel, probability } from './alignment/pair-model.ts';
export { readUnits, type Unit, type Units } from './alignment/units.ts';
export { proposeByRules } from './annotate/attributions/propose-by-rules.ts';
export { type Reading, readArticle, type TokenRange } from './annotate/attributions/reading.ts';
export { featureSizes, taggerFeatures } from './annotate/attributions/tagger/features.ts';
export { formWidths, placeWidths } from './annotate/attributions/tagger/model.ts';
export { taggerWindows } from './annotate/attributions/tagger/windows.ts';
export { tagWords } from './annotate/words/index.ts';
export { type LemmaWords, lemmaOf } from './annotate/words/lemmas.ts';
export { lexiconOf } from './annotate/words/lexicon.ts';
export { featureCount, neighboursOf, noTag, readFeatures, type Surroundings, surroundingsOf, tagTokens } from './annotate/words/tagger.ts';
export { english } from './language/en/index.ts';
export { irregularNouns, irregularVerbs } from './language/en/irregular-words.ts';
export type { WordKnowledge, WordModel } from './language/language.ts';
export { type Sentence, splitParagraphs, splitSentences, type Token, tokenise } from './text/index.ts';
