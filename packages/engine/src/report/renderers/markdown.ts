import type { Report } from '../report.ts';
import { timelineOf } from './happenings.ts';
import { clip, passageContext } from './passage-context.ts';
import { type Account, comparedForms, type Finding, groupLabel, longWords, readerView, type Standing } from './reader-view.ts';
import { recurringQuotations } from './recurring-quotations.ts';
import { visibleRun } from './visible-characters.ts';
import type { WordRun } from './word-diff.ts';
import { capital, count, dateWords, publishedWords, rejectedWords, rejectionWords, severityWords, variationWords } from './wording.ts';

const SIGNS: Record<Standing, string> = {
  same: 'reports it',
  reworded: 'in other words',
  hedged: 'with a hedge',
  copied: 'copied',
  absent: '–',
  unsearched: '',
};

/**
 * Words of an article as Markdown that shows them and does nothing else: no mark-up, link, image, HTML, table cell, mention or autolink
 * comes out of them. Runs of whitespace become one space.
 *
 * @example
 * escapeMarkdown('![x](http://a.example)'); // '\!\[x\]\(http\://a.example\)'
 */
export function escapeMarkdown(text: string): string {
  return visibleRun(text)
    .replace(/[\\`*_{}[\]<>()#+!|~&$^=@]/g, '\\$&')
    .replace(/(https?|ftp):\/\//gi, '$1\\://')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

const line = (text: string) => escapeMarkdown(text).trim();

/** Strong emphasis only takes hold next to letters and digits: spaces and marks at the ends go outside. */
function bold(text: string): string {
  const shown = visibleRun(text);
  const first = shown.search(/[\p{L}\p{N}]/u);
  if (first < 0) return escapeMarkdown(shown);
  let last = shown.length;
  while (!/[\p{L}\p{M}\p{N}]/u.test(shown.slice(last - 1, last)) && last > first + 1) last--;
  return `${escapeMarkdown(shown.slice(0, first))}**${escapeMarkdown(shown.slice(first, last))}**${escapeMarkdown(shown.slice(last))}`;
}

const marked = (runs: readonly WordRun[]) =>
  runs
    .map((r) => (r.differs ? bold(r.text) : escapeMarkdown(r.text)))
    .join('')
    .trim();

/** A comparison as GitHub-flavoured Markdown, in the same order as the page and the terminal report. */
export function renderMarkdown(report: Report): string {
  const view = readerView(report);
  const n = report.articles.length;
  const out: string[] = [];
  const put = (...lines: readonly string[]) => out.push(...lines);
  const named = (accounts: readonly Account[]) => [...new Set(accounts)].map((a) => line(a.name)).join(', ');
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    put(`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows.map((row) => `| ${row.join(' | ')} |`), '');

  put(`# ${n === 0 ? 'No accounts' : n === 1 ? 'One account' : `${count(n, 'account')} of one story`}`, '');
  put(
    `**${capital(count(view.conflicts.length, 'conflict'))}**, **${count(view.differences.length, 'difference')}**, ${count(report.points.length, 'common point')}, ${count(view.independent, 'independent account')}.`,
    '',
  );
  if (n === 0) put('There is no article to compare.', '');
  else {
    table(
      ['', 'Outlet', 'Headline', 'Published', 'Copies'],
      view.accounts.map((account) => {
        const { date, evidence } = publishedWords(account.article);
        return [
          line(account.key),
          line(account.name),
          line(account.article.headline ?? ''),
          line(evidence ? `${date} – ${evidence}` : date),
          account.copyOf ? line(account.copyOf.name) : '',
        ];
      }),
    );
  }
  if (n === 1) put('One account alone has nothing to be compared with; give at least two articles.', '');
  if (n > 1) {
    findings('Conflicts', severityWords.conflict, view.conflicts);
    findings('Differences', severityWords.difference, view.differences);
    if (view.rejected.length > 0) findings('Rejected', rejectedWords, view.rejected);
    alone();
    points();
  }
  quotations();
  timeline();
  copies();
  notes();
  return `${out.join('\n').trimEnd()}\n`;

  function findings(title: string, meaning: string, list: readonly Finding[]) {
    put(`## ${title}`, '');
    if (list.length === 0) {
      put(`No ${title.toLowerCase()} found.`, '');
      return;
    }
    put(meaning, '');
    for (const finding of list) {
      const { variation, groups } = finding;
      const { rejected } = variation;
      const said = line(variation.explanation);
      put(`### ${finding.label}: ${variationWords[variation.type]}`, '', rejected ? `~~${said}~~` : said, '');
      if (rejected) put(line(rejectionWords(rejected)), '');
      const compared = longWords(finding) ? comparedForms(finding) : undefined;
      for (const [i, group] of groups.entries()) {
        const first = group.readings[0];
        if (!first) continue;
        const label = groupLabel(finding, group);
        const words = compared ? '' : `: ${line(label.words)}${label.value && ` (${line(label.value)})`}`;
        put(`- **${named(group.readings.map((r) => r.account))}**${words}`, '');
        if (compared) for (const form of compared[i] ?? []) put(`  > ${marked(form.runs)}`, '');
        else {
          const context = passageContext(first.account.article.text, first, 140);
          put(`  > ${`${escapeMarkdown(context.before)}${bold(context.words)}${escapeMarkdown(context.after)}`.trim()}`, '');
        }
      }
    }
  }

  function alone() {
    put('## Who alone has what', '');
    if (view.alone.length === 0) put('No account has news that the others lack.', '');
    for (const { account, passages } of view.alone) {
      put(`**${line(account.name)}**`, '', ...passages.map((p) => `- ${line(view.words(p))}`), '');
    }
  }

  function points() {
    put('## Points', '');
    if (view.matrix.length === 0) {
      put('The accounts have no point in common.', '');
      return;
    }
    table(
      ['', 'Point', ...view.accounts.map((a) => line(a.name))],
      view.matrix.map((row) => [
        row.label,
        line(row.point.gist),
        ...row.cells.map(({ finding, standing }) =>
          finding === undefined ? SIGNS[standing] : `${finding.severity === 'conflict' ? '**conflict**' : 'difference'} ${finding.label}`,
        ),
      ]),
    );
  }

  function quotations() {
    const speakers = recurringQuotations(view);
    if (speakers.length === 0) return;
    put('## Who says what', '');
    for (const speaker of speakers) {
      const roles = speaker.roles.map(line).filter(Boolean);
      put(`### ${line(speaker.name) || 'Speaker not named'}${roles.length > 0 ? `, ${roles.join('; ')}` : ''}`, '');
      for (const utterance of speaker.utterances) {
        for (const { reported, runs } of utterance.wordings) {
          const quoted = reported.some((r) => r.quotation === 'direct' || r.quotation === 'mixed');
          put(`- ${named(reported.map((r) => r.account))}: ${marked(runs)}${quoted ? '' : ' *(not in quotation marks)*'}`);
        }
        put('');
      }
    }
  }

  function timeline() {
    const { dated, yearUnknown, weekdayOnly } = timelineOf(view);
    const all = [...dated, ...yearUnknown, ...weekdayOnly];
    if (all.length === 0) return;
    put('## Timeline', '');
    table(
      ['Date', 'Accounts', 'Words', ''],
      all.flatMap((happening) =>
        [...Map.groupBy(happening.passages, (p) => p.date)].map(([date, passages]) => [
          line(dateWords(date)),
          named(passages.map((p) => p.account)),
          line(clip(passages[0]?.gist ?? '', 300)),
          happening.disagree ? 'dates disagree' : '',
        ]),
      ),
    );
  }

  function copies() {
    if (view.copies.length === 0) return;
    put('## Copies', '');
    for (const pair of view.copies) {
      put(
        `**${named([pair.first, pair.second])}** share ${count(pair.passages.length, 'passage')}, ${Math.round(pair.share * 100)} % of the shorter text.`,
        '',
        ...pair.passages.map((c) => `- ${line(clip(view.words(c.readings[0]), 300))} (${Math.round(c.similarity * 100)} % alike)`),
        '',
      );
    }
  }

  function notes() {
    if (report.diagnostics.length === 0) return;
    put('## Notes', '');
    for (const note of report.diagnostics) {
      const account = note.article === undefined ? undefined : view.accountOf.get(note.article);
      put(`- ${account ? `${line(account.name)}: ` : ''}${line(note.message)}`);
    }
    put('');
  }
}
