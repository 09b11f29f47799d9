import { expect, test } from 'vitest';
import { brokenFloors, updateFloors } from './floors.ts';

const floor = { digest: 'd', floors: { points: 0.5, uniqueShare: 0.45 } };

test.each([
  ['holds', { points: 0.5, uniqueShare: 0.45 }, 'd', 0],
  ['breaks a floor', { points: 0.49, uniqueShare: 0.45 }, 'd', 1],
  ['breaks a ceiling', { points: 0.5, uniqueShare: 0.46 }, 'd', 1],
  ['a score that vanished', { uniqueShare: 0.1 }, 'd', 1],
  ['other material', { points: 0.9, uniqueShare: 0.1 }, 'x', 1],
])('%s', (_name, scores, digest, broken) => {
  expect(brokenFloors(floor, scores as unknown as Record<string, number>, digest)).toHaveLength(broken);
});

test('floors go up by themselves and down only when told', () => {
  expect(updateFloors(floor, { points: 0.6, uniqueShare: 0.4 }, 'd', false).floors).toEqual({ points: 0.6, uniqueShare: 0.4 });
  expect(updateFloors(floor, { points: 0.4, uniqueShare: 0.5 }, 'd', false).floors).toEqual({ points: 0.5, uniqueShare: 0.45 });
  expect(updateFloors(floor, { points: 0.4, uniqueShare: 0.5 }, 'd', true).floors).toEqual({ points: 0.4, uniqueShare: 0.5 });
});
