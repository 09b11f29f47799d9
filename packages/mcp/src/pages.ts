import { createHash } from 'node:crypto';
import { z } from 'zod';
import { longestList } from './limits.ts';
import { ToolProblem } from './tool-problem.ts';

const most = 100;

/** How much of a list is wanted, alike in every tool that lists something. */
export const pageArguments = {
  limit: z.int().min(1).max(most).default(20).describe(`how many at most, up to ${most}`),
  cursor: z.string().max(200).optional().describe('`next` of the page before, with the same arguments; leave it out for the first page'),
};

/** What every list in an answer ends with. */
export const pageShape = {
  total: z.int().nonnegative().describe('how many there are on all pages'),
  next: z.string().exactOptional().describe('give it as `cursor` for the next page; absent on the last one'),
};

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly next?: string;
}

/**
 * The part of a list that a call asks for: as many as it wants and as fit into an answer, one at least.
 * @param of what the list is made of; a cursor of another list is refused, and so is one of a story that has changed meanwhile
 * @throws ToolProblem for a cursor that is none of this list
 */
export function pageOf<T>(
  all: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  of: unknown,
): Page<T> {
  const print = createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12);
  const from = cursor === undefined ? 0 : readCursor(cursor, print, all.length);
  const items = fitting(all.slice(from, from + limit));
  const end = from + items.length;
  return { items, total: all.length, ...(end < all.length ? { next: `${end}-${print}` } : {}) };
}

function readCursor(cursor: string, print: string, total: number): number {
  const [, offset, known] = /^(\d{1,9})-([0-9a-f]{12})$/.exec(cursor) ?? [];
  if (known !== print || Number(offset) >= total)
    throw new ToolProblem('this cursor is not one of this list, or the list has changed; leave cursor out to start again');
  return Number(offset);
}

/** The first items that fit into an answer; one at least, where there is one. */
export function fitting<T>(items: readonly T[]): T[] {
  let size = 0;
  const end = items.findIndex((item) => {
    size += JSON.stringify(item).length;
    return size > longestList;
  });
  return end < 0 ? [...items] : items.slice(0, Math.max(1, end));
}
