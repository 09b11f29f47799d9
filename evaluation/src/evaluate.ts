/**
 * Scores Crosscheck on the material beside the checkout.
 *
 *   npm run evaluate                                  every evaluation whose material is there
 *   npm run evaluate -- stories --story s01 --detail  one of them, its misses listed
 *   npm run evaluate -- --gate                        fails when a score falls below its floor or the material changed
 *   npm run evaluate -- --markdown                    prints the scores as a table; where it is whole, docs/evaluation.md has it then
 *   npm run evaluate -- --raise                       writes today's scores as the new floors, where they are higher
 *   npm run evaluate -- --lower                       the same, lower ones too: for a deliberate step back, with its reason in the commit
 *
 * Runs from the sources, with no build, when started with `--conditions=source`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenFloors, readFloors, updateFloors, writeFloors } from './floors.ts';
import { rowsOf, tableOf, writeScoreTable } from './score-table.ts';
import { digestOf, evaluations, isAvailable, runScorer } from './scorers.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    detail: { type: 'boolean' },
    story: { type: 'string' },
    gate: { type: 'boolean' },
    markdown: { type: 'boolean' },
    raise: { type: 'boolean' },
    lower: { type: 'boolean' },
  },
});
const unknown = positionals.filter((name) => !evaluations.some((evaluation) => evaluation.name === name));
if (unknown.length > 0) {
  console.error(`no evaluation is called ${unknown.join(', ')}; there are: ${evaluations.map((e) => e.name).join(', ')}`);
  process.exit(2);
}
const crosscheck = `${process.execPath} --conditions=source ${resolve(import.meta.dirname, '../../packages/cli/src/dev.ts')}`;
const floors = readFloors();
let passed = 0;
let failed = 0;
let skipped = 0;
const rows: string[] = [];
for (const evaluation of evaluations) {
  if (positionals.length > 0 && !positionals.includes(evaluation.name)) continue;
  if (!isAvailable(evaluation)) {
    console.log(`${evaluation.name}: skipped, its material is not beside the checkout`);
    skipped++;
    continue;
  }
  const more = [...(values.story ? ['--story', values.story] : []), ...(values.detail ? ['--detail'] : [])];
  const { text, scores } = runScorer(evaluation, crosscheck, more);
  if (!values.markdown) console.log(`\n${evaluation.name}\n${text.trimEnd()}`);
  rows.push(...rowsOf(evaluation, scores));
  const digest = digestOf(evaluation);
  if (values.gate) {
    const broken = brokenFloors(floors[evaluation.name], scores, digest);
    for (const line of broken) console.log(`FLOOR BROKEN  ${evaluation.name}: ${line}`);
    passed += Math.max(0, Object.keys(floors[evaluation.name]?.floors ?? {}).length - broken.length);
    failed += broken.length;
  }
  if (values.raise || values.lower) floors[evaluation.name] = updateFloors(floors[evaluation.name], scores, digest, values.lower === true);
}
if (values.markdown) {
  console.log(tableOf(rows));
  // a part of the scores is to read, the page has them all
  if (positionals.length === 0 && skipped === 0) writeScoreTable(rows);
}
if (values.raise || values.lower) writeFloors(floors);
if (values.gate) {
  console.log(`\nevaluation gate: ${passed} floors held, ${failed} broken, ${skipped} evaluations skipped`);
  if (failed > 0) process.exitCode = 1;
}
