import { expect, test } from 'vitest';
import { openedHosts } from './opened-hosts.ts';

test.each([
  ['127.0.0.1:8080', '127.0.0.1', 8080, true],
  ['127.0.0.1:8080', '127.0.0.1', 8081, false],
  ['127.0.0.1', '127.0.0.1', 8081, true],
  ['127.1', '127.0.0.1', 80, true],
  ['127.0.0.1', '127.0.0.2', 80, false],
  ['localhost', '127.0.0.1', 80, false],
  ['Desk.Example:80', 'desk.example.', 80, true],
  ['desk.example', 'www.desk.example', 80, false],
  ['[::1]:8080', '[::1]', 8080, true],
  ['[::1]:8080', '::1', 8080, true],
])('%s opens %s:%i: %s', (opened, hostname, port, expected) => {
  expect(openedHosts([opened])(hostname, port)).toBe(expected);
});

test.each(['', ':80', 'desk.example:99999', 'http://desk.example', 'ann@desk.example', 'a/b', '::1', '256.1.1.1'])(
  '%j is no host',
  (host) => {
    expect(() => openedHosts([host])).toThrow(/: not a host; give one as in/);
  },
);
