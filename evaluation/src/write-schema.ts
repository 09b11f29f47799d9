/** Writes the JSON Schema of a comparison to docs/comparison.schema.json: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportJsonSchema } from '@crosscheck/engine/schema';

writeFileSync(resolve(import.meta.dirname, '../../docs/comparison.schema.json'), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
