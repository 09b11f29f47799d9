import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBlankText, type ReadArticle } from '@crosscheck/intake';
import { Command } from 'commander';
import { addFetchOptions, addFollowOption } from '../addresses.ts';
import { expandInputs } from '../input-files.ts';
import { isQuiet, reportNote, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { startProgress } from '../progress.ts';
import { articlesIn, reportFindings } from '../read-articles.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { streamFormats } from '../stream-command.ts';

/** `crosscheck extract`: the article text of web pages and other inputs. */
export function extractCommand(): Command {
  const command = new Command('extract')
    .description('the text of articles, taken out of saved web pages, with headline, byline, publisher, date and address')
    .argument(
      '<pages...>',
      'HTML, feeds, archives and more (see docs/cli.md), folders of HTML files, patterns such as *.html, or - for standard input',
    )
    .addHelpText('after', examples)
    .action(extractPages);
  addFollowOption(command);
  addFetchOptions(command);
  return addOutputOptions(command, streamFormats, 'jsonl, or text to read it (default: by the ending of -o, else jsonl)');
}

async function extractPages(args: readonly string[], options: OutputOptions & { readonly follow?: boolean }): Promise<void> {
  keepHeapSmall();
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, streamFormats, 'jsonl');
  const files = expandInputs(args).flatMap(filesIn);
  const output = openOutput(options.output, files);
  const progress = startProgress('Reading pages', files.length, { quiet: isQuiet() });
  try {
    for (const [i, file] of files.entries()) {
      for await (const read of articlesIn(file, { follow: options.follow === true ? 'all' : 'addresses' })) {
        if (isBlankText(read.article.text))
          reportNote(`${read.place}: no article text was found; save the page again when it is fully loaded`);
        await reportFindings(read);
        await output.write(format === 'jsonl' ? `${JSON.stringify(await toRow(read))}\n` : toText(read));
      }
      progress.update(i + 1);
    }
    progress.end();
    output.finish();
  } catch (error) {
    progress.end();
    output.abandon();
    throw error;
  }
}

/** A folder's HTML files in the order of their names; a file itself. */
function filesIn(path: string): string[] {
  if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:html?|xhtml)$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function toRow({ article, statedLanguage }: ReadArticle): Promise<object> {
  const { languageOf } = await import('@crosscheck/engine');
  const { id, headline, byline, publisher, createdAt, url, text } = article;
  return {
    id,
    headline: headline ?? null,
    byline: byline ?? null,
    publisher: publisher ?? null,
    published: createdAt.kind === 'known' ? { value: createdAt.value, evidence: createdAt.evidence } : null,
    url: url ?? null,
    language: languageOf(text, statedLanguage),
    text,
  };
}

function toText({ article }: ReadArticle): string {
  const { headline, byline, publisher, createdAt, url, text } = article;
  const lines = [
    ['headline', headline],
    ['byline', byline],
    ['publisher', publisher],
    ['published', createdAt.kind === 'known' ? createdAt.value : undefined],
    ['url', url],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `${lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`}${isBlankText(text) ? '' : text.trim()}\n\n`;
}

const examples = `
Examples:
  crosscheck extract saved.html                           one JSON line: id, headline, byline, publisher, published, url, language, text
  crosscheck extract pages/ --format jsonl -o pages.jsonl
  crosscheck extract saved.html --format text > saved.txt a text file with front matter, which compare reads

The date comes with its evidence: json-ld, meta, time-element, url, text, feed or given. Nothing on a page is run or loaded.
`;
