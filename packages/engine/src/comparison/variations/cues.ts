import type { Attribution } from '../../doc/index.ts';
import type { Span } from '../../text/index.ts';
import { type Account, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';
import { inCommon } from './surroundings.ts';

/** What somebody said, with the word chosen for the saying. */
interface Report {
  readonly account: Account;
  readonly speaker: string;
  readonly cue: Span;
  readonly lemma: string;
  readonly content: ReadonlySet<string>;
}

/** Share of the shorter statement's telling words that both have, and how many at least. */
const SAME_STATEMENT = 0.5;
const FEWEST_SHARED = 3;

/**
 * The same statement of the same speaker passed on with a word that takes a stand and with one that takes none:
 * "said the bridge was safe" / "claimed the bridge was safe".
 *
 * Not "said" / "told", and not where the two say different things.
 */
export function findCues(evidence: Evidence): Candidate[] {
  const { leaningCues, plainCues } = evidence.language.contrast;
  const reports = new Map(evidence.accounts.map((account) => [account.id, reportsOf(account, evidence)]));
  return evidence.points.flatMap((point) => {
    const told = point.readings.flatMap(({ article, statement }) => {
      const report = statement === undefined ? undefined : reports.get(article)?.get(statement);
      return report ? [report] : [];
    });
    return told.flatMap((a) =>
      told.flatMap((b): Candidate[] => {
        if (a.account === b.account || a.speaker !== b.speaker) return [];
        if (!leaningCues.has(a.lemma) || !plainCues.has(b.lemma)) return [];
        const shared = inCommon(a.content, b.content);
        if (shared < Math.max(FEWEST_SHARED, SAME_STATEMENT * Math.min(a.content.size, b.content.size))) return [];
        return [
          {
            type: 'hedging',
            severity: 'difference',
            rule: 'other-cue',
            point: point.id,
            readings: [reading(a.account, a.cue), reading(b.account, b.cue)],
          },
        ];
      }),
    );
  });
}

/** By statement, the reports of an account whose speaker is known. */
function reportsOf(account: Account, evidence: Evidence): Map<string, Report> {
  const { attributions, statements } = account.doc.layers;
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const reports = new Map<string, Report>();
  for (const { id, attribution } of statements) {
    const report = attribution === undefined ? undefined : reportOf(account, byId.get(attribution), evidence);
    if (report) reports.set(id, report);
  }
  return reports;
}

function reportOf(account: Account, attribution: Attribution | undefined, evidence: Evidence): Report | undefined {
  const cue = attribution?.cue[0];
  if (!attribution || !cue || attribution.sourceEntity.kind !== 'resolved') return undefined;
  const speaker = evidence.story.entityOf(account.id, attribution.sourceEntity.entity)?.id;
  if (speaker === undefined) return undefined;
  const [from, to] = wordsWithin(account.words, cue);
  const { leaningCues, plainCues } = evidence.language.contrast;
  const lemma = account.lemmas.slice(from, to).find((word) => leaningCues.has(word) || plainCues.has(word));
  if (lemma === undefined) return undefined;
  const content = new Set(
    attribution.content.flatMap((span) => {
      const [first, end] = wordsWithin(account.words, span);
      return account.roots.slice(first, end).filter((_, k) => account.words[first + k]?.content);
    }),
  );
  return { account, speaker, cue, lemma, content };
}
