import type { Diagnostic } from '@crosscheck/engine';
import type { DecodedText } from './decode-bytes.ts';
import type { ReadItem } from './read-item.ts';

type Decoding = Omit<DecodedText, 'text'>;

/** The items of a decoded text, with what was odd about its bytes among the findings of each article. */
export function* decodingFindings(items: Iterable<ReadItem>, decoded: Decoding): Generator<ReadItem> {
  const odd = decoded.evidence === 'guessed' || decoded.undecodable.length > 0;
  for (const item of items) {
    if (!odd || item.kind !== 'article') yield item;
    else {
      const { read } = item;
      yield { kind: 'article', read: { ...read, findings: [...findingsOf(decoded, read.article.id), ...read.findings] } };
    }
  }
}

function findingsOf(decoded: Decoding, article: string): Diagnostic[] {
  const findings: Diagnostic[] = [];
  if (decoded.evidence === 'guessed')
    findings.push({ code: 'charset-guessed', severity: 'info', article, data: { charset: decoded.charset } });
  for (const { offset, line } of decoded.undecodable)
    findings.push({ code: 'bytes-undecodable', severity: 'warning', article, data: { offset, line, charset: decoded.charset } });
  return findings;
}
