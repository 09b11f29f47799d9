import type { AlignmentTable, Independence, Reading } from '../alignment/index.ts';
import { normaliseWord } from '../alignment/index.ts';
import type { AnalysedArticle, Attribution, Statement } from '../doc/index.ts';
import type { Story } from '../story/index.ts';
import { overlaps, placesWithin, type Span, sliceSpan } from '../text/index.ts';
import type { Passage, Point } from './comparison.ts';

/** Share of quoted words in common, in order, from which two quotations count as one in nearly the same words. */
const NEAR_VERBATIM = 0.6;
/** Fewer quoted words than this are no quotation to compare: a single word such as "reckless". */
const LEAST_QUOTED = 3;
/** A gist shorter than this tells a reader nothing; a longer one than the other is not read. */
const SHORTEST_GIST = 30;
const LONGEST_GIST = 200;

interface Account {
  readonly doc: AnalysedArticle;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly attributions: ReadonlyMap<string, Attribution>;
}

interface Said extends Passage {
  /** Absent in an article that was not analysed. */
  readonly statement: string | undefined;
  readonly account: Account;
  readonly attribution: Attribution | undefined;
}

/** Each column of the table as a point, in the order of the columns, with who is absent and how many accounts are independent. */
export function describePoints(story: Story, table: AlignmentTable, independence: Independence): Point[] {
  const accounts = new Map(
    story.docs.map((doc): [string, Account] => [
      doc.article.id,
      {
        doc,
        statements: new Map(doc.layers.statements.map((s) => [s.id, s])),
        attributions: new Map(doc.layers.attributions.map((a) => [a.id, a])),
      },
    ]),
  );
  return table.columns.map((column, i) => {
    const said = column.readings.flatMap((reading) => passagesOf(reading, accounts));
    const attributed = said.filter((s) => s.attribution !== undefined);
    const kind = attributed.length * 2 > said.length ? 'statement' : said.some(tellsHappening) ? 'event' : 'fact';
    const speaker = kind === 'statement' ? mostFrequent(attributed.flatMap((s) => speakerOf(story, s) ?? [])) : undefined;
    const wording = wordingOf(said);
    return {
      id: `p${i + 1}`,
      kind,
      ...(speaker === undefined ? {} : { speaker }),
      gist: gistOf(said),
      readings: said.map(({ article, start, end, statement }) => ({
        article,
        start,
        end,
        ...(statement === undefined ? {} : { statement }),
      })),
      absent: column.readings.flatMap((r) => (r.kind === 'absent' ? [r.article] : [])),
      ...(wording === undefined ? {} : { wording }),
      independent: independence.accounts(said),
    };
  });
}

function passagesOf(reading: Reading, accounts: ReadonlyMap<string, Account>): Said[] {
  const account = accounts.get(reading.article);
  if (reading.kind === 'absent' || !account) return [];
  if (reading.statements.length === 0)
    return (reading.spans ?? []).map((span) => ({
      ...span,
      article: reading.article,
      statement: undefined,
      account,
      attribution: undefined,
    }));
  return reading.statements.flatMap((id, i) => {
    const statement = account.statements.get(id);
    if (!statement) return [];
    const { start, end } = reading.spans?.[i] ?? statement;
    const attribution = statement.attribution === undefined ? undefined : account.attributions.get(statement.attribution);
    return [{ article: reading.article, start, end, statement: id, account, attribution }];
  });
}

function speakerOf(story: Story, { article, attribution }: Said): string | undefined {
  const who = attribution?.sourceEntity;
  const entity = who?.kind === 'resolved' || who?.kind === 'unnamed' ? who.entity : undefined;
  return entity === undefined ? undefined : story.entityOf(article, entity)?.id;
}

/** The commonest of some names; of equally common ones the first. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | undefined;
  for (const [name, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

/**
 * Whether a passage tells that something happened: a day or hour it happened on, or a verb that is more than "is" and "has".
 * "The ferry hit the pier on Tuesday." does; "The pier is a hundred years old." does not.
 */
function tellsHappening({ account: { doc }, ...span }: Said): boolean {
  const times = placesWithin(doc.layers.times, span);
  if (doc.layers.times.slice(times.first, times.end).some((t) => t.type === 'DATE' || t.type === 'TIME')) return true;
  const { first, end } = placesWithin(doc.tokens, span);
  for (let i = first; i < end; i++) {
    const word = doc.layers.words[i];
    if (word?.pos === 'VERB' && !STATES.has(word.lemma)) return true;
  }
  return false;
}

const STATES: ReadonlySet<string> = new Set([
  'be',
  'have',
  'include',
  'mean',
  'own',
  'belong',
  'consist',
  'contain',
  'seem',
  'remain',
  'know',
  'live',
]);

/** How near the quoted words of two or more accounts are; `undefined` where fewer than two quote three words. */
function wordingOf(said: readonly Said[]): Point['wording'] {
  const byArticle = new Map<string, string[]>();
  for (const passage of said) {
    const words = quotedWords(passage);
    if (words.length > 0) byArticle.set(passage.article, [...(byArticle.get(passage.article) ?? []), ...words]);
  }
  const quotes = [...byArticle.values()].filter((words) => words.length >= LEAST_QUOTED);
  if (quotes.length < 2) return undefined;
  let least = 1;
  for (const [i, a] of quotes.entries()) for (const b of quotes.slice(i + 1)) least = Math.min(least, inCommon(a, b));
  return least === 1 ? 'verbatim' : least >= NEAR_VERBATIM ? 'near-verbatim' : 'paraphrase';
}

/** Words in quotation marks inside a passage: of its attribution, or else of the quotations that lie in it. */
function quotedWords({ account: { doc }, attribution, ...span }: Said): string[] {
  const quoted: readonly Span[] =
    attribution && attribution.quoted.length > 0
      ? attribution.quoted
      : doc.layers.quotations.filter((q) => q.depth === 0).map((q) => q.inner);
  return quoted
    .filter((q) => overlaps(q, span))
    .flatMap((q) => {
      const part = { start: Math.max(q.start, span.start), end: Math.min(q.end, span.end) };
      return (sliceSpan(doc.article.text, part).match(/[\p{L}\p{N}]+/gu) ?? []).map(normaliseWord);
    });
}

/** 1 where the shorter word list stands whole in the longer one, else the common subsequence over the shorter length. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Int32Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = b[j - 1] === word ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return (row[b.length] as number) / Math.min(a.length, b.length);
}

/** The sentence that says it in the fewest words but enough of them: never a part of one, which would leave open who or what it is about. */
function gistOf(said: readonly Said[]): string {
  const texts = said.map(({ account: { doc }, ...span }) => {
    const { first } = placesWithin(doc.sentences, span);
    const sentence = doc.sentences[first] ?? span;
    return sliceSpan(doc.article.text, { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) }).replace(
      /\s+/g,
      ' ',
    );
  });
  const cost = (text: string) =>
    text.length < SHORTEST_GIST
      ? 10 * (SHORTEST_GIST - text.length) + LONGEST_GIST
      : text.length > LONGEST_GIST
        ? text.length + LONGEST_GIST
        : text.length;
  return texts.reduce((best, text) => (cost(text) < cost(best) ? text : best), texts[0] ?? '');
}
