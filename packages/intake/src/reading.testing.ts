import { type ReadOptions, readInputs } from './read-inputs.ts';
import type { ReadItem } from './read-item.ts';

/** Three paragraphs of an invented report, long enough to pass for an article. */
export const report = [
  'The dam at Ellery held through the night on Tuesday, Mayor Ann Ortega told reporters who had gathered at the town hall.',
  '“We were very lucky this time,” she said, and thanked the forty volunteers who had carried sandbags until four in the morning.',
  'The water board put the damage at 5,687 dollars and said that the gates would be repaired before the autumn rains set in.',
];

export const reportHtml = report.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** Everything that an input gives. */
export async function readAll(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readInputs(name, typeof content === 'string' ? Buffer.from(content) : content, options)) items.push(item);
  return items;
}

/** The items in a few words each: `article dam-1: Dam holds`, `reference https://…`, `withdrawal urn:…`, `problem input-empty`. */
export function inShort(items: readonly ReadItem[]): string[] {
  return items.map(shortly);
}

function shortly(item: ReadItem): string {
  switch (item.kind) {
    case 'article':
      return `article ${item.read.article.id}: ${item.read.article.headline ?? '-'}`;
    case 'reference':
      return `${item.reference.target} ${item.reference.url}`;
    case 'withdrawal':
      return `${item.withdrawal.status} ${item.withdrawal.identifier}`;
    case 'problem':
      return `problem ${item.problem.code}`;
  }
}

/** The bytes in pieces of a size, as a stream gives them. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
