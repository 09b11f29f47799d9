import { piecesOf } from '../byte-stream.ts';
import type { InputContext } from '../input-context.ts';
import { problemItem, type ReadInner, type ReadItem } from '../read-item.ts';
import { ByteReader } from './byte-reader.ts';
import { type GzipFailure, gzipMembers } from './gzip.ts';

/** Whether a gzip file holds a WARC file, told by the beginning of its first member. */
export async function isGzippedWarc(head: Uint8Array): Promise<boolean> {
  for await (const { bytes } of gzipMembers(new ByteReader(piecesOf(head))))
    for await (const start of bytes) return Buffer.from(start.subarray(0, 5)).toString('latin1') === 'WARC/';
  return false;
}

/** What a compressed file carries, as if it had come unpacked; where it breaks off is told after what came before. */
export async function* unpackedItems(
  source: AsyncIterable<Uint8Array>,
  context: InputContext,
  readInner: ReadInner,
): AsyncGenerator<ReadItem> {
  const { file: _, ...shared } = context;
  const reader = new ByteReader(source);
  let failure: GzipFailure | undefined;
  async function* unpacked() {
    for await (const member of gzipMembers(reader)) {
      yield* member.bytes;
      failure = member.failure();
      // what follows damage in the middle of a text would be another text
      if (failure !== undefined) return;
    }
  }
  try {
    yield* readInner(unpacked(), { ...shared, depth: context.depth + 1 });
    if (failure === 'truncated') yield problemItem({ code: 'input-truncated', input: context.name });
    else if (failure === 'damaged') yield problemItem({ code: 'input-damaged', input: context.name });
  } finally {
    await reader.close();
  }
}
