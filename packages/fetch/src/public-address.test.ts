import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, literalAddress } from './public-address.ts';

describe('no address of a network that is not public', () => {
  test.each([
    ['0.0.0.0', 'this host'],
    ['10.1.2.3', 'private'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.100.100.200', 'metadata behind carrier-grade NAT'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'metadata'],
    ['168.63.129.16', 'metadata with a public number'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.192', 'metadata in protocol assignments'],
    ['192.0.2.7', 'documentation'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'this host'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4 in IPv6, the old way'],
    ['::ffff:7f00:1', 'IPv4 in IPv6'],
    ['::ffff:93.184.215.14', 'IPv4 in IPv6, public as it is'],
    ['::ffff:0:127.0.0.1', 'IPv4, translated'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::7f00:1', 'NAT64 of a local network'],
    ['100::1', 'discard'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'not handed out'],
    ['fc00::1', 'unique-local'],
    ['fd00:ec2::254', 'metadata'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with its interface'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['post.example', 'a name'],
    ['', 'nothing'],
  ])('%s: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    '93.184.215.14',
    '100.63.255.255',
    '100.128.0.0',
    '128.0.0.1',
    '168.63.129.17',
    '169.253.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('nor any other way to write one', () => {
    const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([b, c, d]) => [127, b, c, d] as const);
    const number = ([a, b, c, d]: readonly number[]) => a! * 256 ** 3 + b! * 256 ** 2 + c! * 256 + d!;
    const hex = (value: number, digits = 0) => value.toString(16).padStart(digits, '0');
    fc.assert(
      fc.property(bytes, fc.nat(6), ([a, b, c, d], way) => {
        const spellings = [
          `${a}.${b}.${c}.${d}`,
          `${a}.${b}.${c * 256 + d}`,
          `${a}.${(b * 256 + c) * 256 + d}`,
          `${number([a, b, c, d])}`,
          `0x${hex(number([a, b, c, d]))}`,
          `0${a.toString(8)}.0x${hex(b)}.${c}.${d}`,
          `[::ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
        ];
        const literal = literalAddress(new URL(`http://${spellings[way]}/`).hostname);
        expect(literal).toBeDefined();
        expect(isPublicAddress(literal as string)).toBe(false);
      }),
    );
  });
});

test.each([
  ['http://127.1/', '127.0.0.1'],
  ['http://①②⑦.0.0.1/', '127.0.0.1'],
  ['http://127.0.0.1./', '127.0.0.1'],
  ['http://[::1]:80/', '::1'],
  ['http://localhost/', undefined],
  ['http://127.0.0.1.example/', undefined],
])('the numeric address in %s: %s', (address, literal) => {
  expect(literalAddress(new URL(address).hostname)).toBe(literal);
});
