import type { Language } from '../language.ts';
import { abbreviations } from './abbreviations.ts';
import { agencies, authorRoles, authorSignals, boilerplatePatterns, datelinePattern, photoWords } from './boilerplate-patterns.ts';
import { contrastWords } from './contrast-words.ts';
import { cues } from './cues.ts';
import { functionWords } from './function-words.ts';
import { hedges } from './hedges.ts';
import { irregularNouns, irregularVerbs } from './irregular-words.ts';
import { names } from './names.ts';
import { englishNumbers } from './numbers.ts';
import { sayings } from './sayings.ts';
import { sentenceWords } from './sentence-words.ts';
import { stemEnglish } from './stem.ts';
import { englishTimes } from './times.ts';
import { wordModel } from './word-model.ts';
import { greatestRarity, wordRarity } from './word-rarity.ts';

/** English as American and British newsrooms write it. */
export const english: Language = {
  code: 'en',
  abbreviations,
  sentenceWords,
  boilerplate: { patterns: boilerplatePatterns, agencies, photoWords, authorRoles, authorSignals, dateline: datelinePattern },
  contrast: contrastWords,
  cues,
  hedges,
  names,
  vocabulary: { stem: stemEnglish, functionWords, rarity: wordRarity, greatestRarity, sayings },
  numbers: englishNumbers,
  times: englishTimes,
  words: { model: wordModel, irregularVerbs, irregularNouns },
};
