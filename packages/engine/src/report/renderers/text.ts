import type { Report } from '../report.ts';
import { type Happening, timelineGroups, timelineOf } from './happenings.ts';
import { clip, passageContext } from './passage-context.ts';
import {
  type Account,
  comparedForms,
  type Finding,
  groupLabel,
  longWords,
  type MatrixCell,
  type ReadingGroup,
  readerView,
  type Standing,
} from './reader-view.ts';
import { type Reported, recurringQuotations } from './recurring-quotations.ts';
import { clipToWidth, displayWidth, padEnd, type StyledText, type TerminalStyle, terminalLines } from './terminal-lines.ts';
import { visibleLine, visibleRun } from './visible-characters.ts';
import type { WordRun } from './word-diff.ts';
import { capital, count, dateWords, publishedWords, rejectedWords, rejectionWords, severityWords, variationWords } from './wording.ts';

export interface TextOptions {
  /** Paint with ANSI codes. Default: false. */
  readonly colour?: boolean;
  /** Columns of the terminal, at least 40. Default: 80. */
  readonly width?: number;
}

/** A cell has one sign: of what is found in it, else of how it is told. */
type Sign = Standing | NonNullable<MatrixCell['finding']>['severity'];

const SIGNS: Record<Sign, { sign: string; style: TerminalStyle; means: string }> = {
  same: { sign: '●', style: 'plain', means: 'reports it' },
  reworded: { sign: '○', style: 'plain', means: 'in other words' },
  hedged: { sign: '?', style: 'plain', means: 'with a hedge' },
  conflict: { sign: '≠', style: 'conflict', means: 'conflict' },
  difference: { sign: '≈', style: 'difference', means: 'difference' },
  copied: { sign: '=', style: 'copied', means: 'copied' },
  absent: { sign: '·', style: 'dim', means: 'does not have it' },
  unsearched: { sign: ' ', style: 'dim', means: '' },
};

const signOf = ({ finding, standing }: MatrixCell): Sign => finding?.severity ?? standing;

/**
 * A comparison for reading in a terminal: accounts, conflicts, differences, what one account alone has, points, quotations, timeline, copies, notes.
 * Nothing in an article's text reaches the terminal as a command.
 */
