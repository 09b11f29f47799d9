import type { AddOutcome, AddResult, Archive, Grouper, NewArticle } from '@crosscheck/archive';
import { isBlankText, type ReadArticle } from '@crosscheck/intake';
import { Command } from 'commander';
import { outcomeRow, outcomeText, summariseOutcomes } from '../added-articles.ts';
import { addFetchOptions, addFollowOption } from '../addresses.ts';
import { analyseOne } from '../analyse-each.ts';
import { compareAfterwards } from '../compare-afterwards.ts';
import { inBatches } from '../in-batches.ts';
import { expandFolders } from '../input-files.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { isQuiet, reportFailedInput, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, addPublishedOption, chooseFormat, type OutputOptions } from '../output-options.ts';
import { startProgress } from '../progress.ts';
import { articlesIn, datedBy, parsePublishedOption, placeOf, reportFindings } from '../read-articles.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { streamFormats } from '../stream-command.ts';

type Options = OutputOptions & ArchiveOption & { readonly published?: string; readonly follow?: boolean };

/** `crosscheck add`: articles into an archive. */
export function addCommand(): Command {
  const command = new Command('add')
    .description('keep articles in an archive, grouped into stories: every version of every address, what it says and who says it')
    .argument(
      '<inputs...>',
      'everything that carries articles (see docs/cli.md), folders of it, patterns such as *.html, or - for standard input',
    )
    .addHelpText('after', examples)
    .action(addInputs);
  addOutputOptions(command, streamFormats, 'text for reading, jsonl for programs (default: by the ending of -o, else text)');
  addArchiveOption(command);
  addPublishedOption(command);
  addFollowOption(command);
  return addFetchOptions(command);
}

/** One commit a batch: large enough that the disk is not waited for each time, small enough that nobody waits for a line. */
const BATCH = { most: 64, within: 250 };

async function addInputs(args: readonly string[], options: Options): Promise<void> {
  keepHeapSmall();
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, streamFormats, 'text');
  const published = parsePublishedOption(options.published);
  const path = archivePath(options);
  const files = expandFolders(args, [path, `${path}-wal`, `${path}-shm`]);
  const output = openOutput(options.output, [...files, path]);
  const progress = startProgress('Articles added:', undefined, { quiet: isQuiet() || (output.isTerminal && options.output === undefined) });
  const counts: Record<AddResult, number> = { added: 0, version: 0, duplicate: 0, same: 0 };
  const began = performance.now();
  try {
    await withArchive(options, { create: true }, async (archive) => {
      const { createStoryGrouper } = await import('@crosscheck/archive');
      const grouper = createStoryGrouper();
      for await (const batch of inBatches(articlesToAdd(files, published, options, archive), BATCH)) {
        for (const [read, outcome] of await addBatch(archive, grouper, batch)) {
          counts[outcome.result]++;
          await output.write(format === 'jsonl' ? `${JSON.stringify(outcomeRow(read, outcome))}\n` : outcomeText(read, outcome));
        }
        progress.update(counts.added + counts.version + counts.duplicate + counts.same);
      }
    });
    progress.end();
    output.finish();
  } catch (error) {
    progress.end();
    output.abandon();
    throw error;
  }
  summariseOutcomes(counts);
  const took = performance.now() - began;
  await withArchive(options, {}, (archive) => compareAfterwards(archive, took));
}

/** An article that is there already, or one to be added. */
type Found = { readonly read: ReadArticle; readonly known: AddOutcome } | NewArticle;

/** The articles in the inputs, analysed where the archive does not have them yet; what a wire takes back is marked on the way. */
async function* articlesToAdd(
  files: readonly string[],
  published: string | undefined,
  options: Options,
  archive: Archive,
): AsyncGenerator<Found> {
  for (const file of files) {
    const items = articlesIn(file, {
      onWithdrawal: (withdrawal) => archive.withdraw(withdrawal),
      keepPagesWithoutArticle: false,
      follow: options.follow === true ? 'all' : 'addresses',
    });
    for await (const item of items) {
      const { fetched } = item;
      if (isBlankText(item.article.text)) {
        reportFailedInput(`${placeOf(item)}: no article text was found, so it was left out; give the text of the article`);
        continue;
      }
      const read = datedBy(item, published);
      const known = await archive.find(read, fetched);
      if (known !== undefined) {
        yield { read, known };
        continue;
      }
      await reportFindings(read);
      const doc = await analyseOne(read);
      if (doc !== undefined) yield { read, doc, ...(fetched === undefined ? {} : { fetched }) };
    }
  }
}

/** What became of each article of a batch, in order, once the disk has it. */
async function addBatch(archive: Archive, grouper: Grouper, batch: readonly Found[]): Promise<(readonly [ReadArticle, AddOutcome])[]> {
  const fresh = batch.filter((one): one is NewArticle => 'doc' in one);
  const outcomes = (await archive.add(fresh, grouper)).values();
  return batch.map((one) => [one.read, 'known' in one ? one.known : (outcomes.next().value as AddOutcome)]);
}

const examples = `
Examples:
  crosscheck add page.html feed.xml dump.jsonl crawl.warc.gz --archive news.db
  crosscheck add https://post.example/feed.xml                the articles of a feed, fetched where it has only their beginning
  crosscheck add pages/ --archive news.db                     every file in the folder and in those below it
  cat dump.jsonl | crosscheck add - --archive news.db --format jsonl

A line is printed when the disk has the article: added 17, version 17/2 (another text or headline at an address that is known),
duplicate 18 of 17 (the same text at another address), same 17 (there already). What was printed is never lost, and adding the same
inputs again adds nothing. A broken input is named on standard error and passed over; the exit code is then 1.
`;
