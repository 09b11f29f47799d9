import type { AddOutcome, Archive, Grouper, NewArticle } from '@crosscheck/archive';
import type { AnalysedArticle } from '@crosscheck/engine';
import type { Fetched } from '@crosscheck/fetch';
import { isBlankText, type ReadArticle, type Reference, readInputs } from '@crosscheck/intake';
import type { Visited, WatchEvent } from './watch-event.ts';

/** Where articles go, and who is told. */
export interface Intake {
  readonly archive: Archive;
  /** An article, analysed; undefined for one that is to be left out. */
  readonly analyse: (read: ReadArticle) => Promise<AnalysedArticle | undefined>;
  readonly grouper?: Grouper | undefined;
  readonly tell: (event: WatchEvent) => unknown;
  readonly signal: AbortSignal;
}

/** One commit for so many articles. */
const BATCH = 32;

/**
 * Puts what was fetched into the archive, and gives the addresses that it points at; undefined when it was stopped before the end, so that it has to be
 * read again.
 * @param received when it came, in ISO 8601
 * @param published what the feed says of the date of a page
 */
export async function takeIn(
  { url, bytes, contentType }: Fetched,
  { archive, analyse, grouper, tell, signal }: Intake,
  { from, received, published }: { readonly from: Visited; readonly received: string; readonly published?: string | undefined },
): Promise<readonly Reference[] | undefined> {
  const references: Reference[] = [];
  let batch: NewArticle[] = [];
  const flush = async () => {
    const outcomes = await archive.add(batch, grouper);
    for (const [i, { read }] of batch.entries()) await tell({ kind: 'article', read, outcome: outcomes[i] as AddOutcome, from });
    batch = [];
  };
  for await (const item of readInputs(url, bytes, { url, received, ...(contentType === undefined ? {} : { contentType }) })) {
    if (signal.aborted) return undefined;
    switch (item.kind) {
      case 'article': {
        const read = datedBy(item.read, published);
        if (isBlankText(read.article.text)) {
          await tell({ kind: 'problem', problem: { code: 'input-empty', input: read.place } });
          break;
        }
        const outcome = await archive.find(read, received);
        if (outcome !== undefined) {
          await tell({ kind: 'article', read, outcome, from });
          break;
        }
        const doc = await analyse(read);
        if (doc !== undefined) batch.push({ read, doc, fetched: received });
        if (batch.length === BATCH) await flush();
        break;
      }
      case 'reference':
        references.push(item.reference);
        break;
      case 'withdrawal':
        // it may be about an article that came just before it
        await flush();
        await archive.withdraw(item.withdrawal);
        await tell({ kind: 'withdrawal', withdrawal: item.withdrawal });
        break;
      case 'problem':
        await tell({ kind: 'problem', problem: item.problem });
    }
  }
  await flush();
  return references;
}

/** A page that says nothing of its date came out when the feed says so. */
function datedBy(read: ReadArticle, published: string | undefined): ReadArticle {
  if (published === undefined || read.article.createdAt.kind === 'known') return read;
  return { ...read, article: { ...read.article, createdAt: { kind: 'known', value: published, evidence: 'feed' } } };
}
