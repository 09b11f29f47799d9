import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What an evaluation must at least reach, and the material it was reached on. */
export interface Floor {
  /** SHA-256 over the material, so that a floor is never held against other data. */
  readonly digest: string;
  /** Score by name; `uniqueShare` is a ceiling, every other one a floor. */
  readonly floors: Readonly<Record<string, number>>;
}

/** Scores where less is better. */
const ceilings = new Set(['uniqueShare']);

/** Where the committed table stands. */
const path = resolve(import.meta.dirname, '../floors.json');

export function readFloors(): Record<string, Floor | undefined> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function writeFloors(floors: Record<string, Floor | undefined>): void {
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}

/** One line for each floor that the scores break; the tolerance covers rounding, nothing else. */
export function brokenFloors(floor: Floor | undefined, scores: Readonly<Record<string, number>>, digest: string): string[] {
  if (!floor) return ['it has no floors yet; run with --raise and commit evaluation/floors.json'];
  if (floor.digest !== digest)
    return [`the material changed (digest ${digest.slice(0, 12)}, floors were made on ${floor.digest.slice(0, 12)})`];
  return Object.entries(floor.floors).flatMap(([name, least]) => {
    const score = scores[name] ?? Number.NaN;
    const holds = ceilings.has(name) ? score <= least + 0.0005 : score >= least - 0.0005;
    return holds ? [] : [`${name} is ${score.toFixed(4)}, its ${ceilings.has(name) ? 'ceiling' : 'floor'} is ${least.toFixed(4)}`];
  });
}

/** The floors after a run: raised where the scores are better, lowered only when that is asked for or the material is new. */
export function updateFloors(floor: Floor | undefined, scores: Readonly<Record<string, number>>, digest: string, lower: boolean): Floor {
  const keep = floor && floor.digest === digest && !lower ? floor.floors : {};
  const floors = Object.fromEntries(
    // a score that could not be taken (nothing matched) sets no floor
    Object.entries(scores)
      .filter(([, score]) => Number.isFinite(score))
      .map(([name, score]) => {
        const rounded = ceilings.has(name) ? Math.ceil(score * 1000) / 1000 : Math.floor(score * 1000) / 1000;
        const before = keep[name];
        return [name, before === undefined ? rounded : ceilings.has(name) ? Math.min(before, rounded) : Math.max(before, rounded)];
      }),
  );
  return { digest, floors };
}
