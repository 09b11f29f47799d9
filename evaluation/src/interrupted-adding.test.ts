import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AddingMaterial, faultsAfter, faultsWhenComplete, makeMaterial, removeArchive, runAdd } from './interrupted-adding.ts';
import { seededRandom } from './invented-news.ts';

let folder = '';
let material: AddingMaterial;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-durability-'));
  material = makeMaterial(folder, 60);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('killed at a dozen moments, it has everything that was told, and what is added again makes it whole', async () => {
  const random = seededRandom(7);
  const start = performance.now();
  expect((await runAdd(material)).code).toBe(0);
  const whole = performance.now() - start;
  removeArchive(material);
  let told = 0;
  for (let kill = 0; kill < 12; kill++) {
    const run = await runAdd(
      material,
      kill % 2 === 0 ? { after: random() * whole, from: 'start' } : { after: (random() * whole) / 2, from: 'first-line' },
    );
    told += run.told.length;
    expect(await faultsAfter(material, run.told)).toEqual([]);
    // one that came to its end starts anew
    if (run.code === 0) removeArchive(material);
  }
  expect(told).toBeGreaterThan(0);
  expect((await runAdd(material)).code).toBe(0);
  expect(await faultsWhenComplete(material)).toEqual([]);
});

test('two programs add the same at once: each article is there once', async () => {
  const runs = await Promise.all([runAdd(material), runAdd(material)]);
  for (const { code, told } of runs) {
    expect(code).toBe(0);
    expect(await faultsAfter(material, told)).toEqual([]);
  }
  const written = runs.flatMap(({ told }) => told.filter(({ result }) => result !== 'same'));
  expect(written).toHaveLength(material.complete.versions);
  expect(await faultsWhenComplete(material)).toEqual([]);
});
