/**
 * Scores Crosscheck on the material beside the checkout: `npm run evaluate [-- NAME… --detail --story s01]`.
 * Runs from the sources, with no build, when started with `--conditions=source`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluations, isAvailable, runScorer } from './scorers.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { detail: { type: 'boolean' }, story: { type: 'string' } },
});
const crosscheck = `${process.execPath} --conditions=source ${resolve(import.meta.dirname, '../../packages/cli/src/dev.ts')}`;
for (const evaluation of evaluations) {
  if (positionals.length > 0 && !positionals.includes(evaluation.name)) continue;
  if (!isAvailable(evaluation)) {
    console.log(`${evaluation.name}: skipped, its material is not beside the checkout`);
    continue;
  }
  console.log(`\n${evaluation.name}`);
  console.log(
    runScorer(evaluation, crosscheck, [...(values.story ? ['--story', values.story] : []), ...(values.detail ? ['--detail'] : [])]),
  );
}
