import type { ReportFault, Verification, VerifiedArticle } from '@crosscheck/engine';
import { Command } from 'commander';
import { WrongCall } from '../failures.ts';
import { setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { readAllArticles } from '../read-articles.ts';
import { loadReport } from '../saved-report.ts';

const formats = ['text', 'json'] as const;

/** `crosscheck verify`: does every line of a saved comparison still stand? */
export function verifyCommand(): Command {
  const command = new Command('verify')
    .description('check every span of a saved comparison against the articles, letter for letter')
    .argument('<report>', 'a comparison written by compare --format json, or - for standard input')
    .argument('[articles...]', 'the articles as they are now; without any, the report is checked against its own texts')
    .addHelpText('after', examples)
    .action(verifySavedReport);
  return addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
}

async function verifySavedReport(path: string, files: readonly string[], options: OutputOptions): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  if (path === '-' && files.includes('-')) throw new WrongCall('standard input (-) can be read only once; name it once');
  const report = await loadReport(path);
  const output = openOutput(options.output, [path, ...files]);
  try {
    const read = await readAllArticles(files);
    const { verifyReport } = await import('@crosscheck/engine');
    // articles that could not be read are missing ones, not a reason to check the report against itself
    const verification =
      files.length > 0 && read.length === 0
        ? undefined
        : verifyReport(
            report,
            read.map(({ article }) => article),
          );
    if (verification === undefined) {
      output.abandon();
      return;
    }
    if (!verification.holds) process.exitCode = 1;
    await output.write(format === 'json' ? `${JSON.stringify(verification, null, 1)}\n` : toText(verification));
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

function toText({ articles, faults, surplus, holds }: Verification): string {
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  const lines = articles.flatMap(describeArticle);
  lines.push(...faults.map(describeFault));
  for (const id of surplus) lines.push(`${id}: given, but the report has no such article`);
  lines.push(holds ? `All ${passages} passages hold, letter for letter.` : 'The report does not hold as it stands.');
  return `${lines.join('\n')}\n`;
}

/** More orphans of one article than this are counted, not listed. */
const LISTED = 20;

function describeArticle({ article, state, given, passages, orphaned }: VerifiedArticle): string[] {
  const against = given === undefined || given === article ? '' : ` (${given})`;
  switch (state) {
    case 'own':
      return [`${article}: ${count(passages)} checked against the report's own text`];
    case 'same':
      return [`${article}${against}: the same text, ${count(passages)} hold`];
    case 'missing':
      return [`${article}: missing; give this article to check its ${count(passages)}`];
    case 'changed': {
      const found = orphaned.filter((passage) => passage.found !== undefined).length;
      const shown = orphaned.slice(0, LISTED).map((passage) => {
        const now = passage.found === undefined ? 'not found any more' : `now at ${passage.found.start}–${passage.found.end}`;
        return `  ${passage.name} at ${passage.start}–${passage.end} “${shorten(passage.words)}”: ${now}`;
      });
      const more = orphaned.length > LISTED ? [`  and ${orphaned.length - LISTED} more; --format json lists them all`] : [];
      const summary =
        orphaned.length === 0
          ? `all ${count(passages)} hold`
          : `${orphaned.length} of ${count(passages)} orphaned, ${found} of them found elsewhere`;
      return [`${article}${against}: the text was changed; ${summary}`, ...shown, ...more];
    }
  }
}

function describeFault({ kind, name, what }: ReportFault): string {
  switch (kind) {
    case 'text-altered':
      return `${name}: its text in the report does not have the SHA-256 that the report states`;
    case 'outside-text':
      return `${name}: ${what} lies outside the text`;
    case 'other-words':
      return `${name}: “${shorten(what)}” is not what stands there`;
    case 'unknown-article':
      return `${name}: the report has no article ${what}`;
    case 'unknown-id':
      return `${name}: the report has no ${what}`;
  }
}

function count(passages: number): string {
  return passages === 1 ? '1 passage' : `${passages} passages`;
}

function shorten(words: string): string {
  const plain = words.replace(/[\s\p{Cc}]+/gu, ' ');
  return plain.length <= 60 ? plain : `${plain.slice(0, 40)} … ${plain.slice(-15)}`;
}

const examples = `
Examples:
  crosscheck compare a.txt b.html --format json -o report.json
  crosscheck verify report.json                    is the report sound in itself?
  crosscheck verify report.json a.txt b.html       does every span still stand in the articles?

A span whose words no longer stand at its place is orphaned; where the words stand now is looked for and told.
Exit code 1 when anything is orphaned or missing, or the report contradicts itself.
`;
