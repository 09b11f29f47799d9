/** What the trainers in `evaluation/` need beyond the public names: the engine's own words and measures. Not for other use. */
export { normaliseWord } from './alignment/normal-form.ts';
export { english } from './language/en/index.ts';
