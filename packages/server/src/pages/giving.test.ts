import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createFetcher, type Fetcher } from '@crosscheck/fetch';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, leaveOut, missingChromium } from '../../../engine/src/report/renderers/html/chromium.testing.ts';
import { type LocalHost, startHost } from '../../../fetch/src/local-host.testing.ts';
import { buzz, courier, goat, type Serving, serve, wire } from '../serving.testing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (chromiumPath === undefined) console.warn(`Giving articles is not tried in a browser: ${missingChromium}.`);

const pageOf = (headline: string, text: string) =>
  `<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${text
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('')}</article></body></html>`;

/** Several accounts of a fire, and what is no account of it, as people have them on a disk. */
const folderOfFires: Readonly<Record<string, string | Buffer>> = {
  'fire/post.txt': 'The mill of Tarrow burned down on Monday night. Three people were hurt, Chief Ann Bell of the fire service said.',
  'fire/pages/wire.html': pageOf(
    'Tarrow mill burns',
    'The mill of Tarrow burned down on Monday night. Five people were hurt, Chief Ann Bell of the fire service said.\n\nThe mill had stood beside the river for two hundred years, and a museum was to open in it in the spring.',
  ),
  'fire/pages/more.jsonl': `${JSON.stringify({ publisher: 'Buzz', text: 'Tarrow mill burned on Monday night; four people were hurt, said Chief Ann Bell.' })}\nbroken\n`,
  'fire/picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  'fire/.hidden/secret.txt': 'Nobody meant this, Bo Lund said.',
};

