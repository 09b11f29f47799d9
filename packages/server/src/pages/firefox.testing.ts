import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';

const PLACES = [
  process.env.CROSSCHECK_FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where a Firefox is on this machine; undefined where there is none. */
export const firefoxPath = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

export const missingFirefox = 'no Firefox found: install the package "firefox-esr" or set CROSSCHECK_FIREFOX to its path';

/** Starts it without a window, spoken to over WebDriver BiDi; the colours that a reader prefers are a setting of the whole browser. */
export async function launchFirefox(colours: 'light' | 'dark'): Promise<Browser> {
  if (firefoxPath === undefined) throw new Error(missingFirefox);
  return launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': colours === 'dark' ? 0 : 1 },
  });
}
