import { makeArticle } from '../article-fields.ts';
import { readAddress, withoutCredentials } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { readPublishedDate } from '../published-date.ts';
import type { ArticleDetails } from '../read-article.ts';
import { articleItem, problemItem, type ReadItem } from '../read-item.ts';

/** One news item as a wire or a document for exchange gives it, whatever its format. */
export interface WireItem {
  readonly identifier?: string | undefined;
  readonly version?: string | undefined;
  /** `usable`, `withheld` or `canceled` (IPTC publishing status), perhaps behind the name of its vocabulary. */
  readonly status?: string | undefined;
  /** Signals and action codes by which a wire marks corrections, updates and kills. */
  readonly signals?: readonly string[];
  readonly note?: string | undefined;
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly paragraphs: readonly string[];
  readonly captions?: readonly string[];
}

/**
 * What a wire's item is: an article, with its version and what it is to the version before; word that the item is withdrawn; or nothing, which is said.
 */
export function wireItem(item: WireItem, place: string, context: InputContext): ReadItem {
  const identifier = item.identifier === undefined ? undefined : withoutCredentials(item.identifier);
  const url = item.url === undefined ? undefined : readAddress(item.url, context.url);
  const status = withdrawalStatus(item);
  if (status !== undefined && identifier !== undefined) {
    const { version, headline, note } = item;
    return {
      kind: 'withdrawal',
      withdrawal: {
        identifier,
        status,
        place,
        ...(version ? { version } : {}),
        ...(url === undefined ? {} : { url }),
        ...(headline ? { headline } : {}),
        ...(note ? { note } : {}),
      },
    };
  }
  const text = item.paragraphs.join('\n\n');
  if (text === '') return problemItem({ code: 'item-without-text', input: place });
  const { headline, byline, publisher, published } = item;
  const fields = {
    headline,
    byline: byline?.replace(/^by:?\s+/i, ''),
    publisher,
    url,
    published: published === undefined ? undefined : { value: published, evidence: 'given' as const },
  };
  const { article, findings } = makeArticle(context.id, text, fields, context.received);
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(item.language ?? '')?.[0].toLowerCase();
  return articleItem({
    article,
    place,
    findings,
    ...(language === undefined ? {} : { statedLanguage: language }),
    details: detailsOf(item, identifier),
  });
}

function detailsOf(item: WireItem, identifier: string | undefined): ArticleDetails {
  const modified = item.modified === undefined ? undefined : readPublishedDate(item.modified);
  const change = changeOf(item.signals ?? []);
  return {
    ...(modified?.kind === 'date' ? { modified: modified.value } : {}),
    ...(identifier === undefined ? {} : { identifier }),
    ...(item.version ? { version: item.version } : {}),
    ...(change === undefined ? {} : { change }),
    ...(item.note ? { note: item.note } : {}),
    ...(item.captions?.length ? { captions: item.captions } : {}),
  };
}

/** `stat:canceled`, `canceled`, `cancelled`, and the signals `kill` and `withdraw`; what is not usable is never read as an article. */
function withdrawalStatus({ status, signals }: WireItem): 'canceled' | 'withheld' | undefined {
  const word = localCode(status ?? '');
  if (/^cancell?ed$/.test(word)) return 'canceled';
  if (word === 'withheld' || word === 'embargoed') return 'withheld';
  return signals?.some((signal) => /^(?:kill|withdraw)/.test(localCode(signal))) ? 'canceled' : undefined;
}

function changeOf(signals: readonly string[]): 'update' | 'correction' | undefined {
  const words = signals.map(localCode);
  if (words.some((word) => word.startsWith('correct'))) return 'correction';
  return words.some((word) => /^(?:update|writethr|replace)/.test(word)) ? 'update' : undefined;
}

/** A code without the name of its vocabulary: `sig:correction`, `http://cv.iptc.org/newscodes/signal/correction`. */
function localCode(code: string): string {
  return code
    .slice(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
    .trim()
    .toLowerCase();
}
