import type { AnyAnnotator } from '../doc/index.ts';
import { attributionsAnnotator } from './attributions/index.ts';
import { boilerplateAnnotator } from './boilerplate/index.ts';
import { entitiesAnnotator } from './entities/index.ts';
import { quantitiesAnnotator } from './quantities/index.ts';
import { quotationsAnnotator } from './quotations/index.ts';
import { statementsAnnotator } from './statements/index.ts';
import { timesAnnotator } from './times/index.ts';
import { wordsAnnotator } from './words/index.ts';

/** The analysis of an article, in order. Adding a layer is adding an element. */
export const defaultAnnotators: readonly AnyAnnotator[] = [
  wordsAnnotator,
  quotationsAnnotator,
  boilerplateAnnotator,
  timesAnnotator,
  quantitiesAnnotator,
  entitiesAnnotator,
  attributionsAnnotator,
  // last, since a statement is what an attribution's content, or the reporter's own sentence, says
  statementsAnnotator,
];
