import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readAddress, readPublishedDate, withoutCredentials } from '@crosscheck/intake';
import type { Multipart, MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../problem.ts';

/** A text that was pasted, with what was said of it. */
export interface GivenText {
  readonly text: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  /** ISO 8601 day or time. */
  readonly published?: string;
}

/** One thing that was given: a text, the address of something, or a file, which lies at `path` until the inputs are thrown away. */
export type GivenInput =
  | { readonly kind: 'text'; readonly name: string; readonly given: GivenText }
  | { readonly kind: 'link'; readonly name: string; readonly url: string }
  | { readonly kind: 'file'; readonly name: string; readonly path: string };

/** What a form or program gave, in the order in which it came. */
export interface GivenInputs {
  readonly inputs: readonly GivenInput[];
  /** What the files take on the disk. */
  readonly bytes: number;
  /** Throws the files away. */
  discard(): Promise<void>;
}

/** What one request may give. */
export interface InputLimits {
  /** Bytes of all files together. */
  readonly bytes: number;
  readonly files: number;
  readonly links: number;
  readonly texts: number;
  /** What to do with more. */
  readonly otherwise: string;
}

/** Characters of a text, as everywhere in the API. */
export const LONGEST_TEXT = 500_000;

const detailNames = ['headline', 'publisher', 'byline', 'url', 'published'] as const;
type DetailName = (typeof detailNames)[number];
type Details = { readonly [name in DetailName]?: string };

/** For the parser of forms: a file that is too large ends here, with words of our own. */
export const formOptions = { throwFileSizeLimit: false };

/** The fields of a form beside its files; they stand before the files, so that a form can be shown again with them. */
export interface GivenFields {
  readonly token: string;
  /** As they were typed; blank ones as well. */
  readonly texts: readonly ({ readonly text: string } & Details)[];
  readonly links: string;
}

/**
 * Takes what a request gives as `multipart/form-data` (RFC 7578): `text` with `headline`, `publisher`, `byline`, `url` and `published` after it, `links`
 * one a line, and `files`, which go to the disk as they come. Nothing is kept of a request that is refused or breaks off.
 * @param onFields is told what stood before the files; what it throws ends the taking
 * @throws HttpProblem where it gives too much, or something that cannot be
 */
export async function receiveInputs(
  request: FastifyRequest,
  limits: InputLimits,
  onFields: (fields: GivenFields) => Promise<unknown> = async () => undefined,
): Promise<GivenInputs> {
  checkLength(request, limits);
  const fields = new FieldReader();
  const files: GivenInput[] = [];
  let folder: string | undefined;
  let inputs: GivenInput[] | undefined;
  let room = limits.bytes;
  const discard = async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    for await (const part of partsOf(request, limits)) {
      if (part.type === 'field') {
        if (inputs !== undefined) throw wrong('what is not a file stands before the files');
        fields.take(part);
        continue;
      }
      if (inputs === undefined) {
        await onFields(fields.all());
        inputs = inputsOf(fields.all(), limits);
      }
      // a form sends a field for files that is left empty as a file without a name
      if (part.filename === undefined || part.filename === '') {
        part.file.resume();
        continue;
      }
      if (files.length === limits.files) throw tooMuch(`more than ${limits.files} files at once`, limits);
      folder ??= await mkdtemp(join(tmpdir(), 'crosscheck-import-'));
      const name = shownName(part.filename);
      const path = join(folder, String(files.length));
      const beyond = tooMuch(`${name} goes beyond ${limits.bytes >> 20} MB in all`, limits);
      // the rest of it is not waited for
      part.file.once('limit', () => part.file.destroy(beyond));
      room -= await writeFile(part, path);
      if (room < 0) throw beyond;
      files.push({ kind: 'file', name, path });
    }
    if (inputs === undefined) {
      await onFields(fields.all());
      inputs = inputsOf(fields.all(), limits);
    }
  } catch (error) {
    await discard();
    // nobody is there any more to be told; it is no fault of ours
    throw request.raw.destroyed && !request.raw.complete ? wrong('the upload broke off; send it again') : error;
  }
  const given = [...inputs, ...files];
  if (given.length === 0) {
    await discard();
    throw wrong('nothing was given; give a text, links, one a line, or files');
  }
  return { inputs: given, bytes: limits.bytes - room, discard };
}

