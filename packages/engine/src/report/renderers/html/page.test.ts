import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../report.ts';
import { hostileReport } from '../hostile-report.testing.ts';
import { quietReport, sampleReport } from '../sample-report.testing.ts';
import { chromiumPath, launchChromium, leaveOut, missingChromium, openPage } from './chromium.testing.ts';
import { renderHtml } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (chromiumPath === undefined) console.warn(`The page is not tried in a browser: ${missingChromium}.`);

/** Ten accounts and many points, as a busy desk would have them. */
function crowdedReport(): Report {
  const ids = 'ABCDEFGHIJ'.split('');
  const first = sampleReport.articles[0] as Report['articles'][number];
  const spans = Array.from(first.text.matchAll(/[^.\n]+\./g), (m) => ({ start: m.index, end: m.index + m[0].length }));
  return {
    ...sampleReport,
    articles: ids.map((id, i) => ({
      ...first,
      id,
      publisher: `The ${['Northern', 'Daily', 'Evening', 'Harbour'][i % 4]} ${id} Observer and Advertiser`,
    })),
    points: spans.map((span, i) => ({
      id: `p${i + 1}`,
      kind: 'fact' as const,
      gist: first.text.slice(span.start, span.end),
      readings: ids.filter((_, k) => (i + k) % 3 > 0).map((article) => ({ article, ...span })),
      absent: ids.filter((_, k) => (i + k) % 3 === 0),
      independent: 6,
    })),
  };
}

const reports: [string, Report][] = [
  ['the sample', sampleReport],
  ['ten accounts', crowdedReport()],
  ['hostile words', hostileReport()],
  ['three accounts and nothing found', quietReport(3)],
  ['one account', quietReport(1)],
  ['no account', quietReport(0)],
];

