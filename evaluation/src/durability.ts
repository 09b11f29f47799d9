/**
 * Kills a running `crosscheck add` at random moments and looks each time whether the archive is sound and has everything that was told:
 * `npm run evaluate:durability -- [kills] [seed]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsAfter, faultsWhenComplete, makeMaterial, removeArchive, runAdd } from './interrupted-adding.ts';
import { seededRandom } from './invented-news.ts';

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-durability-'));
const material = makeMaterial(folder, 400);
const random = seededRandom(seed);
const start = performance.now();
await runAdd(material);
const whole = performance.now() - start;
removeArchive(material);

let [told, completed, faulty] = [0, 0, 0];
for (let kill = 0; kill < kills; kill++) {
  const run = await runAdd(
    material,
    kill % 4 === 0 ? { after: random() * whole, from: 'start' } : { after: (random() * whole) / 3, from: 'first-line' },
  );
  const faults = await faultsAfter(material, run.told);
  told += run.told.length;
  if (faults.length > 0) faulty++;
  for (const fault of faults) console.log(`kill ${kill + 1}: ${fault}`);
  if (run.code !== 0) continue;
  completed++;
  for (const fault of await faultsWhenComplete(material)) console.log(`complete after kill ${kill + 1}: ${fault}`);
  removeArchive(material);
}
await runAdd(material);
const atLast = await faultsWhenComplete(material);
for (const fault of atLast) console.log(`at last: ${fault}`);
rmSync(folder, { recursive: true });
console.log(
  `${kills} runs of add, ${kills - completed} killed in the middle: ${told} articles told of, ${faulty} archives with a fault or a loss; added again to the end: ${atLast.length === 0 ? 'whole, without duplicates' : 'faulty'}`,
);
if (faulty > 0 || atLast.length > 0) process.exitCode = 1;
