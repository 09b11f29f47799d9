import { bySpan, overlaps } from '../../text/index.ts';
import type { Report, ReportArticle, ReportPassage } from '../report.ts';
import { clip } from './passage-context.ts';
import { visibleLine } from './visible-characters.ts';
import { type ComparedWording, compareWordings } from './word-diff.ts';
import { dateWords } from './wording.ts';

/** One account as a reader meets it. */
export interface Account {
  readonly index: number;
  readonly article: ReportArticle;
  /** One or two letters that stand for it in tables and pictures; its id where all ids are that short. */
  readonly key: string;
  /** What stands for it in addresses on a page: its id, without that of its version, where that may be one; else its key. */
  readonly address: string;
  /** What a reader knows it by: its outlet, else its headline, else its id; made unique with the key. */
  readonly name: string;
  /** The account whose text it shares for the greater part, where that one comes first. */
  readonly copyOf?: Account;
}

export type Variation = Report['variations'][number];

/** Readings of a variation that say the same. */
export interface ReadingGroup {
  /** The words as the first of them has them. */
  readonly words: string;
  /** Every form of them: `14 passengers`, `14 travellers`; capitals and punctuation do not count. */
  readonly forms: readonly string[];
  readonly value?: string;
  readonly readings: readonly (Variation['readings'][number] & { readonly account: Account })[];
}

/** How something that was found is called, and where it stands on a page. */
interface Placed {
  /** Its address on the page, which stays when another account joins. */
  readonly id: string;
  /** Addresses that lead to it as well. */
  readonly aliases: readonly string[];
  /** What readers see: `v3`. */
  readonly label: string;
}

export interface Finding extends Placed {
  readonly variation: Variation;
  /** Most accounts first. */
  readonly groups: readonly ReadingGroup[];
}

/** Whether the words that differ are long enough to stand for themselves, compared word by word; short ones are shown in the sentence they stand in. */
export function longWords(finding: Finding): boolean {
  return finding.groups.some((g) => g.words.length > 34);
}

/** What stands over a group of short words: each form of them, and the value where another group has the same words. */
export function groupLabel(finding: Finding, group: ReadingGroup): { readonly words: string; readonly value: string } {
  const words = group.forms.map(visibleLine).join(' / ');
  const { type } = finding.variation;
  const value = group.value === undefined ? '' : type === 'date' ? dateWords(visibleLine(group.value)) : visibleLine(group.value);
  const ambiguous = finding.groups.some((g) => g !== group && g.forms.some((f) => group.forms.map(visibleLine).includes(visibleLine(f))));
  return { words, value: ambiguous ? value : '' };
}

/** The forms of every group, compared word by word with the first group's. */
export function comparedForms(finding: Finding): ComparedWording[][] {
  const compared = compareWordings(finding.groups.flatMap((g) => g.forms));
  let next = 0;
  return finding.groups.map((g) => {
    next += g.forms.length;
    return compared.slice(next - g.forms.length, next);
  });
}

/** How an account tells a point: in the words of its gist, in other words, with a hedge, in words copied from another account; or not at all. */
export type Standing = 'same' | 'reworded' | 'hedged' | 'copied' | 'absent' | 'unsearched';

export interface MatrixCell {
  readonly account: Account;
  readonly standing: Standing;
  /** The first passage that carries the point; none where it is absent. */
  readonly passage?: ReportPassage;
  /** The finding that sets it against other accounts; a conflict before a difference. */
  readonly finding?: CellFinding;
}

export interface CellFinding extends Pick<Placed, 'id' | 'label'> {
  readonly severity: Variation['severity'];
  /** Which of the finding's groups it is in, from 1; mostly one. Cells with one number say the same. */
  readonly sides: readonly number[];
}

export interface MatrixRow extends Placed {
  readonly point: Report['points'][number];
  readonly cells: readonly MatrixCell[];
}

export interface AloneGroup {
  readonly account: Account;
  readonly passages: readonly (Report['unique'][number] & Placed)[];
}

/** Two accounts that share passages; the one that came first stands first. */
export interface CopiedPair extends Placed {
  readonly first: Account;
  readonly second: Account;
  /** Their dates tell which came first; otherwise they stand in the order of the input. */
  readonly dated: boolean;
  readonly passages: readonly Report['copied'][number][];
  /** Part of the shorter text that the two share, 0 to 1. */
  readonly share: number;
}

/** What every renderer shows, in the order a reader needs it. */
export interface ReaderView {
  readonly report: Report;
  readonly accounts: readonly Account[];
  readonly accountOf: ReadonlyMap<string, Account>;
  /** Accounts left when those that copy another for the greater part do not count. */
  readonly independent: number;
  readonly conflicts: readonly Finding[];
  readonly differences: readonly Finding[];
  /** What a person has rejected of both; it stands in neither. */
  readonly rejected: readonly Finding[];
  readonly alone: readonly AloneGroup[];
  readonly matrix: readonly MatrixRow[];
  readonly copies: readonly CopiedPair[];
  /** The words of a passage, letter for letter. */
  words(passage: ReportPassage): string;
}

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** A headline that stands for an outlet is cut to this many characters. */
const NAME_LENGTH = 60;

