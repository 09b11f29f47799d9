import type { AddResult } from '@crosscheck/archive';
import type { WatchEvent } from '@crosscheck/watch';
import { Command } from 'commander';
import { outcomeRow, outcomeText, summariseOutcomes } from '../added-articles.ts';
import { addFetchOptions } from '../addresses.ts';
import { analyseOne } from '../analyse-each.ts';
import { compareAfterwards, reportFailedComparison } from '../compare-afterwards.ts';
import { parseDuration } from '../duration.ts';
import { WrongCall } from '../failures.ts';
import { feedAddresses } from '../feed-addresses.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { reportBug, reportError, reportFailedInput, reportNote, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { problemLine } from '../problems-of-input.ts';
import { reportFindings } from '../read-articles.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { stopSignal } from '../stop-signal.ts';
import { streamFormats } from '../stream-command.ts';

type Options = OutputOptions &
  ArchiveOption & {
    readonly every: string;
    readonly once?: boolean;
    readonly again?: boolean;
    readonly metrics?: string;
    readonly openHost?: readonly string[];
  };

/** `crosscheck watch`: feeds into an archive, for months. */
export function watchCommand(): Command {
  const command = new Command('watch')
    .description('follow feeds and keep the articles that they bring and point at in an archive, until it is told to end')
    .argument('<feeds...>', 'addresses of feeds, news sitemaps or lists of them, and files that list them (OPML), or - for standard input')
    .option('--every <time>', 'how long to wait between two visits to a feed, as in 30s, 5m, 2h or 1d', '5m')
    .option('--once', 'go over the feeds, and the pages that are due, once and end')
    .option('--again', 'ask for the feeds where they are named, also for those that were gone for good or have moved')
    .option('--metrics <port>', 'serve figures for Prometheus at http://127.0.0.1:PORT/metrics; 0 takes any port that is free')
    .addHelpText('after', examples)
    .action(watchFeeds);
  addOutputOptions(command, streamFormats, 'text for reading, jsonl for programs (default: by the ending of -o, else text)');
  addArchiveOption(command);
  return addFetchOptions(command);
}

/** Stories are compared when no article has come for three seconds, and within a minute in any case. */
const COMPARING = { quiet: 3_000, longest: 60_000 };

async function watchFeeds(args: readonly string[], options: Options): Promise<void> {
  keepHeapSmall();
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, streamFormats, 'text');
  const every = parseDuration('--every', options.every);
  const port = options.metrics === undefined ? undefined : parsePort(options.metrics);
  const feeds = await feedAddresses(args);
  const output = openOutput(options.output, [...args, archivePath(options)]);
  const [{ ComparingWhenQuiet, createStoryGrouper }, { createFetcher }, { watch }] = await Promise.all([
    import('@crosscheck/archive'),
    import('@crosscheck/fetch'),
    import('@crosscheck/watch'),
  ]);
  const counts: Record<AddResult, number> = { added: 0, version: 0, duplicate: 0, same: 0 };
  const signal = stopSignal();
  const began = performance.now();
  try {
    await withArchive(options, { create: true }, async (archive) => {
      // the watch has its own times for trying again
      const fetcher = createFetcher({ openHosts: options.openHost ?? [], tries: 1 });
      const metrics =
        port === undefined
          ? undefined
          : await (await import('../watch-metrics.ts')).serveWatchMetrics(port, async () => (await archive.pagesWaiting()).count);
      const comparing = new ComparingWhenQuiet(archive, { ...COMPARING, onFailure: reportFailedComparison });
      if (options.once !== true) comparing.changed();
      try {
        if (metrics !== undefined) reportNote(`figures are at ${metrics.url}`);
        await watch({
          feeds,
          archive,
          grouper: createStoryGrouper(),
          fetcher,
          every,
          once: options.once ?? false,
          again: options.again ?? false,
          signal,
          async analyse(read) {
            await reportFindings(read);
            return analyseOne(read);
          },
          async onEvent(event) {
            metrics?.count(event);
            await reportEvent(event, options.once ?? false);
            if (event.kind !== 'article') return;
            counts[event.outcome.result]++;
            // a feed repeats what it has from one visit to the next
            if (event.outcome.result === 'same') return;
            if (options.once !== true) comparing.changed();
            const { read, outcome } = event;
            await output.write(format === 'jsonl' ? `${JSON.stringify(outcomeRow(read, outcome))}\n` : outcomeText(read, outcome));
          },
        });
      } finally {
        await comparing.close();
        await metrics?.close();
        await fetcher.close();
      }
    });
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
  summariseOutcomes(counts);
  const took = performance.now() - began;
  if (options.once === true && !signal.aborted) await withArchive(options, {}, (archive) => compareAfterwards(archive, took));
  // troubles come and go in months; that it was told to end, and did, is success
  if (options.once !== true) process.exitCode = 0;
}

async function reportEvent(event: WatchEvent, once: boolean): Promise<void> {
  const report = once ? reportFailedInput : reportError;
  switch (event.kind) {
    case 'not-fetched': {
      const { fetchProblemMessage } = await import('@crosscheck/fetch');
      report(fetchProblemMessage(event.result));
      break;
    }
    case 'problem':
      reportFailedInput(problemLine(event.problem));
      break;
    case 'feed-is-a-page':
      report(`${event.url}: it is a web page and no feed; look there for the address of the feed`);
      break;
    case 'too-many-links':
      reportNote(`${event.url}: it gives more addresses than can be followed; ${event.left} are left for later`);
      break;
    case 'retired':
      reportNote(
        `${event.url}: it is gone for good, as its host said before, and is not asked for any more; take it off the list, or ask once more with --again`,
      );
      break;
    case 'moved':
      reportNote(`${event.url}: it has moved to ${event.to} for good, and is asked for there from now on; put that on the list`);
      break;
    case 'withdrawal':
      reportNote(
        `${event.withdrawal.place}: the wire ${event.withdrawal.status === 'canceled' ? 'kills' : 'withholds'} ${event.withdrawal.identifier}; it is marked in the archive`,
      );
      break;
    case 'broken':
      reportFailedInput(`${event.url}: this could not be worked on, and the others are not affected`);
      reportBug(event.error, process.argv);
  }
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new WrongCall(`--metrics ${value}: not a port; give one as in --metrics 9464`);
  return Number(value);
}

const examples = `
Examples:
  crosscheck watch feeds.opml --every 5m --archive news.db        until Ctrl-C or SIGTERM; it ends cleanly, and goes on next time
  crosscheck watch https://post.example/feed.xml --once           from cron
  crosscheck watch feeds.opml --format jsonl --metrics 9464       a JSON line for each article; figures for Prometheus

Articles that a feed has no text of are fetched from their pages, and looked at again an hour, six hours, a day, three and seven days later, as
articles are changed after publication. A line is printed for each article or version that is new, as add prints it, when the disk has it.
A feed in trouble is named on standard error, left alone for longer each time and holds up no other one.
`;
