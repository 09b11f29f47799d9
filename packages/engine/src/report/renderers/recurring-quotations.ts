import { overlaps, type Span } from '../../text/index.ts';
import type { ReportAttribution, ReportEntity } from '../report.ts';
import type { Account, ReaderView } from './reader-view.ts';
import { compareWordings, type Likeness, type WordRun } from './word-diff.ts';

/** What one account has of an utterance. */
export interface Wording extends Span {
  readonly account: Account;
  /** Cut into words that are shared and words that are not; joined they are the passage's words. */
  readonly runs: readonly WordRun[];
  readonly likeness: Likeness;
  /** How it is reported; absent where the reporter's own voice carries it. */
  readonly quotation?: ReportAttribution['quotation'];
  /** Whom this account names for it, in its own words. */
  readonly source?: string;
}

/** One utterance in several accounts, the fullest quotation first. */
export interface Utterance {
  readonly id: string;
  readonly point: string;
  readonly wordings: readonly Wording[];
}

/** Everything one speaker says in more than one account. */
export interface SpeakerQuotations {
  readonly name: string;
  readonly roles: readonly string[];
  readonly utterances: readonly Utterance[];
}

const ORDER = { direct: 0, mixed: 1, indirect: 2 } as const;

/** Who says what in several accounts, by speaker, in the order of the points. Empty where no statement recurs. */
export function recurringQuotations(view: ReaderView): SpeakerQuotations[] {
  const statements = new Map(view.report.statements.map((s) => [s.id, s]));
  const entities = new Map(view.report.entities.map((e) => [e.id, e]));
  const speakers = new Map<string, { name: string; roles: readonly string[]; utterances: Utterance[] }>();
  for (const { id, point } of view.matrix) {
    if (point.kind !== 'statement') continue;
    let speaker: ReportEntity | undefined = point.speaker === undefined ? undefined : entities.get(point.speaker);
    let named: string | undefined;
    const found = point.readings.flatMap((reading): Omit<Wording, 'runs' | 'likeness'>[] => {
      const account = view.accountOf.get(reading.article);
      if (!account) return [];
      const attribution = reading.statement === undefined ? undefined : statements.get(reading.statement)?.attribution;
      const text = account.article.text;
      if (!attribution) return [{ account, start: reading.start, end: reading.end }];
      speaker ??= attribution.speaker === null ? undefined : entities.get(attribution.speaker);
      named ??= attribution.speakerName ?? undefined;
      const contents = attribution.content.filter((c) => overlaps(c, reading));
      const whole = contents.length > 0 ? contents : attribution.content;
      const first = whole[0];
      const last = whole.at(-1);
      const source = attribution.source[0];
      return [
        {
          account,
          start: first?.start ?? reading.start,
          end: last?.end ?? reading.end,
          quotation: attribution.quotation,
          ...(source ? { source: text.slice(source.start, source.end) } : {}),
        },
      ];
    });
    const rank = (w: Omit<Wording, 'runs' | 'likeness'>) => (w.quotation ? ORDER[w.quotation] : 3);
    const ordered = found.sort((a, b) => rank(a) - rank(b) || a.account.index - b.account.index);
    if (new Set(ordered.map((w) => w.account.index)).size < 2) continue;
    const compared = compareWordings(ordered.map((w) => w.account.article.text.slice(w.start, w.end)));
    const name = speaker?.name ?? named ?? '';
    const group = speakers.get(name) ?? { name, roles: speaker?.roles ?? [], utterances: [] };
    group.utterances.push({
      id,
      point: point.id,
      wordings: ordered.map((w, i) => ({ ...w, ...(compared[i] as (typeof compared)[number]) })),
    });
    speakers.set(name, group);
  }
  return [...speakers.values()];
}
