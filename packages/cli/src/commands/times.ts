import type { AnalysedArticle } from '@crosscheck/engine';
import { Command } from 'commander';
import { addStreamOptions, runStream, type StreamOptions } from '../stream-command.ts';

/** `crosscheck times`: what happened when, as TIMEX3, article by article. */
export function timesCommand(): Command {
  const command = new Command('times')
    .description('time expressions as TIMEX3, reckoned from the publication date, article by article')
    .argument(
      '<articles...>',
      'JSONL, text, HTML, feeds, archives and more (see docs/cli.md), patterns such as *.jsonl, or - for standard input',
    )
    .addHelpText('after', examples)
    .action((files: readonly string[], options: StreamOptions) => runStream(files, options, { toRow, toText }));
  return addStreamOptions(command);
}

function toRow(doc: AnalysedArticle): object {
  const times = doc.layers.times.map(({ start, end, type, value, mod, certainty }) => ({
    start,
    end,
    type,
    value,
    ...(mod === undefined ? {} : { mod }),
    certainty,
  }));
  return { id: doc.article.id, times };
}

function toText(doc: AnalysedArticle): string {
  const { text, id, createdAt } = doc.article;
  const published = createdAt.kind === 'known' ? `published ${createdAt.value}` : 'undated';
  const lines = doc.layers.times.map((time) => {
    const words = text.slice(time.start, time.end).replace(/\s+/g, ' ');
    return `  ${words}  ${time.type} ${time.value}${time.mod === undefined ? '' : ` ${time.mod}`}${time.certainty === 'unknown' ? ' (not resolvable)' : ''}`;
  });
  return `${id} (${published})\n${lines.length === 0 ? '  no time is named' : lines.join('\n')}\n\n`;
}

const examples = `
Examples:
  crosscheck times article.txt --published 2021-03-18
  crosscheck times corpus.jsonl --format jsonl -o times.jsonl

"published" of an article is what its relative times are reckoned from. Without it they stay relative: Thursday is XXXX-WXX-4.
One line an article: { "id", "times": [ { "start", "end", "type", "value", "mod"?, "certainty" } ] }.
`;
