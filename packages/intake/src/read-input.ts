import type { Diagnostic } from '@crosscheck/engine';
import { makeArticle } from './article-fields.ts';
import { idFromName } from './article-ids.ts';
import { isBlankText } from './blank-text.ts';
import { binaryKind, type DecodedText, decodeBytes, isUnreadable } from './decode-bytes.ts';
import { recogniseKind } from './input-kind.ts';
import type { InputProblem } from './input-problem.ts';
import { readJsonDocument, readJsonLines, reasonOf } from './json-records.ts';
import { readPlainText } from './plain-text.ts';
import type { ReadArticle, ReadInput } from './read-article.ts';

/**
 * The articles in one input: plain text, JSON, JSONL or a web page, told by content as well as by name.
 * Text, JSON and JSONL keep their text letter for letter. Nothing is thrown for an odd input: what cannot be read comes back as a problem.
 *
 * @param name as the caller gave it; `-` for standard input
 */
export async function readInput(name: string, bytes: Uint8Array): Promise<ReadInput> {
  const failed = (problem: Omit<InputProblem, 'input'>): ReadInput => ({ articles: [], problems: [{ input: name, ...problem }] });
  if (bytes.length === 0) return failed({ code: 'input-empty' });
  const binary = binaryKind(bytes);
  if (binary !== undefined) return failed({ code: 'input-binary', data: { what: binary } });
  const decoded = decodeBytes(bytes, declaredCharset(bytes));
  const { text } = decoded;
  if (isBlankText(text)) return failed({ code: 'input-empty' });
  if (isUnreadable(text)) return failed({ code: 'input-binary' });
  const id = idFromName(name);
  switch (recogniseKind(name, text)) {
    case 'feed':
      return failed({
        code: 'input-not-an-article',
        data: { what: 'XML, perhaps a feed', todo: 'give the articles themselves, as text or HTML' },
      });
    case 'rtf':
      return failed({ code: 'input-not-an-article', data: { what: 'rich text (RTF)', todo: 'save it as plain text first' } });
    case 'json': {
      const input = readJsonText(text, name, id);
      return withFindings(input, decoded);
    }
    case 'jsonl':
      return withFindings(emptyIfNothing(readJsonLines(text, name, id), name), decoded);
    case 'html': {
      const { readPage } = await import('./page/read-page.ts');
      const page = readPage(text);
      const { article, findings } = makeArticle(id, page.text, page.fields);
      const limited: Diagnostic[] = page.limited
        ? [{ code: 'page-read-plainly', severity: 'warning', article: id, data: { ...page.limited } }]
        : [];
      return withFindings(
        {
          articles: [
            {
              article,
              place: name,
              findings: [...findings, ...limited],
              ...(page.language === undefined ? {} : { statedLanguage: page.language }),
            },
          ],
          problems: [],
        },
        decoded,
      );
    }
    case 'text': {
      const plain = readPlainText(text);
      if (isBlankText(plain.text)) return failed({ code: 'input-empty' });
      const { article, findings } = makeArticle(id, plain.text, plain.fields);
      return withFindings({ articles: [{ article, place: name, findings }], problems: [] }, decoded);
    }
  }
}

/** What was odd about how the bytes became text, as findings on an article. */
export function decodingFindings(decoded: DecodedText, article: string): Diagnostic[] {
  const findings: Diagnostic[] = [];
  if (decoded.evidence === 'guessed')
    findings.push({ code: 'charset-guessed', severity: 'info', article, data: { charset: decoded.charset } });
  for (const { offset, line } of decoded.undecodable)
    findings.push({ code: 'bytes-undecodable', severity: 'warning', article, data: { offset, line, charset: decoded.charset } });
  return findings;
}

function withFindings(input: ReadInput, decoded: DecodedText): ReadInput {
  if (decoded.evidence !== 'guessed' && decoded.undecodable.length === 0) return input;
  const articles = input.articles.map(
    (read): ReadArticle => ({ ...read, findings: [...decodingFindings(decoded, read.article.id), ...read.findings] }),
  );
  return { ...input, articles };
}

function readJsonText(text: string, input: string, id: string): ReadInput {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    // several records one below the other under the name of one: as good as JSONL
    const lines = readJsonLines(text, input, id);
    if (lines.articles.length > 1) return lines;
    return { articles: [], problems: [{ code: 'json-broken', input, data: { reason: reasonOf(error) } }] };
  }
  return readJsonDocument(document, input, id);
}

function emptyIfNothing(input: ReadInput, name: string): ReadInput {
  return input.articles.length + input.problems.length > 0 ? input : { articles: [], problems: [{ code: 'input-empty', input: name }] };
}

/** The charset a page declares in its first kilobyte (HTML, 13.2.3.2); undefined for anything that is no page. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}
