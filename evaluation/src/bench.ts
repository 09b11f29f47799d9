/**
 * Times Crosscheck against a raw pass of wink-nlp (tokens, sentences, parts of speech, named values) over the same text in the same run,
 * since absolute times do not repeat on shared machines: `npm run bench`.
 *
 * Prints the ratio of the whole analysis to the raw pass, how fast web pages are read, comparisons of 3, 10 and 50 articles, the cold start of the command line,
 * peak memory, and how analysis time grows when each hostile text is doubled six times.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Article, analyse, compare, toReport } from '@crosscheck/engine';
import { readInput } from '@crosscheck/intake';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { hostileTexts } from './hostile-texts.ts';
import { measuredRun } from './measured-run.ts';
import { pageSets } from './page-material.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'fixtures/ferry-hits-the-pier');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(folder, name));
const inputs = await Promise.all(files.map((file) => readInput(file, readFileSync(file))));
const told = inputs.flatMap(({ articles }) => articles.map(({ article }) => article));

/** Median of the times, in milliseconds, that `run` takes. */
function median(rounds: number, run: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

if (told.length === 0) throw new Error(`no article could be read from ${folder}`);

/** `count` articles of about 600 words, each a different order of the invented story's paragraphs, with numbers of their own. */
function articlesOf600Words(count: number): Article[] {
  const paragraphs = told.flatMap((article) => article.text.split('\n\n')).filter((paragraph) => paragraph.length > 60);
  return Array.from({ length: count }, (_, i) => {
    const chosen: string[] = [];
    for (let words = 0, k = i * 7; words < 600; k += 5) {
      const paragraph = (paragraphs[k % paragraphs.length] ?? '').replace(/\d+/, (digits) => String(Number(digits) + (i % 3)));
      chosen.push(paragraph);
      words += paragraph.split(' ').length;
    }
    return {
      id: `a${i}`,
      publisher: `Outlet ${i}`,
      text: chosen.join('\n\n'),
      createdAt: { kind: 'known', value: '2026-03-04', evidence: 'given' },
    };
  });
}

const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
const sample = articlesOf600Words(60);
const raw = () => {
  for (const article of sample) nlp.readDoc(article.text);
};
const whole = () => {
  for (const article of sample) analyse(article);
};
// both are warm before they are timed, and timed turn by turn, so that a slow moment of the machine falls on both
for (let round = 0; round < 3; round++) {
  raw();
  whole();
}
const rounds = Array.from({ length: 9 }, () => ({ raw: median(1, raw), whole: median(1, whole) }));
const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
const rawTime = middle(rounds.map((round) => round.raw));
const wholeTime = middle(rounds.map((round) => round.whole));
console.log('Analysis');
console.log(
  `  ${sample.length} articles of 600 words: raw wink-nlp pass ${((sample.length / rawTime) * 1000).toFixed(0)} articles a second, whole analysis ${((sample.length / wholeTime) * 1000).toFixed(0)} articles a second`,
);
console.log(`  whole analysis / raw wink-nlp pass: ${middle(rounds.map((round) => round.whole / round.raw)).toFixed(2)}`);

console.log('\nReading web pages: the article, its date and what else a page says');
/** Milliseconds of the processor that `run` takes: one core is asked for, and other programs may share the machine. */
async function processorTime(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
for (const { name, pages } of pageSets()) {
  const read = async () => {
    for (const page of pages) await readInput('page.html', page);
  };
  await read();
  await read();
  const times: { readonly raw: number; readonly each: number }[] = [];
  for (let round = 0; round < 5; round++)
    times.push({ raw: (await processorTime(raw)) / sample.length, each: (await processorTime(read)) / pages.length });
  const size = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  console.log(
    `  ${pages.length} ${name} of ${(size / 1000).toFixed(0)} KB: ${(1000 / middle(times.map(({ each }) => each))).toFixed(0)} a second of processor time, ${middle(times.map(({ raw, each }) => each / raw)).toFixed(1)} raw passes over 600 words a page`,
  );
}

console.log('\nComparison of analysed articles (one raw wink-nlp pass over one 600-word article = 1)');
for (const [count, rounds] of [
  [3, 15],
  [10, 7],
  [50, 3],
] as const) {
  const docs = articlesOf600Words(count).map((article) => analyse(article));
  toReport(compare(docs));
  const time = median(rounds, () => {
    toReport(compare(docs));
  });
  console.log(
    `  ${String(count).padStart(2)} articles: ${time.toFixed(1)} ms, ${(1000 / time).toFixed(1)} a second, ${(time / (rawTime / sample.length)).toFixed(1)} raw passes`,
  );
}

console.log('\nCommand line, from cold to JSON');
const work = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
const three = articlesOf600Words(3).map((article) => {
  const path = join(work, `${article.id}.txt`);
  writeFileSync(path, article.text);
  return path;
});
const bin = join(root, 'packages/cli/bin/crosscheck.js');
const out = ['-o', join(work, 'out.json')];
const empty = median(7, () => execFileSync(process.execPath, ['-e', '0']));
const cold = median(7, () => execFileSync(process.execPath, [bin, 'compare', ...three, '--format', 'json', ...out]));
console.log(`  three articles of 600 words: ${(cold / 1000).toFixed(2)} s, ${(cold / empty).toFixed(1)} times the start of an empty Node`);
const peak = async (args: readonly string[]) => (await measuredRun(args)).peak;
console.log(
  `  peak memory: ${(await peak([bin, 'compare', ...three, '--format', 'json', ...out])).toFixed(0)} MB, of an empty Node ${(await peak(['-e', '0'])).toFixed(0)} MB`,
);
rmSync(work, { recursive: true });

console.log('\nHostile texts, doubled six times (time of each size over the time of half of it; 2 is linear)');
for (const { name, text } of hostileTexts) {
  const times = Array.from({ length: 7 }, (_, i) => {
    const article: Article = { id: 'hostile', text: text(1000 * 2 ** i), createdAt: { kind: 'unknown' } };
    return median(3, () => {
      analyse(article);
    });
  });
  const growth = times.slice(1).map((time, i) => (time / (times[i] ?? 1)).toFixed(1));
  const pair = ['A', 'B'].map((id, i) =>
    analyse({ id, text: i === 0 ? text(64_000) : `Rain fell. ${text(64_000)}`, createdAt: { kind: 'unknown' } }),
  );
  const compared = median(1, () => {
    toReport(compare(pair));
  });
  console.log(
    `  ${name.padEnd(34)} ${growth.join(' ')}   last: ${(times.at(-1) ?? 0).toFixed(0)} ms for ${text(64_000).length.toLocaleString('en')} characters, two of them compared: ${compared.toFixed(0)} ms`,
  );
}