/** What a file or link is called in messages: in one line, and without what turns the direction of writing. */
export function shownName(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .slice(-LONGEST_NAME);
}

const LONGEST_NAME = 300;

/** A form has fields of a few thousand characters around its texts. */
const AROUND = 1 << 20;

function checkLength({ headers }: FastifyRequest, limits: InputLimits): void {
  if (Number(headers['content-length'] ?? 0) > limits.bytes + limits.texts * LONGEST_TEXT + AROUND)
    throw tooMuch(`this is larger than ${limits.bytes >> 20} MB in all`, limits);
}

async function* partsOf(request: FastifyRequest, limits: InputLimits): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits: partLimits(limits), preservePath: true });
  } catch (error) {
    // the parser's own words for a form that is cut off or broken have no status
    if ((error as { readonly statusCode?: number }).statusCode !== undefined) throw error;
    throw wrong(`this is no form as RFC 7578 has it (${(error as Error).message})`);
  }
}

function partLimits({ bytes, files, texts }: InputLimits) {
  // one more than may be, so that it is known that there was more
  const fields = (texts + 1) * (1 + detailNames.length) + 3;
  return { fileSize: bytes + 1, files: files + 2, fields, parts: files + fields + 3, fieldSize: 4 * LONGEST_TEXT, fieldNameSize: 100 };
}

async function writeFile({ file }: MultipartFile, path: string): Promise<number> {
  const target = createWriteStream(path, { mode: 0o600 });
  await pipeline(file, target);
  return target.bytesWritten;
}

/** Puts the fields of a form together: what is said of a text follows it. */
class FieldReader {
  #token = '';
  #links: string[] = [];
  readonly #texts: ({ text: string } & { [name in DetailName]?: string })[] = [];

  take({ fieldname, value, valueTruncated }: MultipartValue): void {
    const text = String(value);
    if (valueTruncated) throw wrong(`${fieldname}: longer than ${LONGEST_TEXT} characters`);
    const detail = detailNames.find((name) => name === fieldname);
    const last = this.#texts.at(-1);
    if (fieldname === 'token') this.#token = text.trim();
    else if (fieldname === 'links') this.#links.push(text);
    else if (fieldname === 'text') this.#texts.push({ text });
    else if (detail === undefined) throw wrong(`${shownName(fieldname)}: there is no such field`);
    else if (last === undefined) throw wrong(`${detail}: it says something of a text, and stands after it`);
    else last[detail] = text.trim();
  }

  all(): GivenFields {
    return { token: this.#token, texts: this.#texts, links: this.#links.join('\n') };
  }
}

function inputsOf({ texts, links }: GivenFields, limits: InputLimits): GivenInput[] {
  const given = texts.filter(({ text }) => text.trim() !== '').map(givenText);
  const addresses = links
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (given.length > limits.texts) throw tooMuch(`more than ${limits.texts} texts at once`, limits);
  if (addresses.length > limits.links) throw tooMuch(`more than ${limits.links} links at once`, limits);
  return [
    ...given.map((one, i): GivenInput => ({ kind: 'text', name: given.length === 1 ? 'pasted text' : `pasted text ${i + 1}`, given: one })),
    ...addresses.map((url): GivenInput => ({ kind: 'link', name: shownName(withoutCredentials(url)), url })),
  ];
}

function givenText({ text, ...details }: { readonly text: string } & Details): GivenText {
  if (text.length > LONGEST_TEXT) throw wrong(`a pasted text is longer than ${LONGEST_TEXT} characters; give it as a file, or in parts`);
  const stated = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')) as Details;
  const { url, published } = stated;
  if (url !== undefined && readAddress(url) === undefined)
    throw wrong(`${shownName(url)}: not an address; give one as in https://post.example/dam`);
  if (published === undefined) return { text, ...stated };
  const date = readPublishedDate(published);
  if (date.kind !== 'date') throw wrong(`${shownName(published)}: not a date; give one as in 2021-03-18`);
  return { text, ...stated, published: date.value };
}

function wrong(what: string): HttpProblem {
  return new HttpProblem(400, 'Wrong request', `${what}.`);
}

/** The connection ends with it, as what else is on its way is not waited for. */
function tooMuch(what: string, { otherwise }: InputLimits): HttpProblem {
  return new HttpProblem(413, 'Too much', `${what}; ${otherwise}.`, { connection: 'close' });
}