describe.skipIf(leaveOut)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(reports)('of %s asks for nothing, runs nothing of an article and opens no dialog', async (_, report) => {
    const { page, requests, dialogs, errors, close } = await openPage(browser, renderHtml(report));
    await page.evaluate(
      "for (const e of document.querySelectorAll('*')) { e.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); e.dispatchEvent(new Event('focus')); }",
    );
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await page.evaluate("document.scripts.length + document.querySelectorAll('img, iframe, link, base, object').length")).toBe(1);
    expect(requests).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('lets its own style and script pass its policy', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport));
    expect(await page.evaluate("document.documentElement.classList.contains('js')")).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.sr')).position")).toBe('absolute');
    await close();
  });

  test('refuses a script, a style and an image that a fault might let in', async () => {
    let served = 0;
    const server = createServer((_, response) => {
      served++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const broken = renderHtml(sampleReport).replace(
      '</main>',
      `<script>globalThis.pwned = 1</script><img src="http://127.0.0.1:${port}/beacon.png" onerror="globalThis.pwned = 2"><style>h1{display:none}</style></main>`,
    );
    const { page, close } = await openPage(browser, broken);
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(served).toBe(0);
    await close();
    server.close();
  });

  const violations = async (report: Report, width: number, dark: boolean) => {
    const { page, close } = await openPage(browser, renderHtml(report), { width, dark });
    await page.evaluate(axe);
    const found = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html)]))",
    );
    await close();
    return found;
  };

  test.each([
    [1440, false],
    [1440, true],
    [390, false],
    [390, true],
  ])('has no accessibility violation at %i px, dark: %s', async (width, dark) => {
    expect(await violations(sampleReport, width, dark)).toEqual([]);
  });

  test.each(reports.slice(1))('of %s has no accessibility violation', async (_, report) => {
    expect(await violations(report, 1024, false)).toEqual([]);
  });

  test.each(reports)('of %s never scrolls sideways, from 390 to 2560 px', async (_, report) => {
    const { page, close } = await openPage(browser, renderHtml(report));
    for (const width of [390, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await close();
  });

  test.each(reports)('of %s has unique ids, and each of its own links leads somewhere', async (_, report) => {
    const { page, close } = await openPage(browser, renderHtml(report));
    expect(
      await page.evaluate(
        "(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); })()",
      ),
    ).toEqual([]);
    const lost =
      "[...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.getAttribute('href')).filter((h) => !document.getElementById(h.slice(1)))";
    expect(await page.evaluate(lost)).toEqual([]);
    await close();
  });

  test('links each finding to its words in each article and back', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport));
    for (const { id, readings } of sampleReport.variations) {
      for (const { article, text } of readings) {
        const passage = page.locator(`#${article}-${id}`);
        expect(text.startsWith((await passage.textContent()) ?? '-')).toBe(true);
        expect(await page.locator(`#article-${article} a.r[href="#${id}"]`).count()).toBe(1);
        expect(await page.locator(`#${id} a[href="#${article}-${id}"]`).count()).toBe(1);
      }
    }
    await close();
  });

  test('shows the articles letter for letter', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport), { script: false });
    for (const { id, text } of sampleReport.articles) {
      const shown = await page.locator(`#article-${id} .text`).evaluate((element) => {
        for (const ours of element.querySelectorAll('.r, .tag')) ours.remove();
        return Array.from(element.querySelectorAll('p'), (p) => p.textContent?.trim()).join('\n\n');
      });
      expect(shown).toBe(text);
    }
    await close();
  });

  test('lights up the counterparts of a passage in the other accounts', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport));
    await page.locator('#A-v1').hover();
    expect(await page.locator('#B-v1').getAttribute('class')).toContain('on');
    expect(await page.locator('#D-v1').getAttribute('class')).toContain('on');
    await page.locator('#article-B a.r[href="#v5"]').focus();
    expect(await page.locator('#A-v5').getAttribute('class')).toContain('on');
    await close();
  });

  test('steps through the findings with n and p, unless that is switched off or a finding is hidden', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport));
    const here = () => page.evaluate('document.activeElement.id');
    await page.keyboard.press('n');
    expect(await here()).toBe('v1');
    await page.keyboard.press('n');
    expect(await here()).toBe('v2');
    await page.keyboard.press('p');
    expect(await here()).toBe('v1');
    await page.locator('#show-number').uncheck();
    expect(await page.locator('#v2').isVisible()).toBe(false);
    await page.locator('#v1').focus();
    await page.keyboard.press('n');
    expect(await here()).toBe('v3');
    await page.locator('#keys').uncheck();
    await page.locator('#v1').focus();
    await page.keyboard.press('n');
    expect(await here()).toBe('v1');
    await close();
  });

  test('opens at the address of a finding, a point and a passage', async () => {
    for (const hash of ['#v6', '#p3', '#B-v5']) {
      const { page, close } = await openPage(browser, renderHtml(sampleReport), { hash });
      expect(
        await page.locator(hash).evaluate((e) => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight),
      ).toBe(true);
      await close();
    }
  });

  test('is reached past its opening by the skip link', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the findings');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await close();
  });

  test('reads without its script: every finding, article and mark filter', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport), { script: false });
    for (const { id } of sampleReport.variations) expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(await page.locator('#article-C').isVisible()).toBe(true);
    const colour = () => page.locator('#A-v1').evaluate((e) => getComputedStyle(e).textDecorationColor);
    const before = await colour();
    await page.locator('#mark-x').uncheck();
    expect(await colour()).not.toBe(before);
    await close();
  });

  test('prints without its navigation, with lists open, the table of points closed and nothing cut off', async () => {
    const { page, close } = await openPage(browser, renderHtml(sampleReport));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(
      await page
        .locator('.side .text')
        .first()
        .evaluate((e) => getComputedStyle(e).overflowY),
    ).toBe('visible');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.pair details').first().getAttribute('open')).toBe('');
    expect(await page.locator('.matrix details[open]').count()).toBe(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
    await close();
  });

  test('takes a megabyte of text and fifty accounts', async () => {
    const first = sampleReport.articles[0] as Report['articles'][number];
    const many: Report = {
      ...sampleReport,
      articles: [
        ...sampleReport.articles,
        ...Array.from({ length: 46 }, (_, i) => ({ ...first, id: `x${i}`, text: `${first.text}\n\n`.repeat(20) })),
      ],
    };
    const { page, errors, close } = await openPage(browser, renderHtml(many));
    expect(await page.locator('.account').count()).toBe(50);
    expect(errors).toEqual([]);
    await close();
  });
});
