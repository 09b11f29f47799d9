import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { engineVersion } from '@crosscheck/engine';
import { expect, test } from 'vitest';
import { version } from '../src/version.ts';

test.each(['cli', 'engine', 'intake'])('packages/%s states the one version of all', (name) => {
  const { version: stated } = JSON.parse(readFileSync(resolve(import.meta.dirname, `../../${name}/package.json`), 'utf8'));
  expect([version, engineVersion]).toEqual([stated, stated]);
});
