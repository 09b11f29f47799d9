import { Command } from 'commander';
import { isQuiet, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { startProgress } from '../progress.ts';
import { streamArticles } from '../read-articles.ts';
import { streamFormats } from '../stream-command.ts';

/** `crosscheck group`: which articles tell one story. */
export function groupCommand(): Command {
  const command = new Command('group')
    .description('which articles tell one story, in the order in which they arrived')
    .argument('<articles...>', 'JSONL and everything else that carries articles (see docs/cli.md), or - for standard input')
    .addHelpText('after', examples)
    .action(groupArticles);
  return addOutputOptions(command, streamFormats, 'jsonl, or text to read it (default: by the ending of -o, else jsonl)');
}

interface Grouped {
  readonly id: string;
  readonly headline: string | undefined;
  readonly publisher: string | undefined;
}

async function groupArticles(args: readonly string[], options: OutputOptions): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, streamFormats, 'jsonl');
  const output = openOutput(options.output, args);
  const progress = startProgress('Articles grouped:', undefined, { quiet: isQuiet() });
  try {
    const { Grouper, signatureOf } = await import('@crosscheck/engine');
    const grouper = new Grouper();
    const articles: Grouped[] = [];
    for await (const { article } of streamArticles(args)) {
      // ids may repeat in what was given, places do not; all are in the window
      grouper.add({ id: String(articles.length), signature: signatureOf(article), arrived: 0 });
      progress.update(articles.push({ id: article.id, headline: article.headline, publisher: article.publisher }));
    }
    grouper.settle();
    const placeOf = (place: number) => grouper.placeOf(String(place)) as { readonly story: string; readonly copyOf?: string };
    if (format === 'jsonl') {
      for (const [i, { id }] of articles.entries()) {
        const { story, copyOf } = placeOf(i);
        const copy = copyOf === undefined ? {} : { copyOf: (articles[Number(copyOf)] as Grouped).id };
        await output.write(`${JSON.stringify({ id, story, ...copy })}\n`);
      }
    } else {
      const stories = Map.groupBy(articles.keys(), (i) => placeOf(i).story);
      for (const members of [...stories.values()].sort((a, b) => b.length - a.length)) {
        const lines = members.map((i) => `  ${toLine(articles[i] as Grouped)}${placeOf(i).copyOf === undefined ? '' : ', a copy'}`);
        await output.write(`${members.length === 1 ? 'One article' : `${members.length} articles`}\n${lines.join('\n')}\n\n`);
      }
    }
    progress.end();
    output.finish();
  } catch (error) {
    progress.end();
    output.abandon();
    throw error;
  }
}

function toLine({ id, headline, publisher }: Grouped): string {
  const plain = (headline ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return `${plain === '' ? id : `${plain} (${id})`}${publisher === undefined ? '' : `, ${publisher}`}`;
}

const examples = `
Examples:
  crosscheck group articles.jsonl                one line an article: {"id": …, "story": …}, and copyOf where it was taken over from another
  crosscheck group feed.xml crawl.warc.gz --format text

Nothing is kept; stories are named s1, s2 … in the order in which they came up.
`;
