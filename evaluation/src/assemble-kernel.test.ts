import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { kernelModule } from './assemble-kernel.ts';

test('the shipped kernel is what its source assembles to', async () => {
  const shipped = resolve(import.meta.dirname, '../../packages/engine/src/annotate/attributions/tagger/kernel-module.ts');
  expect(readFileSync(shipped, 'utf8')).toBe(await kernelModule());
});
