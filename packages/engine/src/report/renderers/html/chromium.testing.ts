import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.CROSSCHECK_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium is on this machine; undefined where there is none. */
export const chromiumPath = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

export const missingChromium = 'no Chromium found: install the package "chromium" or set CROSSCHECK_CHROMIUM to its path';

/** Browser tests are left out where there is no browser, except in continuous integration, where a missing browser is a failure. */
export const leaveOut = chromiumPath === undefined && process.env.CI !== 'true';

export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(missingChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page opened from disk, with everything it tried to do. */
export interface OpenedPage {
  readonly page: Page;
  /** Addresses asked for, the page itself apart. */
  readonly requests: string[];
  readonly dialogs: string[];
  readonly errors: string[];
  close(): Promise<void>;
}

/** Writes a page to disk and opens it from there, as a reader would. */
export async function openPage(
  browser: Browser,
  html: string,
  options: { readonly width?: number; readonly dark?: boolean; readonly script?: boolean; readonly hash?: string } = {},
): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.script ?? true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const dialogs: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) requests.push(request.url());
  });
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${address}${options.hash ?? ''}`);
  return {
    page,
    requests,
    dialogs,
    errors,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true });
    },
  };
}
