import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { command } from './crosscheck.testing.ts';

/** The command, started by a Node that says it is of this version. */
function startUnder(version: string) {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(older)}`, command, '--version'], {
    encoding: 'utf8',
  });
}

test.each(['14.21.3', '20.20.2', '23.11.0'])(
  'started by Node %s, the command says in one line what it needs and ends with 2',
  (version) => {
    const { status, stdout, stderr } = startUnder(version);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `crosscheck needs Node 24 or newer; this is Node ${version}. Install it from https://nodejs.org or run: npx -p node@24 -p crosscheck crosscheck\n`,
    );
  },
);

test.each(['24.0.0', '25.1.0', '100.0.0'])('Node %s is new enough', (version) => {
  expect(startUnder(version)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
