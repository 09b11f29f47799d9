import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveUnderTest, describeArchive } from '../archive-contract.testing.ts';
import { describeCorrections } from '../corrections-contract.testing.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
const store: ArchiveUnderTest = {
  async open() {
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
    return openArchive(join(folder, 'news.db'), { create: true });
  },
  openAgain: () => openArchive(join(folder, 'news.db')),
  async remove() {
    rmSync(folder, { recursive: true, force: true });
  },
};

describeArchive('the SQLite archive', store);
describeCorrections('the SQLite archive', store);
