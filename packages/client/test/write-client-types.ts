/** Writes the types of the client from the description that the server gives of its API: part of `npm run api`. */
import { writeFileSync } from 'node:fs';
import { clientTypes } from './client-types.ts';

writeFileSync(new URL('../src/openapi.ts', import.meta.url), await clientTypes());
