import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../engine/src/report/renderers/hostile-report.testing.ts';
import { chromiumPath, launchChromium, leaveOut, missingChromium } from '../../../engine/src/report/renderers/html/chromium.testing.ts';
import { addTo, buzz, courier, type Given, goat, type Serving, serve, wire } from '../serving.testing.ts';
import { type Looking, openPage, violationsOf } from './opened-page.testing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (chromiumPath === undefined) console.warn(`The pages are not tried in a browser: ${missingChromium}.`);

/** Every kind of page. */
const pages = [
  '/',
  '/?publisher=nobody',
  '/?person=Ortega&place=Ellery&since=2026-03-01',
  '/stories/s1',
  '/stories/s1?order=conflict',
  '/stories/s2',
  '/stories/s1/articles?with=1&with=2',
  '/articles/1',
  '/articles/2',
  '/people/Ann%20Ortega',
  '/outlets/Harbor%20Buzz',
  '/search',
  '/search?words=dam',
  '/search?speaker=Ortega',
  '/api',
  '/add',
  '/compare',
  '/stories/s1/correct',
  '/stories/s99',
];

/** An article whose every field wants to be more than text. */
function hostile(i: number): Given {
  const bad = (k: number) => hostileTexts[(i + k) % hostileTexts.length] as string;
  return {
    headline: bad(0),
    publisher: bad(1),
    byline: bad(2),
    url: `https://evil.test/${encodeURIComponent(bad(3).toWellFormed())}`,
    text: `${courier.text}\n\n${bad(4)} ${bad(5)}\n\n"${bad(6)}," said ${bad(7).slice(0, 40)} Smith of Ellery. "We were ${bad(8)} lucky," Mayor Ann Ortega${i} said.`,
  };
}

