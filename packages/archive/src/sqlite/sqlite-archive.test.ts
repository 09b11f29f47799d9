import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeArchive } from '../archive-contract.testing.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
describeArchive('the SQLite archive', {
  async open() {
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
    return openArchive(join(folder, 'news.db'), { create: true });
  },
  openAgain: () => openArchive(join(folder, 'news.db')),
  async remove() {
    rmSync(folder, { recursive: true, force: true });
  },
});
