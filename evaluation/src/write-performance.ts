/** Runs the benchmark and puts what it prints into docs/performance.md: `npm run bench:write`. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeBlock } from './page-block.ts';

const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'bench.ts')], { encoding: 'utf8' });
console.log(printed);
writeBlock('performance.md', 'bench', `\`\`\`\n${printed.trim()}\n\`\`\``);