describe.skipIf(leaveOut)('the reading room in Chromium', () => {
  let browser: Browser;
  let serving: Serving;
  beforeAll(async () => {
    browser = await launchChromium();
    serving = await serve([
      courier,
      wire,
      goat,
      buzz,
      { ...wire, text: wire.text.replace('lucky', 'really lucky').replace('$6,587', '$6,687') },
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  const open = (path: string, { at = serving, ...looking }: Looking & { readonly at?: Serving } = {}) =>
    openPage(browser, at.server.url, path, looking);

  test.each(pages)('%s has no accessibility violation and no error, on a phone in the dark and on a desk in light', async (path) => {
    for (const [width, dark] of [
      [390, true],
      [1440, false],
    ] as const) {
      const { page, errors, foreign, close } = await open(path, { width, dark });
      const violations = await violationsOf(page, axe);
      expect({ width, dark, violations, errors, foreign }).toEqual({ width, dark, violations: [], errors: [], foreign: [] });
      await close();
    }
  });

  test.each(pages)('%s never scrolls sideways, from 390 to 2560 px', async (path) => {
    const { page, close } = await open(path);
    for (const width of [390, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
    }
    await close();
  });

  test.each(pages.slice(0, -1))('%s: its own links lead somewhere', async (path) => {
    const { page, close } = await open(path);
    const links: string[] = await page.evaluate(
      "[...new Set([...document.querySelectorAll('a[href]')].map((a) => a.href).filter((href) => href.startsWith(location.origin)))]",
    );
    for (const link of links) {
      const response = await fetch(link);
      expect([link, response.status]).toEqual([link, 200]);
      const [, id] = link.split('#');
      if (id !== undefined) expect([link, (await response.text()).includes(`id="${id}"`)]).toEqual([link, true]);
      else await response.body?.cancel();
    }
    await close();
  });

  test('a story reads without script', async () => {
    const { page, close } = await open('/stories/s1', { script: false });
    expect(await page.locator('h1').innerText()).toBe('Ellery dam: 500 fled');
    expect(await page.locator('#conflicts').innerText()).toContain('Tuesday');
    expect(await page.locator('#articles').innerText()).toContain('A cow was found on the roof of the school.');
    await close();
  });

  test('the history of an article shows what was changed, word by word', async () => {
    const { page, close } = await open('/articles/2');
    expect(await page.locator('.is mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['really ', '$6,687'].map((s) => expect.stringContaining(s.trim()))),
    );
    expect(await page.locator('.was').first().innerText()).toContain('We were lucky this time');
    await close();
  });

  test('a passage lights up in every column', async () => {
    const { page, close } = await open('/stories/s1/articles?with=1&with=2');
    expect(await page.locator('.account').count()).toBe(2);
    await page.locator('.account .m.x').first().hover();
    const lit = await page.evaluate("[...new Set([...document.querySelectorAll('.m.on')].map((m) => m.closest('.account').id))]");
    expect(lit).toHaveLength(2);
    await close();
  });

  test('keys lead to the search, and from story to story', async () => {
    const { page, close } = await open('/');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toMatch(/^\/stories\//);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('look');
    await close();
  });

  test('filters choose stories', async () => {
    const { page, close } = await open('/');
    await page.getByLabel('Outlet').fill('courier');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('.story h3').allInnerTexts()).toEqual(['Ellery dam: 500 fled']);
    await page.getByLabel('Person').fill('Kamp');
    await page.getByLabel('Outlet').fill('');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('.story h3').allInnerTexts()).toEqual(['Goat found on roof']);
    await close();
  });

  test('an open story shows what another account says when it comes, and stays where it is read', async () => {
    const own = await serve([courier, wire]);
    const { page, errors, close } = await open('/stories/s1', { at: own });
    await page.locator('.accounts > li').nth(1).waitFor();
    await page.waitForFunction("performance.getEntriesByType('resource').some((r) => r.name.endsWith('reading-room.js'))");
    await page.evaluate("document.querySelector('#articles').scrollIntoView()");
    const before = await page.evaluate<number>("document.querySelector('#articles').getBoundingClientRect().top");
    await addTo(own.archive, [buzz]);
    await page.locator('.accounts > li').nth(2).waitFor({ state: 'attached' });
    expect(await page.locator('#live-note').innerText()).toContain('1 more account');
    expect(await page.locator('.finding.is-new').count()).toBeGreaterThan(0);
    expect(
      Math.abs((await page.evaluate<number>("document.querySelector('#articles').getBoundingClientRect().top")) - before),
    ).toBeLessThan(3);
    await page.locator('.account .m.x').last().hover();
    expect(await page.locator('.m.on').count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await close();
    await own.close();
  });

  test('an address that leads to nothing any more says so, and one that has another now leads on', async () => {
    const { page, close } = await open('/stories/s1#v-0123456789');
    expect(await page.locator('#live-note').innerText()).toContain('no longer in the comparison');
    const passage = page.locator('.account .m.x').first();
    const id = (await passage.getAttribute('id')) as string;
    await page.evaluate(`location.hash = '#${id}'`);
    expect(await passage.evaluate((element) => element.matches(':target'))).toBe(true);
    // as the finding of two stories that became one goes by the name of the other as well
    const [article, ...name] = id.split('-');
    await page.evaluate(`document.getElementById('${name.join('-')}').insertAdjacentHTML('afterbegin', '<span id="v-aaaaaaaaaa"></span>')`);
    await page.evaluate(`location.hash = '#${article}-v-aaaaaaaaaa'`);
    await expect.poll(() => page.evaluate('location.hash')).toBe(`#${id}`);
    await close();
  });

  test('an article is added by hand, by those who have the token', async () => {
    const own = await serve([courier, wire]);
    const { page, close } = await open('/add', { at: own });
    await page.getByText('Outlet, headline, date').click();
    await page.getByLabel('Headline').fill(buzz.headline as string);
    await page.getByLabel('Outlet').fill(buzz.publisher as string);
    await page.getByLabel('Pasted text').fill(buzz.text);
    await page.getByLabel('Token').fill('wrong');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('This needs a token').waitFor();
    await page.getByLabel('Token').fill(own.token);
    await page.getByRole('button', { name: 'Add' }).click();
    await page.locator('#grown h3 a').click();
    expect(await page.locator('.accounts > li').count()).toBe(3);
    await close();
    await own.close();
  });

  test('a conflict is rejected and brought back by undo; an open page of the story shows both at once', async () => {
    const own = await serve([courier, wire]);
    const reader = await open('/stories/s1', { at: own });
    await reader.page.waitForFunction("performance.getEntriesByType('resource').some((r) => r.name.endsWith('reading-room.js'))");
    const conflicts = await reader.page.locator('#conflicts .finding').count();
    const { page, errors, close } = await open('/stories/s1', { at: own });
    const card = page.locator('#conflicts .finding.t-date');
    const address = await card.getAttribute('id');
    await card.getByRole('link', { name: /^Reject/ }).click();
    expect(await page.getByLabel('What is none').inputValue()).toBe(address);
    expect(await page.locator('.readings').innerText()).toContain('Tuesday');
    await page.getByLabel('Token').fill('wrong');
    await page.getByLabel('Your name').fill('Ada Holm');
    await page.locator('form').filter({ hasText: 'What is none' }).getByLabel('Reason').fill('two different nights');
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('This needs a token').waitFor();
    await page.getByLabel('Token').fill(own.token);
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Kept as 1').waitFor();
    await page.locator('.decisions').getByText('two different nights').waitFor();
    expect(await page.getByLabel('Token').inputValue()).toBe(own.token);

    await reader.page.locator('#rejected .finding s').waitFor({ state: 'attached' });
    expect(await reader.page.locator('#conflicts .finding').count()).toBe(conflicts - 1);
    expect(await reader.page.locator('.standfirst').first().innerText()).toContain(`${conflicts - 1} conflict`);
    expect(await reader.page.locator('#rejected').innerText()).toMatch(/Rejected by Ada Holm on .*: two different nights/);
    expect(await reader.page.locator(`#rejected #${address}`).count()).toBe(1);
    await reader.page.evaluate(axe);
    const violations = 'axe.run().then((r) => r.violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html)]))';
    expect(await reader.page.evaluate(violations)).toEqual([]);

    // somebody else comes to it from the story
    await reader.page.getByRole('link', { name: /^Undo/ }).click();
    await page.evaluate(axe);
    expect(await page.evaluate(violations)).toEqual([]);
    await page.locator('#annotation-1').getByLabel('Reason').fill('it was one night');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    expect(await page.locator('.decisions').innerText()).toContain('Undid 1');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Read the story' }).click();
    expect(await page.locator('#conflicts .finding').count()).toBe(conflicts);
    expect(await page.locator('#rejected').count()).toBe(0);
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await close();
    await reader.close();
    await own.close();
  });

  test('articles are split off and merged by hand, and an undo takes it back', async () => {
    const own = await serve([courier, wire, buzz]);
    const { page, close } = await open('/stories/s1/correct', { at: own });
    await page.getByLabel('Token').fill(own.token);
    await page.locator('input[name=articles]').last().check();
    await page.getByRole('button', { name: 'Split' }).click();
    await page.getByRole('link', { name: 'Read the new story' }).waitFor();
    expect((await own.archive.story('s1'))?.articles).toBe(2);
    await page.getByLabel('The other story').fill('s1.2');
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('Kept as 2').waitFor();
    expect((await own.archive.story('s1'))?.articles).toBe(3);
    await page.locator('#annotation-2').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    expect((await own.archive.story('s1'))?.articles).toBe(2);
    await page.locator('#annotation-1').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await own.archive.story('s1'))?.articles).toBe(3);
    await close();
    await own.close();
  });

  test('hostile articles run nothing, load nothing and open nothing, on any page', async () => {
    const own = await serve([...hostileTexts.keys()].map(hostile));
    const { stories } = await (await fetch(`${own.server.url}/api/stories`)).json();
    const outlet = encodeURIComponent((hostile(1).publisher as string).toWellFormed());
    const { hits } = await (await fetch(`${own.server.url}/api/search?speaker=Ortega`)).json();
    const speakers = [...new Set(hits.flatMap(({ speaker }: { speaker: string | null }) => speaker ?? []))] as string[];
    expect(speakers.length).toBeGreaterThan(0);
    const paths = [
      '/',
      ...stories.flatMap(({ id }: { id: string }) => [`/stories/${id}`, `/stories/${id}/articles`, `/stories/${id}/correct`]),
      ...[1, 2, 3, 4].map((n) => `/articles/${n}`),
      `/search?words=${encodeURIComponent('<script>alert(1)</script>')}`,
      `/search?words=ellery&publisher=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
      '/search?speaker=Smith',
      `/?query=${encodeURIComponent('"><svg onload=alert(1)>')}`,
      `/outlets/${outlet}`,
      ...speakers.map((name) => `/people/${encodeURIComponent(name.toWellFormed())}`),
      '/add',
      `/no${encodeURIComponent('"><script>alert(1)</script>')}`,
      `/people/${encodeURIComponent('<script>alert(1)</script>')}`,
    ];
    for (const path of paths) {
      const { page, errors, foreign, dialogs, close } = await open(path, { at: own });
      await page.evaluate(
        "for (const e of document.querySelectorAll('*')) { e.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); e.dispatchEvent(new Event('focus')); }",
      );
      const found = await page.evaluate(
        "[globalThis.pwned, document.querySelectorAll('img, iframe, base, object, embed, style').length, [...document.scripts].filter((s) => !s.src.startsWith(location.origin + '/assets/')).length, [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length]",
      );
      expect({ path, found, errors, foreign, dialogs }).toEqual({
        path,
        found: [undefined, 0, 0, 0],
        errors: [],
        foreign: [],
        dialogs: [],
      });
      await close();
    }
    await own.close();
  });
});