/** At least half of the shorter text shared: the one counts as a copy of the other. */
const COPY_SHARE = 0.5;

const plainForm = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Nearly all words in common, whatever their order (Dice 0.9 on word counts): reported in the same words. */
function sameWords(a: string, b: string): boolean {
  const left = plainForm(a);
  const right = plainForm(b);
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const n = counts.get(word) ?? 0;
    if (n > 0) {
      shared++;
      counts.set(word, n - 1);
    }
  }
  return (2 * shared) / Math.max(1, left.length + right.length) >= 0.9;
}

/** Ids come from outside where a saved report is shown; only plain ones may become addresses. */
const labelOf = (id: string, prefix: string, index: number) => (/^[a-z]\d{1,9}$/.test(id) ? id : `${prefix}-${index + 1}`);

function placed(label: string, keys: readonly string[] = []): Placed {
  const [id = label, ...aliases] = keys.filter((key) => /^[a-z]-[0-9a-f]{4,64}(?:-\d{1,6})?$/.test(key));
  return { id, aliases, label };
}

/** What may stand in an address: no hyphen, as that parts it from what comes behind. */
const addressPart = (articleId: string) => /^([A-Za-z0-9_.]{1,60})(?:\/\d+)?$/.exec(articleId)?.[1];

/** A value that stands for one thing in the world: `2024-05-14`, `14`; not `XXXX-WXX-2`, a Tuesday of any week. */
const resolved = (value: string | undefined) => value !== undefined && !value.includes('X');

function groupReadings(variation: Variation, accountOf: ReadonlyMap<string, Account>, words: (p: ReportPassage) => string): ReadingGroup[] {
  const groups = new Map<string, { words: string; forms: string[]; value?: string; readings: ReadingGroup['readings'][number][] }>();
  const byWords = new Map<string, string>();
  // Resolved values first, so that "Tuesday" of an undated account joins the Tuesday that another account dates.
  const ordered = variation.readings.toSorted((a, b) => Number(resolved(b.value)) - Number(resolved(a.value)));
  for (const reading of ordered) {
    const account = accountOf.get(reading.article);
    if (!account) continue;
    const own = words(reading);
    const form = plainForm(own).join(' ') || own;
    const key = resolved(reading.value) ? `value ${reading.value}` : (byWords.get(form) ?? `words ${form}`);
    const newForm = !byWords.has(form);
    if (newForm) byWords.set(form, key);
    const known = groups.get(key);
    if (known) {
      known.readings.push({ ...reading, account });
      if (newForm) known.forms.push(own);
    } else
      groups.set(key, {
        words: own,
        forms: [own],
        ...(reading.value === undefined ? {} : { value: reading.value }),
        readings: [{ ...reading, account }],
      });
  }
  for (const group of groups.values()) group.readings.sort((a, b) => a.account.index - b.account.index);
  const accountsIn = (group: ReadingGroup) => new Set(group.readings.map((r) => r.article)).size;
  return [...groups.values()].sort((a, b) => accountsIn(b) - accountsIn(a));
}

function copiedPairs(report: Report, accountOf: ReadonlyMap<string, Account>): CopiedPair[] {
  const pairs = new Map<string, { first: Account; second: Account; passages: Report['copied'][number][]; shared: number }>();
  for (const copy of report.copied) {
    const [a, b] = copy.readings;
    const left = accountOf.get(a.article);
    const right = accountOf.get(b.article);
    if (!left || !right) continue;
    const [first, second] = comesFirst(left, right) ? [left, right] : [right, left];
    const key = `${first.index} ${second.index}`;
    const known = pairs.get(key) ?? { first, second, passages: [], shared: 0 };
    known.passages.push(copy);
    known.shared += Math.min(a.end - a.start, b.end - b.start);
    pairs.set(key, known);
  }
  return [...pairs.values()].map(({ shared, ...pair }, i) => ({
    id: `c-${pair.first.address}-${pair.second.address}`,
    aliases: [],
    label: `c${i + 1}`,
    ...pair,
    dated: dayApart(pair.first, pair.second),
    share: Math.min(1, shared / Math.max(1, Math.min(pair.first.article.text.length, pair.second.article.text.length))),
  }));
}

const dayOf = ({ article }: Account) => article.published?.value.slice(0, 10);

/** Both are dated, and not on one day. */
function dayApart(a: Account, b: Account): boolean {
  return dayOf(a) !== undefined && dayOf(b) !== undefined && dayOf(a) !== dayOf(b);
}

/** Earlier by publication date where both are known and differ by day, else by the order of the input. */
function comesFirst(a: Account, b: Account): boolean {
  return dayApart(a, b) ? (dayOf(a) as string) < (dayOf(b) as string) : a.index < b.index;
}

function cellFinding(findings: readonly Finding[], article: string): CellFinding | undefined {
  for (const severity of ['conflict', 'difference'] as const) {
    for (const { id, label, variation, groups } of findings) {
      if (variation.severity !== severity) continue;
      const sides = groups.flatMap(({ readings }, i) => (readings.some((r) => r.article === article) ? [i + 1] : []));
      if (sides.length > 0) return { id, label, severity, sides };
    }
  }
  return undefined;
}

