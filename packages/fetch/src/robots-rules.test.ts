import { describe, expect, test } from 'vitest';
import { readRobotsRules } from './robots-rules.ts';

const origin = 'https://post.example';
const rules = (text: string) => readRobotsRules(`${origin}/robots.txt`, text);

test.each([
  ['', '/dam', true],
  ['User-agent: *\nDisallow:', '/dam', true],
  ['User-agent: *\nDisallow: /', '/dam', false],
  ['user-AGENT: *\r\nDISALLOW: /dam', '/dam/2', false],
  ['User-agent: *\nDisallow: /dam', '/dams', false],
  ['User-agent: *\nDisallow: /dam$', '/dams', true],
  ['User-agent: *\nDisallow: /*.pdf', '/a/b.pdf', false],
  ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true],
  ['User-agent: Crosscheck\nUser-agent: Other\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/a', false],
  ['User-agent: Crosscheck\nUser-agent: Other\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
  ['User-agent: Other\nUser-agent: Crosscheck # us\nDisallow: /a', '/a', false],
  ['User-agent: Other\nDisallow: /', '/a', true],
  ['User-agent: Crosscheckers\nDisallow: /', '/a', true],
  ['User-agent: Other\n# a word\n\nUser-agent: *\nDisallow: /a', '/a', false],
  ['User-agent: *\nDisallow: /ü', '/%C3%BC', false],
])('%j: %s may be fetched: %s', (text, path, allowed) => {
  expect(rules(text).isAllowed(`${origin}${path}`)).toBe(allowed);
});

test.each([
  ['User-agent: *\nCrawl-delay: 7', 7],
  ['User-agent: Other\nCrawl-delay: 7', undefined],
  ['User-agent: *\nCrawl-delay: -7', undefined],
  ['User-agent: *\nCrawl-delay: soon', undefined],
])('%j: pause of %s', (text, delay) => {
  expect(rules(text).crawlDelay).toBe(delay);
});

describe('files made to take memory or time', () => {
  test.each([
    [
      'many robots with many rules',
      `${Array.from({ length: 15_000 }, (_, i) => `User-agent: r${i}\n`).join('')}${'Allow: /\n'.repeat(30_000)}`,
    ],
    ['a robot named again and again', `${'x\nUser-agent: *\n'.repeat(20_000)}${'Allow: /\n'.repeat(30_000)}`],
  ])('%s', (_what, text) => {
    expect(rules(text).isAllowed(`${origin}/dam`)).toBe(true);
  });

  test('wildcards against a long address', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b`;
    expect(rules(text).isAllowed(`${origin}/${'a'.repeat(8_000)}`)).toBe(false);
    expect(rules(text).isAllowed(`${origin}/aaa`)).toBe(true);
  });
});
