export { uniqueIds } from './article-ids.ts';
export { isBlankText } from './blank-text.ts';
export { type InputProblem, type InputProblemCode, inputProblemMessage } from './input-problem.ts';
export { readJsonlStream, type StreamedLine } from './jsonl-stream.ts';
export { type PublishedDate, readPublishedDate } from './published-date.ts';
export type { ReadArticle, ReadInput } from './read-article.ts';
export { readInput } from './read-input.ts';