/** The letters or numbers that stand for the accounts of a report, in their order: their ids where all are that short. */
export function accountKeys({ articles }: Report): string[] {
  const ids = new Set(articles.map((a) => a.id));
  const shortIds = ids.size === articles.length && [...ids].every((id) => /^[A-Za-z0-9]{1,2}$/.test(id));
  return articles.map((article, index) => (shortIds ? article.id : letters(index)));
}

/** Lays a report out for reading: who is who, findings by weight, points by account. */
export function readerView(report: Report): ReaderView {
  const keys = accountKeys(report);
  const published = new Map<string, number>();
  const outlet = (a: ReportArticle) =>
    visibleLine(a.publisher ?? '') || clip(visibleLine(a.headline ?? ''), NAME_LENGTH) || visibleLine(a.id) || 'no name';
  for (const a of report.articles) published.set(outlet(a), (published.get(outlet(a)) ?? 0) + 1);
  const parts = report.articles.map(({ id }) => addressPart(id));
  const partsServe = !parts.includes(undefined) && new Set(parts).size === parts.length;
  let accounts: Account[] = report.articles.map((article, index) => {
    const key = keys[index] as string;
    const name = outlet(article);
    const address = (partsServe && parts[index]) || key;
    return { index, article, key, address, name: (published.get(name) ?? 0) > 1 ? `${name} (${key})` : name };
  });
  let accountOf = new Map(accounts.map((a) => [a.article.id, a]));
  const copyOf = new Map<number, number>();
  for (const { first, second, share } of copiedPairs(report, accountOf)) {
    if (share >= COPY_SHARE && !copyOf.has(second.index)) copyOf.set(second.index, first.index);
  }
  accounts = accounts.map((account) => {
    const original = copyOf.get(account.index);
    return original === undefined ? account : { ...account, copyOf: accounts[original] as Account };
  });
  accountOf = new Map(accounts.map((a) => [a.article.id, a]));

  const words = (passage: ReportPassage) => accountOf.get(passage.article)?.article.text.slice(passage.start, passage.end) ?? '';
  const findings = report.variations.map(
    (variation, i): Finding => ({
      ...placed(labelOf(variation.id, 'finding', i), variation.keys),
      variation,
      groups: groupReadings(variation, accountOf, words),
    }),
  );

  const uniqueIn = Map.groupBy(
    report.unique.map((passage, i) => ({ ...passage, ...placed(`u${i + 1}`, passage.keys) })),
    (u) => u.article,
  );
  const alone = accounts.flatMap((account): AloneGroup[] => {
    let end = -1;
    const passages = (uniqueIn.get(account.article.id) ?? [])
      .sort(bySpan)
      // A passage inside another is read with it.
      .filter((u) => {
        const apart = u.end > end;
        end = Math.max(end, u.end);
        return apart;
      })
      .sort((x, y) => y.score - x.score);
    return passages.length > 0 ? [{ account, passages }] : [];
  });

  const standing = findings.filter((f) => f.variation.rejected === undefined);
  const byPoint = Map.groupBy(standing, (f) => f.variation.point);
  const copiedIn = Map.groupBy(
    report.copied.flatMap(({ readings: [a, b] }) => [
      { own: a, other: b },
      { own: b, other: a },
    ]),
    ({ own }) => own.article,
  );
  const hedges = new Map(report.statements.map((statement) => [statement.id, statement.hedges]));
  const matrix = report.points.map((point, i): MatrixRow => {
    const readings = Map.groupBy(point.readings, (r) => r.article);
    const found = byPoint.get(point.id) ?? [];
    const absent = new Set(point.absent);
    const cells = accounts.map((account): MatrixCell => {
      const id = account.article.id;
      const passage = readings.get(id)?.[0];
      if (!passage) return { account, standing: absent.has(id) ? 'absent' : 'unsearched' };
      const finding = cellFinding(found, id);
      const copy = (copiedIn.get(id) ?? []).some(({ own, other }) => {
        const original = accountOf.get(other.article);
        return overlaps(own, passage) && original !== undefined && readings.has(other.article) && comesFirst(original, account);
      });
      const hedged = passage.statement !== undefined && (hedges.get(passage.statement) ?? []).some((hedge) => overlaps(hedge, passage));
      const standing = copy ? 'copied' : hedged ? 'hedged' : sameWords(point.gist, words(passage)) ? 'same' : 'reworded';
      return { account, standing, passage, ...(finding === undefined ? {} : { finding }) };
    });
    return { ...placed(labelOf(point.id, 'point', i), point.keys), point, cells };
  });

  return {
    report,
    accounts,
    accountOf,
    independent: accounts.filter((a) => !a.copyOf).length,
    conflicts: standing.filter((f) => f.variation.severity === 'conflict'),
    differences: standing.filter((f) => f.variation.severity === 'difference'),
    rejected: findings.filter((f) => f.variation.rejected !== undefined),
    alone,
    matrix,
    copies: copiedPairs(report, accountOf),
    words,
  };
}
