import type { Browser, Page } from 'playwright-core';

/** A page as a reader has it open, with what went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  readonly errors: string[];
  /** Requests that went to another server. */
  readonly foreign: string[];
  readonly dialogs: string[];
  close(): Promise<void>;
}

/** How a reader looks at a page. Default: on a desk, in the light, with script. */
export interface Looking {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
}

/** Opens a page of a server as somebody does who was never there. */
export async function openPage(
  browser: Browser,
  server: string,
  path: string,
  { width = 1440, dark = false, script = true }: Looking = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  const dialogs: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // that a page is missing is what one of them is about
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server)) foreign.push(request.url());
  });
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(`${server}${path}`);
  return { page, errors, foreign, dialogs, close: () => context.close() };
}

/** What axe-core finds against a page: rule and the first places. */
export async function violationsOf(page: { evaluate(script: string): Promise<unknown> }, axe: string): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html)]))",
  );
}
