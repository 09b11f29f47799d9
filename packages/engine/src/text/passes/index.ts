import { joinInsideBrackets } from './join-inside-brackets.ts';
import { joinQuotationWithCue } from './join-quotation-with-cue.ts';
import { keepClosingMarks } from './keep-closing-marks.ts';
import type { SentencePass } from './sentence-draft.ts';
import { splitAfterAbbreviation } from './split-after-abbreviation.ts';
import { splitAfterStop } from './split-after-stop.ts';
import { splitAtBullet } from './split-at-bullet.ts';

/** How a paragraph becomes sentences, in order. */
export const sentencePasses: readonly SentencePass[] = [
  splitAfterStop,
  splitAfterAbbreviation,
  splitAtBullet,
  // after all splits: marks move with whichever end they stand behind
  keepClosingMarks,
  // reads ends behind closing marks, so after they moved
  joinQuotationWithCue,
  joinInsideBrackets,
];
