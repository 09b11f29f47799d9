import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A page with another block between its marks `<!-- name -->` and `<!-- end of name -->`.
 * @throws where the page has no such marks
 */
export function replaceBlock(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no place for the ${name}: a line ${begin} and below it a line ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`;
}

/** Puts a block into a page in `docs/`, in place of the one that stood there. */
export function writeBlock(page: string, name: string, block: string): void {
  const path = resolve(import.meta.dirname, '../../docs', page);
  writeFileSync(path, replaceBlock(readFileSync(path, 'utf8'), name, block));
}
