import type { Decision, Explanation, Trace } from '@crosscheck/engine';
import { Command } from 'commander';
import { explainGrouping, groupingText } from '../explain-grouping.ts';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { loadReport } from '../saved-report.ts';

const formats = ['text', 'json'] as const;

/** `crosscheck explain`: why a line is in a comparison. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .description('why a statement, point or variation is in a comparison, or why two articles of an archive are in one story')
    .argument(
      '<report>',
      'a comparison written by compare --format json, or - for standard input; with --archive, an article: its number or address',
    )
    .argument('<id>', 'the line asked about: s17 is a statement, p2 a point, v3 a variation; with --archive, the other article')
    .addHelpText('after', examples)
    .action(explainLine);
  addArchiveOption(command);
  return addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
}

async function explainLine(path: string, id: string, options: OutputOptions & ArchiveOption): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  if (options.archive !== undefined) {
    await explainArticles(path, id, format, options);
    return;
  }
  const report = await loadReport(path);
  const { articlesOfReport, compareArticles, concerns, explain, explainableIds, findSubject } = await import('@crosscheck/engine');
  const subject = findSubject(report, id);
  if (subject === undefined) {
    const ids = explainableIds(report);
    throw new WrongCall(`the report has no ${id}; it has ${ids.length === 0 ? 'no line that can be explained' : ids.join(', ')}`);
  }
  const output = openOutput(options.output, [path]);
  try {
    const isConcerned = concerns(report, subject);
    const traces: Trace[] = [];
    const again = compareArticles(articlesOfReport(report), {
      trace: (trace) => {
        if (isConcerned(trace)) traces.push(trace);
      },
    });
    const explanation = explain(report, subject, again, traces);
    await output.write(format === 'json' ? `${JSON.stringify(explanation, null, 1)}\n` : toText(explanation));
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Why two articles of an archive are together or apart. */
async function explainArticles(one: string, other: string, format: (typeof formats)[number], options: OutputOptions & ArchiveOption) {
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    const explanation = await withArchive(options, {}, (archive) => explainGrouping(archive, one, other));
    await output.write(format === 'json' ? `${JSON.stringify(explanation, null, 1)}\n` : groupingText(explanation));
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** More dropped candidates than this are counted, not listed. */
const LISTED = 30;

function toText(explanation: Explanation): string {
  const { id, kind, rule, passages, related, kept, dropped, again, now, versions } = explanation;
  const lines = [`${id} is a ${kind}${rule === undefined ? '' : `, made by the rule ${rule}`}.`, '', 'Its words'];
  for (const { name, article, start, end, words } of passages) lines.push(`  ${name}, ${article} ${start}–${end}: “${oneLine(words)}”`);
  if (related.length > 0) lines.push('', 'Rests on, or carries', `  ${related.join(', ')}`);
  lines.push('', 'Decided for these words', ...listed(kept, '  nothing was traced here'));
  lines.push('', 'Tried and dropped here or nearby', ...listed(dropped, '  nothing'));
  lines.push('', foundAgain[again]);
  if (now !== undefined) lines.push(`  ${JSON.stringify(now)}`);
  if (versions !== undefined) lines.push(`The report was made by version ${versions.saved}; this is version ${versions.now}.`);
  return `${lines.join('\n')}\n`;
}

const foundAgain: Readonly<Record<Explanation['again'], string>> = {
  same: 'Run again on the texts in the report, the analysis finds it just the same.',
  changed: 'Run again on the texts in the report, the analysis finds it at the same place, but not the same:',
  gone: 'Run again on the texts in the report, the analysis does not find it any more.',
};

function listed(decisions: readonly Decision[], nothing: string): string[] {
  if (decisions.length === 0) return [nothing];
  const lines = decisions
    .slice(0, LISTED)
    .map(
      ({ stage, rule, article, span, words, reason }) =>
        `  ${stage} · ${rule} · ${article} ${span.start}–${span.end} “${oneLine(words)}”: ${reason}`,
    );
  return decisions.length > LISTED ? [...lines, `  and ${decisions.length - LISTED} more; --format json lists them all`] : lines;
}

function oneLine(words: string): string {
  const plain = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return plain.length <= 100 ? plain : `${plain.slice(0, 70)} … ${plain.slice(-25)}`;
}

const examples = `
Examples:
  crosscheck compare a.txt b.html --format json -o report.json
  crosscheck explain report.json v3
  crosscheck explain report.json s17 --format json
  crosscheck explain 17 18 --archive news.db                why are these two articles in one story?

The analysis is run again on the texts in the report, with every decision at and beside the line's words written down.
If this version of crosscheck comes to another result than the one saved, it says so.
`;
