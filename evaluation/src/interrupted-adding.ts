import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openArchive } from '@crosscheck/archive';
import { inventedArticle, seededRandom } from './invented-news.ts';

const command = resolve(import.meta.dirname, '../../packages/cli/bin/crosscheck.js');

/** What an article stands for in the archive, as a line of `add` told it. */
interface Told {
  readonly id: string;
  readonly url: string | null;
  readonly result: string;
  readonly article: number;
  readonly version: number;
}

export interface RunOfAdd {
  readonly code: number | null;
  readonly told: readonly Told[];
}

/** A folder with inputs for `add`: some articles of their own, some in two versions, some duplicates. */
export interface AddingMaterial {
  readonly archive: string;
  readonly inputs: readonly string[];
  /** What an archive has that took all of it. */
  readonly complete: { readonly articles: number; readonly versions: number };
  /** The text that was given under an id. */
  readonly textOf: (id: string) => string;
}

/** Writes the inputs: `count` articles, every eighth with a second version, every tenth with a duplicate. */
export function makeMaterial(folder: string, count: number): AddingMaterial {
  mkdirSync(folder, { recursive: true });
  const articles = Array.from({ length: count }, (_, i) => inventedArticle(i));
  const versions = articles
    .filter((_, i) => i % 8 === 0)
    .map((one) => ({ ...one, id: `${one.id}-later`, text: `${one.text} This was corrected.` }));
  const duplicates = articles.filter((_, i) => i % 10 === 0).map((one) => ({ ...one, id: `${one.id}-copy`, url: `${one.url}/copy` }));
  const all = [...articles, ...versions, ...duplicates];
  const inputs = [articles, [...versions, ...duplicates]].map((lines, i) => {
    const path = join(folder, `input-${i}.jsonl`);
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return path;
  });
  const texts = new Map(all.map(({ id, text }) => [id, text]));
  return {
    archive: join(folder, 'news.db'),
    inputs,
    complete: { articles: count + duplicates.length, versions: all.length },
    textOf: (id) => texts.get(id) ?? '',
  };
}

/** Takes the archive away, with what SQLite keeps beside it. */
export function removeArchive({ archive }: AddingMaterial): void {
  for (const path of [archive, `${archive}-wal`, `${archive}-shm`]) rmSync(path, { force: true });
}

/** When a run is killed: after that many milliseconds, from its start or from the first line that it prints on. */
export interface Kill {
  readonly after: number;
  readonly from: 'start' | 'first-line';
}

/** Runs `crosscheck add`, to its end or until it is killed. */
export function runAdd({ archive, inputs }: AddingMaterial, kill?: Kill): Promise<RunOfAdd> {
  return runCommand(['add', ...inputs, '--archive', archive], kill);
}

/** Runs a command that tells of articles as `add` does, to its end or until it is killed. */
export function runCommand(args: readonly string[], kill?: Kill): Promise<RunOfAdd> {
  const child = spawn(process.execPath, [command, ...args, '--format', 'jsonl', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  let timer: NodeJS.Timeout | undefined;
  const startClock = () => {
    if (kill !== undefined && timer === undefined) timer = setTimeout(() => child.kill('SIGKILL'), kill.after);
  };
  if (kill?.from === 'start') startClock();
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    startClock();
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      clearTimeout(timer);
      const lines = Buffer.concat(chunks).toString().split('\n');
      // what stands behind the last line end is half a line, which nobody was told
      done({ code, told: lines.slice(0, -1).map((line) => JSON.parse(line) as Told) });
    });
  });
}

/** What is wrong after a run that was interrupted: faults of the archive, and articles that were told of and are not there. Nothing, if all is well. */
export async function faultsAfter({ archive: path, textOf }: AddingMaterial, told: readonly Told[]): Promise<string[]> {
  // killed before it made one
  if (told.length === 0) {
    try {
      const archive = await openArchive(path, { create: true });
      const { faults } = await archive.examine();
      await archive.close();
      return faults.map(({ what }) => what);
    } catch (error) {
      return [String(error)];
    }
  }
  const archive = await openArchive(path);
  try {
    const faults = (await archive.examine()).faults.map(({ what }) => what);
    for (const { id, article, version, result } of told) {
      const kept = (await archive.versions(article))[version - 1];
      if (kept?.text !== textOf(id)) faults.push(`${id} was told as ${result} ${article}/${version} and is not there`);
    }
    return faults;
  } finally {
    await archive.close();
  }
}

/** What is wrong once everything was added: faults, and articles too many or too few. */
export async function faultsWhenComplete(material: AddingMaterial): Promise<string[]> {
  const archive = await openArchive(material.archive);
  try {
    const { faults, counts } = await archive.examine();
    const { articles, versions } = material.complete;
    return [
      ...faults.map(({ what }) => what),
      ...(counts.articles === articles ? [] : [`${counts.articles} articles, not ${articles}`]),
      ...(counts.versions === versions ? [] : [`${counts.versions} versions, not ${versions}`]),
    ];
  } finally {
    await archive.close();
  }
}

/**
 * Kills a command at random moments, again and again, looks each time what is wrong, and lets it run to its end at last. Prints each fault and what it came
 * to; the exit code is 1 where there was one.
 * @param run runs the command, which is called `name`, to its end or until it is killed
 */
export async function killAtRandom(name: string, material: AddingMaterial, run: (kill?: Kill) => Promise<RunOfAdd>): Promise<void> {
  const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
  const random = seededRandom(seed);
  const start = performance.now();
  await run();
  const whole = performance.now() - start;
  removeArchive(material);
  let [told, completed, faulty] = [0, 0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const one = await run(
      kill % 4 === 0 ? { after: random() * whole, from: 'start' } : { after: (random() * whole) / 3, from: 'first-line' },
    );
    const faults = await faultsAfter(material, one.told);
    told += one.told.length;
    if (faults.length > 0) faulty++;
    for (const fault of faults) console.log(`kill ${kill + 1}: ${fault}`);
    if (one.code !== 0) continue;
    completed++;
    for (const fault of await faultsWhenComplete(material)) console.log(`complete after kill ${kill + 1}: ${fault}`);
    removeArchive(material);
  }
  await run();
  const atLast = await faultsWhenComplete(material);
  for (const fault of atLast) console.log(`at last: ${fault}`);
  console.log(
    `${kills} runs of ${name}, ${kills - completed} killed in the middle: ${told} articles told of, ${faulty} archives with a fault or a loss; run again to the end: ${atLast.length === 0 ? 'whole, without duplicates' : 'faulty'}`,
  );
  if (faulty > 0 || atLast.length > 0) process.exitCode = 1;
}
