import type { MovedPassage, NamedPassage, OrphanedPassage, ReportFault, Verification, VerifiedArticle } from '@crosscheck/engine';
import { Command } from 'commander';
import { addFetchOptions } from '../addresses.ts';
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
  addFetchOptions(command);
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

function toText(verification: Verification): string {
  const { articles, faults, surplus, holds } = verification;
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  const lines = articles.flatMap(describeArticle);
  lines.push(...faults.map(describeFault));
  for (const id of surplus) lines.push(`${id}: given, but the report has no such article`);
  lines.push(
    holds
      ? `All ${count(passages)} hold, letter for letter.`
      : `The report does not hold as it stands: ${whatIsAmiss(verification).join(', ')}.`,
  );
  return `${lines.join('\n')}\n`;
}

function whatIsAmiss({ articles, faults }: Verification): string[] {
  const sum = (of: (article: VerifiedArticle) => number) => articles.reduce((all, article) => all + of(article), 0);
  const missing = articles.filter(({ state }) => state === 'missing').length;
  const amiss: readonly (readonly [number, string])[] = [
    [sum(({ orphaned }) => orphaned.length), 'orphaned'],
    [sum(({ moved }) => moved.length), 'moved'],
    [missing, missing === 1 ? 'article missing' : 'articles missing'],
    [faults.length, faults.length === 1 ? 'fault in the report itself' : 'faults in the report itself'],
  ];
  return amiss.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
}

/** Orphaned places of one article are listed up to this many, moved ones, which all move alike, up to a few. */
const LISTED_ORPHANED = 20;
const LISTED_MOVED = 3;

function describeArticle({ article, state, given, passages, moved, orphaned }: VerifiedArticle): string[] {
  const against = given === undefined || given === article ? '' : ` (${given})`;
  switch (state) {
    case 'own':
      return [`${article}: ${count(passages)} checked against the report's own text`];
    case 'same':
      return [`${article}${against}: the same text, ${count(passages)} hold`];
    case 'missing':
      return [`${article}: missing; give this article to check its ${count(passages)}`];
    case 'changed': {
      const gone = moved.length + orphaned.length;
      const summary =
        gone === 0
          ? `all ${count(passages)} hold`
          : `of ${count(passages)} ${passages - gone} hold, ${moved.length} moved, ${orphaned.length} orphaned`;
      return [
        `${article}${against}: the text was changed; ${summary}`,
        ...listed(orphaned, LISTED_ORPHANED, describeOrphaned, 'orphaned'),
        ...listed(moved, LISTED_MOVED, describeMoved, 'moved'),
      ];
    }
  }
}

/** One line a place, with the names of all that point at it; the rest counted. */
function listed<P extends MovedPassage | OrphanedPassage>(
  passages: readonly P[],
  most: number,
  describe: (passage: P) => string,
  outcome: string,
): string[] {
  const places = [...Map.groupBy(passages, ({ start, end }) => `${start}–${end}`).entries()];
  const lines = places.slice(0, most).map(([place, there]) => `  ${outcome}: ${namesOf(there)} at ${place} ${describe(there[0] as P)}`);
  const rest = places.slice(most).reduce((sum, [, there]) => sum + there.length, 0);
  return rest === 0 ? lines : [...lines, `  ${outcome}: ${rest} more; --format json lists them all`];
}

function namesOf(there: readonly NamedPassage[]): string {
  const names = there.slice(0, 3).map(({ name }) => name);
  return there.length > names.length ? `${names.join(', ')} and ${there.length - names.length} more` : names.join(', ');
}

function describeOrphaned({ words, found }: OrphanedPassage): string {
  if (found === undefined) return `“${shorten(words)}”, nothing like it is found`;
  const changed = firstDifference(words, found.words);
  return `“${shortenAround(words, changed)}”, at ${found.start}–${found.end} now “${shortenAround(found.words, changed)}”`;
}

function describeMoved({ words, now }: MovedPassage): string {
  return `“${shorten(words)}”, at ${now.start}–${now.end} now`;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
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

/** Up to 60 characters, from a little before the place that matters. */
function shortenAround(words: string, place: number): string {
  const from = words.length <= 60 ? 0 : Math.max(0, Math.min(place - 20, words.length - 60));
  const plain = words.slice(from, from + 60).replace(/[\s\p{Cc}]+/gu, ' ');
  return `${from > 0 ? '… ' : ''}${plain}${from + 60 < words.length ? ' …' : ''}`;
}

const examples = `
Examples:
  crosscheck compare a.txt b.html --format json -o report.json
  crosscheck verify report.json                    is the report sound in itself?
  crosscheck verify report.json a.txt b.html       does every span still stand in the articles?

A span holds when its very words stand at its place. It has moved when they stand elsewhere, told by the words around them; it is orphaned when
they are gone, and then what stands there instead is looked for and shown.
Exit code 1 when anything is orphaned, moved or missing, or the report contradicts itself.
`;
