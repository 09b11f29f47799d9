import type { GivenArticleInput } from './openapi.ts';

/** What is to be added. */
export interface Inputs {
  readonly texts?: readonly Omit<GivenArticleInput, 'id'>[];
  /** Addresses of articles and feeds; the server fetches them, from public networks only. */
  readonly links?: readonly string[];
  /** What they are is told by their content: text, web pages, JSON, JSONL, feeds, WARC and so on. */
  readonly files?: readonly InputFile[];
}

/** A file, by the name that messages about it have. */
export interface InputFile {
  readonly name: string;
  readonly data: Blob;
}

/** As the server reads it: what is said of a text follows it, and files come last. */
export function inputsForm({ texts = [], links = [], files = [] }: Inputs): FormData {
  const form = new FormData();
  for (const { text, ...stated } of texts) {
    form.append('text', text);
    for (const [name, value] of Object.entries(stated)) form.append(name, value);
  }
  if (links.length > 0) form.append('links', links.join('\n'));
  for (const { name, data } of files) form.append('files', data, name);
  return form;
}
