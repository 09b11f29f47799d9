/** Writes the pages that are made from the sources: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { fromTop } from './files.ts';
import { pipelinePage } from './pipeline-page.ts';

writeFileSync(fromTop('docs/pipeline.md'), pipelinePage());
