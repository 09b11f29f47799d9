import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';

type Data = Readonly<Record<string, string | number>>;

/** One sentence per code, for people; tests assert codes, never these words. */
const messages: Record<DiagnosticCode, (data: Data) => string> = {
  'article-empty': () => 'The article has no text, so there is nothing to compare.',
  'article-not-analysed-language': (d) =>
    `The article seems to be in another language (${d.language ?? 'unknown'}); only copies and shared numbers are looked for in it.`,
  'article-too-long': (d) =>
    `${d.name === undefined ? 'The article' : `The article ${d.name}`} is longer than ${d.limit ?? 'the allowed number of'} characters and was given up; shorten it or split it.`,
  'bytes-undecodable': (d) =>
    `Byte ${d.offset ?? '?'} (line ${d.line ?? '?'}) stands for no character in ${d.charset ?? 'the charset'}; it reads as \ufffd. Save the article again as UTF-8.`,
  'charset-guessed': (d) => `The charset is not stated; the bytes were read as ${d.charset ?? 'the likeliest one'}.`,
  'credentials-removed': () => 'The address held a name and password; it is kept without them.',
  'date-in-future': (d) =>
    `"${d.value ?? ''}" lies after the moment the article was received (${d.received ?? 'unknown'}); the article is treated as undated.`,
  'date-invalid': (d) => `"${d.value ?? ''}" is not a date that exists; the article is treated as undated. Give it as in 2021-03-18.`,
  'date-unreadable': (d) => `"${d.value ?? ''}" cannot be read as a date; the article is treated as undated. Give it as in 2021-03-18.`,
  'dates-disagree': (d) => `The page dates itself on ${d.value ?? ''} and on ${d.other ?? 'another day'}; the first was taken.`,
  'page-live-blog': () => 'The page is a live blog: many entries, which change.',
  'page-paywalled': () => 'The page says that only subscribers may read the whole; the text may be its beginning.',
  'page-read-plainly': (d) =>
    d.reason === undefined
      ? `The page is too large to find the article on it (${d.what ?? 'size'} over ${d.limit ?? '?'}); only its longer paragraphs were taken.`
      : `The article on the page could not be told from the rest (${d.reason}); only its longer paragraphs were taken.`,
  'page-without-article': (d) => `The page seems to carry no article (${d.what ?? 'no prose'}); what was found may be anything.`,
  'quotation-without-end': () => 'A quotation opens here and never closes; it is taken to end with the paragraph.',
  'quotation-without-start': () => 'A quotation closes here that never opened; it is taken to start with the sentence.',
  'no-common-points': () => 'The articles have no point in common; they may be about different things.',
  'same-article-twice': (d) => `This is the same text as article ${d.other ?? 'another one'}; it counts as one account.`,
};

/** The plain sentence a reader sees for a finding. */
export function diagnosticMessage(diagnostic: Diagnostic): string {
  return messages[diagnostic.code](diagnostic.data ?? {});
}
