import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The top of the checkout. */
export const root = resolve(import.meta.dirname, '..');

const passedOver = new Set(['node_modules', 'dist', '.cache', '.git', 'shared']);

/**
 * Every file under a folder of the checkout that belongs to the project, by its path from the top, with `/` on every system, in order.
 * What is installed or built is left out.
 *
 * @example
 * filesIn('docs').includes('docs/design.md'); // true
 */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (passedOver.has(entry.name)) continue;
      if (entry.isDirectory()) walk(join(path, entry.name));
      else found.push(relative(root, join(path, entry.name)).split(sep).join('/'));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

/** A path from the top of the checkout, as the file system has it. */
export function fromTop(path: string): string {
  return join(root, path);
}
