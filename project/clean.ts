/** Takes away everything that was built, also from sources that are gone: `npm run clean`. */
import { rmSync } from 'node:fs';
import { fromTop } from './files.ts';

for (const name of ['engine', 'intake', 'fetch', 'archive', 'watch', 'mcp', 'cli'])
  for (const built of ['dist', 'tsconfig.tsbuildinfo']) rmSync(fromTop(`packages/${name}/${built}`), { recursive: true, force: true });
for (const built of ['evaluation', 'project', 'tsconfig.tsbuildinfo']) rmSync(fromTop(`.cache/${built}`), { recursive: true, force: true });
