import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publicPackages } from './api-report.ts';
import { fromTop } from './files.ts';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What would be published of a package as it is built now. */
function packedFiles(folder: string): string[] {
  // without scripts, which would build anew while other tests use what is built
  const json = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: fromTop(folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [packed] = Object.values(JSON.parse(json)) as { readonly files: readonly { readonly path: string }[] }[];
  return (packed?.files ?? []).map(({ path }) => path);
}

describe.each([...publicPackages.map(({ folder }) => folder), 'packages/cli'])('%s as published', (folder) => {
  const files = packedFiles(folder);
  const stated = JSON.parse(readFileSync(fromTop(`${folder}/package.json`), 'utf8'));

  test('holds code, types, licence and a page about it, and no tests or sources', () => {
    const built = files.filter((path) => path.startsWith('dist/'));
    expect(built.length).toBeGreaterThan(0);
    const strange = built.filter((path) => !/\.(?:js|d\.ts)$/.test(path) || /\.test|\.testing/.test(path));
    expect(strange, 'npm run clean takes away what an older build left').toEqual([]);
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        ...(stated.bin === undefined ? [] : Object.values(stated.bin as Record<string, string>)),
        'package.json',
      ].sort(),
    );
  });

  test('holds everything that its package.json points at', () => {
    const conditions = Object.values((stated.exports ?? {}) as Record<string, string | Record<string, string>>);
    const targets = conditions.flatMap((target) => (typeof target === 'string' ? [target] : [target.types, target.default]));
    for (const target of targets) expect(files).toContain(target?.replace('./', ''));
  });

  test('depends on what it imports from the others in their own version', () => {
    for (const [name, range] of Object.entries((stated.dependencies ?? {}) as Record<string, string>))
      if (name.startsWith('@crosscheck/')) expect([name, range]).toEqual([name, stated.version]);
  });

  test('comes under the licence of the whole', () => {
    expect(stated.license).toBe('MIT');
    expect(readFileSync(fromTop(`${folder}/LICENSE`), 'utf8')).toBe(readFileSync(fromTop('LICENSE'), 'utf8'));
    expect(existsSync(fromTop(`${folder}/README.md`))).toBe(true);
  });
});