describe.skipIf(leaveOut)('giving articles in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let host: LocalHost;
  let fetcher: Fetcher;
  let held: ServerResponse | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-giving-'));
    for (const [path, data] of Object.entries(folderOfFires)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), data);
    }
    host = await startHost((request, response) => {
      if (request.url === '/slow') held = response;
      else if (request.url === '/wire')
        response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(wire.headline ?? '', wire.text));
      else response.writeHead(404).end();
    });
    fetcher = createFetcher({ openHosts: [host.host], interval: 1 });
  });
  afterAll(async () => {
    await browser?.close();
    await fetcher?.close();
    await host?.close();
    rmSync(folder, { recursive: true });
  });

  interface Opened {
    readonly page: Page;
    readonly own: Serving;
    close(): Promise<void>;
  }
  async function open(
    path: string,
    { script = true, width = 1440, own }: { script?: boolean; width?: number; own: Serving },
  ): Promise<Opened> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // what a refusal is tried with answers so
      if (message.type() === 'error' && !/status of 4\d\d|ERR_CONNECTION/.test(message.text())) errors.push(message.text());
    });
    await page.goto(`${own.server.url}${path}`);
    return {
      page,
      own,
      async close() {
        await context.close();
        await own.close();
        expect(errors).toEqual([]);
      },
    };
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const told = (page: Page) => page.locator('output');
  const headlines = async ({ archive }: Serving) => {
    const found: (string | undefined)[] = [];
    for (let id = 1; ; id++) {
      const article = await archive.article(id);
      if (article === undefined) return found;
      found.push(article.latest.headline);
    }
  };

  async function expectNoViolation(page: Page): Promise<void> {
    await page.evaluate(axe);
    const violations = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html)]))",
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(await page.evaluate('innerWidth'));
  }

  test('links are fetched one after the other, and the page tells which and how far it is', async () => {
    const { page, own, close } = await open('/add', { own: await serve([courier], { fetcher }) });
    await page.getByLabel('Token').fill(own.token);
    await page
      .locator('[name=links]')
      .fill(`${host.url('/slow')}\n  ${host.url('/wire')}\n${host.url('/gone')}\nhttp://192.168.0.1/admin\n`);
    await press(page, 'Add');
    await page.getByText('is being fetched').waitFor();
    expect(await page.locator('.inputs > li').count()).toBe(1);
    expect(await page.locator('.sum').textContent()).toBe('0 of 4 read; 0 articles added');
    held?.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(goat.headline ?? '', goat.text));
    await told(page).getByText('2 articles added, 2 refused. What was refused is still in the form.').waitFor();
    expect(await page.locator('[name=links]').inputValue()).toBe(`${host.url('/gone')}\nhttp://192.168.0.1/admin`);
    expect(await page.locator('.inputs > li').allTextContents()).toEqual([
      expect.stringMatching(/192\.168\.0\.1\/admin nothing was added.*its host is not on the public internet/),
      expect.stringMatching(/\/gone nothing was added.*its host answers 404/),
      expect.stringMatching(/\/wire 1 article$/),
      expect.stringMatching(/\/slow 1 article$/),
    ]);
    // the comparison of the story as it is now
    const story = page.locator('#grown li', { hasText: wire.headline as string });
    await story.getByText(/2 accounts: \d+ conflicts?/).waitFor();
    await story.locator('ul a').first().click();
    expect(await page.locator('.accounts > li').count()).toBe(2);
    expect(new URL(page.url()).hash).not.toBe('');
    await close();
  });

  test('a folder and a file that are dropped are read with everything below them', async () => {
    const { page, own, close } = await open('/add', { own: await serve([]) });
    writeFileSync(join(folder, 'beside.warc.gz'), gzipSync('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'));
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [join(folder, 'fire'), join(folder, 'beside.warc.gz')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    await page.getByText(/^5 files, /).waitFor();
    expect((await page.locator('.chosen li > bdi').allTextContents()).toSorted()).toEqual([
      'beside.warc.gz',
      'fire/pages/more.jsonl',
      'fire/pages/wire.html',
      'fire/picture.png',
      'fire/post.txt',
    ]);
    await page.getByRole('button', { name: 'Take out beside.warc.gz' }).click();
    await page.getByLabel('Token').fill(own.token);
    await press(page, 'Add');
    await told(page).getByText('3 articles added, 2 refused').waitFor();
    // what was not added, or not all of it
    expect((await page.locator('.chosen li > bdi').allTextContents()).toSorted()).toEqual(['fire/pages/more.jsonl', 'fire/picture.png']);
    expect(await page.locator('.inputs > li').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^fire\/picture\.png nothing was added.*this is a PNG image/),
        expect.stringMatching(/^fire\/pages\/more\.jsonl 1 article.*line 2: not valid JSON/),
      ]),
    );
    await page
      .locator('#grown')
      .getByText(/3 accounts/)
      .waitFor();
    await expectNoViolation(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoViolation(page);
    await close();
  });

  test('a folder and files that are chosen are listed, and may be taken out again', async () => {
    const { page, own, close } = await open('/add', { own: await serve([]) });
    await page.getByLabel('Choose a folder').setInputFiles(join(folder, 'fire'));
    await page.getByText(/^4 files, /).waitFor();
    await page.getByLabel('Choose files').setInputFiles({ name: 'goat.txt', mimeType: 'text/plain', buffer: Buffer.from(goat.text) });
    await page.getByText(/^5 files, /).waitFor();
    await press(page, 'Take all out');
    await press(page, 'Add');
    await page.getByLabel('Token').fill(own.token);
    await press(page, 'Add');
    await told(page).getByText('Nothing is given yet').waitFor();
    await close();
  });

  test('what was given stays in the form when the token is wrong, and when the server goes away', async () => {
    const { page, own, close } = await open('/add', { own: await serve([], { fetcher }) });
    await page.getByLabel('Pasted text').fill(buzz.text);
    await page.locator('[name=links]').fill(host.url('/slow'));
    await page.getByLabel('Choose files').setInputFiles({ name: 'goat.txt', mimeType: 'text/plain', buffer: Buffer.from(goat.text) });
    await page.getByLabel('Token').fill('wrong');
    await press(page, 'Add');
    await told(page).getByText('This needs a token').waitFor();
    expect(await page.getByLabel('Pasted text').inputValue()).toBe(buzz.text);

    await page.getByLabel('Token').fill(own.token);
    await press(page, 'Add');
    await page.getByText('is being fetched').waitFor();
    await own.server.close();
    await told(page).getByText('add it again, and nothing comes twice').waitFor();
    expect(await page.getByLabel('Pasted text').inputValue()).toBe('');
    expect(await page.locator('[name=links]').inputValue()).toBe(host.url('/slow'));
    expect(await page.locator('.chosen li > bdi').allTextContents()).toEqual(['goat.txt']);
    await press(page, 'Add');
    await told(page).getByText('The server does not answer.').waitFor();
    expect(await page.locator('.chosen li > bdi').allTextContents()).toEqual(['goat.txt']);
    await close();
  });

  test('without script a form adds a text and files, and comes back with what was given where it could not', async () => {
    const { page, own, close } = await open('/add', { own: await serve([courier]), script: false });
    await page.getByLabel('Pasted text').fill(`\n${buzz.text}`);
    await page.getByText('Outlet, headline, date').click();
    await page.getByLabel('Outlet').fill('Harbor "Buzz" <b>');
    await page.locator('[name=links]').fill('https://post.example/dam');
    await page.getByLabel('Token').fill('wrong');
    await press(page, 'Add');
    await told(page).getByText('This needs a token').waitFor();
    expect(await page.getByLabel('Pasted text').inputValue()).toBe(`\n${buzz.text}`);
    expect(await page.getByLabel('Outlet').inputValue()).toBe('Harbor "Buzz" <b>');
    expect(await page.locator('[name=links]').inputValue()).toBe('https://post.example/dam');

    await page.getByLabel('Token').fill(own.token);
    await page
      .getByLabel('Choose files')
      .setInputFiles({ name: 'wire.html', mimeType: 'text/html', buffer: Buffer.from(pageOf('Five hurt', wire.text)) });
    await press(page, 'Add');
    while ((await page.getByRole('link', { name: 'Look again' }).count()) > 0) await page.getByRole('link', { name: 'Look again' }).click();
    expect(await page.locator('h1').textContent()).toBe('What was added');
    expect(await page.locator('.inputs > li').allTextContents()).toEqual([
      expect.stringMatching(/^pasted text 1 article/),
      expect.stringMatching(/^https:\/\/post\.example\/dam no articles.*this server fetches no links/s),
      expect.stringMatching(/^wire\.html 1 article/),
    ]);
    expect(await headlines(own)).toEqual([courier.headline, undefined, 'Five hurt']);
    await page.getByRole('link', { name: 'Story s1' }).click();
    expect(await page.locator('.accounts > li').count()).toBe(3);
    await close();
  });

  test('articles are compared by anybody, and nothing of them is kept', async () => {
    const { page, own, close } = await open('/compare', { own: await serve([]) });
    await page.getByLabel('Pasted text 1').fill(courier.text);
    await press(page, 'Compare');
    await told(page).getByText('Two articles at least are needed, and one was found.').waitFor();
    expect(await page.getByLabel('Pasted text 1').inputValue()).toBe(courier.text);
    await press(page, 'Another text');
    await page.getByLabel('Pasted text 3').fill(wire.text);
    await page.getByLabel('Choose files').setInputFiles([
      { name: 'buzz.txt', mimeType: 'text/plain', buffer: Buffer.from(buzz.text) },
      { name: 'packed.gz', mimeType: 'application/gzip', buffer: gzipSync(goat.text) },
    ]);
    await press(page, 'Compare');
    await page.waitForURL(/\/compare\/.+/);
    expect(await page.locator('.accounts > li').count()).toBe(3);
    expect(await page.locator('.remarks li').allTextContents()).toEqual([
      expect.stringMatching(/^packed\.gz: packed files and PDF are taken from those who have the token/),
    ]);
    expect(await page.locator('.finding').count()).toBeGreaterThan(0);
    expect((await own.archive.counts()).articles).toBe(0);
    await expectNoViolation(page);
    await close();
  });

  test('without script they are compared as well, and links are fetched for those who have the token', async () => {
    const { page, own, close } = await open('/compare', { own: await serve([], { fetcher }), script: false });
    await page.getByLabel('Pasted text 1').fill(courier.text);
    await page.locator('[name=links]').fill(host.url('/wire'));
    await press(page, 'Compare');
    await told(page).getByText('Links are fetched for those who have the token').waitFor();
    await page.getByLabel('Token').fill(own.token);
    await press(page, 'Compare');
    expect(await page.locator('.accounts > li').count()).toBe(2);
    expect(host.asked).toContain('/wire');
    await close();
  });

  test('where nothing can be written, adding leads to comparing', async () => {
    const { page, close } = await open('/add', { own: await serve([], { readOnly: true }) });
    await page.getByRole('link', { name: 'compare articles' }).click();
    expect(await page.locator('[name=links]').count()).toBe(0);
    await close();
  });
});
