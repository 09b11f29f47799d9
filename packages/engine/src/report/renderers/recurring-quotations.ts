import { contains, overlaps, type Span } from '../../text/index.ts';
import type { ReportAttribution, ReportEntity } from '../report.ts';
import type { Account, ReaderView } from './reader-view.ts';
import { type ComparedWording, comparedForm, compareWordings, type Likeness, type WordRun } from './word-diff.ts';

/** Where an account has an utterance, and how. */
export interface Reported extends Span {
  readonly account: Account;
  /** Absent where the reporter's own voice carries it. */
  readonly quotation?: ReportAttribution['quotation'];
}

/** The words of an utterance in one account, or in several that have the same but for capitals and punctuation. */
export interface Wording {
  readonly reported: readonly Reported[];
  /** Cut into words that are shared and words that are not; joined they are the passage's words. */
  readonly runs: readonly WordRun[];
  readonly likeness: Likeness;
}

/** One utterance in several accounts, quotations first. */
export interface Utterance {
  /** At least one account has it in quotation marks. */
  readonly quoted: boolean;
  readonly id: string;
  readonly label: string;
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

/** Who says what in several accounts, by speaker, in the order of the points, quotations before what is only reported. Empty where no statement recurs. */
export function recurringQuotations(view: ReaderView): SpeakerQuotations[] {
  const statements = new Map(view.report.statements.map((s) => [s.id, s]));
  const entities = new Map(view.report.entities.map((e) => [e.id, e]));
  const speakers = new Map<string, { name: string; roles: readonly string[]; utterances: Utterance[] }>();
  for (const { id, label, point } of view.matrix) {
    if (point.kind !== 'statement') continue;
    let speaker: ReportEntity | undefined = point.speaker === undefined ? undefined : entities.get(point.speaker);
    let named: string | undefined;
    const found = point.readings.flatMap((reading): Reported[] => {
      const account = view.accountOf.get(reading.article);
      if (!account) return [];
      const attribution = reading.statement === undefined ? undefined : statements.get(reading.statement)?.attribution;
      if (!attribution) return [{ account, start: reading.start, end: reading.end }];
      speaker ??= attribution.speaker === null ? undefined : entities.get(attribution.speaker);
      named ??= attribution.speakerName ?? undefined;
      const inReading = attribution.content.filter((c) => overlaps(c, reading));
      const content = inReading.length > 0 ? inReading : attribution.content;
      return [
        { account, start: content[0]?.start ?? reading.start, end: content.at(-1)?.end ?? reading.end, quotation: attribution.quotation },
      ];
    });
    if (new Set(found.map((r) => r.account.index)).size < 2) continue;
    const rank = (r: Reported) => (r.quotation ? ORDER[r.quotation] : 3);
    // Of two readings of one account, one inside the other, the fuller one has all the words.
    const whole = found.filter(
      (r, i) => !found.some((o, k) => k !== i && o.account === r.account && contains(o, r) && (!contains(r, o) || k < i)),
    );
    const ordered = whole.sort((a, b) => rank(a) - rank(b) || a.account.index - b.account.index);
    const wordsOf = (r: Reported) => r.account.article.text.slice(r.start, r.end);
    const byWords = [...Map.groupBy(ordered, (r) => comparedForm(wordsOf(r))).values()];
    const compared = compareWordings(byWords.map(([first]) => wordsOf(first as Reported)));
    const wordings = byWords.map((reported, i): Wording => ({ reported, ...(compared[i] as ComparedWording) }));
    const name = speaker?.name ?? named ?? '';
    const group = speakers.get(name) ?? { name, roles: speaker?.roles ?? [], utterances: [] };
    group.utterances.push({ id, label, point: point.id, wordings, quoted: ordered.some((r) => rank(r) < ORDER.indirect) });
    speakers.set(name, group);
  }
  const weight = (u: Utterance) => (u.quoted ? 0 : 1);
  const groups = [...speakers.values()];
  for (const { utterances } of groups) utterances.sort((a, b) => weight(a) - weight(b));
  return groups.sort((a, b) => weight(a.utterances[0] as Utterance) - weight(b.utterances[0] as Utterance));
}
