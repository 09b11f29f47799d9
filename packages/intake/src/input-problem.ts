/** Every way in which an input, or one line of it, cannot be read as an article; the words for each stand below. */
export type InputProblemCode =
  | 'input-empty'
  | 'input-binary'
  | 'input-not-an-article'
  | 'json-broken'
  | 'record-without-text'
  | 'line-too-long';

/** An input, or a line of one, that gave no article; the others are not touched by it. */
export interface InputProblem {
  readonly code: InputProblemCode;
  /** The input's name as the caller gave it. */
  readonly input: string;
  /** Line of a JSONL input, from 1; or place in a list of records, from 1. */
  readonly line?: number;
  readonly data?: Readonly<Record<string, string | number>>;
}

type Data = Readonly<Record<string, string | number>>;

const messages: Record<InputProblemCode, (data: Data) => string> = {
  'input-empty': () => 'there is no text in it; give the article text',
  'input-binary': (d) => `this is ${d.what ?? 'a binary file'}, not text; save the article as plain text or HTML first`,
  'input-not-an-article': (d) => `this is ${d.what ?? 'something else'}, not an article; ${d.todo ?? 'give the text of an article'}`,
  'json-broken': (d) => `not valid JSON (${d.reason ?? 'it cannot be parsed'}); mend it or leave it out`,
  'record-without-text': (d) => `${d.what ?? 'the record'} has no "text"; an article needs at least { "text": "…" }`,
  'line-too-long': (d) => `longer than ${d.limit ?? 0} bytes; split the article`,
};

/**
 * One line for people: which input, where in it, what is wrong and what to do.
 *
 * @example
 * inputProblemMessage({ code: 'input-empty', input: 'a.txt' }); // 'a.txt: there is no text in it; give the article text'
 */
export function inputProblemMessage({ code, input, line, data }: InputProblem): string {
  return `${input}${line === undefined ? '' : `, line ${line}`}: ${messages[code](data ?? {})}`;
}
