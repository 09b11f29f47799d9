import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';
import type { Article } from '../src/index.ts';
import { chromiumPath, launchChromium, leaveOut, missingChromium } from '../src/report/renderers/html/chromium.testing.ts';
import { wholeAnalysis } from './whole-analysis.testing.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/ferry-hits-the-pier');
const told = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(fixtures, name), 'utf8').split(/^---$/m).at(-1) ?? '');
// dated near midnight and near the new year, where a time zone that leaked in would change the day; and İ, ı and ß, where a locale would change the letters
const articles: Article[] = told.map((text, i) => ({
  id: `a${i}`,
  publisher: ['Straße & Isık', 'ELLERY İLÇE', 'Wire', 'Post'][i] ?? 'Post',
  text: `${text}\nThe INSTITUTE in Istanbul, İzmir and Diyarbakır said on Friday that 1.234,5 people arrived last week.\n`,
  createdAt:
    i === 0
      ? { kind: 'unknown' }
      : {
          kind: 'known',
          value: ['2026-03-06T00:10:00+14:00', '2026-01-01', '2025-12-31T23:50:00-10:00'][i - 1] ?? '2026-01-01',
          evidence: 'given',
        },
}));
const here = wholeAnalysis(articles);

const bundle = bundleForBrowsers();

describe('the same bytes for the same articles', () => {
  test('twice in a row, and whatever was analysed before', () => {
    wholeAnalysis([articles[1] as Article, articles[0] as Article]);
    expect(wholeAnalysis(articles)).toBe(here);
  });

  test.each([
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'de_DE.UTF-8'],
    ['Asia/Kathmandu', 'ar_EG.UTF-8'],
  ])('in %s with locale %s', (TZ, LANG) => {
    const there = execFileSync(process.execPath, ['--conditions=source', join(import.meta.dirname, 'print-analysis.testing.ts')], {
      input: JSON.stringify(articles),
      env: { ...process.env, TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG },
      maxBuffer: 1 << 28,
      encoding: 'utf8',
    });
    expect(there).toBe(here);
  });

  test.skipIf(leaveOut)(`in a browser bundle${leaveOut ? `: left out, ${missingChromium}` : ''}`, async () => {
    const script = await bundle;
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ timezoneId: 'Asia/Tokyo', locale: 'tr-TR' });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto('about:blank');
      await page.addScriptTag({ content: script });
      const there = await page.evaluate(
        (given) => (globalThis as unknown as { engine: { wholeAnalysis(given: unknown): string } }).engine.wholeAnalysis(given),
        articles,
      );
      expect(there).toBe(here);
      expect(requests).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

test('the bundle for browsers needs nothing of Node', async () => {
  expect(await bundle).not.toMatch(/\b(?:require|import)\s*\(\s*["'](?:node:|fs|path|crypto)/);
});

/** The engine and what it depends on, as one classic script that a page can hold. */
async function bundleForBrowsers(): Promise<string> {
  const warnings: string[] = [];
  const build = await rolldown({
    input: join(import.meta.dirname, 'whole-analysis.testing.ts'),
    platform: 'browser',
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
    onLog: (_level, log) => warnings.push(log.message),
  });
  const { output } = await build.generate({ format: 'iife', name: 'engine' });
  await build.close();
  expect(warnings.filter((message) => /unresolved|external|node:/i.test(message))).toEqual([]);
  return output[0].code;
}

if (chromiumPath === undefined) console.warn(`The engine is not tried in a browser: ${missingChromium}.`);
