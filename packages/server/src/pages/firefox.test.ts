import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goat, type Serving, serve, thirty } from '../serving.testing.ts';
import { firefoxPath, launchFirefox, missingFirefox } from './firefox.testing.ts';
import { violationsOf } from './opened-page.testing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (firefoxPath === undefined) console.warn(`The pages are not tried in Firefox: ${missingFirefox}.`);

const pages = [
  '/',
  '/?person=Ortega',
  '/stories/s1',
  '/stories/s1?order=time',
  '/stories/s1/articles?with=1&with=2',
  '/articles/1',
  '/people/Ann%20Ortega',
  '/outlets/Ellery%20Wire',
  '/search?words=dam',
  '/api',
  '/add',
  '/stories/s1/correct',
];

describe.skipIf(firefoxPath === undefined)('the reading room in Firefox', () => {
  let light: Browser;
  let dark: Browser;
  let serving: Serving;
  beforeAll(async () => {
    [light, dark] = [await launchFirefox('light'), await launchFirefox('dark')];
    // more than have their names upright in the table of points
    serving = await serve([...thirty.filter((_, i) => i % 4 === 1), goat]);
  }, 60_000);
  afterAll(async () => {
    await light?.close();
    await dark?.close();
    await serving?.close();
  });
  const open = async (path: string, browser = light, width = 1440) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width, height: 900 });
    await page.goto(`${serving.server.url}${path}`);
    return { page, errors };
  };

  test.each(pages)('%s has no error, no accessibility violation, and never scrolls sideways', async (path) => {
    for (const [browser, width] of [
      [dark, 390],
      [light, 2560],
    ] as const) {
      const { page, errors } = await open(path, browser, width);
      const violations = await violationsOf(page, axe);
      const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect({ width, errors, violations, sideways }).toEqual({ width, errors: [], violations: [], sideways: 0 });
      await page.close();
    }
  });

  test('the table of points is put in order without loading the page', async () => {
    const { page, errors } = await open('/stories/s1');
    const ids = () => page.evaluate("[...document.querySelectorAll('#points tbody tr')].map((row) => row.id).join(' ')");
    const told = await ids();
    await page.evaluate('globalThis.sameAsBefore = true');
    await page.locator('#points a[data-order="conflict"]').click();
    await page.waitForFunction("location.search === '?order=conflict'");
    expect(await page.evaluate('globalThis.sameAsBefore')).toBe(true);
    await page.locator('#points a[data-order="told"]').click();
    await page.waitForFunction("location.search === '?order=told'");
    expect(await ids()).toBe(told);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the field for looking suggests, and leads there by keyboard', async () => {
    const { page, errors } = await open('/');
    await page.locator('#look').click();
    await page.keyboard.type('Orte');
    await page.waitForSelector('[role=listbox]:not([hidden]) [role=option]');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('/people/Ann%20Ortega');
    expect(errors).toEqual([]);
    await page.close();
  });
});
