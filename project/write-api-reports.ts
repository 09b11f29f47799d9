/** Writes each package's public surface beside it, from the built declarations: `npm run api`. */
import { writeFileSync } from 'node:fs';
import { apiReport, publicPackages } from './api-report.ts';
import { fromTop } from './files.ts';

for (const one of publicPackages) writeFileSync(fromTop(`${one.folder}/api-report.md`), apiReport(one));
