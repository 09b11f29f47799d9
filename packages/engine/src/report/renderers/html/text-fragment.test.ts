import { expect, test } from 'vitest';
import { hostOf, liveAddress, pageAddress } from './text-fragment.ts';

test.each([
  'https://courier.example/2024/05/ferry?id=1&x=2#top',
  'http://www.courier.example:8080/a(b),c',
  'https://zeitung.example/straße/日本',
])('%s is an address to follow', (url) => {
  expect(pageAddress(url)).toBe(url);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt://courier.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  ' https://courier.example/',
  'https://courier.example/"onclick="alert(1)',
  'https://courier.example@evil.example/',
  'https://courier.example/\u202etxt.exe',
  'https://courier.example/a b',
  'file:///etc/passwd',
  '//courier.example/x',
  '',
])('%s is not', (url) => {
  expect(pageAddress(url)).toBeUndefined();
});

test('a short passage is named whole, a long one by its ends', () => {
  const text = 'It opened - at last, on Tuesday. ';
  expect(liveAddress('https://a.example/x', text, { start: 3, end: 19 })).toBe('https://a.example/x#:~:text=opened%20%2D%20at%20last');
  expect(liveAddress('https://a.example/x#top', text, { start: 0, end: 2 })).toBe('https://a.example/x#top:~:text=It');
  const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
  expect(liveAddress('https://a.example/x', long, { start: 0, end: long.length })).toBe(
    'https://a.example/x#:~:text=word0%20word1%20word2%20word3,word36%20word37%20word38%20word39',
  );
  expect(liveAddress('javascript:alert(1)', text, { start: 0, end: 2 })).toBeUndefined();
});

test('a host is named without www', () => {
  expect(hostOf('https://www.courier.example:8080/a')).toBe('courier.example');
});
