/**
 * How much each thing speaks for a candidate of a pronoun: a conditional logistic regression on the development part of GAP, whose texts are
 * from an encyclopedia, drawn to values chosen by hand on news. Written by `npm run train:pronouns`; do not edit.
 * Of the pronouns that have a choice right on development 0.720, on validation 0.711.
 */
export const pronounWeights = {
  'sentence-back': -1.542,
  distance: -0.136,
  subject: 0.938,
  'subject-here': 0.152,
  object: 0.293,
  possessive: 0.126,
  oblique: -0.551,
  parallel: 0.495,
  'gender-known': 0.488,
  'gender-doubted': -1.644,
  frequent: 0.289,
  'quoted-outside': -0.811,
  'outside-quoted': -2.508,
  'speaker-of-these-words': -2.894,
  'spoke-last': 1.437,
  boilerplate: -2,
  unnamed: -1.347,
  'person-doubtful': -0.267,
  embedded: 0.114,
  'embedded-before': -0.422,
  head: -0.314,
  'head-before': 0.48,
  'head-before-saying': 1.546,
  pronoun: -0.383,
  'other-paragraph': 0,
  'same-clause': 0.024,
  'same-clause-possessive': 0.387,
  rank: -0.098,
  'first-rank': 0.329,
  ahead: 0.109,
  new: -0.188,
};
