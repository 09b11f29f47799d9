import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fetchProblemMessage } from './fetch-message.ts';
import type { Failed, Gone, Refused } from './fetch-result.ts';
import { userAgent } from './user-agent.ts';

const url = 'https://post.example/dam';

test.each<[Failed | Refused | Gone, string]>([
  [{ kind: 'gone', url }, 'it is gone for good (410); leave it out'],
  [{ kind: 'refused', url, code: 'robots-disallowed' }, 'the robots.txt of its host forbids it; save the page and give the file'],
  [{ kind: 'failed', url, code: 'fetch-status', data: { status: 404 } }, 'its host answers 404 (there is no such page); check the address'],
  [
    { kind: 'failed', url, code: 'fetch-status', data: { status: 429 }, retryAfter: 7_200 },
    'its host answers 429 (too many requests); try again later (again in 2 h at the earliest)',
  ],
  [{ kind: 'failed', url, code: 'fetch-too-large', data: { limit: 64 << 20 } }, 'it is larger than 64 MB; download it and give the file'],
  [
    { kind: 'failed', url, code: 'fetch-unreachable', data: { what: 'ENOTFOUND' } },
    'there is no such host; check the address, or try again later',
  ],
  [
    { kind: 'failed', url, code: 'fetch-unreachable', data: { what: 'EWHATEVER' } },
    'its host cannot be reached (EWHATEVER); check the address, or try again later',
  ],
  [
    { kind: 'failed', url, code: 'robots-unreachable' },
    'the robots.txt of its host cannot be read, so it is not known whether it may be fetched; try again later',
  ],
])('%j', (problem, message) => {
  expect(fetchProblemMessage(problem)).toBe(`${url}: ${message}`);
});

test('hosts are told the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(userAgent).toContain(`Crosscheck/${version} (+https://`);
});