export function renderText(report: Report, options: TextOptions = {}): string {
  const width = Math.max(40, Math.floor(options.width ?? 80));
  const colour = options.colour ?? false;
  const view = readerView(report);
  const out: string[] = [];
  const put = (parts: readonly StyledText[], first: readonly StyledText[] = [], indent?: number) =>
    out.push(...terminalLines(parts, { width, colour, first, ...(indent === undefined ? {} : { indent }) }));
  const plain = (text: string): StyledText => ({ text, style: 'plain' });
  const dim = (text: string): StyledText => ({ text, style: 'dim' });
  const strong = (text: string): StyledText => ({ text, style: 'strong' });
  const heading = (title: string, note: string, style: TerminalStyle = 'strong') => {
    out.push('');
    put([{ text: title.toUpperCase(), style }, ...(note ? [dim(`  ${note}`)] : [])]);
    put([dim('─'.repeat(width))]);
  };
  const keyWidth = Math.max(1, ...view.accounts.map((a) => displayWidth(a.key)));
  const named = (accounts: readonly Account[]): StyledText[] =>
    [...new Set(accounts)].flatMap((a, i) => [...(i > 0 ? [dim(' · ')] : []), strong(a.key), plain(` ${a.name}`)]);
  const marked = (runs: readonly WordRun[]): StyledText[] =>
    runs.map((r) => ({ text: visibleRun(r.text), style: r.differs ? 'mark' : 'plain' }));

  putOpening();
  if (report.articles.length > 1) {
    putFindings('Conflicts', severityWords.conflict, view.conflicts, 'conflict');
    putFindings('Differences', severityWords.difference, view.differences, 'difference');
    if (view.rejected.length > 0) putFindings('Rejected', rejectedWords, view.rejected, 'dim');
    putAlone();
    putPoints();
  }
  putQuotations();
  putTimeline();
  putCopies();
  putNotes();
  return `${out.join('\n')}\n`;

  function putOpening() {
    const n = report.articles.length;
    put([strong(n === 1 ? 'One account' : `${count(n, 'account')} of one story`)]);
    put([
      { text: capital(count(view.conflicts.length, 'conflict')), style: view.conflicts.length > 0 ? 'conflict' : 'plain' },
      plain(' · '),
      { text: count(view.differences.length, 'difference'), style: view.differences.length > 0 ? 'difference' : 'plain' },
      plain(` · ${count(report.points.length, 'common point')} · ${count(view.independent, 'independent account')}`),
    ]);
    if (n === 0) {
      out.push('');
      put([plain('There is no article to compare.')]);
    }
    if (n > 0) out.push('');
    for (const account of view.accounts) {
      const { date, evidence } = publishedWords(account.article);
      const dated = evidence ? `${date} (${evidence})` : date;
      put(
        [
          strong(account.name),
          dim(`  ${dated}`),
          ...(account.copyOf ? [{ text: `  copies ${account.copyOf.key}`, style: 'copied' as const }] : []),
        ],
        [plain('  '), strong(padEnd(account.key, keyWidth)), plain('  ')],
      );
      const headline = visibleLine(account.article.headline ?? '');
      if (headline && account.article.publisher?.trim()) put([plain(headline)], [plain(' '.repeat(keyWidth + 4))]);
    }
    if (n === 1) {
      out.push('');
      put([plain('One account alone has nothing to be compared with; give at least two articles.')]);
    }
  }

  function putFindings(title: string, meaning: string, findings: readonly Finding[], style: 'conflict' | 'difference' | 'dim') {
    heading(title, findings.length > 0 ? meaning : '', findings.length > 0 ? style : 'strong');
    if (findings.length === 0) put([plain(`No ${style === 'conflict' ? 'conflicts' : 'differences'} found.`)]);
    for (const [i, finding] of findings.entries()) {
      if (i > 0) out.push('');
      const { variation } = finding;
      put(
        [{ text: variationWords[variation.type], style }, plain(`  ${visibleLine(variation.explanation)}`)],
        [plain(padEnd(finding.label, 3)), plain(' ')],
      );
      if (variation.rejected) put([dim(visibleLine(rejectionWords(variation.rejected)))], [plain('    ')]);
      if (longWords(finding)) putLong(finding);
      else putShort(finding);
    }
  }

  function putShort(finding: Finding) {
    const label = (group: ReadingGroup) => {
      const { words, value } = groupLabel(finding, group);
      return value ? `${words} (${value})` : words;
    };
    const column = Math.min(width / 2, Math.max(...finding.groups.map((g) => displayWidth(label(g)))));
    for (const group of finding.groups) {
      put(named(group.readings.map((r) => r.account)), [plain('    '), strong(padEnd(label(group), column)), plain('  ')], 6 + column);
      const first = group.readings[0];
      if (!first) continue;
      const { before, words, after } = passageContext(first.account.article.text, first, 140);
      put([plain(visibleRun(before)), { text: visibleRun(words), style: 'mark' }, plain(visibleRun(after))], [plain(' '.repeat(6))]);
    }
  }

  function putLong(finding: Finding) {
    const compared = comparedForms(finding);
    for (const [i, group] of finding.groups.entries()) {
      put(named(group.readings.map((r) => r.account)), [plain('    ')]);
      for (const form of compared[i] ?? []) put(marked(form.runs), [plain(' '.repeat(6))]);
    }
  }

  function putAlone() {
    heading(
      'Who alone has what',
      view.alone.length > 0 ? 'In one account and in no other.' : '',
      view.alone.length > 0 ? 'alone' : 'strong',
    );
    if (view.alone.length === 0) put([plain('No account has news that the others lack.')]);
    for (const { account, passages } of view.alone) {
      put([strong(account.name)], [plain('  '), strong(padEnd(account.key, keyWidth)), plain('  ')]);
      for (const passage of passages)
        put([plain(visibleLine(view.words(passage)))], [plain(' '.repeat(keyWidth + 4)), { text: '– ', style: 'alone' }]);
    }
  }

  function putPoints() {
    heading('Points', count(report.points.length, 'point that more than one account has', 'points that more than one account has'));
    if (report.points.length === 0) {
      put([plain('The accounts have no point in common.')]);
      return;
    }
    const cell = keyWidth + 1;
    const idWidth = Math.max(...view.matrix.map((r) => r.label.length)) + 1;
    const columns = view.accounts.length * cell;
    const table = columns <= width / 2;
    const gistWidth = width - idWidth - 1 - columns;
    if (table) put([strong(view.accounts.map((a) => padEnd(a.key, cell)).join(''))], [plain(' '.repeat(idWidth + gistWidth + 1))]);
    for (const row of view.matrix) {
      const gist = visibleLine(row.point.gist);
      if (table) {
        const cells = row.cells.map((c): StyledText => {
          const { sign, style } = SIGNS[signOf(c)];
          return { text: padEnd(sign, cell), style };
        });
        out.push(paintRow([dim(padEnd(row.label, idWidth)), plain(padEnd(clipToWidth(gist, gistWidth), gistWidth + 1)), ...cells]));
      } else {
        const keysOf = (cells: readonly MatrixCell[]) => cells.map((c) => c.account.key);
        put([plain(gist)], [dim(padEnd(row.label, idWidth))]);
        const absent = keysOf(row.cells.filter((c) => c.standing === 'absent'));
        const present = `in ${keysOf(row.cells.filter((c) => c.passage !== undefined)).join(' ')}`;
        put([dim(absent.length > 0 ? `${present}; not in ${absent.join(' ')}` : present)], [plain(' '.repeat(idWidth))]);
      }
    }
    if (table) {
      const used = new Set(view.matrix.flatMap((r) => r.cells.map(signOf)));
      const legend = (Object.keys(SIGNS) as Sign[]).filter((s) => used.has(s) && SIGNS[s].means);
      out.push('');
      put(
        legend.flatMap((s, i): StyledText[] => [
          plain(i > 0 ? '   ' : ''),
          { text: SIGNS[s].sign, style: SIGNS[s].style },
          dim(`\u00a0${SIGNS[s].means.replaceAll(' ', '\u00a0')}`),
        ]),
        [plain(' '.repeat(idWidth))],
      );
    }
  }

  /** A row whose columns are already measured: never wrapped. */
  function paintRow(parts: readonly StyledText[]): string {
    return terminalLines(parts, { width: Number.POSITIVE_INFINITY, colour }).join('');
  }

  function putQuotations() {
    const speakers = recurringQuotations(view);
    if (speakers.length === 0) return;
    heading('Who says what', 'Statements in more than one account, word by word.');
    for (const [i, speaker] of speakers.entries()) {
      if (i > 0) out.push('');
      const roles = speaker.roles.map(visibleLine).filter(Boolean);
      put([strong(visibleLine(speaker.name) || 'Speaker not named'), ...(roles.length > 0 ? [dim(`, ${roles.join('; ')}`)] : [])]);
      for (const utterance of speaker.utterances) {
        put([dim(utterance.label)], [plain('  ')]);
        const keysOf = (reported: readonly Reported[]) => [...new Set(reported.map((r) => r.account.key))].join(' ');
        const column = Math.max(...utterance.wordings.map((w) => displayWidth(keysOf(w.reported))));
        for (const { reported, runs } of utterance.wordings) {
          const quoted = reported.some((r) => r.quotation === 'direct' || r.quotation === 'mixed');
          put(
            [...marked(runs), ...(quoted ? [] : [dim('  (not in quotation marks)')])],
            [plain('    '), strong(padEnd(keysOf(reported), column)), plain('  ')],
          );
        }
      }
    }
  }

  function putTimeline() {
    const { dated, yearUnknown, weekdayOnly } = timelineOf(view);
    const all = [...dated, ...yearUnknown, ...weekdayOnly].flatMap((h) => h.passages);
    if (all.length === 0) return;
    heading('Timeline', '');
    const words = (date: string) => dateWords(visibleLine(date));
    const dateWidth = Math.max(...all.map((p) => displayWidth(words(p.date))));
    const lanes = (list: readonly Happening[]) => {
      for (const { rows, disagree } of timelineGroups(list)) {
        for (const { date, happenings } of rows) {
          for (const [i, passages] of happenings.entries()) {
            for (const [k, [gist, alike]] of [...Map.groupBy(passages, (p) => visibleLine(p.gist))].entries()) {
              const keys = [...new Set(alike.map((p) => p.account.key))].join(' ');
              const when = i + k === 0 ? words(date) : '';
              put(
                [strong(padEnd(keys, keyWidth)), plain(`  ${clip(gist, width * 2)}`)],
                [
                  disagree ? { text: '≠ ', style: 'conflict' } : dim('│ '),
                  { text: padEnd(when, dateWidth + 2), style: disagree ? 'conflict' : 'strong' },
                ],
                dateWidth + 6 + keyWidth,
              );
            }
          }
        }
      }
    };
    lanes(dated);
    if (yearUnknown.length > 0) {
      put([dim('Of a year that cannot be told:')]);
      lanes(yearUnknown);
    }
    if (weekdayOnly.length > 0) {
      put([dim('Weekday only; the date cannot be told:')]);
      lanes(weekdayOnly);
    }
  }

  function putCopies() {
    if (view.copies.length === 0) return;
    heading('Copies', '', 'copied');
    for (const pair of view.copies) {
      put([
        ...named([pair.first, pair.second]),
        plain(`  share ${count(pair.passages.length, 'passage')}, ${Math.round(pair.share * 100)} % of the shorter text`),
      ]);
      for (const copy of pair.passages) {
        put(
          [plain(clip(visibleLine(view.words(copy.readings[0])), 200)), dim(`  ${Math.round(copy.similarity * 100)} % alike`)],
          [plain('    – ')],
        );
      }
    }
  }

  function putNotes() {
    if (report.diagnostics.length === 0) return;
    heading('Notes', '');
    for (const note of report.diagnostics) {
      const account = note.article === undefined ? undefined : view.accountOf.get(note.article);
      const words =
        account && note.start !== undefined && note.end !== undefined
          ? clip(visibleLine(account.article.text.slice(note.start, note.end)), 60)
          : '';
      put([plain(visibleLine(note.message)), ...(words ? [dim(`  ${words}`)] : [])], account ? [strong(account.key), plain('  ')] : []);
    }
  }
}
