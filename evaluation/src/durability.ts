/**
 * Kills a running `crosscheck add` at random moments and looks each time whether the archive is sound and has everything that was told:
 * `npm run evaluate:durability -- [kills] [seed]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAtRandom, makeMaterial, runAdd } from './interrupted-adding.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-durability-'));
const material = makeMaterial(folder, 400);
await killAtRandom('add', material, (kill) => runAdd(material, kill));
rmSync(folder, { recursive: true });
