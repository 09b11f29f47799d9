import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, leaveOut, missingChromium } from '../../../engine/src/report/renderers/html/chromium.testing.ts';
import { addTo, buzz, courier, type Given, goat, type Serving, serve, thirty, wire } from '../serving.testing.ts';
import { type Looking, openPage, violationsOf } from './opened-page.testing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (chromiumPath === undefined) console.warn(`What the pages do is not tried in a browser: ${missingChromium}.`);

/** Stories of a day each, more than a page of the list has; each its own animal, so that none goes together with another. */
const animals =
  'ant,bear,crow,deer,eel,fox,gnat,hare,ibis,jay,kite,lynx,mole,newt,owl,pike,quail,rat,seal,toad,urchin,vole,wolf,yak,zebra'.split(',');
const menagerie: readonly Given[] = animals.map((animal, i) => ({
  headline: `The ${animal} of ${animal}ville`,
  publisher: 'Harbor Buzz',
  published: `2026-04-${String(i + 1).padStart(2, '0')}`,
  text: `A ${animal} was seen at ${animal}ville. The ${animal} ate ${animal}berries, and ${animal}s like them, ${animal}keepers wrote.`,
}));

describe.skipIf(leaveOut)('what a reader does in Chromium', () => {
  let browser: Browser;
  let serving: Serving;
  beforeAll(async () => {
    browser = await launchChromium();
    serving = await serve([...thirty, goat]);
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });
  const open = (path: string, { at = serving, ...looking }: Looking & { readonly at?: Serving } = {}) =>
    openPage(browser, at.server.url, path, looking);

  describe('the table of points of thirty accounts', () => {
    const order = '#points tbody tr';
    const ids = "[...document.querySelectorAll('#points tbody tr')].map((row) => row.id)";

    test.each([
      [390, true],
      [2560, false],
    ])('has no accessibility violation and never moves the page sideways at %d px', async (width, dark) => {
      const { page, errors, close } = await open('/stories/s1', { width, dark });
      expect(await page.locator('#points thead .by-account').count()).toBe(30);
      expect(await violationsOf(page, axe)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(errors).toEqual([]);
      await close();
    });

    test.each([1440, 390])('keeps its head and its first column in sight at %d px', async (width) => {
      const { page, close } = await open('/stories/s1', { width });
      const frame = page.locator('#points .scroll');
      await frame.evaluate((element) => element.scrollTo(400, 200));
      const [box, head, first] = await Promise.all([
        frame.boundingBox(),
        page.locator('#points thead').boundingBox(),
        page.locator('#points tbody th').first().boundingBox(),
      ]);
      expect(Math.abs((head?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(3);
      expect(Math.abs((first?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(3);
      await close();
    });

    test('is put in order without script by a link, with script at once, and the same either way', async () => {
      const without = await open('/stories/s1', { script: false });
      const asked = await open('/stories/s1');
      await asked.page.evaluate('globalThis.sameAsBefore = true');
      const told = await asked.page.evaluate(ids);
      const [account] = await asked.page.locator('#points .by-account a.name').all();
      const key = (await account?.getAttribute('data-order')) as string;
      for (const name of ['time', 'accounts', 'conflict', key]) {
        await without.page.locator(`#points a[data-order="${name}"]`).click();
        await without.page.waitForURL(`**/stories/s1?order=${name}#points`);
        await asked.page.locator(`#points a[data-order="${name}"]`).click();
        const now = await asked.page.evaluate(ids);
        // a page without script cannot be asked with one
        expect([name, now]).toEqual([
          name,
          await Promise.all((await without.page.locator(order).all()).map((row) => row.getAttribute('id'))),
        ]);
        expect(await asked.page.evaluate('location.search')).toBe(`?order=${name}`);
        for (const { page } of [without, asked]) {
          const sorted = page.locator('#points [aria-sort], #points [aria-current]');
          expect(await sorted.count()).toBe(name === 'time' || name === 'accounts' ? 2 : 1);
        }
      }
      expect(await asked.page.evaluate('globalThis.sameAsBefore')).toBe(true);
      await asked.page.locator('#points a[data-order="told"]').click();
      expect(await asked.page.evaluate(ids)).toEqual(told);
      await without.close();
      await asked.close();
    });

    test('is one stop of the Tab key, and the arrow keys go through it', async () => {
      const { page, close } = await open('/stories/s1');
      expect(await page.locator('#points tbody td a:not([tabindex="-1"])').count()).toBe(1);
      const here = () =>
        page.evaluate<[number, number]>('[document.activeElement.closest("td").cellIndex, document.activeElement.closest("tr").rowIndex]');
      await page.locator('#points tbody td a').first().focus();
      const [column, row] = await here();
      await page.keyboard.press('ArrowRight');
      expect((await here())[0]).toBeGreaterThan(column);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowDown');
      expect(await here()).toEqual([column, row + 1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await here()).toEqual([column, row]);
      expect(await page.locator('#points tbody td a:not([tabindex="-1"])').count()).toBe(1);
      await close();
    });
  });

  test('copies are drawn and stand in a table: who has it from whom', async () => {
    const { page, close } = await open('/stories/s1');
    const ways = await page.locator('#copies .took .way').count();
    expect(ways).toBeGreaterThan(1);
    expect(await page.locator('#copies .pairs').first().locator('tbody').count()).toBe(ways);
    expect(await page.locator('#copies .took li').first().innerText()).toContain('4 March 2026');
    await close();
  });

  test('dates that disagree are outlined in each other’s lane', async () => {
    const own = await serve([courier, wire, buzz]);
    const { page, close } = await open('/stories/s1', { at: own });
    expect(await page.locator('#timeline .disagree th').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('dates disagree')]),
    );
    expect(await page.locator('#timeline .disagree .ghost').count()).toBeGreaterThan(1);
    await close();
    await own.close();
  });

  describe('the field for looking', () => {
    test('suggests while somebody types, and the arrow keys and Enter lead there', async () => {
      const { page, errors, close } = await open('/');
      const field = page.getByRole('combobox', { name: 'Search articles and statements' });
      await field.pressSequentially('Orte');
      const list = page.getByRole('listbox', { name: 'Suggestions' });
      await list.waitFor();
      expect(await list.getByRole('option').first().innerText()).toBe('Ann Ortega person, 30 articles');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      expect(await violationsOf(page, axe)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      const active = await field.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/people/Ann%20Ortega');
      expect(errors).toEqual([]);
      await close();
    });

    test('Escape closes the list, and Enter sends what was typed', async () => {
      const { page, close } = await open('/');
      const field = page.getByRole('combobox', { name: 'Search articles and statements' });
      await field.pressSequentially('dam holds');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('listbox').count()).toBe(0);
      expect(await field.inputValue()).toBe('dam holds');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?words=dam+holds');
      await close();
    });

    test('works without script', async () => {
      const { page, close } = await open('/', { script: false });
      await page.getByLabel('Search articles and statements').fill('goat');
      await page.getByRole('button', { name: 'Search' }).click();
      expect(await page.locator('.hits h2').allInnerTexts()).toEqual(['Goat found on roof']);
      await close();
    });
  });

  test('a filter is filled in with what was chosen', async () => {
    const { page, close } = await open('/');
    await page.getByLabel('Person').pressSequentially('Kam');
    await page.getByRole('option', { name: 'Ottilie Kamp' }).click();
    await page.waitForURL('**person=Ottilie+Kamp**');
    expect(await page.locator('.story h3').allInnerTexts()).toEqual(['Goat found on roof']);
    await close();
  });

  test.each([
    // some of the thirty are undated and came in today, which makes their story no younger
    ['since=2026-03-10', ['Goat found on roof']],
    ['since=2026-03-12', []],
    ['until=2026-03-10', ['Dam holds']],
    ['until=2026-03-01', []],
    ['place=Lower+Ellery', ['Dam holds']],
    ['publisher=buzz', ['Goat found on roof']],
    ['person=nobody', []],
  ])('the list with %s', async (query, expected) => {
    const page = await (await fetch(`${serving.server.url}/?${query}`)).text();
    const headlines = [...page.matchAll(/<h3><a[^>]*><bdi>([^<]*)/g)].map(([, words]) => words);
    expect(headlines.map((words) => words?.replace(/,.*/, ''))).toEqual(expected);
  });

  test.each(['since=yesterday', 'until=7d', 'until=2026-13-40'])('%s is refused in one line', async (query) => {
    const response = await fetch(`${serving.server.url}/?${query}`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('give a day as in 2021-03-18');
  });

  test('somebody who is named but not quoted has a page as well', async () => {
    const own = await serve([{ ...goat, text: `${goat.text}\n\nMayor Ann Ortega came to see the goat.` }]);
    const { page, close } = await open('/people/Ann%20Ortega', { at: own });
    expect(await page.locator('#main').innerText()).toContain('No statement is attributed to this name.');
    expect(await page.locator('.named-in a').allInnerTexts()).toEqual(['Goat found on roof']);
    expect(await violationsOf(page, axe)).toEqual([]);
    await close();
    await own.close();
  });

  test('older stories come by themselves, each once and under its day', async () => {
    const own = await serve(menagerie);
    const { page, errors, close } = await open('/', { at: own });
    await page.mouse.wheel(0, 10_000);
    await expect.poll(() => page.locator('.story').count()).toBe(animals.length);
    expect(await page.locator('.more').count()).toBe(0);
    // what is off the screen is not laid out, and has no inner text
    expect(await page.locator('.story h3').allTextContents()).toEqual(
      animals.toReversed().map((animal) => `The ${animal} of ${animal}ville`),
    );
    expect(errors).toEqual([]);
    const without = await open('/', { at: own, script: false });
    await without.page.getByRole('link', { name: 'Older stories' }).click();
    expect(await without.page.locator('.story').count()).toBe(animals.length - 20);
    await without.close();
    await close();
    await own.close();
  });

  describe('what has changed since the last look', () => {
    test('is marked on the list and on the story, and can be forgotten', async () => {
      const own = await serve([courier, wire]);
      const { page, errors, close } = await open('/', { at: own });
      expect(await page.locator('.look-again:not(:empty)').count()).toBe(0);
      await page.locator('.story h3 a').click();
      await page.locator('.finding').first().waitFor();
      expect(await page.locator('#live-note').innerText()).toBe('');
      await page.goto('about:blank');
      await addTo(own.archive, [buzz, goat]);
      await expect.poll(async () => (await (await fetch(`${own.server.url}/api/stories/s1`)).json()).articles).toBe(3);
      await page.goto(own.server.url);
      await page.locator('.look-again:not(:empty)').first().waitFor();
      expect((await page.locator('.look-again').allInnerTexts()).filter(Boolean).toSorted()).toEqual([
        expect.stringContaining('New since your last look'),
        expect.stringContaining('Since your last look: 1 more account'),
      ]);
      expect(await page.locator('#since-look').innerText()).toContain('2 stories here are new or have more in them');
      expect(await violationsOf(page, axe)).toEqual([]);
      await page.getByRole('link', { name: 'Ellery dam: 500 fled' }).click();
      await page.locator('.finding.is-new').first().waitFor();
      expect(await page.locator('#live-note').innerText()).toMatch(/^Since your last look, .*: 1 more account/);
      await page.goto(own.server.url);
      expect(await page.locator('#since-look').innerText()).toContain('nothing new here');
      await page.getByRole('button', { name: 'Forget what I saw' }).click();
      await page.goto('about:blank');
      await page.goto(own.server.url);
      expect(await page.locator('#since-look').innerText()).toBe('');
      expect(errors).toEqual([]);
      await close();
      await own.close();
    });

    test.each(['nonsense', '{"stories":null}', '[]'])('whatever stands where it is kept: %s', async (kept) => {
      const { page, errors, close } = await open('/');
      await page.evaluate(`localStorage.setItem('crosscheck.looks', ${JSON.stringify(kept)})`);
      await page.goto('about:blank');
      await page.goto(serving.server.url);
      expect(await page.locator('.story').count()).toBe(2);
      expect(errors).toEqual([]);
      await close();
    });
  });

  test('a story prints without what is there to be clicked, and nothing is cut off', async () => {
    const { page, close } = await open('/stories/s1');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead .look', '.tools-row', 'nav', '.filter', '.orders'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
    expect(await page.locator('#points .scroll').evaluate((element) => getComputedStyle(element).overflow)).toBe('visible');
    await close();
  });
});
