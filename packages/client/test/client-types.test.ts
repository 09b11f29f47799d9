import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientTypes } from './client-types.ts';

test('the types of the client are what the server describes; npm run api writes them anew', async () => {
  expect(readFileSync(new URL('../src/openapi.ts', import.meta.url), 'utf8')).toBe(await clientTypes());
});
