/** Every way in which an input, or a part of it, cannot be read as an article; the words for each stand below. */
export type InputProblemCode =
  | 'input-empty'
  | 'input-binary'
  | 'input-damaged'
  | 'input-not-an-article'
  | 'input-too-large'
  | 'input-truncated'
  | 'archive-too-deep'
  | 'item-without-text'
  | 'json-broken'
  | 'record-without-text'
  | 'line-too-long'
  | 'page-without-article'
  | 'warc-record-broken'
  | 'xml-broken'
  | 'xml-with-entities';

/** An input, or a part of one, that gave no article; the others are not touched by it. */
export interface InputProblem {
  readonly code: InputProblemCode;
  /** The input's name as the caller gave it, without credentials. */
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
  'input-too-large': (d) => `${d.what ?? 'it'} is larger than ${d.limit ?? 0} bytes and was passed over; split it`,
  'input-truncated': (d) => `${d.what ?? 'it'} ends in the middle; what came before was read, get it again for the rest`,
  'input-damaged': (d) => `${d.what ?? 'the archive'} is damaged (${d.reason ?? 'it cannot be unpacked'}); get it again`,
  'archive-too-deep': (d) => `there are more than ${d.limit ?? 0} archives inside one another; unpack it first`,
  'item-without-text': (d) => `${d.what ?? 'the item'} has neither text nor an address to read it at; leave it out`,
  'json-broken': (d) => `not valid JSON (${d.reason ?? 'it cannot be parsed'}); mend it or leave it out`,
  'record-without-text': (d) => `${d.what ?? 'the record'} has no "text"; an article needs at least { "text": "…" }`,
  'line-too-long': (d) => `longer than ${d.limit ?? 0} bytes; split the article`,
  'page-without-article': (d) =>
    `no article is on this page (${pagesWithout[d.what ?? ''] ?? 'no prose was found'}); give the page of an article`,
  'warc-record-broken': (d) =>
    `record ${d.record ?? '?'} at byte ${d.offset ?? '?'} is damaged (${d.reason ?? 'it cannot be read'}); the rest was read`,
  'xml-broken': (d) => `not well-formed XML (${d.reason ?? 'it cannot be parsed'}); what could be read was read`,
  'xml-with-entities': () =>
    'the XML declares entities of its own, which can make it grow without end, so it was not read; give it without a DTD',
};

const pagesWithout: Readonly<Record<string, string>> = {
  'front-page': 'it is a front page or a list of links',
  'login-wall': 'it asks to sign in or subscribe',
  'error-page': 'it says that the page was not found or failed',
  'no-prose': 'no prose was found',
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
