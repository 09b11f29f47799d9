import type { AnalysedArticle, AnalyseOptions } from '@crosscheck/engine';
import type { Command } from 'commander';
import { addFetchOptions } from './addresses.ts';
import { analyseOne } from './analyse-each.ts';
import { isQuiet, setQuiet } from './notices.ts';
import { openOutput } from './output.ts';
import { addOutputOptions, addPublishedOption, chooseFormat, type OutputOptions } from './output-options.ts';
import { startProgress } from './progress.ts';
import { parsePublishedOption, streamArticles } from './read-articles.ts';

/** The forms that commands write which go article by article. */
export const streamFormats = ['text', 'jsonl'] as const;

export type StreamOptions = OutputOptions & { readonly published?: string };

/** What one article becomes: an object for a JSONL line, or lines for people. */
export interface ArticleWriter {
  /** The analysis it needs, where that is not the default. */
  readonly analysis?: () => Promise<AnalyseOptions>;
  toRow(doc: AnalysedArticle): object | Promise<object>;
  toText(doc: AnalysedArticle): string | Promise<string>;
}

/** Adds the options of commands that go article by article. */
export function addStreamOptions(command: Command): Command {
  addOutputOptions(command, streamFormats, 'text for reading, jsonl for programs (default: by the ending of -o, else text)');
  addPublishedOption(command);
  return addFetchOptions(command);
}

/** Reads, analyses and writes one article after the other, holding one at a time. */
export async function runStream(files: readonly string[], options: StreamOptions, writer: ArticleWriter): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, streamFormats, 'text');
  const published = parsePublishedOption(options.published);
  const output = openOutput(options.output, files);
  const progress = startProgress('Articles read:', undefined, { quiet: isQuiet() || (output.isTerminal && options.output === undefined) });
  try {
    const analysis = await writer.analysis?.();
    let done = 0;
    for await (const read of streamArticles(files, published)) {
      const doc = await analyseOne(read, analysis);
      if (doc) await output.write(format === 'jsonl' ? `${JSON.stringify(await writer.toRow(doc))}\n` : await writer.toText(doc));
      progress.update(++done);
    }
    progress.end();
    output.finish();
  } catch (error) {
    progress.end();
    output.abandon();
    throw error;
  }
}
