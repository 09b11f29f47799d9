/**
 * Times the pages as a reader has them: `npm run bench:pages -- [stories]`, 10,000 unless told. The built command serves an archive of invented stories
 * to Chromium (`CROSSCHECK_CHROMIUM`, else /usr/bin/chromium), which tells when a page first shows something and how far it jumps, how much script it loads, and how the list of all stories scrolls.
 * Absolute times do not repeat on shared machines.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createStoryGrouper, openArchive } from '@crosscheck/archive';
import { analyse } from '@crosscheck/engine';
import { type Browser, chromium, type Page } from 'playwright-core';
import { seededRandom } from './invented-news.ts';
import { startServed } from './served.ts';

const stories = Number(process.argv[2] ?? 10_000);
/** Articles that are written at once. */
const BATCH = 500;
const SCROLLED_SECONDS = 10;
/** Pixels that a wheel moves at once, and how often: a quick reader. */
const WHEEL = 120;
const WHEEL_EVERY = 16;

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
const browser = await chromium.launch({ executablePath: process.env.CROSSCHECK_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  await benchPages(browser, ['--demo'], ['/', '/stories/s1', '/stories/s1/articles', '/people/Ilse%20Varga', '/search?words=ferry']);
  const path = join(folder, 'news.db');
  await fill(path);
  await benchList(browser, ['--archive', path]);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** Serves while `work` runs. */
async function serving(options: readonly string[], work: (url: string) => Promise<void>): Promise<void> {
  const server = await startServed(options);
  try {
    await work(server.url);
  } finally {
    await server.end();
  }
}

async function benchPages(browser: Browser, options: readonly string[], paths: readonly string[]): Promise<void> {
  await serving(options, async (url) => {
    for (const path of paths) {
      // the server has compared the story before
      await (await fetch(`${url}${path}`)).text();
      for (const width of [390, 1440]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        const scripts: Promise<Buffer>[] = [];
        page.on('response', (response) => {
          if (response.request().resourceType() === 'script') scripts.push(response.body());
        });
        await page.addInitScript(
          "globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });",
        );
        await page.goto(`${url}${path}`, { waitUntil: 'load' });
        // scripts move things after it, if they do
        await page.waitForTimeout(500);
        const { painted, shift } = await page.evaluate<{ painted: number; shift: number }>(
          "({ painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, shift: globalThis.shift })",
        );
        const compressed = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
        console.log(
          `${path} at ${width} px: first contentful paint ${painted.toFixed(0)} ms, layout shift ${shift.toFixed(3)}, script ${(compressed / 1024).toFixed(1)} KB compressed`,
        );
        await page.close();
      }
    }
  });
}

/** One short article a story; the stories share no words, so that none goes to another. */
async function fill(path: string): Promise<void> {
  const archive = await openArchive(path, { create: true });
  const grouper = createStoryGrouper();
  const random = seededRandom(1);
  const word = () => Array.from({ length: 4 }, () => 'bdfgklmnprst'.charAt(random() * 12) + 'aeiou'.charAt(random() * 5)).join('');
  const begin = performance.now();
  for (let from = 0; from < stories; from += BATCH) {
    const articles = Array.from({ length: Math.min(BATCH, stories - from) }, (_, i) => {
      const number = from + i;
      const [thing, place, other] = [word(), word(), word()];
      const article = {
        id: `invented-${number}`,
        url: `https://outlet${number % 40}.example/${number}`,
        headline: `The ${thing} of ${place} was ${other} for ${number} days, says its ${word()}`,
        publisher: `The ${place} Post`,
        createdAt: { kind: 'known', value: new Date(Date.UTC(2030, 0, 1) + number * 600_000).toISOString(), evidence: 'given' },
        text: `The ${thing} of ${place} was ${other}. ${word()} ${word()} ${word()} ${word()} ${word()}.`,
      } as const;
      return { read: { article, place: article.id, findings: [] }, doc: analyse(article) };
    });
    await archive.add(articles, grouper);
  }
  const count = (await archive.stories({ limit: 1 })).stories.length === 0 ? 0 : stories;
  await archive.close();
  console.log(`${count} articles added in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}

async function benchList(browser: Browser, options: readonly string[]): Promise<void> {
  await serving(options, async (url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    const begin = performance.now();
    for (let before = 0; ; ) {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await page.waitForTimeout(50);
      if ((await page.locator('.more').count()) === 0) break;
      const now = await page.locator('.story').count();
      if (now - before >= 2_000) {
        console.log(`${now} stories are in the list after ${((performance.now() - begin) / 1000).toFixed(0)} s`);
        before = now;
      }
    }
    const count = await page.locator('.story').count();
    const empty = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await empty.setContent(`<p>An empty page</p><div style="height: ${count * 180}px"></div>`);
    tellFrames('an empty page as high as the list, which tells what this machine has left', await scroll(empty));
    await empty.close();
    for (const [name, from] of [
      ['from the top', '0'],
      ['from the middle', 'document.documentElement.scrollHeight / 2'],
    ] as const) {
      await page.evaluate(`scrollTo(0, ${from})`);
      await page.waitForTimeout(500);
      tellFrames(`${count} stories, ${name}`, await scroll(page));
    }
    await page.close();
  });
}

/** Times between frames while somebody turns the wheel, in milliseconds. */
async function scroll(page: Page): Promise<readonly number[]> {
  await page.mouse.move(700, 450);
  await page.evaluate(
    'globalThis.frames = []; globalThis.last = performance.now(); (function frame() { const now = performance.now(); frames.push(now - last); last = now; globalThis.going = requestAnimationFrame(frame); })()',
  );
  const end = performance.now() + SCROLLED_SECONDS * 1_000;
  while (performance.now() < end) {
    await page.mouse.wheel(0, WHEEL);
    await page.waitForTimeout(WHEEL_EVERY);
  }
  return page.evaluate<number[]>('cancelAnimationFrame(going), frames.slice(1)');
}

function tellFrames(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1);
  const rate = (1_000 * times.length) / times.reduce((sum, time) => sum + time, 0);
  const late = times.filter((time) => time > 1_000 / 60 + 8).length / times.length;
  console.log(
    `${what}: ${rate.toFixed(1)} frames a second, median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, ${(100 * late).toFixed(1)} % later than a frame and a half`,
  );
}
