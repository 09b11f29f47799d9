import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitting, pageOf } from './pages.ts';
import { ToolProblem } from './tool-problem.ts';

test('pages go over any list in order, each line once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30_000 }), { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), (all, limit) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = pageOf(all, { limit, cursor }, 'list');
        expect(page.total).toBe(all.length);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toEqual(all);
    }),
    { numRuns: 50 },
  );
});

describe('cursors', () => {
  const { next = '' } = pageOf([1, 2, 3], { limit: 1 }, 'list');
  test.each([
    ['of another list', next, 'other'],
    ['beyond the end', next.replace(/^1/, '3'), 'list'],
    ['far beyond it', next.replace(/^1/, '999999999'), 'list'],
    ['negative', `-${next}`, 'list'],
    ['of nothing', '', 'list'],
    ['of the prototype', '__proto__', 'list'],
  ])('%s are refused', (_what, cursor, of) => {
    expect(() => pageOf([1, 2, 3], { limit: 1, cursor }, of)).toThrow(ToolProblem);
  });
});

test('what is larger than an answer comes alone', () => {
  const large = 'a'.repeat(100_000);
  expect(fitting([large, 'b'])).toEqual([large]);
  expect(fitting(['b', large])).toEqual(['b']);
  expect(fitting([])).toEqual([]);
});
